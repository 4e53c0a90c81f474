import type { DeskEntryDto, WaitingKind } from '../../../api/desk-entries/desk-entry.dto';
import type { ListPage } from '../../../api/lists/list-page';
import { Dated } from '../../components/dated';
import { MoreLink } from '../../components/more-link';
import { commentAddress } from '../comments/comment-address';
import { DeskFrame, type DeskFrameProps } from '../components/desk-frame';
import type { DeskEntry } from './entry.view';
import { type EntryQuery, entryListAddress } from './entry-list-address';
import { EntryStateBadge } from './entry-state-badge';
import { ENTRY_KIND_WORDS } from './entry-words';

const KIND_WORDS: Record<WaitingKind, string> = { ...ENTRY_KIND_WORDS, mention: 'Comment that names you' };

const CHOICES: { label: string; query: EntryQuery }[] = [
  { label: 'Everything', query: { kind: null, overdue: false } },
  { label: 'Corrections', query: { kind: 'correction', overdue: false } },
  { label: 'Replies', query: { kind: 'reply_request', overdue: false } },
  { label: 'Overdue', query: { kind: null, overdue: true } },
  { label: 'Reports of readers', query: { kind: 'error_report', overdue: false } },
  { label: 'Comments that name you', query: { kind: 'mention', overdue: false } },
];

const addressOf = ({ kind, id }: DeskEntryDto): string =>
  kind === 'mention' ? commentAddress(id) : `/desk/entries/${id}`;

const Row = ({ entry }: { entry: DeskEntryDto }) => (
  <li class="entry">
    <p class="queue-text">
      <a href={addressOf(entry)} data-row>
        {KIND_WORDS[entry.kind]}: {entry.claim.text}
      </a>
    </p>
    <p class="said">{entry.text}</p>
    <p class="queue-facts quiet">
      {entry.overdue && <EntryStateBadge state="waiting" overdue />}
      <span>
        {entry.who ? entry.who.name : 'a reader'}, <Dated iso={entry.since} precision="time" />
      </span>
      {entry.due && (
        <span>
          due on <Dated iso={entry.due} />
        </span>
      )}
    </p>
  </li>
);

/** What was done with an entry just now; its page takes it back. */
const Done = ({ done }: { done: DeskEntry }) => (
  <div class="toast" role="status">
    <EntryStateBadge state={done.entry.state} />
    <p>
      {ENTRY_KIND_WORDS[done.kind]}: <a href={`/desk/entries/${done.entry.id}`}>{done.entry.claim.text}</a>. It can be
      reopened there.
    </p>
  </div>
);

interface EntryListPageProps extends Pick<DeskFrameProps, 'viewer'> {
  query: EntryQuery;
  page: ListPage<DeskEntryDto>;
  done: DeskEntry | null;
}

/** What waits at the desk beside rulings, the longest waiting first. */
export const EntryListPage = ({ viewer, query, page, done }: EntryListPageProps) => (
  <DeskFrame viewer={viewer} place="entries" queue="" last={null}>
    {done && <Done done={done} />}
    <header class="desk-head">
      <div>
        <h1>What else waits</h1>
        <p class="quiet">Corrections, replies and reports of readers, the longest waiting first.</p>
      </div>
    </header>
    <nav aria-label="Kinds" class="parts">
      <ul class="choices">
        {CHOICES.map((choice) => (
          <li key={choice.label}>
            <a
              href={entryListAddress(choice.query)}
              aria-current={
                choice.query.kind === query.kind && choice.query.overdue === query.overdue ? 'page' : undefined
              }
            >
              {choice.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
    {page.items.length > 0 ? (
      <ul class="plain queue">
        {page.items.map((entry) => (
          <Row key={entry.id} entry={entry} />
        ))}
      </ul>
    ) : (
      <p class="quiet">Nothing waits here.</p>
    )}
    <MoreLink href={page.nextCursor && entryListAddress(query, page.nextCursor)} label="More" />
  </DeskFrame>
);

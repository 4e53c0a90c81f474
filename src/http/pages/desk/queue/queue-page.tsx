import { REVIEW_STATES, type ReviewState } from '../../../../domain/workflow/review-state';
import { MoreLink } from '../../components/more-link';
import type { ListPage } from '../../format/list-page';
import { grouped } from '../../format/numbers';
import { DeskFrame, type DeskFrameProps } from '../components/desk-frame';
import { NextForm } from '../components/next-form';
import { EntryCountList } from '../entries/entry-counts';
import type { EntryCounts } from '../entries/entry-counts.view';
import { reviewStateWords } from '../review-state-words';
import { BulkForm } from './bulk-form';
import type { BulkOutcome } from './bulk-outcome.view';
import { BulkOutcomes } from './bulk-outcomes';
import type { QueueCounts, QueuedClaim } from './queue.view';
import { QueueFilterForm } from './queue-filter-form';
import { type QueuePart, type QueueQuery, queueAddress, writeQueue } from './queue-query';
import { QueueRow } from './queue-row';

const PART_WORDS: Partial<Record<QueuePart, string>> = {
  waiting: 'Waiting',
  reserved: 'Reserved',
  snoozed: 'Snoozed',
};

const wordsOf = (part: QueuePart): string => PART_WORDS[part] ?? reviewStateWords(part as ReviewState);

const Parts = ({ query, counts }: { query: QueueQuery; counts: QueueCounts }) => {
  const parts: { part: QueuePart; count: number }[] = [
    ...(['waiting', 'reserved', 'snoozed'] as const).map((part) => ({ part, count: counts[part] })),
    ...REVIEW_STATES.map((part) => ({ part, count: counts.states[part] ?? 0 })),
  ];
  return (
    <nav aria-label="Parts of the queue" class="parts">
      <ul class="choices">
        {parts
          .filter(({ part, count }) => count > 0 || part === query.part || part === 'waiting')
          .map(({ part, count }) => (
            <li key={part}>
              <a
                href={queueAddress({ ...query, part, after: null })}
                aria-current={part === query.part ? 'page' : undefined}
              >
                {wordsOf(part)} <span class="tally">{grouped(count)}</span>
              </a>
            </li>
          ))}
      </ul>
    </nav>
  );
};

interface QueuePageProps extends Omit<DeskFrameProps, 'children' | 'queue'> {
  query: QueueQuery;
  page: ListPage<QueuedClaim>;
  counts: QueueCounts;
  also: EntryCounts;
  reviewers: { id: string; name: string }[];
  mayReview: boolean;
  now: number;
  outcomes?: BulkOutcome[] | undefined;
}

/** Everything that waits for people, the most urgent first, with one button that takes the first of it. */
export const QueuePage = ({
  query,
  page,
  counts,
  also,
  reviewers,
  mayReview,
  now,
  outcomes,
  ...frame
}: QueuePageProps) => {
  const queue = writeQueue(query);
  const last = page.rows.at(-1);
  return (
    <DeskFrame {...frame} queue={queue}>
      {outcomes && <BulkOutcomes outcomes={outcomes} />}
      <header class="desk-head">
        <div>
          <h1>The queue</h1>
          <p class="quiet">
            <span data-live="waiting">{grouped(counts.waiting)}</span> waiting, the most urgent first. A filter is its
            address: bookmark it to keep it.
          </p>
        </div>
        {mayReview && <NextForm queue={queue} />}
      </header>
      <Parts query={query} counts={counts} />
      <EntryCountList counts={also} />
      <QueueFilterForm query={query} />
      {page.rows.length > 0 ? (
        <ul class="plain queue">
          {page.rows.map((claim) => (
            <QueueRow key={claim.claimId} claim={claim} now={now} queue={queue} choosable={mayReview} />
          ))}
        </ul>
      ) : (
        <p class="quiet">Nothing here fits. {queue && <a href="/desk">Show the whole queue</a>}</p>
      )}
      <MoreLink href={page.more && last ? queueAddress({ ...query, after: last }) : null} label="More claims" />
      {mayReview && page.rows.length > 0 && <BulkForm queue={queue} reviewers={reviewers} />}
    </DeskFrame>
  );
};

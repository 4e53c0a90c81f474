import type { GapTable } from '../../../pipeline/gaps';
import type { JobsDto, StuckWorkDto } from '../../api/jobs/jobs.dto';
import { Dated } from '../components/dated';
import { MoreLink } from '../components/more-link';
import { Notice } from '../components/notice';
import { formatAge } from '../format/ages';
import { withParameters } from '../format/list-query';
import { counted, grouped } from '../format/numbers';

const KINDS: Record<GapTable, { many: string; one: string }> = {
  articles: { many: 'Articles to read and match', one: 'Article' },
  questions: { many: 'Questions to assess', one: 'Question' },
  events: { many: 'Events whose sums to check', one: 'Event' },
  publishers: { many: 'Changes of publishers to pass on', one: 'Publisher' },
  entities: { many: 'New names to pass on', one: 'Name' },
  rule_models: { many: 'Changes of rules to pass on', one: 'Rules' },
};

const PAGES: Partial<Record<GapTable, string>> = {
  articles: '/articles/',
  questions: '/questions/',
  publishers: '/publishers/',
};

const since = (iso: string, now: number) => formatAge((now - new Date(iso).getTime()) / 1000);

const WorkTable = ({ work, now }: { work: JobsDto['work']; now: number }) => (
  <section class="scroll" aria-label="Work by kind" tabindex={0}>
    <table>
      <caption>What rows say there is to do</caption>
      <thead>
        <tr>
          <th scope="col">Work</th>
          {['Waiting', 'Failed, tried again', 'Parked', 'Oldest'].map((head) => (
            <th key={head} scope="col" class="number">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {work.map(({ kind, waiting, retrying, parked, oldest }) => (
          <tr key={kind}>
            <th scope="row">{KINDS[kind].many}</th>
            <td class="number">{grouped(waiting)}</td>
            <td class="number">{grouped(retrying)}</td>
            <td class="number">{grouped(parked)}</td>
            <td class="number">{oldest ? since(oldest, now) : 'none'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

const QueueTable = ({ queues }: { queues: JobsDto['queues'] }) =>
  queues ? (
    <section class="scroll" aria-label="Queues" tabindex={0}>
      <table>
        <caption>What workers were rung for</caption>
        <thead>
          <tr>
            <th scope="col">Queue</th>
            {['Waiting', 'Running', 'Failed in the last day'].map((head) => (
              <th key={head} scope="col" class="number">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {queues.map(({ queue, waiting, running, failed }) => (
            <tr key={queue}>
              <th scope="row">{queue}</th>
              <td class="number">{grouped(waiting)}</td>
              <td class="number">{grouped(running)}</td>
              <td class="number">{grouped(failed)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  ) : (
    <Notice icon="warning">The queue cannot be reached. Nothing is lost: rows say what there is to do.</Notice>
  );

const Piece = ({ piece, now }: { piece: StuckWorkDto; now: number }) => {
  const page = PAGES[piece.kind];
  return (
    <li class="entry">
      <p class="entry-head">
        <span class="kind">{KINDS[piece.kind].one}</span>
        {page ? <a href={`${page}${piece.id}`}>{piece.label}</a> : piece.label}
      </p>
      <p>{piece.reason ?? 'Failed; it is tried again by itself.'}</p>
      <p class="quiet">
        {counted(piece.attempts, 'failed try', 'failed tries')}, due for {since(piece.dueSince, now)}
        {piece.nextAttemptAt && (
          <>
            , next try <Dated iso={piece.nextAttemptAt} precision="time" />
          </>
        )}
      </p>
      <form method="post" action="/jobs/retries">
        <input type="hidden" name="id" value={piece.id} />
        <button type="submit" aria-label={`Try again: ${piece.label}`}>
          Try again
        </button>
      </form>
    </li>
  );
};

interface JobsPageProps {
  jobs: JobsDto;
  stuck: { items: StuckWorkDto[]; nextCursor: string | null };
  /** Of what was just asked for: how many are tried again. */
  retried: number | null;
  now: number;
}

/** What waits, runs and failed in the background, and a way to try again by hand. */
export const JobsPage = ({ jobs, stuck, retried, now }: JobsPageProps) => (
  <>
    <h1>Background work</h1>
    <p class="lead">
      Work that is due stands in the rows themselves: the queue only tells workers to look, so losing it costs delay and
      no work. What fails five times is parked until its row changes or somebody tries it again.
    </p>
    {retried !== null && (
      <p class="notice" role="status">
        {retried === 0
          ? 'It had not failed any more: nothing to try again.'
          : `${counted(retried, 'piece')} of work will be tried again at once.`}
      </p>
    )}
    <WorkTable work={jobs.work} now={now} />
    <QueueTable queues={jobs.queues} />
    <section aria-labelledby="stuck">
      <h2 id="stuck">Work that failed</h2>
      {stuck.items.length > 0 ? (
        <>
          <form method="post" action="/jobs/retries">
            {stuck.items.map(({ id }) => (
              <input key={id} type="hidden" name="id" value={id} />
            ))}
            <button type="submit">Try all {grouped(stuck.items.length)} on this page again</button>
          </form>
          <ul class="plain">
            {stuck.items.map((piece) => (
              <Piece key={piece.id} piece={piece} now={now} />
            ))}
          </ul>
        </>
      ) : (
        <p class="quiet">Nothing has failed.</p>
      )}
      <MoreLink
        href={stuck.nextCursor && withParameters('/jobs', { cursor: stuck.nextCursor })}
        label="More that failed"
      />
    </section>
  </>
);

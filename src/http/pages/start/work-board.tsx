import { StateBadge } from '../components/state-badge';
import { counted, grouped } from '../format/numbers';
import type { WorkCounts } from './work-counts.view';

const STAGES: { stage: keyof WorkCounts['waiting']; one: string; many: string }[] = [
  { stage: 'reading', one: 'article to read', many: 'articles to read' },
  { stage: 'matching', one: 'article to match', many: 'articles to match' },
  { stage: 'assessing', one: 'question to assess', many: 'questions to assess' },
  { stage: 'checking', one: 'event whose sums to check', many: 'events whose sums to check' },
  { stage: 'spreading', one: 'change to spread', many: 'changes to spread' },
];

interface WorkBoardProps {
  counts: WorkCounts;
  /** Whether this board replaced an older one on a page that is open. */
  renewed?: boolean;
}

/** What there is and what is waiting. While something waits, htmx asks for a newer board; without JavaScript a reload does. */
export const WorkBoard = ({ counts, renewed = false }: WorkBoardProps) => {
  const waiting = STAGES.filter(({ stage }) => counts.waiting[stage] > 0);
  const renewal = waiting.length ? { 'hx-get': '/parts/work', 'hx-trigger': 'every 2s', 'hx-swap': 'outerHTML' } : {};
  return (
    <section id="work" class="board" aria-label="Counts" {...renewal}>
      <dl class="counts">
        <div>
          <dt>Articles</dt>
          <dd>{grouped(counts.articles)}</dd>
        </div>
        <div>
          <dt>Statements</dt>
          <dd>{grouped(counts.statements)}</dd>
        </div>
        <div>
          <dt>Questions</dt>
          <dd>{grouped(counts.questions)}</dd>
        </div>
        <div>
          <dt>Claims</dt>
          <dd>{grouped(counts.claims.reduce((sum, { count }) => sum + count, 0))}</dd>
        </div>
        <div>
          <dt>Open contradictions</dt>
          <dd>{grouped(counts.contradictions)}</dd>
        </div>
      </dl>
      {counts.claims.length > 0 && (
        <ul class="state-counts" aria-label="Claims by state">
          {counts.claims.map(({ state, count }) => (
            <li key={state}>
              {state ? (
                <a class="state-link" href={`/?state=${state}`}>
                  <StateBadge state={state} />
                </a>
              ) : (
                <StateBadge state={state} />
              )}{' '}
              {grouped(count)}
            </li>
          ))}
        </ul>
      )}
      <p class="work" role="status">
        {waiting.length
          ? `Work waiting: ${waiting.map(({ stage, one, many }) => counted(counts.waiting[stage], one, many)).join(', ')}.`
          : 'No work is waiting.'}
        {counts.parked > 0 && ` ${counted(counts.parked, 'piece')} of work parked after repeated failures.`}
        {renewed && waiting.length === 0 && (
          <>
            {' '}
            <a href="/">Show the newest lists</a>
          </>
        )}
      </p>
    </section>
  );
};

import type { ListPage } from '../format/list-page';
import { withParameters } from '../format/list-query';
import { LatestChanges } from './latest-changes';
import { OpenContradictions } from './open-contradictions';
import { writeQuestionCursor } from './question-cursor';
import { QuestionList } from './question-list';
import type { ListedQuestion, QuestionFilter } from './question-list.view';
import type { Latest } from './start.view';
import { WorkBoard } from './work-board';
import type { WorkCounts } from './work-counts.view';

interface StartPageProps {
  counts: WorkCounts;
  latest: Latest;
  questions: ListPage<ListedQuestion>;
  filter: QuestionFilter;
}

/** Where things stand, what changed last, and every question with a way to find one. */
export const StartPage = ({ counts, latest, questions, filter }: StartPageProps) => {
  const last = questions.rows.at(-1);
  const next =
    questions.more && last ? { q: filter.search, state: filter.state, after: writeQuestionCursor(last) } : null;
  return (
    <>
      <h1>What the articles say, and what holds</h1>
      <p class="lead">
        Statements from the articles that answer the same question become rival claims; rules weigh the evidence for
        each and say why.
      </p>
      <WorkBoard counts={counts} />
      <div class="start-columns">
        <QuestionList questions={questions.rows} filter={filter} more={next && withParameters('/', next)} />
        <div class="start-side">
          <OpenContradictions contradictions={latest.contradictions} total={counts.contradictions} />
          <LatestChanges changes={latest.changes} />
        </div>
      </div>
    </>
  );
};

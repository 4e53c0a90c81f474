import { assessQuestionsJob } from '../../../pipeline/jobs/assess-questions.job';
import { ReviewRefusal } from '../../../pipeline/reviews/review-refusal';
import { firstRow } from '../../../platform/database/rows';
import { notFound } from '../../problems/problem-exception';
import type { PipelineAccess } from '../pipeline-access';
import { orStaleProblem } from '../requests/seen-row';
import { refusalProblem } from '../reviews/refusal-problem';
import type { Viewer } from '../reviews/review.view';

/**
 * Runs a use case on a comment or entry; what it refuses becomes a problem.
 * @param kind for "There is no such …"
 * @param current reads it as it is now, for whoever saw an older revision
 * @throws ProblemException
 */
export async function orEntryProblem<Outcome>(
  { database }: PipelineAccess,
  viewer: Viewer,
  kind: string,
  useCase: () => Promise<Outcome>,
  current?: () => Promise<object>,
): Promise<Outcome> {
  try {
    return await (current ? orStaleProblem(useCase, current) : useCase());
  } catch (error) {
    if (!(error instanceof ReviewRefusal)) throw error;
    throw error.reason.code === 'not_found' ? notFound(kind) : await refusalProblem(database, viewer, error);
  }
}

/** Has the next verdict of a claim tell what was changed; rung after COMMIT. */
export async function ringFor(pipeline: PipelineAccess, claimId: string): Promise<void> {
  const claim = await firstRow<{ question: string }>(
    pipeline.database,
    `SELECT coalesce(q.merged_into, q.id) AS question FROM claims c JOIN questions q ON q.id = c.question_id WHERE c.id = $1`,
    [claimId],
  );
  if (claim) pipeline.ring(assessQuestionsJob, { questionIds: [claim.question] });
}

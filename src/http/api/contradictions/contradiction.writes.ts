import { explainContradiction } from '../../../pipeline/contradictions/explain-contradiction';
import { assessQuestionsJob } from '../../../pipeline/jobs/assess-questions.job';
import { reviewActor } from '../../../pipeline/reviews/reviewer';
import { notFound, ProblemException } from '../../problems/problem-exception';
import type { PipelineAccess } from '../pipeline-access';
import { orStaleProblem, type SeenRowRequest } from '../requests/seen-row';
import type { ContradictionDto } from './contradiction.dto';
import { getContradiction } from './contradictions.view';

/**
 * Explains a contradiction, or takes the explanation back where `reason` is null.
 * @throws ProblemException `not-found`, `revision-stale`, and `conflict` for one that is no longer found
 */
export async function explain(
  pipeline: PipelineAccess,
  { id, revision, person }: SeenRowRequest,
  reason: string | null,
): Promise<ContradictionDto> {
  const actor = reviewActor(person);
  const explained = await orStaleProblem(
    () =>
      explainContradiction(pipeline.database, {
        contradictionId: id,
        revision,
        reason,
        personId: person.personId,
        actor,
      }),
    () => getContradiction(pipeline.database, id, person.personId),
  );
  if (explained.outcome === 'not_found') throw notFound('contradiction');
  if (explained.outcome === 'resolved')
    throw new ProblemException('conflict', 'The contradiction is no longer found: there is nothing to explain.');
  if ('questionIds' in explained) pipeline.ring(assessQuestionsJob, { questionIds: explained.questionIds });
  return getContradiction(pipeline.database, id, person.personId);
}

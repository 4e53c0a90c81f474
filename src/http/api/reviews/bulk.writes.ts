import { actInBulk, type BulkOutcome, type BulkStep } from '../../../pipeline/reviews/act-in-bulk';
import type { Reviewer } from '../../../pipeline/reviews/reviewer';
import { toPublicId } from '../../../platform/ids/public-id';
import { describeProblem } from '../../problems/problem';
import type { PipelineAccess } from '../pipeline-access';
import type { BulkInputDto, BulkOutcomeDto, BulkOutcomesDto } from './bulk.dto';
import { refusalProblem } from './refusal-problem';

/** Does one action on many claims and answers what came of each. */
export async function actOnMany(
  { database }: PipelineAccess,
  person: Reviewer,
  body: BulkInputDto,
  request: { url: string; id: string },
): Promise<BulkOutcomesDto> {
  const entries = body.entries.map(({ claim, revision }) => ({ claimId: claim, revision }));
  const done = await actInBulk(database, { person, entries, reason: body.reason }, stepOf(body));
  const toDto = async (outcome: BulkOutcome): Promise<BulkOutcomeDto> => {
    const claim = toPublicId('clm', outcome.claimId);
    if ('review' in outcome) return { claim, revision: outcome.review.revision, problem: null };
    const problem = await refusalProblem(database, person, outcome.refusal);
    return { claim, revision: null, problem: describeProblem(problem, request.url, request.id) };
  };
  return { outcomes: await Promise.all(done.map(toDto)) };
}

/** Validation has seen to it that the action's own member is there. */
function stepOf({ action, tag, to, until }: BulkInputDto): BulkStep {
  switch (action) {
    case 'tag':
      return { action, tag: tag! };
    case 'assign':
      return { action, to: to ?? null };
    case 'snooze':
      return { action, until: new Date(until!) };
    default:
      return { action };
  }
}

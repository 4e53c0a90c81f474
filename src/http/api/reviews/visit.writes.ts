import type { Reviewer } from '../../../pipeline/reviews/reviewer';
import { markPassageOpened, markSeen, revealAssessment, watchClaim } from '../../../pipeline/reviews/visits';
import { ProblemException } from '../../problems/problem-exception';
import type { PipelineAccess } from '../pipeline-access';
import { getReview, requireReview } from './review.view';
import type { ReviewDetailDto } from './review-detail.dto';

/** @throws ProblemException `not-found` */
export async function markVisit(
  { database }: PipelineAccess,
  claimId: string,
  person: Reviewer,
  kind: 'seen' | 'passage_opened',
): Promise<ReviewDetailDto> {
  await requireReview(database, claimId);
  await (kind === 'seen' ? markSeen : markPassageOpened)(database, claimId, person.personId);
  return getReview(database, claimId, person);
}

/** @throws ProblemException `not-found`, and `conflict` for who may be the second reader */
export async function revealTo(
  { database }: PipelineAccess,
  claimId: string,
  person: Reviewer,
  reason?: string,
): Promise<ReviewDetailDto> {
  const { blind, folded } = await getReview(database, claimId, person);
  if (blind)
    throw new ProblemException(
      'conflict',
      'The claim waits for a second reading, which is blind: the assessment stays closed until then.',
    );
  if (folded) await revealAssessment(database, claimId, person, reason);
  return getReview(database, claimId, person);
}

/** @throws ProblemException `not-found` */
export async function setWatching(
  { database }: PipelineAccess,
  claimId: string,
  person: Reviewer,
  watching: boolean,
): Promise<ReviewDetailDto> {
  await requireReview(database, claimId);
  await watchClaim(database, claimId, person.personId, watching);
  return getReview(database, claimId, person);
}

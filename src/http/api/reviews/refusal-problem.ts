import { ReviewRefusal } from '../../../pipeline/reviews/review-refusal';
import { firstRow, type Sql } from '../../../platform/database/rows';
import { toPublicId } from '../../../platform/ids/public-id';
import { invalidMember, notFound, ProblemException } from '../../problems/problem-exception';
import { getReview, type Viewer } from './review.view';

/** The problem that a refusal of the desk is answered with; `stale` brings the review as this person may see it now. */
export async function refusalProblem(sql: Sql, viewer: Viewer, refusal: ReviewRefusal): Promise<ProblemException> {
  const { reason, message } = refusal;
  switch (reason.code) {
    case 'not_found':
      return notFound('claim in review');
    case 'stale':
      return new ProblemException('revision-stale', message, undefined, {
        review: await getReview(sql, reason.review.claimId, viewer),
      });
    case 'held':
      return new ProblemException('review-held', message, undefined, {
        holder: await personNamed(sql, reason.by),
        until: new Date(reason.until).toISOString(),
      });
    case 'not_allowed':
      return new ProblemException('action-not-allowed', message, undefined, { allowed: reason.allowed });
    case 'not_permitted':
      return new ProblemException('not-permitted', message);
    case 'invalid':
      return invalidMember(reason.pointer, message);
    case 'conflict':
      return new ProblemException('conflict', message);
  }
}

async function personNamed(sql: Sql, personId: string): Promise<{ id: string; name: string }> {
  const person = await firstRow<{ name: string }>(sql, 'SELECT name FROM people WHERE id = $1', [personId]);
  return { id: toPublicId('per', personId), name: person!.name };
}

/** Runs a use case of the desk; what it refuses becomes a problem. */
export async function orProblem<Outcome>(sql: Sql, viewer: Viewer, useCase: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await useCase();
  } catch (error) {
    throw error instanceof ReviewRefusal ? await refusalProblem(sql, viewer, error) : error;
  }
}

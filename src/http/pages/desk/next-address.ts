import type { DataSource } from 'typeorm';
import { reserveNext } from '../../../pipeline/reviews/next-claim';
import { ReviewRefusal } from '../../../pipeline/reviews/review-refusal';
import type { Reviewer } from '../../../pipeline/reviews/reviewer';
import { toPublicId } from '../../../platform/ids/public-id';
import { withParameters } from '../format/list-query';
import { readQueue } from './queue/queue-query';
import { workbenchAddress } from './workbench/workbench-address';

/**
 * Takes the next claim of a queue and says where it is worked on; where nothing is left, or one holds as many as one may, the page
 * that says so.
 * @param done uuid of the claim that was acted on just before
 */
export async function nextAddress(
  database: DataSource,
  reviewer: Reviewer,
  queue: string,
  done: string | null,
): Promise<string> {
  const parameters = { queue, done: done && toPublicId('clm', done) };
  try {
    const next = await reserveNext(database, reviewer, readQueue(queue).filter);
    return next ? workbenchAddress(next.claimId, { queue, done }) : withParameters('/desk/nothing-left', parameters);
  } catch (error) {
    if (error instanceof ReviewRefusal && error.reason.code === 'conflict')
      return withParameters('/desk/mine', { ...parameters, full: 'yes' });
    throw error;
  }
}

import type { DataSource } from 'typeorm';
import { keyedRequest } from '../../platform/database/keyed-request';
import { together } from '../../platform/database/together';
import type { QueueFilter } from './queue-filter';
import type { ReviewRow } from './review-row';
import type { Reviewer } from './reviewer';
import { type Asker, askerOf, takeMany } from './take-many';
import { takeOne } from './take-one';

/** Some more would wait for each other longer than for the round trips they save. */
const MOST_AT_ONCE = 50;

/**
 * Reserves the most urgent claim that this person may take, in one step: what is assigned to them first, then what is assigned to
 * nobody. Claims that others are taking at this moment are passed over, so that no two people get the same. Those who ask at once are
 * served together, in the order in which they asked.
 * @returns the review, reserved; null where nothing is left
 * @throws ReviewRefusal `conflict` where the person holds as many as one may
 */
export async function reserveNext(
  dataSource: DataSource,
  person: Reviewer,
  filter: QueueFilter = {},
): Promise<ReviewRow | null> {
  // What a request with an Idempotency-Key has done is noted in its own transaction.
  const taken = keyedRequest.getStore() ? null : await takeTogether(dataSource, askerOf(person, filter));
  return taken ?? takeOne(dataSource, person, filter);
}

const takeTogether = together(
  async (dataSource: DataSource, askers: readonly Asker[]) => {
    const queues = new Set(askers.map(({ queue }) => queue));
    const ofQueue = async (queue: string) => {
      const same = askers.filter((asker) => asker.queue === queue);
      return same.length > 1 ? takeMany(dataSource, same) : new Map<Asker, ReviewRow | Error>();
    };
    const served = await Promise.all([...queues].map(ofQueue));
    return askers.map((asker) => served.map((some) => some.get(asker)).find((answer) => answer) ?? null);
  },
  { most: MOST_AT_ONCE },
);

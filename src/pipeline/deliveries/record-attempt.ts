import type { DataSource } from 'typeorm';
import { disableWebhook } from '../citations/change-webhook';
import type { ClaimedDelivery } from './claim-delivery';
import { logAttempt, noteArrival, noteFailure } from './note-outcome';
import type { PostOutcome } from './post-notice';
import { secondsUntilNext } from './retry-schedule';

const GONE = 410;
const WHY_GONE = 'The receiver answered 410: it is gone.';

/** Keeps what came of an attempt. To whom is gone nothing is sent until the receiver is enabled again. */
export async function recordAttempt(
  dataSource: DataSource,
  delivery: ClaimedDelivery,
  outcome: PostOutcome,
  schedule?: readonly number[],
): Promise<void> {
  const { id, made, webhookId } = delivery;
  const { status, problem } = outcome;
  await dataSource.transaction(async (sql) => {
    await logAttempt(sql, delivery, outcome);
    if (problem === null) await noteArrival(sql, 'deliveries', id);
    else if (status === GONE)
      await disableWebhook(sql, { id: webhookId, ownedBy: null, actor: 'system', reason: WHY_GONE });
    else {
      const seconds = secondsUntilNext(made, Math.random(), schedule);
      const reason = `The last of ${made} attempts failed: the receiver ${problem}.`;
      await noteFailure(sql, 'deliveries', delivery, { seconds, reason });
    }
  });
}

import type { DataSource } from 'typeorm';
import { logAttempt, noteArrival, noteFailure } from '../note-outcome';
import { secondsUntilNext } from '../retry-schedule';
import type { ClaimedMail } from './claim-mails';
import type { Posted } from './open-mailer';

type Failed = Extract<Posted, { outcome: 'failed' }>;

/** In how many seconds a failed attempt is made again; null where it was the last, and why. @param made attempts of this schedule */
export const afterFailure = (failed: Failed, made: number, schedule?: readonly number[]) => ({
  seconds: failed.permanent ? null : secondsUntilNext(made, Math.random(), schedule),
  reason: failed.permanent
    ? `Refused for good: ${failed.reason}`
    : `The last of ${made} attempts failed: ${failed.reason}`,
});

/** Keeps what came of one letter, for each notice in it. */
export async function recordMail(
  dataSource: DataSource,
  claimed: ClaimedMail[],
  posted: Posted,
  { durationMs, schedule }: { durationMs: number; schedule?: readonly number[] | undefined },
): Promise<void> {
  const failed = posted.outcome === 'failed' ? posted : null;
  await dataSource.transaction(async (sql) => {
    for (const mail of claimed) {
      await logAttempt(sql, mail, { status: posted.status, durationMs, problem: failed?.reason ?? null });
      if (failed === null) await noteArrival(sql, 'deliveries', mail.id);
      else await noteFailure(sql, 'deliveries', mail, afterFailure(failed, mail.made, schedule));
    }
  });
}

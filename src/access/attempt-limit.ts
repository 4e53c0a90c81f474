import { firstRow, rows, type Sql } from '../platform/database/rows';

export interface AttemptLimit {
  /** What is counted, for whom: "sign-in ada@desk.example". */
  bucket: string;
  attempts: number;
  seconds: number;
}

/**
 * Counts one attempt, for all processes together.
 * @returns 0, or how many seconds to wait where there were too many
 */
export async function takeAttempt(sql: Sql, { bucket, attempts, seconds }: AttemptLimit): Promise<number> {
  const taken = await firstRow<{ attempts: number; wait: number }>(
    sql,
    `INSERT INTO attempt_limits AS l (bucket, attempts, window_ends_at) VALUES ($1, 1, now() + make_interval(secs => $2))
     ON CONFLICT (bucket) DO UPDATE SET
       attempts = CASE WHEN l.window_ends_at <= now() THEN 1 ELSE l.attempts + 1 END,
       window_ends_at = CASE WHEN l.window_ends_at <= now() THEN excluded.window_ends_at ELSE l.window_ends_at END
     RETURNING l.attempts, greatest(1, ceil(extract(epoch FROM l.window_ends_at - now())))::int AS wait`,
    [bucket, seconds],
  );
  return taken!.attempts > attempts ? taken!.wait : 0;
}

/** Forgets what was counted: the right password makes up for the wrong ones. */
export async function forgetAttempts(sql: Sql, bucket: string): Promise<void> {
  await rows(sql, `DELETE FROM attempt_limits WHERE bucket = $1 OR window_ends_at < now() - interval '1 day'`, [
    bucket,
  ]);
}

// serialization_failure and deadlock_detected: PostgreSQL asks for the transaction to be run again.
const RETRYABLE = new Set(['40001', '40P01']);

/** Runs a transaction again, at most five times in all, when PostgreSQL says that running it again may succeed. */
export async function retrySerialization<Result>(run: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await run();
    } catch (error) {
      const code = (error as { code?: unknown }).code;
      if (attempt >= 5 || typeof code !== 'string' || !RETRYABLE.has(code)) throw error;
    }
  }
}

import { Redis } from 'ioredis';

// Who asks waits for the answer: a Redis that is slow is taken for one that is away, and counted without.
const PATIENCE_MS = 250;

/** A connection that never keeps a command for later; when Redis is back it is found within a second. */
export function openLimitStore(url: string): Redis {
  const store = new Redis(url, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    autoResendUnfulfilledCommands: false,
    commandTimeout: PATIENCE_MS,
    // One that does not answer at all is let go, so that nobody else waits for it.
    socketTimeout: PATIENCE_MS,
    connectTimeout: 1_000,
    retryStrategy: () => 1_000,
  });
  // Requests are counted without it; the queue says that Redis is away.
  store.on('error', () => undefined);
  return store;
}

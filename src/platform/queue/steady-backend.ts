import { setTimeout as pause } from 'node:timers/promises';
import { createPostgresBackend, createRedisBackend, type IQueueBackend } from 'bullmq';
import { SteadyClient } from '../database/steady-client';
import { QUEUE_SCHEMA } from './queue-name';

/** After an error that is none of the connection, BullMQ asks for the next job at once, again and again. */
const ERROR_PAUSE_MS = 1_000;

/** BullMQ's connection to PostgreSQL keeps its first try, as `readyPromise`, even when that failed. */
function tryAgainAfterFailure(connection: { waitUntilReady(): Promise<void> }): void {
  const first = connection.waitUntilReady.bind(connection);
  connection.waitUntilReady = async () => {
    try {
      await first();
    } catch (error) {
      Reflect.set(connection, 'readyPromise', undefined);
      throw error;
    }
  };
}

/**
 * A store that is away when a worker begins, or refuses for another reason than that it is away, is asked again a second later. BullMQ alone
 * would ask without a pause: the server is kept busy or, where a failed first try is remembered, this process, which then hears no signal.
 */
function steady<Asked extends unknown[], Backend extends IQueueBackend>(
  create: (...asked: Asked) => Backend,
): (...asked: Asked) => Backend {
  return (...asked) => {
    const backend = create(...asked);
    const next = backend.moveToActive.bind(backend);
    backend.moveToActive = async (...worker) => {
      try {
        return await next(...worker);
      } catch (error) {
        await pause(ERROR_PAUSE_MS);
        throw error;
      }
    };
    return backend;
  };
}

export const steadyRedisBackend = steady(createRedisBackend);

export const steadyPostgresBackend = steady((...asked: Parameters<typeof createPostgresBackend>) => {
  const backend = createPostgresBackend(...asked);
  const connection = Reflect.get(backend, 'connection');
  // Of a pool that it is given, BullMQ does not ask.
  Reflect.set(connection, 'schema', QUEUE_SCHEMA);
  tryAgainAfterFailure(connection);
  // On what it makes of this it listens, and hears errors a moment after it is connected only: one in between would end the process.
  Reflect.set(connection, 'pgModule', { Client: SteadyClient });
  return backend;
});

import type { Socket } from 'node:net';
import type { RedisOptions } from 'ioredis';
import StandaloneConnector from 'ioredis/built/connectors/StandaloneConnector';

const LOOK_EVERY_MS = 500;

interface Watched {
  stream: Socket;
  heardAt: number;
  /** Bytes that had been written when something was heard last. */
  answered: number;
  /** Looks since then at which an answer was awaited: time in which this process was too busy to listen is none of its silence. */
  looks: number;
}

/**
 * Connects to Redis and ends connections that are half-open, which would else hold up their commands for a quarter of an hour: one on
 * which an answer is awaited for so long, and with it all others on which nothing was heard meanwhile. ioredis's own `socketTimeout` is
 * of no use: left over from a connection that was cut, it ends the next one.
 * @param longestSilenceMs more than any command waits
 */
export function steadyConnector(longestSilenceMs: number): NonNullable<RedisOptions['Connector']> {
  const all = new Set<Watched>();
  const look = (one: Watched) => {
    one.looks = one.stream.bytesWritten === one.answered ? 0 : one.looks + 1;
    if (one.looks * LOOK_EVERY_MS <= longestSilenceMs) return;
    const reason = new Error(`nothing was heard from Redis for ${longestSilenceMs / 1_000} s`);
    for (const { stream, heardAt } of all) if (performance.now() - heardAt >= longestSilenceMs) stream.destroy(reason);
  };
  const watch = (stream: Socket) => {
    const one: Watched = { stream, heardAt: performance.now(), answered: 0, looks: 0 };
    all.add(one);
    stream.on('data', () =>
      Object.assign(one, { heardAt: performance.now(), answered: stream.bytesWritten, looks: 0 }),
    );
    const looking = setInterval(look, LOOK_EVERY_MS, one).unref();
    stream.once('close', () => {
      clearInterval(looking);
      all.delete(one);
    });
  };
  return class SteadyConnector extends StandaloneConnector {
    constructor(options: unknown) {
      super(options as ConstructorParameters<typeof StandaloneConnector>[0]);
    }

    override async connect(...args: Parameters<StandaloneConnector['connect']>) {
      const stream = await super.connect(...args);
      watch(stream as Socket);
      return stream;
    }
  };
}

import type { Socket } from 'node:net';
import { Client, type ClientConfig } from 'pg';

/** A connection that dies while checked out emits `error`; without a listener that would end the process. The query in flight rejects. */
export class SteadyClient extends Client {
  constructor(config?: string | ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}

/**
 * A client that gives its connection up when nothing is sent or heard for so long. A half-open connection, whose other end is gone without
 * a word, would else keep its query waiting for a quarter of an hour. For pools that close what is idle sooner.
 */
export function steadyClient(longestSilenceMs: number): typeof SteadyClient {
  return class LimitedClient extends SteadyClient {
    constructor(config?: string | ClientConfig) {
      super(config);
      this.once('connect', () => {
        const socket = this.connection.stream as Socket;
        const gaveUp = `nothing was heard from PostgreSQL for ${longestSilenceMs / 1_000} s`;
        socket.setTimeout(longestSilenceMs, () => socket.destroy(new Error(gaveUp)));
      });
    }
  };
}

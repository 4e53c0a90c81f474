import type { Socket } from 'node:net';
import { Client, type ClientConfig } from 'pg';
import { backendAtWork } from './backend-at-work';
import { understandPrepared } from './prepared';

/** A connection that dies while checked out emits `error`; without a listener that would end the process. The query in flight rejects. */
export class SteadyClient extends Client {
  constructor(config?: string | ClientConfig) {
    super(config);
    this.on('error', () => undefined);
    understandPrepared(this);
  }
}

/** How much silence a connection is granted, in milliseconds. */
export interface Silence {
  /** After so much, PostgreSQL is asked whether it still works on the query. */
  askAfter: number;
  /** After so much it is given up, unless PostgreSQL has said that it does. */
  longest: number;
}

/**
 * A client that gives its connection up when it is half-open: the other end is gone without a word, and its query would else wait for a
 * quarter of an hour. A query that takes long is told from one whose answer is lost by asking PostgreSQL. For pools that close what is
 * idle sooner.
 */
export function steadyClient({ askAfter, longest }: Silence): typeof SteadyClient {
  return class LimitedClient extends SteadyClient {
    constructor(config?: string | ClientConfig) {
      super(config);
      this.once('connect', () => watch(this, config));
    }
  };

  function watch(client: Client, config: string | ClientConfig | undefined): void {
    const { connection, processID } = client as unknown as { connection: { stream: Socket }; processID: number };
    const socket = connection.stream;
    let heard = socket.bytesRead;
    let heardAt = performance.now();
    const listen = async () => {
      if (socket.bytesRead !== heard) heardAt = performance.now() - askAfter;
      heard = socket.bytesRead;
      const isWaiting = !(client as unknown as { readyForQuery: boolean }).readyForQuery;
      const atWork = isWaiting ? await backendAtWork(config, processID) : null;
      if (socket.destroyed || socket.bytesRead !== heard) return;
      if (atWork) heardAt = performance.now();
      const silent = performance.now() - heardAt;
      if (atWork === false || silent >= longest) socket.destroy(gaveUp(silent));
      else socket.setTimeout(askAfter);
    };
    socket.on('timeout', () => void listen());
    socket.setTimeout(askAfter);
  }
}

const gaveUp = (milliseconds: number) =>
  Object.assign(new Error(`nothing was heard from PostgreSQL for ${Math.round(milliseconds / 1_000)} s`), {
    code: 'ETIMEDOUT',
  });

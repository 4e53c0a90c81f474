import { connect, createServer, type Socket } from 'node:net';
import { pause } from './killable';

/** What the network does to bytes on their way. */
export const NETWORK_FAULTS = ['delay', 'cut', 'half-open', 'trickle'] as const;
export type NetworkFault = (typeof NETWORK_FAULTS)[number];

/** A TCP proxy in front of a server. */
export interface FaultyProxy {
  port: number;
  /** From now on, for every connection, old and new; null is a sound network again, for all but the half-open. */
  setFault(fault: NetworkFault | null): void;
  close(): Promise<void>;
}

const DELAY_MS = 1_000;
const TRICKLE_MS = 1_000;
// TCP itself takes longer to notice that the other end is gone.
const HALF_OPEN_MS = 60_000;

type Pair = readonly [near: Socket, far: Socket];

/** Listens on a port of its own and passes everything on to `target`, a port of this machine. */
export async function faultyProxy(target: number): Promise<FaultyProxy> {
  let fault: NetworkFault | null = null;
  const pairs = new Set<Pair>();
  // Half-open: each end believes in the connection, hears nothing, and does not learn when the other one hangs up.
  const silent = new Set<Pair>();

  const pass = (pair: Pair, from: Socket, to: Socket) => {
    // Bytes keep their order: each chunk waits for the one before it, whatever the fault was then.
    let last = Promise.resolve();
    const send = async (chunk: Buffer) => {
      if (fault === 'delay') await pause(DELAY_MS);
      for (let sent = 0; sent < chunk.length; ) {
        const isSlow = fault === 'trickle';
        if (silent.has(pair)) return;
        const size = isSlow ? 1 : chunk.length - sent;
        if (to.writable) to.write(chunk.subarray(sent, sent + size));
        sent += size;
        if (isSlow) await pause(TRICKLE_MS);
      }
    };
    const hangUp = () => {
      if (!silent.has(pair)) to.destroy();
    };
    from.on('data', (chunk: Buffer) => {
      last = last.then(() => send(chunk));
    });
    from.on('end', () => void last.then(() => silent.has(pair) || to.end()));
    from.on('error', hangUp);
    from.on('close', hangUp);
  };

  const destroy = (pair: Pair) => {
    for (const socket of pair) socket.destroy();
    pairs.delete(pair);
    silent.delete(pair);
  };
  const silence = (pair: Pair) => {
    silent.add(pair);
    setTimeout(destroy, HALF_OPEN_MS, pair).unref();
  };
  const server = createServer((near) => {
    if (fault === 'cut') return near.destroy();
    const far = connect(target, '127.0.0.1');
    const pair: Pair = [near, far];
    pairs.add(pair);
    if (fault === 'half-open') silence(pair);
    far.on('close', () => silent.has(pair) || pairs.delete(pair));
    pass(pair, near, far);
    pass(pair, far, near);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the proxy has no port');
  return {
    port: address.port,
    setFault(next) {
      if (next === 'cut') for (const pair of pairs) destroy(pair);
      if (next === 'half-open') for (const pair of pairs) silence(pair);
      fault = next;
    },
    close: () =>
      new Promise((resolve) => {
        for (const pair of pairs) destroy(pair);
        server.close(() => resolve());
      }),
  };
}

import { connect, createServer, type Socket } from 'node:net';

/** What the network does to bytes on their way. */
export const NETWORK_FAULTS = ['delay', 'cut', 'half-open', 'trickle'] as const;
export type NetworkFault = (typeof NETWORK_FAULTS)[number];

/** A TCP proxy in front of a server. */
export interface FaultyProxy {
  port: number;
  /** From now on, for every connection, old and new; null is a sound network again. */
  setFault(fault: NetworkFault | null): void;
  close(): Promise<void>;
}

const DELAY_MS = 1_000;
const TRICKLE_MS = 1_000;

/** Listens on a port of its own and passes everything on to `target`, a port of this machine. */
export async function faultyProxy(target: number): Promise<FaultyProxy> {
  let fault: NetworkFault | null = null;
  const pairs = new Set<[Socket, Socket]>();

  // Half-open: both ends believe in the connection and nothing arrives, for as long as it lasts.
  const silent = new WeakSet<Socket>();

  const pass = (from: Socket, to: Socket) => {
    // Bytes keep their order: each chunk waits for the one before it, whatever the fault was then.
    let last = Promise.resolve();
    const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
    const send = async (chunk: Buffer) => {
      if (silent.has(from)) return;
      if (fault === 'delay') await wait(DELAY_MS);
      for (let sent = 0; sent < chunk.length; ) {
        const size = fault === 'trickle' ? 1 : chunk.length - sent;
        if (to.writable) to.write(chunk.subarray(sent, sent + size));
        sent += size;
        if (fault === 'trickle') await wait(TRICKLE_MS);
      }
    };
    from.on('data', (chunk: Buffer) => {
      last = last.then(() => send(chunk));
    });
    from.on('end', () => void last.then(() => to.end()));
    from.on('error', () => to.destroy());
    from.on('close', () => to.destroy());
  };

  const silence = ([near, far]: [Socket, Socket]) => {
    silent.add(near);
    silent.add(far);
  };
  const server = createServer((near) => {
    if (fault === 'cut') return near.destroy();
    const far = connect(target, '127.0.0.1');
    const pair: [Socket, Socket] = [near, far];
    pairs.add(pair);
    if (fault === 'half-open') silence(pair);
    near.on('close', () => pairs.delete(pair));
    pass(near, far);
    pass(far, near);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the proxy has no port');
  const cutAll = () => {
    for (const sockets of pairs) for (const socket of sockets) socket.destroy();
  };
  return {
    port: address.port,
    setFault(next) {
      if (next === 'cut') cutAll();
      if (next === 'half-open') for (const pair of pairs) silence(pair);
      fault = next;
    },
    close: () =>
      new Promise((resolve) => {
        cutAll();
        server.close(() => resolve());
      }),
  };
}

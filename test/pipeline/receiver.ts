import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';

/** What a receiver was sent once. */
export interface Arrival {
  id: string;
  body: string;
  signature: string;
  /** What it answered; null: it hung up. */
  status: number | null;
}

/** How a receiver answers the nth request it gets, counted from 1, at a path; null: it hangs up. */
export type Manner = (request: number, path: string) => number | null | Promise<number | null>;

export interface Receiver {
  /** Where it listens: "http://127.0.0.1:3000". */
  origin: string;
  arrivals: Arrival[];
  /** Signatures that the library did not accept. */
  forged: string[];
  secrets: Map<string, string>;
  answer: Manner;
  close(): Promise<void>;
}

/** A receiver on this machine. It holds each signature against the secret of the path that was called, where one is known. */
export async function openReceiver(answer: Manner = () => 204): Promise<Receiver> {
  let requests = 0;
  const receive = async (request: IncomingMessage, reply: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString('utf8');
    const headers = request.headers as Record<string, string>;
    const secret = receiver.secrets.get(request.url ?? '');
    try {
      if (secret !== undefined) new Webhook(secret).verify(body, headers);
    } catch (error) {
      receiver.forged.push(String(error));
    }
    const status = await receiver.answer(++requests, request.url ?? '');
    const { 'webhook-id': id = '', 'webhook-signature': signature = '' } = headers;
    receiver.arrivals.push({ id, body, signature, status });
    if (status === null) request.socket.destroy();
    else reply.writeHead(status, status === 302 ? { location: `${receiver.origin}/elsewhere` } : {}).end();
  };
  const server: Server = createServer((request, reply) => {
    receive(request, reply).catch(() => request.socket.destroy());
  });
  const receiver: Receiver = {
    origin: '',
    arrivals: [],
    forged: [],
    secrets: new Map(),
    answer,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  receiver.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return receiver;
}

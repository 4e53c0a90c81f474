import http, { Agent, type ServerResponse } from 'node:http';
import net, { type AddressInfo, type Socket } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { fetchPage } from '../../src/pipeline/articles/fetch-page';
import { postNotice } from '../../src/pipeline/deliveries/post-notice';

const MEGABYTE = 1024 * 1024;
const MOST_MEGABYTES = 100;
// In life 15 seconds.
const TIMEOUT_MS = 400;

const nothing = Buffer.alloc(MEGABYTE);
// Archives can be joined: ten thousand of a megabyte each are one of 10 GB.
const gzipped = gzipSync(nothing);
const nested = (times: number): Buffer => (times === 0 ? nothing : gzipSync(nested(times - 1)));

/** Writes again and again, as fast as it is read or once in so many milliseconds, until the other side has had enough. */
function keepWriting(to: ServerResponse | Socket, what: Buffer | string, { times = Infinity, everyMs = 0 } = {}): void {
  let written = 0;
  const write = (): void => {
    while (!to.destroyed && written < times) {
      written++;
      const goesOn = to.write(what);
      if (everyMs > 0) return void setTimeout(write, everyMs);
      if (!goesOn) return void to.once('drain', write);
    }
    if (!to.destroyed) to.end();
  };
  write();
}

const page = (response: ServerResponse, headers: http.OutgoingHttpHeaders = {}) =>
  response.writeHead(200, { 'content-type': 'text/plain', ...headers });

/** What a server answers, by the first part of the path. */
const BY_HTTP: Record<string, (response: ServerResponse, path: string) => void> = {
  'ten gigabytes of gzip': (response) =>
    keepWriting(page(response, { 'content-encoding': 'gzip' }), gzipped, { times: 10_240 }),
  'much out of little deflate': (response) =>
    page(response, { 'content-encoding': 'deflate' }).end(deflateSync(Buffer.alloc(64 * MEGABYTE))),
  'much out of little brotli': (response) =>
    page(response, { 'content-encoding': 'br' }).end(brotliCompressSync(Buffer.alloc(64 * MEGABYTE))),
  'six nested encodings': (response) =>
    page(response, { 'content-encoding': Array(6).fill('gzip').join(', ') }).end(nested(6)),
  'a body without end': (response) => keepWriting(page(response), nothing),
  'one byte now and then': (response) => keepWriting(page(response), 'a', { everyMs: 50 }),
  'twenty redirects': (response, path) => {
    const left = Number(new URLSearchParams(path).get('left') ?? 20);
    if (left === 0) page(response).end('Reached.');
    else response.writeHead(302, { location: `?left=${left - 1}` }).end();
  },
};

const HEAD = 'HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n';

/** What no HTTP library would answer. */
const BY_BYTES: Record<string, (socket: Socket) => void> = {
  'headers without end': (socket) => {
    socket.write(HEAD);
    keepWriting(socket, 'X-More: and more\r\n');
  },
  'a header without end': (socket) => {
    socket.write(`${HEAD}X-Long: `);
    keepWriting(socket, 'a'.repeat(1_000));
  },
  'a header now and then': (socket) => {
    socket.write(HEAD);
    keepWriting(socket, 'X-More: a\r\n', { everyMs: 50 });
  },
  'a thousand times "continue"': (socket) => keepWriting(socket, 'HTTP/1.1 100 Continue\r\n\r\n'),
  'a length that is too much': (socket) => socket.end(`${HEAD}Content-Length: 1000\r\n\r\nshort`),
  'a length of more than there is in the world': (socket) =>
    socket.end(`${HEAD}Content-Length: 99999999999999999999\r\n\r\nshort`),
  'two lengths': (socket) => socket.end(`${HEAD}Content-Length: 1\r\nContent-Length: 5\r\n\r\nshort`),
  'a length below nothing': (socket) => socket.end(`${HEAD}Content-Length: -1\r\n\r\nshort`),
  'a length and pieces': (socket) =>
    socket.end(`${HEAD}Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nshort\r\n0\r\n\r\n`),
  'a piece of unsaid length': (socket) => {
    socket.write(`${HEAD}Transfer-Encoding: chunked\r\n\r\n`);
    keepWriting(socket, 'f');
  },
  'no HTTP at all': (socket) => socket.end('SSH-2.0-OpenSSH_9.2\r\n'),
  nothing: () => undefined,
};

let byHttp: http.Server;
let byBytes: net.Server;
const sockets = new Set<Socket>();

const originOf = (server: net.Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

beforeAll(async () => {
  byHttp = http.createServer((request, response) => {
    const { pathname, search } = new URL(request.url!, 'http://x');
    BY_HTTP[decodeURIComponent(pathname.slice(1))]!(response, search);
  });
  byBytes = net.createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('data', (asked: Buffer) =>
      BY_BYTES[decodeURIComponent(String(asked).split(' ')[1]!.slice(1))]!(socket),
    );
  });
  for (const server of [byHttp, byBytes]) await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});
afterAll(() => {
  byHttp.closeAllConnections();
  for (const socket of sockets) socket.destroy();
  byHttp.close();
  byBytes.close();
});

/** The most memory that was held meanwhile beyond what was held before, in megabytes. */
async function memoryOf(work: () => Promise<unknown>): Promise<number> {
  const held = () => {
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  };
  const before = held();
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, held());
  }, 5);
  await work();
  clearInterval(watch);
  return (Math.max(most, held()) - before) / MEGABYTE;
}

const cases = [
  ...Object.keys(BY_HTTP).map((name): [string, () => string] => [name, () => originOf(byHttp)]),
  ...Object.keys(BY_BYTES).map((name): [string, () => string] => [name, () => originOf(byBytes)]),
];

describe.each(cases)('a server that answers with %s', (name, origin) => {
  const agent = () => new Agent();

  it('is given up by whoever fetches a page, in little memory', async () => {
    let refused: unknown = null;
    const memory = await memoryOf(async () => {
      refused = await fetchPage(`${origin()}/${encodeURIComponent(name)}`, {
        agentFor: agent,
        timeoutMs: TIMEOUT_MS,
      }).catch((error: unknown) => error);
    });
    expect(refused).toMatchObject({ code: expect.stringMatching(/^(too_large|unreachable|not_text)$/) });
    expect(memory).toBeLessThan(MOST_MEGABYTES);
  });

  it('does not hold up or fill whoever sends a notice', async () => {
    const memory = await memoryOf(async () => {
      const url = `${origin()}/${encodeURIComponent(name)}`;
      expect(await postNotice({ url, headers: {}, body: '{}', agent: agent(), timeoutMs: TIMEOUT_MS })).toMatchObject({
        durationMs: expect.any(Number),
      });
    });
    expect(memory).toBeLessThan(MOST_MEGABYTES);
  });
});

it('the time that a page has is the same for all its redirects together, and fifteen seconds at most', async () => {
  const timeout = jest.spyOn(AbortSignal, 'timeout');
  const address = `${originOf(byHttp)}/${encodeURIComponent('twenty redirects')}`;
  await expect(fetchPage(address, { agentFor: () => new Agent() })).rejects.toMatchObject({ code: 'unreachable' });
  expect(timeout.mock.calls).toEqual([[15_000]]);
  timeout.mockRestore();
});

import http, { Agent, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { fetchPage } from '../../src/pipeline/articles/fetch-page';

const HTML = '<html><body><p>The bridge is open again.</p></body></html>';
const routes: Record<string, (request: IncomingMessage, response: ServerResponse) => void> = {
  '/page': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', etag: '"one"' }).end(HTML);
  },
  '/zipped': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end(gzipSync(HTML));
  },
  '/bomb': (_, response) => {
    response
      .writeHead(200, { 'content-type': 'text/plain', 'content-encoding': 'gzip' })
      .end(gzipSync(Buffer.alloc(6_000_000, 'a')));
  },
  '/moved': (_, response) => void response.writeHead(302, { location: '/page' }).end(),
  '/loop': (_, response) => void response.writeHead(302, { location: '/loop' }).end(),
  '/to-file': (_, response) => void response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/image': (_, response) => void response.writeHead(200, { 'content-type': 'image/png' }).end('x'),
  '/gone': (_, response) => void response.writeHead(410).end(),
  '/etag': (request, response) => {
    const known = request.headers['if-none-match'] === '"one"';
    response.writeHead(known ? 304 : 200, { 'content-type': 'text/html' }).end(known ? '' : HTML);
  },
  '/silent': () => undefined,
  '/endless': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/plain' });
    response.write('it goes on');
  },
};

describe('fetchPage', () => {
  let server: http.Server;
  let origin: string;
  // The real agent refuses 127.0.0.1, where the test's server has to be.
  const options = { agentFor: () => new Agent(), timeoutMs: 1_500 };
  beforeAll(async () => {
    server = http.createServer((request, response) => routes[request.url!]?.(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it.each(['/page', '/zipped', '/moved'])('fetches %s', async (path) => {
    const page = await fetchPage(origin + path, options);
    expect(page).toMatchObject({ outcome: 'fetched', mediaType: 'text/html', body: Buffer.from(HTML) });
  });

  it('asks conditionally', async () => {
    expect(await fetchPage(`${origin}/etag`, { ...options, etag: '"one"' })).toEqual({ outcome: 'unchanged' });
    expect(await fetchPage(`${origin}/etag`, { ...options, etag: '"two"' })).toMatchObject({ outcome: 'fetched' });
  });

  it.each([
    ['/bomb', 'too_large'],
    ['/loop', 'unreachable'],
    ['/to-file', 'bad_address'],
    ['/image', 'not_text'],
    ['/gone', 'unreachable'],
    ['/silent', 'unreachable'],
    ['/endless', 'unreachable'],
  ])('refuses %s as %s', async (path, code) => {
    await expect(fetchPage(origin + path, options)).rejects.toMatchObject({ code });
  });

  it.each([
    ['ftp://example.org/a', 'bad_address'],
    ['http://user:secret@example.org/', 'bad_address'],
    ['no address', 'bad_address'],
    ['http://127.0.0.1:8080/', 'private_address'],
    ['http://[::1]:8080/', 'private_address'],
    ['http://2130706433/', 'private_address'],
    ['http://169.254.169.254/latest', 'private_address'],
    ['http://localhost:8080/', 'private_address'],
  ])('refuses %s as %s', async (address, code) => {
    await expect(fetchPage(address, { timeoutMs: 2_000 })).rejects.toMatchObject({ code });
  });
});

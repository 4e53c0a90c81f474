import { PagesModule } from '../../src/http/pages/pages.module';
import { type ApiApp, openApiApp } from '../api/api-app';
import { addressOf, readDocument, type SeededExamples, seedExamples } from '../api/documented-requests';
import { publishSeeded } from '../api/published';
import { addPerson, cookiesOf, FORM } from '../support/roles';

const ORIGIN = 'https://desk.example';
const PASSWORD = 'correct horse battery';

let api: ApiApp;
let seeded: SeededExamples;
/** Whatever answers to GET, with ids of what is there. */
let addresses: string[];
let cookie: string;
let setCookies: string[];

beforeAll(async () => {
  api = await openApiApp({ url: ORIGIN }, [PagesModule]);
  seeded = await seedExamples(api);
  await publishSeeded(api.database, seeded.uuids);
  const { operations } = await readDocument(api);
  const documented = operations.filter(([method]) => method === 'get');
  const streams = (path: string) => /events$|live/.test(path);
  const pages = api.readable.filter((url) => !url.startsWith('/api/v1') && !url.includes('*') && !streams(url));
  addresses = [
    ...documented
      .filter(([, path]) => !streams(path))
      .map(([, path, operation]) => seeded.place(addressOf(path, operation))),
    ...pages.map(withIds),
  ];
  const { email } = await addPerson(api.database, 'admin', PASSWORD);
  const payload = new URLSearchParams({ email, password: PASSWORD }).toString();
  const signIn = await api.app.inject({
    method: 'POST',
    url: '/sign-in',
    headers: { ...FORM, origin: ORIGIN },
    payload,
  });
  cookie = cookiesOf(signIn);
  setCookies = [signIn.headers['set-cookie'] ?? []].flat().map(String);
});
afterAll(() => api.close());

/** "/claims/:id/v/:number" with the id of a claim. */
function withIds(route: string): string {
  const { ids } = seeded;
  const kinds: [RegExp, string][] = [
    [/articles/, ids.article],
    [/questions/, ids.question],
    [/publishers/, ids.publisher],
    [/evidence/, ids.evidence],
    [/contradictions/, ids.contradiction],
  ];
  const id = kinds.find(([kind]) => kind.test(route))?.[1] ?? ids.claim;
  return route
    .replace(':range', '1..2')
    .replace(':format', 'json')
    .replace(':number', '2')
    .replace(/:\w*[iI]d\b/, id)
    .replace(/:\w+/g, '1');
}

const get = (url: string, headers: Record<string, string> = {}) =>
  api.app.inject({ url, headers: { accept: 'text/html', ...headers } });

/** What every answer says, whatever it is. */
function missing(headers: Record<string, unknown>): string[] {
  const policy = String(headers['content-security-policy'] ?? '');
  const wrong: [string, boolean][] = [
    ['nosniff', headers['x-content-type-options'] !== 'nosniff'],
    ['policy', !policy.includes("default-src 'none'") || /unsafe-(inline|eval)/.test(policy)],
    ['frames', !/frame-ancestors ('none'|\*)/.test(policy)],
    ['referrer', headers['referrer-policy'] !== 'same-origin'],
    ['cache', headers['cache-control'] === undefined],
    ['says what it runs on', headers['x-powered-by'] !== undefined || headers.server !== undefined],
    ['request id', headers['x-request-id'] === undefined],
  ];
  return wrong.filter(([, is]) => is).map(([name]) => name);
}

it('walks everything that can be read', () => {
  expect(addresses.length).toBeGreaterThan(120);
});

it('every answer says how browsers are to take it, and what belongs to somebody is kept by nobody else', async () => {
  const wrong: unknown[] = [];
  const statuses = new Set<number>();
  for (const address of addresses) {
    const mine = await get(address, { cookie });
    statuses.add(mine.statusCode);
    wrong.push(...missing(mine.headers).map((what) => [address, mine.statusCode, what]));
    const caching = String(mine.headers['cache-control']);
    if (/^(private|no-store|no-cache)/.test(caching)) continue;
    // What every cache may keep says the same to everybody.
    const others = await get(address);
    if (others.statusCode !== mine.statusCode || others.body !== mine.body) wrong.push([address, caching]);
  }
  expect(wrong).toEqual([]);
  expect([...statuses]).toEqual(expect.arrayContaining([200, 404]));
});

it('so do refusals of what is no request at all', async () => {
  for (const [method, url] of [
    ['GET', '/nothing-here'],
    ['GET', '/%zz'],
    ['GET', `/claims/${'x'.repeat(3_000)}`],
    ['POST', '/api/v1/claims'],
    ['PUT', '/api/v1/claims'],
    ['OPTIONS', '/api/v1/claims'],
  ] as const) {
    const { statusCode, headers } = await api.app.inject({ method, url });
    expect([method, url, statusCode >= 400, missing(headers)]).toEqual([method, url, true, []]);
  }
});

it('behind TLS the cookie of a session is bound to this host, and no script reads it', () => {
  expect(setCookies.length).toBeGreaterThan(0);
  for (const line of setCookies) {
    const [pair = '', ...attributes] = line.split(/; */);
    expect(pair).toMatch(/^__Host-/);
    expect(attributes.map((attribute) => attribute.toLowerCase())).toEqual(
      expect.arrayContaining(['path=/', 'httponly', 'secure', 'samesite=lax']),
    );
    expect(line).not.toMatch(/domain=/i);
  }
});

it('an ingested page is never served as a page', async () => {
  const hostile = '<html><body><script>alert(1)</script><p>A ferry sank in Lisbon on 3 May 2024.</p></body></html>';
  const sent = await api.request.post('/api/v1/articles').send({ html: hostile, publisher: { name: 'P' } });
  expect(sent.status).toBe(201);
  for (const address of [`/api/v1/articles/${sent.body.id}`, `/api/v1/articles/${sent.body.id}/versions/1`]) {
    const { headers, body } = await get(address, { cookie });
    expect(headers['content-type']).toMatch(/^application\/json/);
    expect(body).not.toContain('<script>');
  }
  const { body } = await get(`/articles/${sent.body.id}`, { cookie });
  expect(body).not.toContain('<script>alert');
});

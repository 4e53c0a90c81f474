import { PROBLEM_CATALOGUE, PROBLEM_CODES } from '../../src/http/problems/problem-catalogue';
import { type ApiApp, openApiApp } from './api-app';
import { type Seed, seedEverything } from './seed';

const UNKNOWN = '0'.repeat(32);

let api: ApiApp;
let ids: Seed;

beforeAll(async () => {
  api = await openApiApp();
  ({ ids } = await seedEverything(api.database));
});
afterAll(() => api.close());

const problem = (code: keyof typeof PROBLEM_CATALOGUE, path: string) => ({
  type: `/problems/${code}`,
  title: PROBLEM_CATALOGUE[code].title,
  status: PROBLEM_CATALOGUE[code].status,
  detail: expect.stringMatching(/\w/),
  instance: path.split('?')[0],
  code,
  request_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
});

describe('an unknown id', () => {
  it.each([
    `/publishers/pub_${UNKNOWN}`,
    `/articles/art_${UNKNOWN}`,
    `/articles/art_${UNKNOWN}/versions`,
    `/articles/art_${UNKNOWN}/versions/1`,
    `/articles/art_${UNKNOWN}/statements`,
    `/questions/qst_${UNKNOWN}`,
    `/claims/clm_${UNKNOWN}`,
    `/claims/clm_${UNKNOWN}/evidence`,
    `/claims/clm_${UNKNOWN}/verdicts`,
    `/claims/clm_${UNKNOWN}/verdicts/1`,
    `/entities/ent_${UNKNOWN}`,
    `/evidence/evd_${UNKNOWN}`,
    `/suggestions/sug_${UNKNOWN}`,
    `/claims/clm_${UNKNOWN}/explanation`,
    `/stats/`,
    `/nothing`,
  ])('GET %s is not found', async (path) => {
    const full = `/api/v1${path}`;
    const { body } = await api.request
      .get(full)
      .expect(404)
      .expect('content-type', /^application\/problem\+json/);
    expect(body).toEqual(problem('not-found', full));
  });

  it.each([
    ['/articles/:article/versions/2'],
    ['/articles/:article/statements?version=2'],
    ['/claims/:claim/verdicts/2'],
    ['/claims/:rival/verdicts/1'],
    ['/claims/:rival/explanation'],
  ])('GET %s is not found', async (pattern) => {
    const path = `/api/v1${pattern.replace(/:(\w+)/, (_, name: keyof Seed) => ids[name])}`;
    const { body } = await api.request.get(path).expect(404);
    expect(body).toEqual(problem('not-found', path));
  });
});

describe('a malformed id', () => {
  it.each([
    '/publishers/1',
    '/publishers/art_00000000000000000000000000000000',
    '/articles/00000000-0000-0000-0000-000000000000',
    '/articles/art_0/versions',
    '/articles/art_0/versions/1',
    '/articles/art_00000000000000000000000000000000/versions/0',
    '/articles/art_00000000000000000000000000000000/versions/x',
    '/articles/art_00000000000000000000000000000000/versions/9999999999',
    '/articles/art_0/statements',
    '/questions/qst_0000000000000000000000000000000G',
    '/claims/clm_',
    "/claims/clm_'%20OR%201=1/evidence",
    '/claims/clm_0/verdicts',
    '/claims/clm_0/verdicts/1',
    '/claims/clm_0/explanation',
    '/entities/1',
    '/evidence/1',
    '/suggestions/1',
  ])('GET %s is refused', async (path) => {
    const { body } = await api.request.get(`/api/v1${path}`).expect(400);
    expect(body).toMatchObject({ code: 'malformed-id', status: 400, type: '/problems/malformed-id' });
  });
});

describe('a query parameter that is not valid', () => {
  it.each([
    ['/publishers?limit=0', 'limit'],
    ['/publishers?limit=201', 'limit'],
    ['/publishers?limit=ten', 'limit'],
    ['/publishers?limit=1.5', 'limit'],
    ['/publishers?limit=1&limit=2', 'limit'],
    ['/publishers?grade=G', 'grade'],
    ['/publishers?text=', 'text'],
    ['/publishers?text=a%00b', 'text'],
    ['/publishers?colour=red', 'colour'],
    ['/articles?publisher=1', 'publisher'],
    ['/articles?retracted=maybe', 'retracted'],
    ['/articles/:article/statements?version=0', 'version'],
    ['/articles/:article/versions?text=x', 'text'],
    ['/entities?kind=animal', 'kind'],
    ['/questions?event=qst_00000000000000000000000000000000', 'event'],
    ['/questions?state=done', 'state'],
    ['/questions?dormant=1', 'dormant'],
    ['/claims?question=0', 'question'],
    ['/claims?best=', 'best'],
    ['/claims/:claim/evidence?stance=against', 'stance'],
    ['/claims/:claim/verdicts?state=supported', 'state'],
    ['/suggestions?open=yes', 'open'],
    ['/contradictions?kind=odd', 'kind'],
    [`/claims?text=${'x'.repeat(201)}`, 'text'],
    [`/claims?cursor=${'x'.repeat(201)}`, 'cursor'],
  ])('GET %s names it', async (pattern, parameter) => {
    const path = `/api/v1${pattern.replace(/:(\w+)/, (_, name: keyof Seed) => ids[name])}`;
    const { body } = await api.request.get(path).expect(400);
    expect(body).toEqual({
      ...problem('invalid-query', path),
      errors: [{ parameter, detail: expect.stringContaining(parameter) }],
    });
  });
});

describe('every request', () => {
  it('keeps a request id that was sent, and says it in problems', async () => {
    const { body, headers } = await api.request.get('/api/v1/nothing').set('x-request-id', 'mine-17').expect(404);
    expect([body.request_id, headers['x-request-id']]).toEqual(['mine-17', 'mine-17']);
  });

  it.each(['', 'a b', 'x'.repeat(129), '<script>'])('makes a request id where %j was sent', async (sent) => {
    const { headers } = await api.request.get('/api/v1/stats').set('x-request-id', sent).expect(200);
    expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it.each(['evil.example', 'evil.example:3000', 'localhost.evil.example', '10.0.0.1', ''])(
    'for the host %j is refused',
    async (host) => {
      const { body } = await api.request.get('/api/v1/stats').set('host', host).expect(421);
      expect(body.code).toBe('misdirected-request');
    },
  );

  it.each(['localhost', 'LOCALHOST:3000', '127.0.0.1:80', '[::1]', '[::1]:3000'])(
    'for the host %j is answered',
    async (host) => {
      await api.request.get('/api/v1/stats').set('host', host).expect(200);
    },
  );

  it('carries security headers that allow nothing inline', async () => {
    const { headers } = await api.request.get('/api/v1/stats').expect(200);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).not.toMatch(/unsafe-/);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['x-powered-by']).toBeUndefined();
  });
});

describe('a method that the address does not take', () => {
  it.each([
    ['delete', '/api/v1/publishers', ['GET', 'HEAD', 'POST']],
    ['put', '/api/v1/claims/clm_00000000000000000000000000000000', ['GET', 'HEAD']],
    ['post', '/api/v1/stats', ['GET', 'HEAD']],
    ['patch', '/api/v1/contradictions', ['GET', 'HEAD']],
  ] as const)('%s %s is answered with Allow', async (method, path, allowed) => {
    const { body, headers } = await api.request[method](path).send({}).expect(405);
    expect(body).toEqual(problem('method-not-allowed', path));
    expect(headers.allow?.split(', ')).toEqual(allowed);
  });
});

describe('addresses outside the API', () => {
  it('answer a page to a browser', async () => {
    const { text } = await api.request
      .get('/no-such-page')
      .set('accept', 'text/html')
      .expect(404)
      .expect('content-type', /^text\/html/);
    expect(text).toMatch(/^<!doctype html>/);
  });

  it('answer a problem to anybody else', async () => {
    await api.request
      .get('/no-such-page')
      .expect(404)
      .expect('content-type', /^application\/problem\+json/);
  });

  it.each(['/%zz', '/api/v1/claims/%c0%80', `/api/v1/claims/${'x'.repeat(5000)}`])(
    'answer a problem for %.30s',
    async (path) => {
      const { status, body } = await api.request.get(path).expect('content-type', /^application\/problem\+json/);
      expect([400, 404, 414]).toContain(status);
      expect(body.status).toBe(status);
    },
  );
});

describe('the type of a problem', () => {
  it.each(PROBLEM_CODES)('%s resolves', async (code) => {
    const { body } = await api.request.get(`/problems/${code}`).expect(200);
    expect(body).toEqual({ code, ...PROBLEM_CATALOGUE[code] });
  });

  it('that does not exist is not found', async () => {
    await api.request.get('/problems/toString').expect(404);
  });

  it('is listed', async () => {
    const { body } = await api.request.get('/problems').expect(200);
    expect(body.map((entry: { code: string }) => entry.code)).toEqual(PROBLEM_CODES);
  });
});

describe('a database that is away', () => {
  it('is 503 with Retry-After and says nothing of its insides; what is unforeseen is 500', async () => {
    const query = jest.spyOn(api.database, 'query');
    query.mockRejectedValueOnce(
      Object.assign(new Error('connect ECONNREFUSED 10.1.2.3:5432'), { code: 'ECONNREFUSED' }),
    );
    const away = await api.request.get('/api/v1/stats').expect(503).expect('retry-after', /^\d+$/);
    query.mockRejectedValueOnce(Object.assign(new Error('column "secret" does not exist'), { code: '42703' }));
    const broken = await api.request.get('/api/v1/stats').expect(500);
    query.mockRestore();
    expect(away.body).toEqual(problem('service-unavailable', '/api/v1/stats'));
    expect(broken.body).toEqual(problem('internal-error', '/api/v1/stats'));
    expect(JSON.stringify([away.body, broken.body])).not.toMatch(/10\.1\.2\.3|secret|at /);
  });
});

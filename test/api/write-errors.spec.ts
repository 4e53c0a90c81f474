import { type ApiApp, openApiApp } from './api-app';
import { type Seed, seedEverything } from './seed';

const UNKNOWN = '0'.repeat(32);

let api: ApiApp;
let ids: Seed;

beforeAll(async () => {
  api = await openApiApp();
  // Rows that count their revisions take it; nothing else minds.
  api.request.set('If-Match', '"e1"');
  ({ ids } = await seedEverything(api.database));
});
afterAll(() => api.close());

const grade = { grade: 'B', reason: 'r' };
const reason = { reason: 'r' };
const alias = { alias: 'x' };
const decision = { decision: 'confirmed', reason: 'r' };
const evidence = () => ({ stance: 'supports', publisherId: ids.publisher, quote: 'q', reason: 'r' });

/** Path with its id to fill in, the prefix of the id, and a body that would do. */
const WRITES: [string, string | null, () => object][] = [
  ['/publishers', null, () => ({ name: 'N' })],
  ['/publishers/:id/grade-changes', 'pub', () => grade],
  ['/articles', null, () => ({ text: 'Some text of an article.' })],
  ['/articles/:id/retraction', 'art', () => reason],
  ['/entities/:id/aliases', 'ent', () => alias],
  ['/questions', null, () => ({ text: 't', slot: 'who', answerType: 'actor', event: { label: 'l' } })],
  ['/claims', null, () => ({ questionId: ids.question, text: 't', answer: { type: 'quantity', value: '1' } })],
  ['/claims/:id/evidence', 'clm', evidence],
  ['/evidence/:id/decision', 'evd', () => decision],
  ['/claims/:id/comments', 'clm', () => ({ text: 't' })],
  ['/claims/:id/corrections', 'clm', () => ({ wrong: 'w', since: '2026-03-02', noticedBy: 'n', isNow: 'i' })],
  [
    '/claims/:id/reply-requests',
    'clm',
    () => ({ asked: 'a', askedOn: '2026-03-02', askedHow: 'h', dueOn: '2026-03-02' }),
  ],
  ['/suggestions/:id/decision', 'sug', () => decision],
];

const WITH_ID = WRITES.filter((write): write is [string, string, () => object] => write[1] !== null);

const known = (path: string, prefix: string | null): string =>
  `/api/v1${path.replace(':id', Object.values(ids).find((id) => id.startsWith(`${prefix}_`)) ?? '')}`;

describe.each(WITH_ID)('POST %s', (path, prefix, body) => {
  it('is not found for an unknown id', async () => {
    const { body: problem } = await api.request
      .post(`/api/v1${path.replace(':id', `${prefix}_${UNKNOWN}`)}`)
      .send(body())
      .expect(404);
    expect(problem.code).toBe('not-found');
  });

  it.each(['1', UNKNOWN, `evt_${UNKNOWN}`])('is refused for the malformed id %s', async (id) => {
    const { body: problem } = await api.request
      .post(`/api/v1${path.replace(':id', id)}`)
      .send(body())
      .expect(400);
    expect(problem.code).toBe('malformed-id');
  });
});

describe.each(WRITES)('POST %s', (path, prefix, body) => {
  const target = () => known(path, prefix);

  it('refuses an unknown member, and points at it', async () => {
    const { body: problem } = await api.request
      .post(target())
      .send({ ...body(), 'un/kno~wn': 1 })
      .expect(422);
    expect(problem).toMatchObject({
      code: 'validation-failed',
      errors: [{ pointer: '/un~1kno~0wn', detail: expect.any(String) }],
    });
  });

  it('refuses members of another type', async () => {
    const wrong = Object.fromEntries(Object.keys(body()).map((name) => [name, { a: [1] }]));
    const { body: problem } = await api.request.post(target()).send(wrong).expect(422);
    expect(problem.errors.length).toBeGreaterThan(0);
    for (const error of problem.errors)
      expect(error).toEqual({ pointer: expect.stringMatching(/^\/\w/), detail: expect.any(String) });
  });

  it.each(['[]', '"text"', '1', 'null', '[{"name":"N"}]'])('refuses the body %s, which is no object', async (text) => {
    const { body: problem } = await api.request
      .post(target())
      .set('content-type', 'application/json')
      .send(text)
      .expect(422);
    expect(problem.errors).toEqual([{ pointer: '', detail: 'must be a JSON object' }]);
  });

  it.each(['{', '{"a":1,}', 'name=N', ''])('refuses %j, which is no JSON', async (text) => {
    const { body: problem } = await api.request
      .post(target())
      .set('content-type', 'application/json')
      .send(text)
      .expect(400);
    expect(problem.code).toBe('malformed-request');
  });

  it.each([
    'application/x-www-form-urlencoded',
    'text/plain',
    'multipart/form-data; boundary=x',
    'application/jsonx',
    '',
  ])('refuses the media type %j', async (type) => {
    const { body: problem } = await api.request.post(target()).set('content-type', type).send('name=N').expect(415);
    expect(problem.code).toBe('unsupported-media-type');
  });

  it('refuses prototype games', async () => {
    const text = '{"__proto__":{"admin":true},"constructor":{"prototype":{"admin":true}}}';
    const { body: problem } = await api.request.post(target()).set('content-type', 'application/json').send(text);
    expect([400, 422]).toContain(problem.status);
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });

  it('refuses a body over 16 MB', async () => {
    const { body: problem } = await api.request
      .post(target())
      .set('content-type', 'application/json')
      .send(`{"text":"${'a'.repeat(17 * 1024 * 1024)}"}`)
      .expect(413);
    expect(problem.code).toBe('payload-too-large');
  });
});

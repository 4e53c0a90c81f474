import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { hashOfRequest } from '../../src/http/idempotency/honour-keys';
import { claimKey, keepAnswer } from '../../src/http/idempotency/stored-requests';
import { assessQuestions } from '../../src/pipeline/verdicts/assess-questions';
import { writeHistory } from '../../src/platform/database/history';
import { keyedRequest } from '../../src/platform/database/keyed-request';
import { firstRow, rows } from '../../src/platform/database/rows';
import { fromPublicId } from '../../src/platform/ids/public-id';
import { type ApiApp, openApiApp } from './api-app';
import { publishRuling } from './published';
import { type Seed, seedEverything } from './seed';

interface Parameter {
  name: string;
  in: string;
  schema: { example?: string };
  example?: string;
}
interface Operation {
  parameters: Parameter[];
  responses: Record<string, { headers?: Record<string, unknown>; content?: Record<string, { examples?: object }> }>;
}

let api: ApiApp;
let ids: Seed;
let uuids: Seed;
let posts: [path: string, post: Operation][];
let actor: string;

beforeAll(async () => {
  api = await openApiApp();
  ({ ids, uuids } = await seedEverything(api.database));
  const { body: document } = await api.request.get('/api/openapi.json');
  posts = Object.entries(document.paths as Record<string, { post?: Operation }>).flatMap(([path, { post }]) =>
    post && path.startsWith('/api/v1/') ? [[path, post] as [string, Operation]] : [],
  );
  const { body: me } = await api.request.get('/api/v1/me');
  actor = fromPublicId('key', me.key)!;
});
afterAll(() => api.close());

const count = async (table: string): Promise<number> =>
  (await firstRow<{ count: number }>(api.database, `SELECT count(*)::int AS count FROM ${table}`))!.count;

const send = (path: string, key: string, body: object = {}) =>
  api.request.post(path).set('Idempotency-Key', key).send(body);

const newClaim = (value: number) => ({
  questionId: ids.question,
  text: `${value} people were hurt.`,
  answer: { type: 'quantity', value: String(value), unit: 'person' },
});

it('every POST of the document takes a key: replayed, refused for another body, waited for while in flight', async () => {
  expect(posts.length).toBeGreaterThan(30);
  for (const [template, post] of posts) {
    const path = template.replaceAll(/\{(\w+)\}/g, (_, name) => {
      const { schema, example } = post.parameters.find((one) => one.in === 'path' && one.name === name)!;
      return String(example ?? schema.example ?? 1);
    });
    const key = randomUUID();
    const request = { method: 'POST', url: path, headers: {}, body: { some: 'body' } };
    const claimed = await claimKey(api.database, actor, key, hashOfRequest(request));
    if (claimed.state !== 'new') throw new Error(claimed.state);

    const inFlight = await send(path, key, request.body);
    expect([template, inFlight.status, inFlight.body.code]).toEqual([template, 409, 'request-in-flight']);
    expect(inFlight.headers['retry-after']).toBe('1');

    const other = await send(path, key, { some: 'other body' });
    expect([template, other.status, other.body.code]).toEqual([template, 422, 'idempotency-key-reused']);

    const answer = {
      status: 201,
      headers: { location: '/made', etag: '"r1"', 'content-type': 'application/json' },
      body: '{"a": 1}',
    };
    await keepAnswer(api.database, { actor, key, attempt: claimed.attempt }, answer);
    const replayed = await send(path, key, request.body);
    expect([template, replayed.status, replayed.text]).toEqual([template, 201, answer.body]);
    expect(replayed.headers).toMatchObject({ ...answer.headers, 'idempotent-replayed': 'true' });

    const malformed = await send(path, 'two words', request.body);
    expect([template, malformed.status, malformed.body.code]).toEqual([template, 400, 'idempotency-key-invalid']);

    expect(post.parameters.map(({ name }) => name)).toContain('Idempotency-Key');
    const documented = ['400', '409', '422'].flatMap((status) =>
      Object.values(post.responses[status]?.content ?? {}).flatMap(({ examples }) => Object.keys(examples ?? {})),
    );
    expect([template, documented]).toEqual([
      template,
      expect.arrayContaining([
        'idempotency-key-invalid',
        'request-in-flight',
        'answer-not-kept',
        'idempotency-key-reused',
      ]),
    ]);
  }
}, 60_000);

it('makes one thing of one key, and answers as before', async () => {
  const key = randomUUID();
  const before = await count('claims');
  const first = await send('/api/v1/claims', key, newClaim(101)).expect(201);
  expect(first.headers['idempotent-replayed']).toBeUndefined();
  const again = await send('/api/v1/claims', key, newClaim(101)).expect(201);
  expect(again.text).toBe(first.text);
  expect(again.headers).toMatchObject({ 'idempotent-replayed': 'true', location: first.headers.location });
  expect(await count('claims')).toBe(before + 1);
  await send('/api/v1/claims', key, newClaim(102)).expect(422);
  await send(`/api/v1/claims?more=1`, key, newClaim(101)).expect(422);
  // Of somebody else it is another key.
  const reviewer = { Authorization: `Bearer ${await api.keyFor('reviewer')}` };
  await send('/api/v1/claims', key, newClaim(103)).set(reviewer).expect(201);
});

it('makes one thing of requests that come at once', async () => {
  const key = randomUUID();
  const before = await count('claims');
  const answers = await Promise.all(Array.from({ length: 6 }, () => send('/api/v1/claims', key, newClaim(201))));
  expect(await count('claims')).toBe(before + 1);
  expect(answers.filter(({ status, headers }) => status === 201 && !headers['idempotent-replayed'])).toHaveLength(1);
  expect(answers.filter(({ status }) => status !== 201 && status !== 409)).toEqual([]);
});

it('keeps no refusal of the request itself, so that it can be put right, and keeps what was decided', async () => {
  const key = randomUUID();
  const { body } = await send('/api/v1/claims', key, { text: 'no question' }).expect(422);
  expect(body.code).toBe('validation-failed');
  await send('/api/v1/claims', key, newClaim(301)).expect(201);
  const other = randomUUID();
  await send('/api/v1/claims', other, newClaim(301)).expect(409);
  const decided = await send('/api/v1/claims', other, newClaim(301)).expect(409);
  expect(decided.headers['idempotent-replayed']).toBe('true');
});

it('stores no secret: that it was shown is all that is said again', async () => {
  const key = randomUUID();
  const { body, headers } = await send('/api/v1/keys', key, { name: 'nightly', scopes: ['read'] }).expect(201);
  const stored = JSON.stringify(await rows(api.database, 'SELECT * FROM idempotency_keys'));
  expect(stored).not.toContain(body.token);
  const before = await count('machine_keys');
  const again = await send('/api/v1/keys', key, { name: 'nightly', scopes: ['read'] }).expect(409);
  expect(again.body.code).toBe('answer-not-kept');
  expect(again.headers.location).toBe(headers.location);
  expect(await count('machine_keys')).toBe(before);
});

it('keeps no refusal that says to come back soon, and no secret of the receiver that is registered then', async () => {
  await publishRuling(api.database, uuids.rival, { rating: 'mostly_true', label: 'Mostly true' });
  const key = randomUUID();
  const citation = {
    claim: ids.rival,
    url: 'https://paper.example/ferry',
    notify: { webhook: 'https://paper.example/hook' },
  };
  await send('/api/v1/citations', key, citation).expect(409).expect('Retry-After', '1');
  await rows(api.database, 'UPDATE questions SET revision = revision + 1');
  await assessQuestions(api.database, [uuids.question]);
  const made = await send('/api/v1/citations', key, citation).expect(201);
  const stored = JSON.stringify(await rows(api.database, 'SELECT * FROM idempotency_keys'));
  expect(made.body.webhookSecret).toMatch(/^whsec_/);
  expect(stored).not.toContain(made.body.webhookSecret);
});

describe('where the process died', () => {
  const die = (key: string, more = '') =>
    rows(
      api.database,
      `UPDATE idempotency_keys SET status = NULL, headers = NULL, body = NULL, leased_until = now()${more} WHERE key = $1`,
      [key],
    );

  it('after the commit and before the answer, does nothing again and leads to what was made', async () => {
    const key = randomUUID();
    const { headers } = await send('/api/v1/claims', key, newClaim(401)).expect(201);
    await die(key);
    const before = await count('claims');
    const again = await send('/api/v1/claims', key, newClaim(401)).expect(409);
    expect(again.body.code).toBe('answer-not-kept');
    expect(again.headers.location).toBe(headers.location);
    expect(await count('claims')).toBe(before);
  });

  it('before the commit, does it at the next try, and a late end of the first try is rolled back', async () => {
    const key = randomUUID();
    const request = { method: 'POST', url: '/api/v1/claims', headers: {}, body: newClaim(402) };
    const claimed = await claimKey(api.database, actor, key, hashOfRequest(request));
    if (claimed.state !== 'new') throw new Error(claimed.state);
    await die(key);
    await send('/api/v1/claims', key, newClaim(402)).expect(201);
    const late = keyedRequest.run({ actor, key, attempt: claimed.attempt }, () =>
      api.database.transaction((sql) =>
        writeHistory(sql, { actor: 'system', action: 'late.done', subjectKind: 'claim', subjectId: randomUUID() }),
      ),
    );
    await expect(late).rejects.toThrow('taken over');
    expect(await rows(api.database, `SELECT FROM history WHERE action = 'late.done'`)).toEqual([]);
  });
});

it('gives a key back that it took without hearing so, and one whose giving back failed', async () => {
  const key = randomUUID();
  let lost = 2;
  const database = {
    query: async (statement: string, parameters?: unknown[]) => {
      const answer = await api.database.query(statement, parameters);
      if (lost > 0 && /^\s*(INSERT INTO|DELETE .* AND deed_kind)/.test(statement)) {
        lost--;
        throw new Error('Connection terminated');
      }
      return answer;
    },
  };
  const hash = hashOfRequest({ method: 'POST', url: '/api/v1/claims', headers: {}, body: newClaim(601) });
  await expect(claimKey(database, actor, key, hash)).rejects.toThrow('Connection terminated');
  let answer = await send('/api/v1/claims', key, newClaim(601));
  for (let tried = 0; answer.body.code === 'request-in-flight' && tried < 50; tried++) {
    await pause(100);
    answer = await send('/api/v1/claims', key, newClaim(601));
  }
  expect(answer.status).toBe(201);
  expect(lost).toBe(0);
});

it('forgets a key after a day', async () => {
  const key = randomUUID();
  await send('/api/v1/claims', key, newClaim(501)).expect(201);
  await rows(api.database, `UPDATE idempotency_keys SET created_at = now() - interval '25 hours' WHERE key = $1`, [
    key,
  ]);
  await send('/api/v1/claims', key, newClaim(502)).expect(201);
});

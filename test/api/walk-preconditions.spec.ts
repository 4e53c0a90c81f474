import { rows } from '../../src/platform/database/rows';
import { fromPublicId } from '../../src/platform/ids/public-id';
import { type ApiApp, openApiApp } from './api-app';
import {
  addressOf,
  bodiesOf,
  type Documented,
  exampleOf,
  IN_BODY,
  parameterOf,
  readDocument,
  type SeededExamples,
  seedExamples,
} from './documented-requests';
import { insert } from './seed';

let api: ApiApp;
let seeded: SeededExamples;
let writes: Documented[];
let fingerprint: string;

/** Tables in which a request leaves traces though it changes nothing. */
const TRACES = ['machine_keys'];

beforeAll(async () => {
  api = await openApiApp();
  seeded = await seedExamples(api);
  const { operations } = await readDocument(api);
  writes = operations.filter(([method, , { responses }]) => method !== 'get' && (responses['412'] || responses['428']));
  await api.request.put(`/api/v1/claims/${seeded.ids.claim}/review/draft`).set('If-Match', '"d0"').send({}).expect(200);
  const { body: me } = await api.request.get('/api/v1/me');
  const mentioned = { comment_id: seeded.uuids.comment, person_id: fromPublicId('per', me.person.id) };
  await insert(api.database, 'comment_mentions', mentioned);
  // Revision 1 is one that somebody has read and that is no more.
  for (const table of [
    'reviews',
    'review_drafts',
    'evidence',
    'contradictions',
    'questions',
    'comments',
    'comment_mentions',
    'corrections',
    'reply_requests',
    'error_reports',
  ])
    await rows(api.database, `UPDATE ${table} SET revision = 5`);
  const tables = await rows<{ name: string }>(
    api.database,
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND NOT tablename = ANY($1)`,
    [TRACES],
  );
  fingerprint = `SELECT md5(concat_ws(',', ${tables.map(
    ({ name }) => `(SELECT md5(string_agg(t::text, ',' ORDER BY t::text)) FROM "${name}" t)`,
  )})) AS all`;
});
afterAll(() => api.close());

const everything = async (): Promise<string> => (await rows<{ all: string }>(api.database, fingerprint))[0]!.all;

async function send([method, path, operation]: Documented, etag: string | undefined) {
  const headers = { authorization: `Bearer ${await api.keyFor('admin')}` };
  const [body = {}] = bodiesOf(operation);
  const { statusCode, body: text } = await api.app.inject({
    method: method.toUpperCase() as 'POST',
    url: seeded.place(addressOf(path, operation)),
    headers: { ...headers, 'content-type': 'application/json', ...(etag !== undefined && { 'if-match': etag }) },
    payload: seeded.place(JSON.stringify(body), IN_BODY),
  });
  return { status: statusCode, problem: JSON.parse(text) };
}

it('every write that takes If-Match documents both refusals, and every one that documents them takes it', async () => {
  expect(writes.length).toBeGreaterThan(40);
  for (const [method, path, operation] of writes)
    expect([method, path, parameterOf('If-Match', operation)?.required, Object.keys(operation.responses)]).toEqual([
      method,
      path,
      true,
      expect.arrayContaining(['412', '428']),
    ]);
  const { operations } = await readDocument(api);
  expect(operations.filter(([, , operation]) => parameterOf('If-Match', operation))).toEqual(writes);
});

it('no write is done without the revision that was seen, nor with one that is no more or never was', async () => {
  const before = await everything();
  for (const write of writes) {
    const [method, path, operation] = write;
    const stale = exampleOf('If-Match', operation).replace('3', '1');
    for (const etag of [undefined, '*']) {
      const { status, problem } = await send(write, etag);
      expect([method, path, etag, status, problem.code]).toEqual([method, path, etag, 428, 'revision-required']);
    }
    for (const etag of [
      stale,
      stale.replace('1', '999'),
      `W/${stale}`,
      stale.replace('1', '5').slice(1),
      '"x5"',
      '""',
    ]) {
      const { status, problem } = await send(write, etag);
      const now = problem.review ?? problem.draft ?? problem.current;
      expect([method, path, etag, status, problem.code, now?.revision]).toEqual([
        method,
        path,
        etag,
        412,
        'revision-stale',
        5,
      ]);
    }
    expect([method, path, await everything()]).toEqual([method, path, before]);
  }
});

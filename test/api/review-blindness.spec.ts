import type { PersonRole } from '../../src/access/permissions';
import { withoutMoments } from '../support/without-moments';
import { type ApiApp, openApiApp } from './api-app';
import { type Seed, seedEverything } from './seed';

const RATIONALE = 'The harbour book lists seven.';
const REASON = 'Asked the harbour master twice';
/** What tells the first ruling, and what tells the assessment, of the claim and of its rival. */
const RULING = [RATIONALE, REASON, 'mostly_false', 'Mostly false'];
const ASSESSMENT = ['0.643', '0.214', '"state":"single_source"', '"state":"refuted"', 'one_group_only'];

interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  schema?: { pattern?: string };
}

interface Document {
  paths: Record<string, { get?: { parameters?: Parameter[] } }>;
}

let api: ApiApp;
let ids: Seed;
let paths: string[];

const keyed = async (role: PersonRole) => ({ Authorization: `Bearer ${await api.keyFor(role)}` });

/** The path with an id of the kind it takes, the claim's where it takes a claim. */
function addressOf(path: string, parameters: Parameter[]): string {
  const prefix = parameters.find(({ name }) => name === 'id')?.schema?.pattern?.slice(1, 5) ?? '';
  const id = Object.values(ids).find((known) => known.startsWith(prefix)) ?? `${prefix}${'0'.repeat(32)}`;
  const named = path
    .replace('{id}', prefix === 'clm_' ? ids.claim : id)
    .replace('{range}', '1..2')
    .replace(/\{\w+\}/, '1');
  const asked = parameters.filter((one) => one.in === 'query' && one.required).map(({ name }) => name);
  if (asked.includes('url')) return `${named}?url=http://127.0.0.1/claims/${ids.claim}`;
  return asked.length > 0 ? `${named}?text=people` : named;
}

/** The bytes of every GET of the document that this role may do, by path. */
async function readAll(role: PersonRole): Promise<Map<string, string>> {
  const read = new Map<string, string>();
  for (const path of paths) {
    const { status, text } = await api.anonymous.get(path).set(await keyed(role));
    expect([path, [200, 403, 404].includes(status)]).toEqual([path, true]);
    if (status === 200) read.set(path, withoutMoments(text));
  }
  return read;
}

const tellsIn = (read: Map<string, string>, marks: string[]): string[] =>
  [...read].flatMap(([path, text]) => marks.filter((mark) => text.includes(mark)).map((mark) => `${path}: ${mark}`));

beforeAll(async () => {
  api = await openApiApp();
  const seed = await seedEverything(api.database);
  ids = seed.ids;
  await api.database.query(`UPDATE claims SET state = 'refuted', probability = 0.214 WHERE id = $1`, [
    seed.uuids.rival,
  ]);
  const document = (await api.request.get('/api/openapi.json')).body as Document;
  paths = Object.entries(document.paths)
    .filter(([path, { get }]) => get && !path.endsWith('/ratings') && !path.endsWith('/stats'))
    .map(([path, { get }]) => addressOf(path, get?.parameters ?? []));
  paths.push(
    `/api/v1/claims/${ids.rival}`,
    '/api/v1/claims?state=single_source',
    '/api/v1/claims?best=true',
    '/api/v1/questions?state=refuted',
    '/api/v1/search?text=people&state=refuted',
  );
  const headers = await keyed('reviewer');
  const review = `/api/v1/claims/${ids.claim}/review`;
  await api.anonymous.post(`${review}/visits`).set(headers).send({ kind: 'passage_opened' }).expect(200);
  const held = await api.anonymous
    .post(`${review}/stakes`)
    .set({ ...headers, 'If-Match': '"r1"' })
    .send({ harm: 3 })
    .expect(200);
  const ruling = { rating: 'mostly_false', rationale: RATIONALE, evidence: [ids.record], reason: REASON };
  await api.anonymous
    .post(`${review}/rulings`)
    .set({ ...headers, 'If-Match': held.headers.etag ?? '' })
    .send(ruling)
    .expect(200);
});
afterAll(() => api.close());

it.each<PersonRole>(['reader', 'editor', 'admin'])(
  'tells a %s neither first ruling nor assessment anywhere',
  async (role) => {
    const headers = await keyed(role);
    if (role !== 'reader')
      await api.anonymous
        .post(`/api/v1/claims/${ids.claim}/review/visits`)
        .set(headers)
        .send({ kind: 'passage_opened' })
        .expect(200);
    const read = await readAll(role);
    expect(read.size).toBeGreaterThan(25);
    expect(tellsIn(read, [...RULING, ...ASSESSMENT])).toEqual([]);
    for (const filtered of paths.filter((path) => /state=|best=/.test(path)))
      expect([filtered, JSON.parse(read.get(filtered) ?? '{}').items]).toEqual([filtered, []]);
    if (role === 'reader') return;
    const reveal = await api.anonymous
      .post(`/api/v1/claims/${ids.claim}/review/reveals`)
      .set(headers)
      .send({})
      .expect(409);
    expect(reveal.body.code).toBe('conflict');
  },
);

it('keeps nothing from the first reader', async () => {
  const found = tellsIn(await readAll('reviewer'), [...RULING, ...ASSESSMENT]);
  for (const mark of [...RULING, ...ASSESSMENT])
    expect([mark, found.some((tell) => tell.endsWith(`: ${mark}`))]).toEqual([mark, true]);
});

it('tells neither in a conflict, and everything once the second reading is in', async () => {
  const headers = await keyed('editor');
  const review = `/api/v1/claims/${ids.claim}/review`;
  const ruling = { rating: 'mostly_false', rationale: 'So I find too.', evidence: [ids.record] };
  const stale = await api.anonymous
    .post(`${review}/rulings`)
    .set({ ...headers, 'If-Match': '"r1"' })
    .send(ruling)
    .expect(412);
  expect(tellsIn(new Map([['stale', stale.text]]), [...RULING, ...ASSESSMENT])).toEqual([]);
  const { etag } = (await api.anonymous.get(review).set(headers)).headers;
  await api.anonymous
    .post(`${review}/rulings`)
    .set({ ...headers, 'If-Match': etag ?? '' })
    .send(ruling)
    .expect(200);
  const rulings = await api.anonymous.get(`/api/v1/claims/${ids.claim}/rulings`).set(headers).expect(200);
  expect(rulings.body.items).toMatchObject([
    { reading: 'second', stands: false },
    { reading: 'first', rationale: RATIONALE, stands: true },
  ]);
  expect((await api.anonymous.get(`/api/v1/claims/${ids.claim}`).set(headers)).body.state).toBe('single_source');
});

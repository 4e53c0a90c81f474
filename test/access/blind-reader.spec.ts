import { viewReviewNews } from '../../src/http/pages/desk/events/desk-news.view';
import { PagesModule } from '../../src/http/pages/pages.module';
import { rows } from '../../src/platform/database/rows';
import { type PublicIdPrefix, toPublicId } from '../../src/platform/ids/public-id';
import { type ApiApp, openApiApp } from '../api/api-app';
import { insert, type Seed, seedEverything } from '../api/seed';
import { addKey, addPerson } from '../support/roles';
import { writeAsFirstReader } from './first-reader-words';

const TABLES: Partial<Record<PublicIdPrefix, string>> = {
  clm: 'claims',
  qst: 'questions',
  evd: 'evidence',
  art: 'articles',
  pub: 'publishers',
  stm: 'statements',
  evt: 'events',
  ent: 'entities',
  con: 'contradictions',
  sug: 'suggestions',
  cmt: 'comments',
  cor: 'corrections',
  rep: 'reply_requests',
  err: 'error_reports',
  rul: 'rulings',
  per: 'people',
  key: 'machine_keys',
};
/** Answers that never end, that say nothing of claims, or that are read with the API. */
const APART = /events$|^\/(assets|feeds|badges|oembed|api\/docs|metrics|health)/;

interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  examples?: unknown[];
  pattern?: string;
  properties?: Record<string, Schema>;
  required?: string[];
}

interface Operation {
  parameters?: { name: string; in: string; required?: boolean; schema?: Schema }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
}

interface Document {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

// Every address with every id takes its time beside other work.
jest.setTimeout(120_000);

let api: ApiApp;
let ids: Seed;
let document: Document;
let words: string[];
let known: Map<string, string[]>;
let firstReader: string;
let secondReader: string;

/** The claim has a published ruling of somebody else: only then can there be corrections and reports. */
async function publish(claimId: string): Promise<void> {
  const { personId } = await addPerson(api.database, 'editor');
  const ruling = await insert(api.database, 'rulings', {
    claim_id: claimId,
    person_id: personId,
    reading: 'first',
    rating: 'true',
    rating_label: 'True',
    holds: 'yes',
    rationale: 'A register says so.',
    question_revision: 1,
    verdict_number: 1,
    seen_evidence: [],
  });
  await api.database.query(
    `UPDATE reviews SET state = 'published', ruling_id = $2, published_ruling = $2, published_at = now() WHERE claim_id = $1`,
    [claimId, ruling],
  );
}

beforeAll(async () => {
  api = await openApiApp({}, [PagesModule]);
  const seed = await seedEverything(api.database);
  ids = seed.ids;
  await publish(seed.uuids.claim);
  firstReader = await addKey(api.database, await addPerson(api.database, 'editor'));
  secondReader = await addKey(api.database, await addPerson(api.database, 'editor'));
  words = await writeAsFirstReader(api, firstReader, ids);
  document = (await api.request.get('/api/openapi.json')).body;
  known = new Map();
  for (const [prefix, table] of Object.entries(TABLES)) {
    const found = await rows<{ id: string }>(api.database, `SELECT id FROM ${table}`);
    known.set(
      prefix,
      found.map(({ id }) => toPublicId(prefix as PublicIdPrefix, id)),
    );
  }
});
afterAll(() => api?.close());

const prefixOf = ({ parameters = [] }: Operation): string =>
  parameters.find(({ name }) => name === 'id')?.schema?.pattern?.slice(1, 4) ?? '';

/** The addresses of an operation, with every id there is of the kind that it takes. */
function addressesOf(path: string, operation: Operation): string[] {
  const query = (operation.parameters ?? []).some((one) => one.in === 'query' && one.required) ? '?text=people' : '';
  const named =
    path
      .replace('{range}', '1..2')
      .replace('{format}', 'json')
      .replaceAll(/\{(number|tag)\}/g, '1') + query;
  return named.includes('{id}')
    ? (known.get(prefixOf(operation)) ?? []).map((id) => named.replace('{id}', id))
    : [named];
}

const apiAddresses = (): string[] =>
  Object.entries(document.paths).flatMap(([path, { get }]) => (get ? addressesOf(path, get) : []));

/** Every page, with every id in every place. */
function pageAddresses(): string[] {
  const everyId = [...known.values()].flat();
  const pages = api.readable.filter((path) => !path.startsWith('/api/v1/') && !APART.test(path) && !path.includes('*'));
  const numbered = pages.map((path) => path.replace(':number', '1').replace(':range', '1..2'));
  return numbered.flatMap((path) => {
    const [first, second] = path.match(/:\w+/g) ?? [];
    if (first === undefined) return [path, `${path}?q=people`];
    const places = everyId.map((id) => path.replace(first, id));
    if (second === undefined) return places;
    const evidence = known.get('evd') ?? [];
    return places.flatMap((place) => evidence.map((id) => place.replace(second, id)));
  });
}

async function readAll(key: string, addresses: string[]): Promise<Map<string, string>> {
  const read = new Map<string, string>();
  for (const address of addresses) {
    const asked = api.anonymous.get(address).set({ Authorization: `Bearer ${key}`, Accept: '*/*' });
    const { status, text, body } = await asked.buffer(true);
    expect([address, status < 500]).toEqual([address, true]);
    // A drawing comes as bytes.
    if (status === 200) read.set(address, text ?? String(body));
  }
  return read;
}

const tellsIn = (read: Map<string, string>): string[] =>
  [...read].flatMap(([address, text]) =>
    words.filter((word) => text.includes(word)).map((word) => `${address}: ${word}`),
  );

const resolved = (schema: Schema): Schema =>
  schema.$ref ? (document.components.schemas[schema.$ref.split('/').at(-1)!] ?? {}) : schema;

/** A body that the schema accepts, made of its examples. */
function exampleOf(schema: Schema): Record<string, unknown> {
  const { properties = {}, required = [] } = resolved(schema);
  return Object.fromEntries(
    required.map((name) => {
      const { examples = [], enum: words = [] } = resolved(properties[name] ?? {});
      return [name, examples[0] ?? words[0] ?? 'text'];
    }),
  );
}

describe('a second reader reads no word of the first', () => {
  it('in what the API answers', async () => {
    const read = await readAll(secondReader, apiAddresses());
    expect(read.size).toBeGreaterThan(60);
    expect(tellsIn(read)).toEqual([]);
  });

  it('on any page', async () => {
    const read = await readAll(secondReader, pageAddresses());
    expect(read.size).toBeGreaterThan(25);
    expect(tellsIn(read)).toEqual([]);
  });

  it('in what is answered to a write that comes too late or asks for too much', async () => {
    // Among what is written is the end of every key of the writer.
    const writer = await addKey(api.database, await addPerson(api.database, 'editor'));
    const answered = new Map<string, string>();
    for (const [path, operations] of Object.entries(document.paths))
      for (const [method, operation] of Object.entries(operations).filter(([name]) => name !== 'get'))
        for (const address of addressesOf(path, operation)) {
          const etag = operation.parameters?.find(({ name }) => name === 'If-Match')?.schema?.pattern?.[2];
          const { status, text } = await api.anonymous[method as 'post'](address)
            .set({ Authorization: `Bearer ${writer}`, ...(etag && { 'If-Match': `"${etag}999"` }) })
            .send(exampleOf(operation.requestBody?.content['application/json']?.schema ?? {}));
          expect([method, address, status < 500]).toEqual([method, address, true]);
          answered.set(`${method} ${address} ${status}`, text);
        }
    expect([...answered.keys()].filter((name) => name.endsWith('412')).length).toBeGreaterThan(20);
    expect(tellsIn(answered)).toEqual([]);
  });

  it('in the news of the desk', async () => {
    const news = await viewReviewNews(api.database, 0);
    expect(news.length).toBeGreaterThan(0);
    expect(tellsIn(new Map([['news', JSON.stringify(news)]]))).toEqual([]);
  });

  it('but reads what they wrote themselves', async () => {
    const mine = { Authorization: `Bearer ${secondReader}` };
    const asked = { asked: 'The shipyard', askedOn: '2026-03-02', askedHow: 'by letter', dueOn: '2026-03-09' };
    const { body } = await api.anonymous
      .post(`/api/v1/claims/${ids.claim}/reply-requests`)
      .set(mine)
      .send(asked)
      .expect(201);
    await api.anonymous.get(`/api/v1/reply-requests/${body.id}`).set(mine).expect(200);
  });
});

it('keeps nothing once the second reading is in', async () => {
  await api.database.query(`UPDATE reviews SET state = 'adjudication' WHERE state = 'second_reading'`);
  const told = tellsIn(await readAll(secondReader, [...apiAddresses(), ...pageAddresses()]));
  for (const word of words) expect([word, told.some((tell) => tell.endsWith(word))]).toEqual([word, true]);
});

import { signingKey } from '../../src/pipeline/checkpoints/signing-key';
import { takeCheckpoint } from '../../src/pipeline/checkpoints/take-checkpoint';
import { toPublicId } from '../../src/platform/ids/public-id';
import { addPerson } from '../support/roles';
import { type ApiApp, openApiApp } from './api-app';
import { type Schema, schemaMismatches } from './schema-mismatches';
import { insert, type Seed, seedEverything } from './seed';

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/;

type Operations = Record<
  string,
  Record<string, { responses: Record<string, { content: Record<string, { schema: Schema }> }> }>
>;

let api: ApiApp;
let ids: Seed;
let document: Schema;
/** Of the admin whom the requests come from. */
let own: Record<string, string>;

beforeAll(async () => {
  api = await openApiApp();
  let uuids: Seed;
  ({ ids, uuids } = await seedEverything(api.database));
  // Operands of a sum name claims by the uuid of the row.
  await api.database.query(`UPDATE contradictions SET operands = $1`, [
    JSON.stringify([
      { id: uuids.claim, role: 'hurt' },
      { id: uuids.rival, role: 'hurt' },
    ]),
  ]);
  await takeCheckpoint(api.database, await signingKey(api.database, null));
  const { body: me } = await api.request.get('/api/v1/me');
  own = { people: me.person.id, keys: me.key, ...(await seedCitation(uuids)) };
  document = (await api.request.get('/api/openapi.json')).body;
});
afterAll(() => api.close());

/** A citation, its receiver, and a test on its way there. */
async function seedCitation({ claim }: Seed): Promise<Record<string, string>> {
  const person = await addPerson(api.database, 'reader');
  const by = { created_by: person.personId };
  const url = 'https://paper.example/2026/ferry';
  const webhook = await insert(api.database, 'webhooks', { ...by, url, secret: 'whsec_AAAA' });
  const citation = await insert(api.database, 'citations', {
    ...by,
    url,
    claim_id: claim,
    number: 1,
    webhook_id: webhook,
  });
  const notice = await insert(api.database, 'notices', { kind: 'test', body: {} });
  const delivery = await insert(api.database, 'deliveries', {
    notice_id: notice,
    channel: 'webhook',
    webhook_id: webhook,
  });
  return {
    citations: toPublicId('cit', citation),
    webhooks: toPublicId('whk', webhook),
    deliveries: toPublicId('dlv', delivery),
  };
}

const OWN: Record<string, keyof Seed> = {
  publishers: 'publisher',
  articles: 'article',
  statements: 'statement',
  entities: 'entity',
  questions: 'question',
  claims: 'claim',
  evidence: 'evidence',
  suggestions: 'suggestion',
  contradictions: 'contradiction',
  comments: 'comment',
  corrections: 'correction',
  'reply-requests': 'reply',
  'error-reports': 'report',
};

it('every GET answers what its document says, and no bare uuid', async () => {
  const paths = Object.entries(document.paths as Operations).filter(([, methods]) => methods.get);
  expect(paths.length).toBeGreaterThan(15);
  for (const [path, { get }] of paths) {
    const resource = path.split('/')[3] ?? '';
    const address = path
      .replace('{id}', own[resource] ?? ids[OWN[resource] ?? 'claim'])
      .replace('{number}', '1')
      .replace('{range}', '1..1')
      .replace('{tag}', 'ferries')
      .replace('{format}', 'json')
      .replace(/(candidates|search)$/, '$&?text=ferry');
    // Nothing is archived or published here.
    if (/(archive|claim-review|citation)$|^\/(feeds\/(claims|publishers)|badges|oembed)/.test(path)) continue;
    const { body, text } = await api.request.get(address).expect(200);
    const [schema = {}] = Object.values(get?.responses['200']?.content ?? {}).map((answer) => answer.schema);
    // A table is text.
    const answered = schema.type === 'string' ? text : body;
    expect([path, schemaMismatches(document, schema, answered)]).toEqual([path, []]);
    expect([path, UUID.exec(text)?.[0]]).toEqual([path, undefined]);
  }
});

it('a problem is what its document says', async () => {
  const { body } = await api.request.get('/api/v1/claims?limit=0').expect(400);
  const schema = { $ref: '#/components/schemas/Problem' };
  expect(schemaMismatches(document, schema, body)).toEqual([]);
  expect(schemaMismatches(document, schema, { ...body, status: '400', more: 1 })).toEqual([
    '/more is not documented',
    '/status must be number',
  ]);
});

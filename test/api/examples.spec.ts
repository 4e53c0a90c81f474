import { rows } from '../../src/platform/database/rows';
import { fromPublicId, type PublicIdPrefix, toPublicId } from '../../src/platform/ids/public-id';
import { addKey, addPerson } from '../support/roles';
import { type ApiApp, openApiApp } from './api-app';
import { type Schema, schemaMismatches } from './schema-mismatches';
import { type Seed, seedEverything } from './seed';

interface Body {
  schema?: Schema;
  example?: unknown;
  examples?: Record<string, { value: unknown }>;
}

interface Operation {
  parameters?: { name: string; in: string; required?: boolean; example?: unknown; schema: Schema }[];
  requestBody?: { required?: boolean; content: Record<string, Body> };
  responses: Record<string, { content?: Record<string, Body> }>;
}

let api: ApiApp;
let document: Schema & { paths: Record<string, Record<string, Operation>> };
let operations: [string, string, Operation][];

beforeAll(async () => {
  api = await openApiApp();
  document = (await api.request.get('/api/openapi.json').expect(200)).body;
  operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): [string, string, Operation] => [method, path, operation]),
  );
});
afterAll(() => api.close());

const examplesOf = ({ example, examples = {} }: Body): unknown[] =>
  example === undefined ? Object.values(examples).map(({ value }) => value) : [example];

describe('the examples of the documentation', () => {
  it('are there for every body, and are what its schema says', () => {
    const wrong = operations.flatMap(([method, path, { requestBody, responses }]) =>
      [...Object.values(responses), ...(requestBody ? [requestBody] : [])]
        .flatMap(({ content = {} }) => Object.values(content))
        .filter(({ schema }) => schema !== undefined)
        .flatMap((body) => {
          const examples = examplesOf(body);
          const mismatches = examples.flatMap((example) => schemaMismatches(document, body.schema ?? {}, example));
          return examples.length === 0 ? ['no example'] : mismatches;
        })
        .map((mismatch) => `${method} ${path}: ${mismatch}`),
    );
    expect(operations.length).toBeGreaterThan(100);
    expect(wrong).toEqual([]);
  });

  it('are there for every parameter that has to be given', () => {
    const without = operations.flatMap(([method, path, { parameters = [] }]) =>
      parameters
        .filter(({ required, schema, example }) => required && example === undefined && schema.examples === undefined)
        .map(({ name }) => `${method} ${path}: ${name}`),
    );
    expect(without).toEqual([]);
  });
});

const KIND: Partial<Record<PublicIdPrefix, keyof Seed>> = {
  pub: 'publisher',
  art: 'article',
  ver: 'version',
  stm: 'statement',
  ent: 'entity',
  evt: 'event',
  qst: 'question',
  clm: 'claim',
  evd: 'evidence',
  sug: 'suggestion',
  con: 'contradiction',
  vrd: 'verdict',
  cmt: 'comment',
  cor: 'correction',
  rep: 'reply',
  err: 'report',
};

const EXAMPLE_ID = /\b([a-z]{3})_0193a1b2c3d47e5f8a9b0c1d2e3f4a5b\b/g;

describe('requests as the documentation shows them', () => {
  /** Answers that depend on more than the request: of addresses elsewhere, and of what somebody has typed before. */
  const ELSEWHERE = new Set(['post /api/v1/claims/{id}/evidence/addresses', 'post /api/v1/me/password-changes']);
  const WRONG_FORM = new Set([400, 401, 403, 405, 413, 414, 415, 421, 422, 428]);

  /** Ids of the examples become ids of what is there. */
  async function substitute(): Promise<(text: string, kinds?: typeof KIND) => string> {
    const { ids } = await seedEverything(api.database);
    const other = await addPerson(api.database, 'reviewer');
    await addKey(api.database, other);
    const { body: me } = await api.request.get('/api/v1/me').expect(200);
    await rows(api.database, 'UPDATE comments SET author_id = $1', [fromPublicId('per', me.person.id)]);
    const [key] = await rows<{ id: string }>(api.database, 'SELECT id FROM machine_keys WHERE person_id = $1', [
      other.personId,
    ]);
    const own: Partial<Record<string, string>> = {
      per: toPublicId('per', other.personId),
      key: toPublicId('key', key!.id),
    };
    return (text, kinds = KIND) =>
      text.replace(EXAMPLE_ID, (whole, prefix: PublicIdPrefix) => {
        const kind = kinds[prefix];
        return kind ? ids[kind] : (own[prefix] ?? whole);
      });
  }

  const exampleOf = (name: string, { parameters = [] }: Operation): string => {
    const { example, schema } = parameters.find((one) => one.name === name)!;
    return String(example ?? (schema.examples as unknown[])[0]);
  };

  function addressOf(path: string, operation: Operation): string {
    const required = (operation.parameters ?? []).filter((parameter) => parameter.in === 'query' && parameter.required);
    const query = new URLSearchParams(required.map(({ name }) => [name, exampleOf(name, operation)]));
    const address = path.replace(/\{(\w+)\}/g, (_, name: string) => exampleOf(name, operation));
    return query.size > 0 ? `${address}?${query}` : address;
  }

  /** The revision that a write has to name: of the nearest address above it that has one. */
  async function revisionOf(address: string, headers: Record<string, string>): Promise<string | null> {
    const parts = address.split('/');
    for (let length = parts.length; length > 4; length--) {
      const { headers: answer } = await api.app.inject({ url: parts.slice(0, length).join('/'), headers });
      if (/^"[a-z]\d+"$/.test(String(answer.etag))) return String(answer.etag);
    }
    return null;
  }

  it('are answered, or refused for the state of what is there: never for their form', async () => {
    const place = await substitute();
    const headers = { authorization: `Bearer ${await api.keyFor('admin')}` };
    const wrong: string[] = [];
    let done = 0;
    // What is retracted can be used no more.
    const ordered = [...operations].sort(
      (a, b) => Number(a[1].endsWith('/retraction')) - Number(b[1].endsWith('/retraction')),
    );
    for (const [method, path, operation] of ordered) {
      const address = place(addressOf(path, operation));
      const takesRevision = operation.parameters?.some(({ name }) => name === 'If-Match');
      const bodies = Object.values(operation.requestBody?.content ?? {}).flatMap(examplesOf);
      for (const body of bodies.length > 0 ? bodies : [method === 'get' ? undefined : {}]) {
        const { statusCode, body: answer } = await api.app.inject({
          method: method.toUpperCase() as 'GET',
          url: address,
          headers: {
            ...headers,
            ...(body !== undefined && { 'content-type': 'application/json' }),
            ...(takesRevision && {
              'if-match': (await revisionOf(address, headers)) ?? exampleOf('If-Match', operation),
            }),
          },
          ...(body !== undefined && {
            // A claim that a body names is another one than that of the address.
            payload: place(JSON.stringify(body), { ...KIND, clm: 'rival' }),
          }),
        });
        if (statusCode < 400) done++;
        else if ((WRONG_FORM.has(statusCode) || statusCode >= 500) && !ELSEWHERE.has(`${method} ${path}`))
          wrong.push(`${method} ${path} answered ${statusCode}: ${answer}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(done).toBeGreaterThan(operations.length / 2);
  });
});

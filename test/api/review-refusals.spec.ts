import type { PersonRole } from '../../src/access/permissions';
import { type ApiApp, openApiApp } from './api-app';
import { type Seed, seedEverything } from './seed';

interface Schema {
  $ref?: string;
  required?: string[];
  properties?: Record<string, { examples?: unknown[] }>;
}

interface Operation {
  tags?: string[];
  parameters?: { name: string; in: string; schema?: { examples?: string[] } }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  'x-permission'?: string;
}

interface Document {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

interface Write {
  name: string;
  method: 'post' | 'put' | 'delete';
  path: string;
  permission: string;
  body: Record<string, unknown> | undefined;
}

const UNKNOWN = `clm_${'0'.repeat(32)}`;

let api: ApiApp;
let ids: Seed;
let writes: Write[];

/** Every member that has to be there, as the document shows it. */
function exampleBody(document: Document, { requestBody }: Operation): Record<string, unknown> | undefined {
  const schema = requestBody?.content['application/json']?.schema;
  if (!schema) return undefined;
  const { required = [], properties = {} } =
    document.components.schemas[schema.$ref?.split('/').at(-1) ?? ''] ?? schema;
  const example = (name: string): unknown => {
    const shown = properties[name]?.examples?.[0];
    return typeof shown === 'string' && shown.startsWith('clm_') ? ids.rival : shown;
  };
  return Object.fromEntries(required.map((name) => [name, example(name)]));
}

beforeAll(async () => {
  api = await openApiApp();
  ({ ids } = await seedEverything(api.database));
  const document = (await api.request.get('/api/openapi.json')).body as Document;
  writes = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, operation]) => {
      const ifMatch = operation.parameters?.find(({ name }) => name === 'If-Match')?.schema?.examples?.[0];
      if (!operation.tags?.includes('reviews') || !ifMatch?.startsWith('"r')) return [];
      return [
        {
          name: `${method} ${path}`,
          method: method as Write['method'],
          path: path.replace('{tag}', 'ferries'),
          permission: operation['x-permission'] ?? '',
          body: exampleBody(document, operation),
        },
      ];
    }),
  );
});
afterAll(() => api.close());

async function send(
  write: Write,
  role: PersonRole,
  etag: string | null,
  body: object | undefined = write.body,
  id = ids.claim,
) {
  const request = api.anonymous[write.method](write.path.replace('{id}', id)).set(
    'Authorization',
    `Bearer ${await api.keyFor(role)}`,
  );
  return (etag === null ? request : request.set('If-Match', etag)).send(body);
}

/** A write with the status and the code it was answered with. */
type Answer = [name: string, status: number, code: string];

async function answers(chosen: Write[], ask: (write: Write) => ReturnType<typeof send>): Promise<Answer[]> {
  const found: Answer[] = [];
  for (const write of chosen) {
    const { status, body } = await ask(write);
    found.push([write.name, status, body.code]);
  }
  return found;
}

const all = (chosen: Write[], status: number, code: string): Answer[] => chosen.map(({ name }) => [name, status, code]);

it('there are as many writes as the desk has actions', () => {
  expect(writes.length).toBeGreaterThanOrEqual(20);
});

it('takes the revision that was seen, or refuses with 428', async () => {
  for (const etag of [null, '*'])
    expect(await answers(writes, (write) => send(write, 'admin', etag))).toEqual(all(writes, 428, 'revision-required'));
});

it('refuses every tag but that of the review with 412 and the review as it is', async () => {
  for (const etag of ['"r999"', 'W/"r1"', '"d1"', 'r1', '""'])
    expect(await answers(writes, (write) => send(write, 'admin', etag))).toEqual(all(writes, 412, 'revision-stale'));
  const { body } = await send(writes[0]!, 'admin', '"r999"');
  expect(body.review).toMatchObject({ claim: { id: ids.claim }, state: 'open', revision: 1 });
});

it('refuses who may not with 403', async () => {
  expect(await answers(writes, (write) => send(write, 'reader', '"r1"'))).toEqual(all(writes, 403, 'not-permitted'));
  const editors = writes.filter(({ permission }) => permission === 'publish');
  expect(editors.length).toBeGreaterThan(4);
  expect(await answers(editors, (write) => send(write, 'reviewer', '"r1"'))).toEqual(
    all(editors, 403, 'not-permitted'),
  );
});

it('refuses a wrong body with 422, and points at the member', async () => {
  const withBody = writes.filter(({ body }) => body);
  for (const write of withBody) {
    const { status, body } = await send(write, 'admin', '"r1"', { ...write.body, unheardOf: 1 });
    expect([write.name, status, body.errors]).toEqual([
      write.name,
      422,
      expect.arrayContaining([expect.objectContaining({ pointer: '/unheardOf' })]),
    ]);
  }
  const reasoned = withBody.filter(({ body }) => body && 'reason' in body);
  expect(reasoned.length).toBeGreaterThan(6);
  expect(await answers(reasoned, (write) => send(write, 'admin', '"r1"', { ...write.body, reason: ' ' }))).toEqual(
    all(reasoned, 422, 'validation-failed'),
  );
});

it('does not know unknown claims', async () => {
  expect(await answers(writes, (write) => send(write, 'admin', '"r1"', write.body, UNKNOWN))).toEqual(
    all(writes, 404, 'not-found'),
  );
  expect(await answers(writes, (write) => send(write, 'admin', '"r1"', write.body, 'clm_1'))).toEqual(
    all(writes, 400, 'malformed-id'),
  );
});

it('keeps others from what somebody has, or from what its state does not allow, with 409', async () => {
  const reserve = writes.find(({ name }) => name.startsWith('post') && name.endsWith('/reservation'))!;
  const { headers, status } = await send(reserve, 'reviewer', '"r1"');
  expect(status).toBe(200);
  const others = writes.filter(({ name }) => !name.endsWith('takeovers'));
  const found = await answers(others, (write) => send(write, 'admin', headers.etag ?? ''));
  for (const [name, code, problem] of found)
    expect([name, code, problem]).toEqual([
      name,
      409,
      expect.stringMatching(/^(review-held|action-not-allowed|conflict)$/),
    ]);
  expect(found.filter(([, , code]) => code === 'review-held').length).toBeGreaterThan(8);
});

it('changed nothing by all of this, and wrote nothing into the history', async () => {
  const { body } = await api.request.get(`/api/v1/claims/${ids.claim}/review/history`).expect(200);
  expect(body.items.map(({ action }: { action: string }) => action)).toEqual(['review.reserve']);
});

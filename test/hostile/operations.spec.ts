import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { permissionsOf } from '../../src/access/permissions';
import { signingKey } from '../../src/pipeline/checkpoints/signing-key';
import { takeCheckpoint } from '../../src/pipeline/checkpoints/take-checkpoint';
import { toPublicId } from '../../src/platform/ids/public-id';
import { toPermission } from '../access/matrix';
import { type ApiApp, openApiApp } from '../api/api-app';
import { type ApiDocument, type Documented, seedCitation } from '../api/documented-requests';
import { publishSeeded } from '../api/published';
import { schemaMismatches } from '../api/schema-mismatches';
import { emptyTables, seedEverything } from '../api/seed';
import { addKey, addPerson, type TestPerson } from '../support/roles';
import type { KnownIds } from './arbitrary-of';
import { bodySchema, type HostileRequest, requestsTo } from './requests';
import { type Trap, trapConnections } from './trap-connections';

// So many requests of each kind to each operation; 500 by hand.
const REQUESTS = Number(process.env.TOUCHSTONE_REQUESTS ?? 20);
const SEED = Number(process.env.TOUCHSTONE_SEED ?? 1);

jest.setTimeout(30_000 + REQUESTS * 2_000);

// What is cited, shown elsewhere or corrected is public.
const NEEDS_PUBLISHED = /v\/|compare|citation|claim-review|correction|feeds|badges|oembed/;

const document = JSON.parse(readFileSync(join(__dirname, '../../docs/openapi.json'), 'utf8')) as ApiDocument;
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods)
    // It never ends its answer.
    .filter(([, { responses }]) => responses['200']?.content?.['text/event-stream'] === undefined)
    .map(([method, operation]): Documented => [method, path, operation]),
);

let api: ApiApp;
let trap: Trap;
let other: TestPerson;
let ids: KnownIds;
/** What is seeded, as long as nothing has written to it. */
let ground: string | null = null;

beforeAll(async () => {
  api = await openApiApp();
  other = await addPerson(api.database, 'reviewer');
  await addKey(api.database, other);
  // No address that is sent is asked for anything.
  trap = trapConnections(9);
});
afterAll(async () => {
  trap.release();
  await api.close();
});

/** Everything that an operation needs, as it was before requests wrote all over it. */
async function seedFor(path: string): Promise<void> {
  const isPublished = NEEDS_PUBLISHED.test(path);
  const isSigned = path.includes('checkpoints');
  const needed = JSON.stringify({ isPublished, isSigned });
  if (ground === needed) return;
  await emptyTables(api.database);
  const { ids: seeded, uuids } = await seedEverything(api.database);
  if (isPublished) await publishSeeded(api.database, uuids);
  if (isSigned) await takeCheckpoint(api.database, await signingKey(api.database, null));
  const cited = await seedCitation(api, uuids.claim, other.personId);
  ids = { per: [toPublicId('per', other.personId)] };
  for (const id of [...Object.values(seeded), ...Object.values(cited)])
    ids[id.slice(0, 3)] = [...(ids[id.slice(0, 3)] ?? []), id];
  ground = needed;
}

const plainType = (type: string): string => type.split(';', 1)[0]!;

/** What is wrong with the answer to a request; empty where nothing is. */
async function wrongWith(documented: Documented, { as, url, headers, body }: HostileRequest): Promise<string[]> {
  const [method, , operation] = documented;
  const answer = await api.app.inject({
    method: method.toUpperCase() as 'POST',
    url,
    headers: {
      ...headers,
      ...(as && { authorization: `Bearer ${await api.keyFor(as)}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { payload: JSON.stringify(body) }),
  });
  const { statusCode, headers: answered, body: text } = answer;
  const told = `answered ${statusCode}: ${text.slice(0, 300)}`;
  // oEmbed itself wants 501 for a format that is not offered.
  if (statusCode >= 500 && statusCode !== 501) return [told];
  const permission = toPermission(Reflect.get(operation, 'x-permission'));
  const refusal = permissionsOf(as).has(permission) ? null : as === null ? 401 : 403;
  // Nothing is at an address with so long a part in it, whoever asks.
  const nowhere = statusCode === 400 && /[^/]{101}/.test(url.split('?', 1)[0]!);
  if (refusal !== null && statusCode !== refusal && !nowhere) return [`instead of ${refusal} ${told}`];
  const response = operation.responses[String(statusCode)];
  if (!response) return [`not documented: ${told}`];
  const schema = bodySchema(documented);
  const unfit = schema && body !== undefined ? schemaMismatches(document, schema, body) : [];
  if (unfit.length > 0 && statusCode < 400) return [`${unfit.join(', ')}, and still ${told}`];
  if (text === '') return [];
  const type = plainType(String(answered['content-type']));
  const says = Object.entries(response.content ?? {}).find(([said]) => plainType(said) === type)?.[1];
  if (!says) return [`${type} is not documented: ${told}`];
  if (!says.schema || !type.endsWith('json')) return [];
  return schemaMismatches(document, says.schema, answer.json()).map((mismatch) => `${statusCode}: ${mismatch}`);
}

it.each(operations)('%s %s answers as it is documented, whatever it is sent and by whomever', async (...operation) => {
  const [method, path] = operation;
  await seedFor(path);
  if (method !== 'get') ground = null;
  // Those that fit come last: they leave little as it was.
  for (const kind of ['spoilt', 'fitting'] as const) {
    const property = fc.asyncProperty(requestsTo(document, operation, ids, kind), async (request) => {
      const wrong = await wrongWith(operation, request);
      if (wrong.length > 0)
        throw new Error(
          `${request.as} ${request.url} ${JSON.stringify(request.body)?.slice(0, 500)}: ${wrong.join('; ')}`,
        );
    });
    await fc.assert(property, {
      numRuns: REQUESTS,
      seed: SEED + crc32(`${kind} ${method} ${path}`),
      endOnFailure: true,
      includeErrorInReport: true,
    });
  }
});

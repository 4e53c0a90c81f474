import { rows } from '../../src/platform/database/rows';
import { fromPublicId, type PublicIdPrefix, toPublicId } from '../../src/platform/ids/public-id';
import { addKey, addPerson } from '../support/roles';
import type { ApiApp } from './api-app';
import type { Schema } from './schema-mismatches';
import { insert, type Seed, seedEverything } from './seed';

interface Body {
  schema?: Schema;
  example?: unknown;
  examples?: Record<string, { value: unknown }>;
}

interface Header {
  description?: string;
  schema?: Schema;
}

/** What the OpenAPI document says of one method of one address. */
export interface Operation {
  parameters?: { name: string; in: string; required?: boolean; example?: unknown; schema: Schema }[];
  requestBody?: { required?: boolean; content: Record<string, Body> };
  responses: Record<string, { headers?: Record<string, Header>; content?: Record<string, Body> }>;
}

export type ApiDocument = Schema & { paths: Record<string, Record<string, Operation>> };

export type Documented = [method: string, path: string, operation: Operation];

/** The document as the service gives it, and every operation in it. */
export async function readDocument({ request }: ApiApp): Promise<{ document: ApiDocument; operations: Documented[] }> {
  const { body } = await request.get('/api/openapi.json').expect(200);
  const document = body as ApiDocument;
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): Documented => [method, path, operation]),
  );
  return { document, operations };
}

export const examplesOf = ({ example, examples = {} }: Body): unknown[] =>
  example === undefined ? Object.values(examples).map(({ value }) => value) : [example];

/** The bodies in JSON that an operation shows; none where it takes none. */
export const bodiesOf = ({ requestBody }: Operation): unknown[] =>
  examplesOf(requestBody?.content['application/json'] ?? {});

/** The files that an operation shows, with their media types. */
export const filesOf = ({ requestBody }: Operation): [type: string, file: string][] =>
  Object.entries(requestBody?.content ?? {}).flatMap(([type, body]) =>
    type === 'application/json' ? [] : examplesOf(body).map((file): [string, string] => [type, String(file)]),
  );

export const parameterOf = (name: string, { parameters = [] }: Operation) =>
  parameters.find((parameter) => parameter.name === name);

export const exampleOf = (name: string, operation: Operation): string => {
  const { example, schema } = parameterOf(name, operation)!;
  return String(example ?? (schema.examples as unknown[])[0]);
};

/** The address of an operation with its examples, and the query that has to be there. */
export function addressOf(path: string, operation: Operation): string {
  const required = (operation.parameters ?? []).filter((parameter) => parameter.in === 'query' && parameter.required);
  const query = new URLSearchParams(required.map(({ name }) => [name, exampleOf(name, operation)]));
  const address = path.replace(/\{(\w+)\}/g, (_, name: string) => exampleOf(name, operation));
  return query.size > 0 ? `${address}?${query}` : address;
}

type Kinds = Partial<Record<PublicIdPrefix, keyof Seed>>;

const KINDS: Kinds = {
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

/** In a body a claim is another one than that of the address. */
export const IN_BODY: Kinds = { ...KINDS, clm: 'rival' };

const EXAMPLE_ID = /(?<![a-z0-9_])([a-z]{3})_0193a1b2c3d47e5f8a9b0c1d2e3f4a5b\b/g;

/** A citation of the claim by this person, its receiver, and a test on its way there. @returns public ids by prefix */
export async function seedCitation({ database }: ApiApp, claim: string, personId: string) {
  const by = { created_by: personId };
  const url = 'https://paper.example/2026/ferry';
  const webhook = await insert(database, 'webhooks', { ...by, url, secret: 'whsec_AAAA' });
  const citation = await insert(database, 'citations', { ...by, url, claim_id: claim, number: 1, webhook_id: webhook });
  const notice = await insert(database, 'notices', { kind: 'test', body: {} });
  const delivery = await insert(database, 'deliveries', {
    notice_id: notice,
    channel: 'webhook',
    webhook_id: webhook,
  });
  return {
    cit: toPublicId('cit', citation),
    whk: toPublicId('whk', webhook),
    dlv: toPublicId('dlv', delivery),
  };
}

export interface SeededExamples {
  ids: Seed;
  uuids: Seed;
  /** Puts ids of what is there where the examples have theirs. */
  place(text: string, kinds?: Kinds): string;
}

/** One of everything, to which the examples of the document then lead. The comment is of whom the requests come from. */
export async function seedExamples(api: ApiApp): Promise<SeededExamples> {
  const { ids, uuids } = await seedEverything(api.database);
  const other = await addPerson(api.database, 'reviewer');
  await addKey(api.database, other);
  const { body: me } = await api.request.get('/api/v1/me').expect(200);
  const personId = fromPublicId('per', me.person.id)!;
  await rows(api.database, 'UPDATE comments SET author_id = $1', [personId]);
  const [key] = await rows<{ id: string }>(api.database, 'SELECT id FROM machine_keys WHERE person_id = $1', [
    other.personId,
  ]);
  const own: Partial<Record<string, string>> = {
    per: toPublicId('per', other.personId),
    key: toPublicId('key', key!.id),
    ...(await seedCitation(api, uuids.claim, other.personId)),
  };
  const place = (text: string, kinds = KINDS): string =>
    text.replace(EXAMPLE_ID, (whole, prefix: PublicIdPrefix) => {
      const kind = kinds[prefix];
      return kind ? ids[kind] : (own[prefix] ?? whole);
    });
  return { ids, uuids, place };
}

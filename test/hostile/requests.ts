import fc from 'fast-check';
import { PERSON_ROLES, type PersonRole } from '../../src/access/permissions';
import type { ApiDocument, Documented } from '../api/documented-requests';
import type { Schema } from '../api/schema-mismatches';
import { arbitraryOf, type KnownIds } from './arbitrary-of';
import { HOSTILE_TEXTS } from './hostile-texts';
import { spoilt } from './spoil';

/** What is sent. */
export interface HostileRequest {
  /** Null: without a key. */
  as: PersonRole | null;
  url: string;
  headers: Record<string, string>;
  /** Undefined: without one. */
  body: unknown;
}

const hostile = fc.constantFrom(...HOSTILE_TEXTS);
const UNUSED_KEY = { type: 'string', pattern: '^[0-9a-f]{16}$' };

const sender = fc.oneof(
  { weight: 3, arbitrary: fc.constant<PersonRole | null>('admin') },
  { weight: 1, arbitrary: fc.constantFrom<PersonRole | null>(null, ...PERSON_ROLES) },
);

export const bodySchema = ([, , { requestBody }]: Documented): Schema | null =>
  requestBody?.content['application/json']?.schema ?? null;

/** Requests that fit an operation, or that have something wrong with them somewhere, by anybody. */
export function requestsTo(
  document: ApiDocument,
  operation: Documented,
  ids: KnownIds,
  kind: 'fitting' | 'spoilt',
): fc.Arbitrary<HostileRequest> {
  const [method, path, { parameters = [] }] = operation;
  const value = (schema: Schema) => arbitraryOf(document, schema, ids).map(String);
  const given = (place: string) => {
    const spoils = kind === 'spoilt';
    // Only a page before could have handed out a cursor, and a key that was sent before stands for another request.
    const named = parameters
      .filter((parameter) => parameter.in === place && (spoils || parameter.name !== 'cursor'))
      .map((parameter) => (parameter.name === 'Idempotency-Key' ? { ...parameter, schema: UNUSED_KEY } : parameter));
    const values = named.map(({ name, schema }): [string, fc.Arbitrary<string>] => [
      name,
      spoils ? fc.oneof({ weight: 4, arbitrary: value(schema) }, { weight: 1, arbitrary: hostile }) : value(schema),
    ]);
    const requiredKeys = named.filter(({ required }) => required && !(spoils && place === 'header'));
    return fc.record(Object.fromEntries(values), { requiredKeys: requiredKeys.map(({ name }) => name) });
  };
  const schema = bodySchema(operation);
  const fitting = schema
    ? arbitraryOf(document, schema, ids)
    : fc.constant(method === 'get' || method === 'delete' ? undefined : {});
  const body = kind === 'spoilt' && schema ? fc.oneof(fitting, { weight: 4, arbitrary: spoilt(fitting) }) : fitting;
  return fc
    .record({ as: sender, path: given('path'), query: given('query'), header: given('header'), body })
    .map((drawn) => {
      const address = path.replace(/\{(\w+)\}/g, (_, name: string) =>
        encodeURIComponent(wellFormed(drawn.path[name] || ' ')),
      );
      const asked = new URLSearchParams(drawn.query).toString();
      return {
        as: drawn.as,
        url: asked === '' ? address : `${address}?${asked}`,
        headers: Object.fromEntries(Object.entries(drawn.header).filter(([, sent]) => isHeader(sent))),
        body: drawn.body,
      };
    });
}

// An address cannot carry a lone half of a pair.
const wellFormed = (value: string): string => Buffer.from(value).toString();

/** What a client library lets through at all. */
const isHeader = (value: string): boolean => /^[\t\x20-\x7e]*$/.test(value);

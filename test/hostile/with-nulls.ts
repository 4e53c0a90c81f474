import type { ApiDocument } from '../api/documented-requests';
import type { Schema } from '../api/schema-mismatches';

type Members = Record<string, unknown>;

const isObject = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function resolved(document: ApiDocument, schema: Schema): Schema {
  if (typeof schema.$ref !== 'string') return schema;
  return schema.$ref
    .slice(2)
    .split('/')
    .reduce<Members>((part, name) => part[name] as Members, document);
}

/** The body with each member that its schema lists, or that it has itself further down, made null in turn. */
export function withNulls(document: ApiDocument, schema: Schema, body: unknown): unknown[] {
  const listed = Object.keys((resolved(document, schema).properties as Members | undefined) ?? {});
  return nulled(body, listed);
}

function nulled(value: unknown, listed: readonly string[] = []): unknown[] {
  if (Array.isArray(value))
    return value.flatMap((entry, at) => [null, ...nulled(entry)].map((other) => value.with(at, other)));
  if (!isObject(value)) return [];
  const names = new Set([...Object.keys(value), ...listed]);
  return [...names].flatMap((name) => [null, ...nulled(value[name])].map((other) => ({ ...value, [name]: other })));
}

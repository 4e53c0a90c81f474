import type { OpenAPIObject } from '@nestjs/swagger';

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
type JsonObject = { [name: string]: Json };

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** OpenAPI 3.0 marks a schema `nullable`; in 3.1 null is one of its types, or an alternative beside a reference. */
function withNull({ nullable: _, ...schema }: JsonObject): JsonObject {
  const { allOf, type, ...beside } = schema;
  const reference = Array.isArray(allOf) && allOf.length === 1 ? allOf[0] : undefined;
  if (typeof type === 'string' && reference === undefined) {
    const values = schema.enum;
    return { ...schema, type: [type, 'null'], ...(Array.isArray(values) && { enum: [...values, null] }) };
  }
  const { description, example, ...rest } = beside;
  return {
    anyOf: [reference ?? rest, { type: 'null' }],
    ...(description !== undefined && { description }),
    ...(example !== undefined && { example }),
  };
}

// In 3.1 a schema is JSON Schema, where `examples` is a list and `example` is deprecated. Media types and parameters keep theirs.
function withExamples({ example, ...schema }: JsonObject): JsonObject {
  return example === undefined ? schema : { ...schema, examples: [example] };
}

const isSchema = (value: JsonObject): boolean =>
  'type' in value ||
  '$ref' in value ||
  'oneOf' in value ||
  'allOf' in value ||
  'anyOf' in value ||
  'properties' in value;

function convert(value: Json, name: string): Json {
  if (Array.isArray(value)) return value.map((part) => convert(part, name));
  if (!isObject(value)) return value;
  // Examples are quoted as they are, even where they look like schemas.
  const parts = Object.entries(value).map(([key, part]): [string, Json] => [
    key,
    key === 'example' || key === 'examples' || key === 'enum' ? part : convert(part, key),
  ]);
  const converted: JsonObject = Object.fromEntries(parts);
  if (name === 'properties' || name === 'schemas' || !isSchema(converted)) return converted;
  return withExamples(converted.nullable === true ? withNull(converted) : converted);
}

/** The same document as OpenAPI 3.1: @nestjs/swagger writes 3.0 and would only change the number. */
export function toOpenApi31(document: OpenAPIObject): OpenAPIObject {
  const json: Json = JSON.parse(JSON.stringify(document));
  const converted: OpenAPIObject = JSON.parse(JSON.stringify(convert(json, '')));
  return { ...converted, openapi: '3.1.0' };
}

import fc from 'fast-check';
import type { Schema } from '../api/schema-mismatches';

/** Ids that exist, by prefix: "clm" to "clm_…". */
export type KnownIds = Record<string, string[]>;

const REFERENCE = /^#\/components\/schemas\/(\w+)$/;
const PUBLIC_ID = /^\^\(?([a-z|]+)\)?_\[0-9a-f\]\{32\}\$$/;
const EXAMPLE_ID = /^([a-z]{3})_[0-9a-f]{32}$/;
const EXAMPLE_TAG = /^"([a-z])\d+"$/;

const text = (schema: Schema): fc.Arbitrary<string> => {
  const minLength = (schema.minLength as number | undefined) ?? 0;
  const maxLength = Math.min((schema.maxLength as number | undefined) ?? 60, 60);
  return fc.string({ minLength, maxLength: Math.max(minLength, maxLength), unit: 'binary-ascii' });
};

/** Small ones first: there are few versions of anything. */
const whole = (min: number, max: number): fc.Arbitrary<number> =>
  fc.oneof(fc.integer({ min, max: Math.min(max, min + 2) }), fc.integer({ min, max }));

const moment = fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) }).map((at) => at.toISOString());

const FORMATS: Record<string, fc.Arbitrary<string>> = {
  date: moment.map((at) => at.slice(0, 10)),
  'date-time': moment,
  email: fc.emailAddress(),
  uri: fc.webUrl(),
};

/** Values that fit a schema of the API document, with ids that exist where one is asked for and the examples among them. */
export function arbitraryOf(document: Schema, schema: Schema, ids: KnownIds): fc.Arbitrary<unknown> {
  const of = (part: Schema): fc.Arbitrary<unknown> => {
    const examples = (part.examples as unknown[] | undefined) ?? [];
    const known = examples.flatMap((example) => knownInstead(example, ids));
    // That it takes the id of something is said by its example where it is said by no pattern.
    if (examples.some((example) => EXAMPLE_ID.test(String(example)))) return fc.constantFrom(...known);
    const plain = shapeOf(part);
    return known.length > 0
      ? fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...known) }, { weight: 1, arbitrary: plain })
      : plain;
  };
  const shapeOf = (part: Schema): fc.Arbitrary<unknown> => {
    const name = REFERENCE.exec(String(part.$ref ?? ''))?.[1];
    if (name !== undefined) return of((document.components as { schemas: Record<string, Schema> }).schemas[name]!);
    const choices = (part.anyOf ?? part.oneOf) as Schema[] | undefined;
    if (choices) return fc.oneof(...choices.map(of));
    const [first, ...rest] = (part.allOf as Schema[] | undefined) ?? [];
    if (first && rest.length === 0) return of(first);
    if (Array.isArray(part.enum)) return fc.constantFrom(...part.enum);
    const types = [part.type ?? 'object'].flat() as string[];
    return types.length === 1 ? ofType(types[0]!, part) : fc.oneof(...types.map((type) => ofType(type, part)));
  };
  const ofType = (type: string, part: Schema): fc.Arbitrary<unknown> => {
    switch (type) {
      case 'null':
        return fc.constant(null);
      case 'boolean':
        return fc.boolean();
      case 'integer':
      case 'number':
        return whole((part.minimum as number | undefined) ?? 0, (part.maximum as number | undefined) ?? 1_000);
      case 'string':
        return stringOf(part, ids);
      case 'array':
        return fc.array(of((part.items as Schema | undefined) ?? { type: 'string' }), {
          minLength: (part.minItems as number | undefined) ?? 0,
          maxLength: Math.min((part.maxItems as number | undefined) ?? 3, 3),
        });
      default:
        return objectOf(part);
    }
  };
  const objectOf = (part: Schema): fc.Arbitrary<unknown> => {
    const properties = (part.properties ?? {}) as Record<string, Schema>;
    const requiredKeys = ((part.required ?? []) as string[]).filter((name) => name in properties);
    const members = Object.fromEntries(Object.entries(properties).map(([name, member]) => [name, of(member)]));
    return fc.record(members, { requiredKeys, noNullPrototype: true });
  };
  return of(schema);
}

function stringOf(schema: Schema, ids: KnownIds): fc.Arbitrary<string> {
  const pattern = schema.pattern as string | undefined;
  const prefixes = PUBLIC_ID.exec(pattern ?? '')?.[1]?.split('|');
  const known = prefixes?.flatMap((prefix) => ids[prefix] ?? []) ?? [];
  if (known.length > 0) return fc.constantFrom(...known);
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern));
  return FORMATS[schema.format as string] ?? text(schema);
}

/** An example id names nothing here: one that does stands in for it; and what was seeded is at its first revision. */
function knownInstead(example: unknown, ids: KnownIds): unknown[] {
  if (Array.isArray(example)) return [example.flatMap((member) => knownInstead(member, ids).slice(0, 1))];
  if (typeof example !== 'string') return [example];
  const tag = EXAMPLE_TAG.exec(example)?.[1];
  if (tag !== undefined) return [`"${tag}1"`, `"${tag}0"`];
  return ids[EXAMPLE_ID.exec(example)?.[1] ?? ''] ?? [example];
}

export type Schema = Record<string, unknown>;

const TYPES: Record<string, (value: unknown) => boolean> = {
  null: (value) => value === null,
  string: (value) => typeof value === 'string',
  boolean: (value) => typeof value === 'boolean',
  number: (value) => typeof value === 'number',
  integer: (value) => Number.isInteger(value),
  array: Array.isArray,
  object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
};

const list = (value: unknown): Schema[] => (Array.isArray(value) ? value : []);

function resolve(document: Schema, reference: string): Schema {
  return reference
    .slice(2)
    .split('/')
    .reduce((at, part) => at[part] as Schema, document);
}

/**
 * Where a value is not what the schema says, as JSON Pointers with a word; the part of JSON Schema that the API document uses.
 * A member that an object schema does not list is a mismatch too: an answer must not say more than it is documented to.
 */
export function schemaMismatches(document: Schema, schema: Schema, value: unknown, at = ''): string[] {
  if (typeof schema.$ref === 'string') return schemaMismatches(document, resolve(document, schema.$ref), value, at);
  const choices = list(schema.anyOf ?? schema.oneOf);
  if (choices.length > 0) {
    const tried = choices.map((choice) => schemaMismatches(document, choice, value, at));
    return tried.some((found) => found.length === 0) ? [] : [`${at} fits no alternative`, ...(tried[0] ?? [])];
  }
  const all = list(schema.allOf).flatMap((part) => schemaMismatches(document, part, value, at));
  const types = [schema.type ?? []].flat() as string[];
  if (types.length > 0 && !types.some((type) => TYPES[type]?.(value)))
    return [...all, `${at} is no ${types.join(' or ')}`];
  const found = [...all];
  if (Array.isArray(schema.enum) && !schema.enum.includes(value)) found.push(`${at} is none of the words`);
  if (typeof schema.pattern === 'string' && typeof value === 'string' && !new RegExp(schema.pattern).test(value)) {
    found.push(`${at} is not of the pattern`);
  }
  found.push(...limitMismatches(schema, value, at));
  if (Array.isArray(value)) {
    found.push(
      ...value.flatMap((entry, i) => schemaMismatches(document, (schema.items ?? {}) as Schema, entry, `${at}/${i}`)),
    );
  } else if (typeof value === 'object' && value !== null && schema.properties !== undefined) {
    found.push(...memberMismatches(document, schema, value as Schema, at));
  }
  return found;
}

const LIMITS: [string, (value: unknown, limit: number) => boolean][] = [
  ['minimum', (value, limit) => typeof value !== 'number' || value >= limit],
  ['maximum', (value, limit) => typeof value !== 'number' || value <= limit],
  ['minLength', (value, limit) => typeof value !== 'string' || [...value].length >= limit],
  ['maxLength', (value, limit) => typeof value !== 'string' || [...value].length <= limit],
  ['minItems', (value, limit) => !Array.isArray(value) || value.length >= limit],
  ['maxItems', (value, limit) => !Array.isArray(value) || value.length <= limit],
];

const FORMATS: Record<string, (text: string) => boolean> = {
  'date-time': (text) => /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text) && !Number.isNaN(Date.parse(text)),
  date: (text) => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)),
  uri: (text) => URL.canParse(text),
};

function limitMismatches(schema: Schema, value: unknown, at: string): string[] {
  const beyond = LIMITS.filter(([name, holds]) => {
    const limit = schema[name];
    return typeof limit === 'number' && !holds(value, limit);
  });
  const found = beyond.map(([name]) => `${at} is beyond its ${name}`);
  const holds = typeof schema.format === 'string' ? FORMATS[schema.format] : undefined;
  return holds && typeof value === 'string' && !holds(value) ? [...found, `${at} is no ${schema.format}`] : found;
}

function memberMismatches(document: Schema, schema: Schema, value: Schema, at: string): string[] {
  const properties = schema.properties as Record<string, Schema>;
  const missing = (list(schema.required) as unknown as string[]).filter((name) => !(name in value));
  return [
    ...missing.map((name) => `${at}/${name} is missing`),
    ...Object.entries(value).flatMap(([name, member]) =>
      properties[name]
        ? schemaMismatches(document, properties[name], member, `${at}/${name}`)
        : [`${at}/${name} is not documented`],
    ),
  ];
}

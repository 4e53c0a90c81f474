import type { OpenAPIObject } from '@nestjs/swagger';

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
type JsonObject = { [name: string]: Json };

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const objects = (value: Json | undefined): JsonObject[] => (Array.isArray(value) ? value.filter(isObject) : []);

/** Where no example is given: the plainest value of the type. */
const PLAIN: Record<string, Json> = { string: 'text', integer: 1, number: 1, boolean: false, object: {}, array: [] };

const typeOf = ({ type }: JsonObject): string => {
  const [first] = [type].flat();
  return typeof first === 'string' ? first : 'object';
};

function exampleMaker(schemas: JsonObject) {
  const resolve = (schema: JsonObject): [JsonObject, string | null] => {
    const name = typeof schema.$ref === 'string' ? (schema.$ref.split('/').at(-1) ?? '') : null;
    const found = name === null ? schema : schemas[name];
    return [isObject(found) ? found : {}, name];
  };

  /** The example that a schema is given, else one made of those of its parts; undefined where a part would hold itself. */
  function exampleOf(given: JsonObject, within: readonly string[], isRequest: boolean): Json | undefined {
    if (Array.isArray(given.examples)) return given.examples[0];
    const [schema, name] = resolve(given);
    if (name !== null && within.includes(name)) return undefined;
    if (Array.isArray(schema.examples)) return schema.examples[0];
    const inside = name === null ? within : [...within, name];
    if (Array.isArray(schema.enum)) return schema.enum[0];
    const [choice] = [...objects(schema.anyOf), ...objects(schema.oneOf)];
    if (choice) return exampleOf(choice, inside, isRequest);
    const parts = objects(schema.allOf).map((part) => exampleOf(part, inside, isRequest));
    if (isObject(schema.properties) || parts.length > 0)
      return Object.assign({}, ...parts.filter(isObject), membersOf(schema, inside, isRequest));
    if (isObject(schema.items)) {
      const entry = exampleOf(schema.items, inside, isRequest);
      return entry === undefined ? [] : [entry];
    }
    return PLAIN[typeOf(schema)];
  }

  /** Of a request what has to be there, and what is given an example; of an answer everything. */
  function membersOf(schema: JsonObject, within: readonly string[], isRequest: boolean): JsonObject {
    const members = isObject(schema.properties) ? schema.properties : {};
    const required = Array.isArray(schema.required) ? schema.required : [];
    const made: JsonObject = {};
    for (const [name, member] of Object.entries(members)) {
      if (!isObject(member)) continue;
      const hasExample = 'examples' in member || 'enum' in member || '$ref' in member || 'allOf' in member;
      if (isRequest && !required.includes(name) && !hasExample) continue;
      const value = exampleOf(member, within, isRequest);
      if (value !== undefined) made[name] = value;
    }
    return made;
  }

  return (schema: JsonObject, isRequest: boolean): Json => exampleOf(schema, [], isRequest) ?? null;
}

/** Gives every body an example that has none of its own, made of the examples of its members; a page of a list is the last one. */
export function withExamples(document: OpenAPIObject): OpenAPIObject {
  const whole: JsonObject = JSON.parse(JSON.stringify(document));
  const components = isObject(whole.components) ? whole.components : {};
  const example = exampleMaker(isObject(components.schemas) ? components.schemas : {});
  const complete = (content: Json | undefined, isRequest: boolean): void => {
    for (const body of isObject(content) ? Object.values(content) : []) {
      if (!isObject(body) || !isObject(body.schema) || 'example' in body || 'examples' in body) continue;
      body.example = example(body.schema, isRequest);
    }
  };
  for (const methods of Object.values(isObject(whole.paths) ? whole.paths : {})) {
    for (const operation of isObject(methods) ? Object.values(methods) : []) {
      if (!isObject(operation)) continue;
      if (isObject(operation.requestBody)) complete(operation.requestBody.content, true);
      for (const answer of isObject(operation.responses) ? Object.values(operation.responses) : [])
        if (isObject(answer)) complete(answer.content, false);
    }
  }
  return JSON.parse(JSON.stringify(whole));
}

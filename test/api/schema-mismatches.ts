import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

export type Schema = Record<string, unknown>;

const ajv = new Ajv2020({ allErrors: true, strict: false, validateSchema: false });
formats.default(ajv);

/** Where each document is known to the validator, and what was compiled of it. */
const known = new WeakMap<Schema, { id: string; compiled: Map<Schema | string, ValidateFunction> }>();
let documents = 0;

/** A copy in which an object has the members that it lists and no others, and whose references lead into the document. */
function closed(id: string, part: unknown): unknown {
  if (Array.isArray(part)) return part.map((entry) => closed(id, entry));
  if (typeof part !== 'object' || part === null) return part;
  const copy = Object.fromEntries(Object.entries(part).map(([name, member]) => [name, closed(id, member)]));
  if (typeof copy.$ref === 'string') copy.$ref = `${id}${copy.$ref}`;
  const lists = typeof copy.properties === 'object' && !('additionalProperties' in copy) && copy.type !== undefined;
  return lists ? { ...copy, additionalProperties: false } : copy;
}

function validatorOf(document: Schema, schema: Schema): ValidateFunction {
  let entry = known.get(document);
  if (!entry) {
    entry = { id: `document-${++documents}`, compiled: new Map() };
    known.set(document, entry);
    ajv.addSchema({ components: closed(entry.id, document.components) }, entry.id, false, false);
  }
  // Many places refer to the same schema.
  const key = typeof schema.$ref === 'string' && Object.keys(schema).length === 1 ? schema.$ref : schema;
  let validate = entry.compiled.get(key);
  if (!validate) {
    validate = ajv.compile(closed(entry.id, schema) as Schema);
    entry.compiled.set(key, validate);
  }
  return validate;
}

const described = ({ instancePath, keyword, params, message }: ErrorObject): string =>
  keyword === 'additionalProperties'
    ? `${instancePath}/${params.additionalProperty} is not documented`
    : `${instancePath} ${message}`;

/**
 * Where a value is not what the schema says, as JSON Pointers with a word.
 * A member that an object schema does not list is a mismatch too: an answer must not say more than it is documented to.
 */
export function schemaMismatches(document: Schema, schema: Schema, value: unknown): string[] {
  const validate = validatorOf(document, schema);
  return validate(value) ? [] : (validate.errors ?? []).map(described);
}

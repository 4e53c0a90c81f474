/** Reading of JSON-LD, where one value, a list of them and an object with a name are all used for the same. */

export type Json = Record<string, unknown>;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const asList = (value: unknown): unknown[] => (value === undefined || value === null ? [] : [value].flat());

/** The first object of a member, which may be a list or missing. */
export const objectIn = (value: unknown): Json => asList(value).find(isObject) ?? {};

/** A text, or that of a language-tagged value; undefined where it is neither. Numbers, and true and false, are given as texts are. */
export const textIn = (value: unknown): unknown => {
  const [first] = asList(value);
  const text = isObject(first) ? first['@value'] : first;
  return typeof text === 'number' || typeof text === 'boolean' ? String(text) : text;
};

/** The name of a person or organisation, given as a text, an object, or a list of either. */
export const nameIn = (value: unknown): unknown => {
  const [first] = asList(value);
  return isObject(first) ? textIn(first.name) : textIn(first);
};

/** Addresses of works, given as texts or objects. */
export const addressesIn = (value: unknown): unknown[] =>
  asList(value).flatMap((one) => (isObject(one) ? asList(one.url ?? one['@id'] ?? one.sameAs).slice(0, 1) : [one]));

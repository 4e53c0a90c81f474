import { fromPublicId, type PublicIdPrefix } from '../../../platform/ids/public-id';

const LONGEST_SEARCH = 200;

/** A query parameter as one string: empty when it is missing, repeated or nested; never a NUL, which PostgreSQL refuses. */
export function textParameter(value: unknown): string {
  return typeof value === 'string' ? value.replaceAll('\0', '').trim().slice(0, LONGEST_SEARCH) : '';
}

/** The row after which a list goes on; null at its beginning and for anything that is no id of this kind. */
export const cursorParameter = (prefix: PublicIdPrefix, value: unknown): string | null =>
  fromPublicId(prefix, textParameter(value));

/** An address with the parameters that say something. */
export function withParameters(path: string, parameters: Record<string, string | null>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) if (value) search.set(name, value);
  return search.size ? `${path}?${search}` : path;
}

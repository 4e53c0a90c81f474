import { ProblemException } from '../../problems/problem-exception';

const KEY_PATTERNS = {
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  int: /^\d{1,9}$/,
  float8: /^-?\d{1,17}(\.\d{1,17})?(e[+-]\d{1,3})?$/,
} as const;

export type KeyType = keyof typeof KEY_PATTERNS;

/** Opaque to clients: the name of the list and the sort keys of the last row that was shown. */
export const encodeCursor = (list: string, keys: string[]): string =>
  Buffer.from(JSON.stringify([list, ...keys])).toString('base64url');

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}

/**
 * The sort keys a cursor stands for.
 * @throws ProblemException `invalid-cursor` for anything this list did not hand out
 */
export function decodeCursor(list: string, types: readonly KeyType[], cursor: string): string[] {
  const parts = parse(cursor);
  if (!Array.isArray(parts) || parts.length !== types.length + 1 || parts[0] !== list) throw invalidCursor();
  return types.map((type, i) => {
    const key: unknown = parts[i + 1];
    if (typeof key !== 'string' || !KEY_PATTERNS[type].test(key)) throw invalidCursor();
    return key;
  });
}

const invalidCursor = (): ProblemException =>
  new ProblemException('invalid-cursor', 'This list did not hand out this cursor.', [
    { parameter: 'cursor', detail: 'start again without a cursor' },
  ]);

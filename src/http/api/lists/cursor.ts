import { createHash } from 'node:crypto';
import { ProblemException } from '../../problems/problem-exception';

const KEY_PATTERNS = {
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  int: /^\d{1,9}$/,
  float8: /^-?\d{1,17}(\.\d{1,17})?(e[+-]\d{1,3})?$/,
} as const;

export type KeyType = keyof typeof KEY_PATTERNS;

/** Where the reading of a list stands: the sort keys of the last row that was shown. */
export interface Cursor {
  /** The list and what it was narrowed to, as `listMark` has it: a cursor leads on in the list that handed it out, in no other. */
  list: string;
  keys: string[];
}

/** What tells a list from others: its name, and whose it is and how it is filtered. */
export const listMark = (name: string, narrowed: unknown): string =>
  `${name} ${createHash('sha256').update(JSON.stringify(narrowed)).digest('base64url').slice(0, 8)}`;

/** Opaque to clients. */
export const encodeCursor = ({ list, keys }: Cursor): string =>
  Buffer.from(JSON.stringify([list, ...keys])).toString('base64url');

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}

/**
 * The sort keys a cursor stands for; null where there is no cursor.
 * @throws ProblemException `invalid-cursor` for anything that no list with such keys hands out
 */
export function decodeCursor(types: readonly KeyType[], cursor: string | undefined): Cursor | null {
  if (cursor === undefined) return null;
  const parts = parse(cursor);
  if (!Array.isArray(parts) || parts.length !== types.length + 1) throw invalidCursor();
  const [list, ...keys] = parts as unknown[];
  const fits = types.every((type, i) => {
    const key = keys[i];
    return typeof key === 'string' && KEY_PATTERNS[type].test(key);
  });
  if (typeof list !== 'string' || !fits) throw invalidCursor();
  return { list, keys: keys as string[] };
}

/** @throws ProblemException `invalid-cursor` for the cursor of another list, or of this one with other filters */
export function requireCursorOf(list: string, cursor: Cursor | null): void {
  if (cursor !== null && cursor.list !== list) throw invalidCursor();
}

export const invalidCursor = (): ProblemException =>
  new ProblemException('invalid-cursor', 'This list, with these filters, did not hand out this cursor.', [
    { parameter: 'cursor', detail: 'start again without a cursor' },
  ]);

import { RowFault } from './imported-row';

/** A record of a source, numbered from 1: a value, or why there is none. */
export type ReadRecord = { record: number; value: unknown } | { record: number; fault: RowFault };

/** Characters a record may have. */
export const LONGEST_RECORD = 1_000_000;

export const TOO_LONG = new RowFault(null, 'is longer than 1 MB: shorten it');

const DEEPEST = 32;
const POISON = new Set(['__proto__', 'constructor', 'prototype']);

/** The value of a JSON text that a row may be made of. @throws RowFault */
export function parseJson(text: string): unknown {
  if (text.length > LONGEST_RECORD) throw TOO_LONG;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new RowFault(null, 'is not valid JSON');
  }
  checkShape(value, '', 1);
  return value;
}

function checkShape(value: unknown, path: string, depth: number): void {
  if (typeof value !== 'object' || value === null) return;
  if (depth > DEEPEST) throw new RowFault(path.slice(0, 80), `is nested deeper than ${DEEPEST} levels`);
  for (const [name, member] of Object.entries(value)) {
    if (POISON.has(name) && !Array.isArray(value))
      throw new RowFault(`${path}/${name}`, 'is a name that is not taken in: leave it away');
    checkShape(member, `${path}/${name}`, depth + 1);
  }
}

import { type NumberedLine, splitLines } from '../platform/split-lines';
import { print } from './output';
import { say } from './say';

export type JsonObject = Record<string, unknown>;

/** A line that cannot be used, with a reason for its author. */
export class BadLine extends Error {
  override name = 'BadLine';
}

/**
 * The object of one line.
 * @throws BadLine
 */
export function parseLine(text: string | null): JsonObject {
  if (text === null) throw new BadLine('the line is too long');
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new BadLine('not valid JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new BadLine('not a JSON object');
  return value as JsonObject;
}

/**
 * The string field `name`.
 * @throws BadLine when it is absent or of another type
 */
export function stringField(record: JsonObject, name: string): string {
  const value = record[name];
  if (typeof value !== 'string') throw new BadLine(`field "${name}" must be a string`);
  return value;
}

/** As `stringField`, but absent or null is undefined. */
export function optionalStringField(record: JsonObject, name: string): string | undefined {
  return record[name] === undefined || record[name] === null ? undefined : stringField(record, name);
}

/**
 * The id, to be given back as it came: a string or a number.
 * @throws BadLine when it is neither
 */
export function idField(record: JsonObject): string | number {
  if (typeof record.id !== 'number' && typeof record.id !== 'string')
    throw new BadLine('field "id" must be a string or a number');
  return record.id;
}

function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}

/** Calls `handle` for every line that holds an object; reports the others by number. Resolves to how many were bad. */
export async function forEachJsonLine(
  input: AsyncIterable<Buffer | string>,
  handle: (record: JsonObject) => unknown,
  answer: (results: string) => Promise<void> = print,
): Promise<number> {
  let bad = 0;
  const handleLine = ({ number, text }: NumberedLine): string => {
    if (text?.trim() === '') return '';
    try {
      const result = handle(parseLine(text));
      return result === undefined ? '' : `${JSON.stringify(result)}\n`;
    } catch (error) {
      bad += 1;
      say(`line ${number}: ${reasonOf(error)}`);
      return '';
    }
  };
  for await (const lines of splitLines(input)) {
    for (const line of lines) await answer(handleLine(line));
  }
  return bad;
}

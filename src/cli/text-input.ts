import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { CommandError } from './exit-code';

/**
 * The file at `path`, or stdin for "-".
 * @throws CommandError notFound, or usage for a folder
 */
export async function openInput(path: string): Promise<Readable> {
  if (path === '-') return process.stdin;
  const found = await stat(path).catch(() => null);
  if (!found) throw new CommandError('notFound', `no such file: ${path}`);
  if (found.isDirectory()) throw new CommandError('usage', `${path} is a folder, not a file`);
  return createReadStream(path);
}

/**
 * All of the input as text; offsets into the result are offsets into the input, so a byte order mark stays.
 * @throws CommandError when it is longer than `limit` bytes or no UTF-8
 */
export async function readText(path: string, limit = 5_000_000): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of await openInput(path)) {
    size += chunk.length;
    if (size > limit) throw new CommandError('failed', `${path} is longer than ${limit / 1_000_000} MB`);
    chunks.push(chunk);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new CommandError('failed', `${path} is not UTF-8 text`);
  }
}

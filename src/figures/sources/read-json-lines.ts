import { createReadStream } from 'node:fs';
import { type JsonObject, parseLine } from '../../cli/json-lines';
import { splitLines } from '../../platform/split-lines';

/** The objects of a JSON Lines file, one at a time. The caller knows their shape. */
export async function* readJsonLines<T = JsonObject>(path: string): AsyncGenerator<T> {
  for await (const lines of splitLines(createReadStream(path))) {
    for (const { text } of lines) if (text !== '') yield parseLine(text) as T;
  }
}

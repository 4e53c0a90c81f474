import { CommandError } from './exit-code';
import { forEachJsonLine, type JsonObject } from './json-lines';
import { openInput } from './text-input';

/**
 * JSON Lines in, one answer a line out.
 * @throws CommandError at the end when lines were bad; the others have been answered by then
 */
export async function runJsonLines(path: string, handle: (record: JsonObject) => unknown): Promise<void> {
  const bad = await forEachJsonLine(await openInput(path), handle);
  if (bad > 0) throw new CommandError('failed', `${bad} bad ${bad === 1 ? 'line was' : 'lines were'} left out`);
}

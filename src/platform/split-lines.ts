import { StringDecoder } from 'node:string_decoder';

/** A line longer than this is given up, so that memory stays bounded. */
export const LONGEST_LINE = 64_000_000;

export interface NumberedLine {
  number: number;
  /** null: longer than the limit. */
  text: string | null;
}

/** The lines of a byte stream, numbered from 1, as many at once as each chunk completes. */
export async function* splitLines(
  input: AsyncIterable<Buffer | string>,
  longest = LONGEST_LINE,
): AsyncGenerator<NumberedLine[]> {
  const decoder = new StringDecoder('utf8');
  let number = 0;
  let rest = '';
  let tooLong = false;
  const line = (text: string): NumberedLine => {
    number += 1;
    const given = tooLong || text.length > longest ? null : text;
    tooLong = false;
    return { number, text: given };
  };
  for await (const chunk of input) {
    const pieces = (typeof chunk === 'string' ? chunk : decoder.write(chunk)).split('\n');
    pieces[0] = rest + pieces[0];
    rest = pieces.pop() ?? '';
    const lines = pieces.map(line);
    if (rest.length > longest) {
      tooLong = true;
      rest = '';
    }
    if (lines.length > 0) yield lines;
  }
  rest += decoder.end();
  if (rest !== '' || tooLong) yield [line(rest)];
}

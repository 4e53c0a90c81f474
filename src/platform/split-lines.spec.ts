import fc from 'fast-check';
import { type NumberedLine, splitLines } from './split-lines';

async function collect(chunks: (Buffer | string)[], longest?: number): Promise<NumberedLine[]> {
  const lines: NumberedLine[] = [];
  const stream = (async function* () {
    yield* chunks;
  })();
  for await (const batch of splitLines(stream, longest)) lines.push(...batch);
  return lines;
}

describe('splitLines', () => {
  it('does not depend on where the chunks are cut, not even inside a letter', async () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 7 }), async (letters, size) => {
        const bytes = Buffer.from(letters);
        const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
          bytes.subarray(i * size, (i + 1) * size),
        );
        const expected = bytes.toString().split('\n');
        if (expected.at(-1) === '') expected.pop();
        expect((await collect(chunks)).map((line) => line.text)).toEqual(expected);
      }),
    );
  });

  it('numbers lines from 1', async () => {
    expect(await collect(['a\n\nb'])).toEqual([
      { number: 1, text: 'a' },
      { number: 2, text: '' },
      { number: 3, text: 'b' },
    ]);
  });

  it.each([
    ['in one chunk', ['toolong\nok\n']],
    ['over several chunks', ['too', 'lo', 'ng\no', 'k\n']],
  ])('gives a line up that is too long, and goes on: %s', async (_case, chunks) => {
    expect(await collect(chunks, 4)).toEqual([
      { number: 1, text: null },
      { number: 2, text: 'ok' },
    ]);
  });

  it('gives up a too long last line without an end', async () => {
    expect(await collect(['ok\n', 'toolong'], 4)).toEqual([
      { number: 1, text: 'ok' },
      { number: 2, text: null },
    ]);
  });
});

import type { Bench } from '../bench';
import type { FigureName } from '../figure-table';
import { type Reading, reading } from '../reading';

const SIZE = 1_000_000;
const of = (piece: string) => piece.repeat(Math.ceil(SIZE / piece.length)).slice(0, SIZE);

/** A megabyte each of what no article holds. */
const TEXTS = {
  'hostile, spaces: s': of(' '),
  'hostile, digits: s': of('9'),
  'hostile, quotes: s': of('"'),
  'hostile, open quotes: s': of('“a '),
  'hostile, brackets: s': of('(['),
  'hostile, endless sentence: s': of('and the minister said that more than 40 people '),
  'hostile, mixed scripts: s': of('слово λόγος كلمة 言葉 שלום 12 '),
  'hostile, lone surrogates: s': of('\ud83d \ude00'),
} as const satisfies Partial<Record<FigureName, string>>;

/** Seconds for each, in a reader that has started. A refused text has no time: it must not fail. */
export async function measureHostile(bench: Bench): Promise<Reading[]> {
  const touchstone = bench.open(['extract', '--lines', '-']);
  await touchstone.ask({ text: 'The bridge was closed on 3 May.' });
  const readings: Reading[] = [];
  for (const figure of Object.keys(TEXTS) as (keyof typeof TEXTS)[]) {
    const began = performance.now();
    const answer = await touchstone.ask({ text: TEXTS[figure] });
    readings.push(reading(figure, answer === null ? Number.NaN : (performance.now() - began) / 1000, 1));
  }
  await touchstone.close();
  return readings;
}

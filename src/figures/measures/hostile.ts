import type { Bench } from '../bench';
import type { FigureName } from '../figure-table';
import { type Reading, reading } from '../reading';
import { fill, hostileTexts } from '../sources/hostile-texts';
import type { Touchstone } from '../touchstone';

const SIZE = 1_000_000;

/** The kinds that are figures of their own, each a piece without end. */
const PIECES = {
  'hostile, spaces: s': ' ',
  'hostile, digits: s': '9',
  'hostile, quotes: s': '"',
  'hostile, open quotes: s': '“a ',
  'hostile, brackets: s': '([',
  'hostile, endless sentence: s': 'and the minister said that more than 40 people ',
  'hostile, mixed scripts: s': 'слово λόγος كلمة 言葉 שלום 12 ',
  'hostile, lone surrogates: s': '\ud83d \ude00',
} as const satisfies Partial<Record<FigureName, string>>;

/** Seconds until the answer; none for a refused text, since it must not fail. */
async function secondsFor(touchstone: Touchstone, text: string): Promise<number> {
  const began = performance.now();
  const answer = await touchstone.ask({ text });
  return answer === null ? Number.NaN : (performance.now() - began) / 1000;
}

/** A megabyte each of what no article holds, in a reader that has started; of the many kinds the slowest. */
export async function measureHostile(bench: Bench): Promise<Reading[]> {
  const touchstone = bench.open(['extract', '--lines', '-']);
  await touchstone.ask({ text: fill('The bridge was closed on 3 May, Kari Berg said. ', 50_000) });
  const readings: Reading[] = [];
  for (const [figure, piece] of Object.entries(PIECES) as [keyof typeof PIECES, string][])
    readings.push(reading(figure, await secondsFor(touchstone, fill(piece, SIZE)), 1));
  const all: { kind: string; seconds: number }[] = [];
  for (const [kind, text] of hostileTexts(SIZE)) all.push({ kind, seconds: await secondsFor(touchstone, text) });
  await touchstone.close();
  const misses = all
    .filter(({ seconds }) => !(seconds < 1))
    .map(({ kind, seconds }) => ({ kind, weight: seconds, text: kind, expected: '< 1 s', got: `${seconds} s` }));
  const worst = all.some(({ seconds }) => Number.isNaN(seconds))
    ? Number.NaN
    : Math.max(...all.map(({ seconds }) => seconds));
  return [...readings, reading('hostile, slowest of all kinds: s', worst, all.length, misses)];
}

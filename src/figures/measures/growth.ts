import { join } from 'node:path';
import { growthExponent } from '../arithmetic/growth-exponent';
import type { Bench } from '../bench';
import { type Reading, reading } from '../reading';
import { fillUp } from '../sources/fill-up';
import { readJsonLines } from '../sources/read-json-lines';

const SIZES = [62_500, 125_000, 250_000, 500_000, 1_000_000];
const ROUNDS = 2;
const PARAGRAPH = 5;

/** A text of `size` characters in paragraphs. No sentence comes twice: a reader may remember what it has read. */
export function textOfSize(sentences: string[], size: number): string {
  const shortest = Math.max(1, Math.min(...sentences.map((sentence) => sentence.length >> 1)));
  const parts: string[] = [];
  let length = 0;
  for (const [at, sentence] of fillUp(sentences, Math.ceil(size / shortest)).entries()) {
    if (length >= size) break;
    parts.push(`${sentence}${at % PARAGRAPH === PARAGRAPH - 1 ? '\n\n' : ' '}`);
    length += sentence.length + 1;
  }
  return parts.join('').slice(0, size);
}

/** How the time of reading grows with the length of a text, up to a million characters; warm, the fastest of the rounds. */
export async function measureGrowth(bench: Bench): Promise<Reading[]> {
  const sentences = new Set<string>();
  for await (const { evidence } of readJsonLines<{ evidence: string }>(join(bench.sets, 'vitaminc-numeric-dev.jsonl')))
    sentences.add(evidence);
  const texts = SIZES.map((size) => textOfSize([...sentences], size));
  const touchstone = bench.open(['extract', '--lines', '-']);
  const best = texts.map(() => Number.POSITIVE_INFINITY);
  // The first round only warms up, and leaves out the longest.
  for (const text of texts.slice(0, -1)) await touchstone.ask({ text });
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [at, text] of texts.entries()) {
      const began = performance.now();
      await touchstone.ask({ text });
      best[at] = Math.min(best[at] ?? Number.POSITIVE_INFINITY, performance.now() - began);
    }
  }
  await touchstone.close();
  const points = SIZES.map((size, at) => ({ size, time: best[at] ?? Number.NaN }));
  const misses = points.map(({ size, time }) => ({
    kind: `${size} characters: ${Math.round(time)} ms`,
    weight: size,
    text: `${size} characters`,
    expected: '',
    got: `${Math.round(time)} ms`,
  }));
  return [reading('growth to 1 MB: exponent', growthExponent(points), points.length, misses)];
}

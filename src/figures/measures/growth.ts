import { join } from 'node:path';
import { growthExponent } from '../arithmetic/growth-exponent';
import type { Bench } from '../bench';
import { type Reading, reading } from '../reading';
import { readJsonLines } from '../sources/read-json-lines';

const SIZES = [62_500, 125_000, 250_000, 500_000, 1_000_000];
const PARAGRAPH = 5;

/** Sentences in paragraphs, as many as give `size` characters; the list begins anew when it is used up. */
export function textOfSize(sentences: string[], size: number): string {
  const parts: string[] = [];
  for (let at = 0, length = 0; length < size; at += 1) {
    const part = `${sentences[at % sentences.length]}${at % PARAGRAPH === PARAGRAPH - 1 ? '\n\n' : ' '}`;
    parts.push(part);
    length += part.length;
  }
  return parts.join('').slice(0, size);
}

/** How the time of reading grows with the length of a text, up to a million characters; warm, the faster of two. */
export async function measureGrowth(bench: Bench): Promise<Reading[]> {
  const sentences = new Set<string>();
  for await (const { evidence } of readJsonLines<{ evidence: string }>(join(bench.sets, 'vitaminc-numeric-dev.jsonl')))
    sentences.add(evidence);
  const touchstone = bench.open(['extract', '--lines', '-']);
  await touchstone.ask({ text: textOfSize([...sentences], SIZES[0] ?? 0) });
  const points: { size: number; time: number }[] = [];
  for (const size of SIZES) {
    const text = textOfSize([...sentences], size);
    const times: number[] = [];
    for (let round = 0; round < 2; round += 1) {
      const began = performance.now();
      await touchstone.ask({ text });
      times.push(performance.now() - began);
    }
    points.push({ size, time: Math.min(...times) });
  }
  await touchstone.close();
  const misses = points.map(({ size, time }) => ({
    kind: 'time',
    weight: time,
    text: `${size} characters`,
    expected: '',
    got: `${Math.round(time)} ms`,
  }));
  return [reading('growth to 1 MB: exponent', growthExponent(points), points.length, misses)];
}

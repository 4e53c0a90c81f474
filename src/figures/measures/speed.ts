import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { percentile } from '../arithmetic/percentile';
import type { Bench } from '../bench';
import { type Reading, reading } from '../reading';
import { readGoldFile } from '../sources/gold-article';

const WARM = 30;
const TIMED = 30;

/**
 * Wall time of a warm reader over the articles, one at a time; the way through the pipe included. The fastest tenth is held
 * against the target, since what else runs on the machine only ever adds; the median shows how much that was.
 */
export async function measureSpeed(bench: Bench): Promise<Reading[]> {
  const { docs } = await readGoldFile(bench);
  const texts = await Promise.all(Object.values(docs).map(({ file }) => readFile(join(bench.articles, file), 'utf8')));
  const words = texts.join(' ').split(/\s+/).length;
  const touchstone = bench.open(['extract', '--lines', '-']);
  const times: number[] = [];
  for (let round = 0; round < WARM + TIMED; round += 1) {
    const began = performance.now();
    for (const text of texts) await touchstone.ask({ text });
    if (round >= WARM) times.push(((performance.now() - began) / words) * 1000);
  }
  await touchstone.close();
  return [
    reading('speed: ms per 1,000 words', percentile(times, 0.1), TIMED),
    reading('speed: ms per 1,000 words, median', percentile(times, 0.5), TIMED),
  ];
}

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { percentile } from '../arithmetic/percentile';
import { share } from '../arithmetic/shares';
import { askAll } from '../ask-all';
import type { Bench } from '../bench';
import { type Miss, type Reading, reading } from '../reading';
import { fillUp } from '../sources/fill-up';
import { readJsonLines } from '../sources/read-json-lines';

interface Pair {
  claim: string;
  evidence: string;
  gold: string;
}

const KNOWN = 10_000;
const TIMED = 400;
const WARM = 100;

/** Runs `use` with a file of known lines, their number as id. */
async function withKnown<T>(texts: string[], use: (path: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'touchstone-figures-'));
  try {
    const path = join(folder, 'known.jsonl');
    await writeFile(path, texts.map((text, id) => `${JSON.stringify({ id, text })}\n`).join(''));
    return await use(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measureRecall(bench: Bench, pairs: Pair[]): Promise<Reading> {
  const claims = [...new Set(pairs.map(({ claim }) => claim))];
  const supported = pairs.filter(({ gold }) => gold === 'supports');
  const wanted = new Map<string, Set<number>>();
  for (const { claim, evidence } of supported)
    wanted.set(evidence, (wanted.get(evidence) ?? new Set<number>()).add(claims.indexOf(claim)));
  const misses: Miss[] = [];
  let n = 0;
  await withKnown(claims, async (path) => {
    const answers = askAll(bench.open(['candidates', '--against', path]), wanted, ([text]) => ({ text }));
    for await (const [[evidence, ids], answer] of answers) {
      const matches = (answer?.matches ?? []) as { id: number }[];
      n += ids.size;
      for (const id of ids) {
        if (matches.some((match) => match.id === id)) continue;
        const first = matches[0];
        misses.push({
          kind:
            matches.length === 0
              ? 'no candidates'
              : matches.length < 10
                ? 'fewer than ten candidates'
                : 'ten others before',
          weight: 10 - matches.length,
          text: evidence,
          expected: claims[id] ?? '',
          got: first ? (claims[first.id] ?? '') : 'nothing',
        });
      }
    }
  });
  return reading('candidates: recall at 10', share(n - misses.length, n), n, misses);
}

async function measureTime(bench: Bench, pairs: Pair[]): Promise<Reading> {
  const texts = [...new Set(pairs.flatMap(({ claim, evidence }) => [claim, evidence]))];
  const queries = [...new Set(pairs.map(({ evidence }) => evidence))];
  const times: number[] = [];
  await withKnown(fillUp(texts, KNOWN), async (path) => {
    const touchstone = bench.open(['candidates', '--against', path]);
    for (let at = 0; at < WARM + TIMED; at += 1) {
      const began = performance.now();
      await touchstone.ask({ text: queries[(at * 7) % queries.length] });
      if (at >= WARM) times.push(performance.now() - began);
    }
    await touchstone.close();
  });
  return reading('candidates: p95 ms at 10,000 known', percentile(times, 0.95), times.length);
}

export async function measureCandidates(bench: Bench): Promise<Reading[]> {
  const pairs: Pair[] = [];
  for await (const pair of readJsonLines<Pair>(join(bench.sets, 'vitaminc-numeric-dev.jsonl'))) pairs.push(pair);
  return [await measureRecall(bench, pairs), await measureTime(bench, pairs)];
}

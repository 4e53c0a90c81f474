import { join } from 'node:path';
import { detection, share } from '../arithmetic/shares';
import { askAll } from '../ask-all';
import type { Bench } from '../bench';
import { type Miss, type Reading, reading } from '../reading';
import { readJsonLines } from '../sources/read-json-lines';
import { hasComparator } from './comparator-words';

type Stance = 'supports' | 'contradicts' | 'neutral';

interface Pair {
  claim: string;
  evidence: string;
  gold: Stance;
}

export interface Judged extends Pair {
  said: Stance;
  rule: string;
}

// A contradiction of what is supported is the worst; a contradiction where there is none next; then what was missed.
function weightOf({ gold, said }: Judged): number {
  if (said === 'contradicts') return gold === 'supports' ? 4 : 3;
  if (gold === 'contradicts') return said === 'supports' ? 2 : 1;
  return 0;
}

function missOf(judged: Judged): Miss {
  return {
    kind: `${judged.gold} read as ${judged.said} (${judged.rule})`,
    weight: weightOf(judged),
    text: `${judged.claim} ← ${judged.evidence}`,
    expected: judged.gold,
    got: `${judged.said} (${judged.rule})`,
  };
}

/** Three-way accuracy, and how well contradictions are found. */
export function scorePairs(pairs: Judged[]) {
  const right = pairs.filter(({ gold, said }) => gold === said);
  const said = pairs.filter((pair) => pair.said === 'contradicts');
  const gold = pairs.filter((pair) => pair.gold === 'contradicts');
  const found = gold.filter((pair) => pair.said === 'contradicts');
  const contradictions = detection({ right: found.length, said: said.length, gold: gold.length });
  return {
    accuracy: share(right.length, pairs.length),
    precision: contradictions.precision,
    recall: contradictions.recall,
    said: said.length,
    gold: gold.length,
    wrong: pairs.filter((pair) => pair.gold !== pair.said).map(missOf),
    falseAlarms: said.filter((pair) => pair.gold !== 'contradicts').map(missOf),
    overlooked: gold.filter((pair) => pair.said !== 'contradicts').map(missOf),
  };
}

async function judgePairs(bench: Bench): Promise<Judged[]> {
  const cases = readJsonLines<Pair>(join(bench.sets, 'vitaminc-numeric-dev.jsonl'));
  const judged: Judged[] = [];
  for await (const [pair, answer] of askAll(bench.open(['compare']), cases, ({ claim, evidence }) => ({
    claim,
    evidence,
  }))) {
    // An update is neither for nor against.
    const said = answer?.bearing === 'supports' || answer?.bearing === 'contradicts' ? answer.bearing : 'neutral';
    judged.push({ ...pair, said, rule: typeof answer?.rule === 'string' ? answer.rule : 'no answer' });
  }
  return judged;
}

export async function measureCompare(bench: Bench): Promise<Reading[]> {
  const judged = await judgePairs(bench);
  const all = scorePairs(judged);
  const compared = judged.filter(({ claim }) => hasComparator(claim));
  const bounded = scorePairs(compared);
  const plain = scorePairs(judged.filter(({ claim }) => !hasComparator(claim)));
  return [
    reading('compare: accuracy', all.accuracy, judged.length, all.wrong),
    reading('compare: contradicts precision', all.precision, all.said, all.falseAlarms),
    reading('compare: contradicts recall', all.recall, all.gold, all.overlooked),
    reading('compare, claims with a comparator: accuracy', bounded.accuracy, compared.length, bounded.wrong),
    reading(
      'compare, claims with a comparator: contradicts precision',
      bounded.precision,
      bounded.said,
      bounded.falseAlarms,
    ),
    reading('compare, claims with a comparator: contradicts recall', bounded.recall, bounded.gold, bounded.overlooked),
    reading('compare, claims without: contradicts precision', plain.precision, plain.said, plain.falseAlarms),
    reading('compare, claims without: contradicts recall', plain.recall, plain.gold, plain.overlooked),
  ];
}

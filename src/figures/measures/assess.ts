import { join } from 'node:path';
import { share } from '../arithmetic/shares';
import { askAll } from '../ask-all';
import type { Bench } from '../bench';
import { type Miss, type Reading, reading } from '../reading';
import { readJsonLines } from '../sources/read-json-lines';

type Outcome = 'true' | 'false' | 'unknown';

interface Rumour {
  answerType: string;
  claim: string;
  gold: Outcome;
  evidence: object[];
}

export interface Decided {
  claim: string;
  gold: Outcome;
  state: string;
}

// The set knows no grades; every source counts as a usually reliable one.
const GRADE = 'B';
const OUTCOMES: Readonly<Record<string, Outcome>> = { supported: 'true', refuted: 'false' };

const outcomeOf = (state: string): Outcome => OUTCOMES[state] ?? 'unknown';

function missOf({ claim, gold, state }: Decided): Miss {
  const flips = outcomeOf(state) !== 'unknown';
  return { kind: `${gold} came out ${state}`, weight: flips ? 1 : 0, text: claim, expected: gold, got: state };
}

/** Right among what both decide, flips among all, and how much of what the gold decides is decided. */
export function scoreDecisions(claims: Decided[]) {
  const open = claims.filter(({ gold }) => gold !== 'unknown');
  const both = open.filter(({ state }) => outcomeOf(state) !== 'unknown');
  const flips = both.filter(({ gold, state }) => gold !== outcomeOf(state));
  return {
    right: share(both.length - flips.length, both.length),
    flips: share(flips.length, claims.length),
    decided: share(both.length, open.length),
    open: open.length,
    both: both.length,
    flipped: flips.map(missOf),
    undecided: open.filter(({ state }) => outcomeOf(state) === 'unknown').map(missOf),
  };
}

export async function measureAssess(bench: Bench): Promise<Reading[]> {
  const cases = readJsonLines<Rumour>(join(bench.sets, 'emergent-train.jsonl'));
  const touchstone = bench.open(['assess', '--default-grade', GRADE]);
  const claims: Decided[] = [];
  for await (const [{ claim, gold }, answer] of askAll(touchstone, cases, ({ answerType, evidence }) => ({
    answerType,
    evidence,
  }))) {
    const answers = (answer?.claims ?? []) as { value: string; state: string }[];
    claims.push({ claim, gold, state: answers.find(({ value }) => value === 'yes')?.state ?? 'no answer' });
  }
  const score = scoreDecisions(claims);
  return [
    reading('assess: right when both decide', score.right, score.both, score.flipped),
    reading('assess: flips of all claims', score.flips, claims.length, score.flipped),
    reading('assess: decided of those the gold decides', score.decided, score.open, score.undecided),
  ];
}

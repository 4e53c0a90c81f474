import { DECISIVE_GROUPS } from './constants';
import type { GroupSide } from './question-assessment';
import type { VerdictState } from './state';
import { addTallies, EMPTY_TALLY, type Tally } from './tally';

/** A group that may be taken away. */
export interface Candidate {
  index: number;
  side: GroupSide;
  tally: Tally;
}

/** Sets up to this size are all tried; larger ones are built greedily. */
const EXACT_SIZE = 3;
/** Kinds of groups (equal side and sums are interchangeable) the exact search distinguishes. */
const KINDS = 12;

/**
 * Positions of the smallest set of groups whose removal changes the state. A bounded search: exact up to three groups among
 * the twelve strongest kinds, then the strongest groups of one side together, up to DECISIVE_GROUPS; empty if none is found.
 */
export function findDecisive(
  candidates: readonly Candidate[],
  state: VerdictState,
  stateWithout: (own: Tally, rival: Tally) => VerdictState,
): number[] {
  const changes = (chosen: readonly Candidate[]): boolean =>
    stateWithout(
      sum(chosen.filter(({ side }) => side !== 'rival')),
      sum(chosen.filter(({ side }) => side === 'rival')),
    ) !== state;
  const kinds = byKind(candidates).slice(0, KINDS);
  for (let size = 1; size <= EXACT_SIZE; size++)
    for (const chosen of choose(kinds, size))
      if (changes(chosen)) return chosen.map(({ index }) => index).sort((a, b) => a - b);
  const sides = [candidates.filter(({ side }) => side === 'for'), candidates.filter(({ side }) => side !== 'for')];
  for (let size = EXACT_SIZE + 1; size <= DECISIVE_GROUPS; size++)
    for (const side of sides) {
      const chosen = side.slice(0, size);
      if (chosen.length === size && changes(chosen)) return chosen.map(({ index }) => index);
    }
  return [];
}

function byKind(candidates: readonly Candidate[]): Candidate[][] {
  const kinds = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const key = kindOf(candidate);
    const kind = kinds.get(key);
    if (kind === undefined) kinds.set(key, [candidate]);
    else if (kind.length < EXACT_SIZE) kind.push(candidate);
  }
  return [...kinds.values()];
}

function kindOf({ side, tally }: Candidate): string {
  const sums = [tally.support.toFraction(), tally.opposition.toFraction(), tally.offsets.toFraction()];
  return [
    side,
    ...sums,
    tally.firmFor,
    tally.reliableFor,
    tally.confirmedRecords,
    tally.impartialAgainst,
    tally.reliableDebunks,
  ].join(' ');
}

/** Every way to take `size` groups, as multisets over the kinds. */
function* choose(kinds: readonly Candidate[][], size: number, from = 0): Generator<Candidate[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let kind = from; kind < kinds.length; kind++)
    for (let count = Math.min(size, kinds[kind]!.length); count > 0; count--)
      for (const rest of choose(kinds, size - count, kind + 1)) yield [...kinds[kind]!.slice(0, count), ...rest];
}

function sum(candidates: readonly Candidate[]): Tally {
  return candidates.reduce((total, { tally }) => addTallies(total, tally), EMPTY_TALLY);
}

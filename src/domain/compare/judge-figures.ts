import { alignFigures, possibleAlignments } from './align-figures';
import type { Alignment } from './alignment';
import { ALIGNMENT_THRESHOLDS } from './alignment-weights';
import type { Figure } from './figure';
import { type Status, statusOf } from './figure-status';

export interface Judged extends Alignment {
  status: Status;
}

/**
 * Every figure of the claim that the evidence counts too, with how the two stand. Where several figures of the evidence may
 * be meant, the one that fits the claim is taken: a false alarm is worse than silence.
 */
export function judgeFigures(claims: readonly Figure[], evidence: readonly Figure[]): Judged[] {
  const possible = possibleAlignments(claims, evidence);
  const aligned = alignFigures(possible);
  const taken = new Set(aligned.map((alignment) => alignment.evidence));
  return aligned.map((best) => {
    const judged = { ...best, status: statusOf(best.claim, best.evidence) };
    if (judged.status !== 'disjoint') return judged;
    const fitting = possible.find(
      (other) =>
        other.claim === best.claim &&
        !taken.has(other.evidence) &&
        other.strength >= best.strength - ALIGNMENT_THRESHOLDS.charity &&
        !isFartherOff(other, best) &&
        statusOf(other.claim, other.evidence) === 'contained',
    );
    if (fitting === undefined) return judged;
    taken.add(fitting.evidence);
    return { ...fitting, status: 'contained' };
  });
}

/** Of another scope or place than the claim's, where the stronger figure is not: a part of what the claim counts in all. */
function isFartherOff({ signs }: Alignment, { signs: best }: Alignment): boolean {
  return (
    (signs.otherScope ?? 0) > (best.otherScope ?? 0) ||
    (signs.sameScope ?? 0) < (best.sameScope ?? 0) ||
    (signs.otherName ?? 0) > (best.otherName ?? 0)
  );
}

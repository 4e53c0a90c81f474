import { possibleAlignments } from './align-figures';
import { CLASH_WEIGHTS, type ClashSign } from './clash-weights';
import type { Figure } from './figure';
import { statusOf } from './figure-status';
import type { Judged } from './judge-figures';
import type { FigurePair } from './read-figure-pair';
import { isTelling } from './telling';

const MOST_MISSING = 3;
const LONG = 40;
/** Another alignment this much weaker may be the one meant; one that fits, this much. */
const NEAR = 1;
const NEAR_FITTING = 2;

/**
 * The probability that a clash is a contradiction and no misreading, 0 to 1; `coverage`: the share of the claim's content
 * words that the evidence repeats, `length`: the evidence's count of content words.
 */
export function clashConfidence(clash: Judged, figures: FigurePair, coverage: number, length: number): number {
  const signs = clashSigns(clash, figures, coverage, length);
  let sum = 0;
  for (const [sign, value] of Object.entries(signs)) sum += CLASH_WEIGHTS[sign as ClashSign] * value;
  return 1 / (1 + Math.exp(-sum));
}

export function clashSigns(
  clash: Judged,
  { claim, evidence, judged }: FigurePair,
  coverage: number,
  length: number,
): Record<ClashSign, number> {
  const { sameUnit = 0, bareUnits = 0, sameRole = 0, otherScope = 0, context = 0, nearness = 0 } = clash.signs;
  const { kind } = clash.claim;
  const told = judged.filter((one) => isTelling(one.claim));
  const rivals = possibleAlignments([clash.claim], evidence).filter((one) => one.evidence !== clash.evidence);
  const used = new Set(judged.map((one) => one.evidence));
  return {
    always: 1,
    coverage,
    unit: Math.max(sameUnit, bareUnits, sameRole),
    otherScope,
    context,
    nearness: kind === 'date' ? 0 : nearness,
    date: Number(kind === 'date'),
    rank: Number(kind === 'rank' && coverage < 1),
    bounded: Number(isBounded(clash.claim)),
    fits: Number(told.some(({ status }) => status === 'contained')),
    missing: Math.min(MOST_MISSING, claim.filter(isTelling).length - told.length),
    rival: Number(rivals.some((one) => !used.has(one.evidence) && one.strength > clash.strength - NEAR)),
    fittingRival: Number(
      rivals.some(
        (one) => one.strength > clash.strength - NEAR_FITTING && statusOf(one.claim, one.evidence) === 'contained',
      ),
    ),
    length: Math.min(1, length / LONG),
  };
}

function isBounded(figure: Figure): boolean {
  if (figure.kind === 'date') return figure.days.from === null || figure.days.to === null;
  if (figure.kind === 'quantity') return figure.quantity.comparator !== 'eq';
  return figure.kind === 'rank' && figure.measure.comparator !== 'eq';
}

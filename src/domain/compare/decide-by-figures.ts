import { daysDisjoint } from '../values/dates';
import { clashConfidence } from './clash-confidence';
import { CONTRADICTING, WEAKEST_CLASH } from './clash-weights';
import { type Comparison, comparison, type SentencePair } from './comparison';
import { countsAnotherThing } from './counts-another-thing';
import { cumulativeUpdate } from './cumulative-update';
import type { DateFigure, Figure } from './figure';
import { figureComparison, operandsOf } from './figure-comparison';
import type { Judged } from './judge-figures';
import { opposed, polarityOpposed } from './opposed';
import type { FigurePair } from './read-figure-pair';
import { contentStems } from './surroundings';
import { isTelling } from './telling';

/** From this share of words on, a sentence that repeats the claim's names and their numbers says the same. */
const NAMED_ALIKE = 0.5;
/** With this share of words repeated, a figure the evidence leaves out does not stand against those it confirms. */
const COVERED = 0.15;

/**
 * What the figures mean that were aligned, the strongest first; `coverage`: the share of the claim's content words that the
 * evidence repeats. Null where the figures say nothing.
 */
export function decideByFigures(figures: FigurePair, pair: SentencePair, coverage: number): Comparison | null {
  const judged = figures.judged.filter(({ claim }) => isTelling(claim));
  const missing = figures.claim.filter(isTelling).length - judged.length;
  const clash = judged.find(({ status }) => status === 'disjoint');
  if (clash !== undefined) return clashing(judged, clash, figures, pair, coverage);
  const firm = judged.find(({ status }) => status === 'contained');
  const loose = judged.find(
    ({ claim, status }) => status === 'overlap' && (firm === undefined || claim.kind !== 'date'),
  );
  if (loose !== undefined) return figureComparison('neutral', loose, 'leaves open');
  if (firm !== undefined && (missing === 0 || coverage >= COVERED)) {
    if (opposed(pair)) return polarityOpposed(pair);
    const other = countsAnotherThing(firm, pair);
    return other === null
      ? figureComparison('supports', firm, 'is covered by')
      : comparison('neutral', other, [operandsOf(firm)], 'The figures count different things.');
  }
  if (missing === 0) return null;
  return comparison('neutral', 'not_aligned', [], 'The evidence gives no figure for what the claim counts.');
}

/** The claim's only numbers are parts of names, and the evidence has one and most of the words; null where it has not. */
export function decideByNames({ claim: figures, judged: aligned }: FigurePair, coverage: number): Comparison | null {
  const [first] = aligned;
  if (first === undefined || figures.some(isTelling)) return null;
  return coverage < NAMED_ALIKE ? null : figureComparison('supports', first, 'is repeated as');
}

function clashing(
  judged: readonly Judged[],
  clash: Judged,
  figures: FigurePair,
  pair: SentencePair,
  coverage: number,
): Comparison {
  const disjoint = judged.filter(({ status }) => status === 'disjoint');
  const dated = disjoint.find(({ claim }) => claim.kind === 'date');
  const grounded = disjoint.find(({ claim }) => claim.kind === 'quantity' && claim.condition);
  const counts = disjoint.some((one) => one !== dated && one !== grounded);
  if ((dated !== undefined && (counts || isAsOf(dated))) || (dated === undefined && areOfOtherTimes(figures)))
    return comparison(
      'neutral',
      'other_time',
      [operandsOf(dated ?? clash)],
      'The sentences give figures of different times.',
    );
  if (grounded !== undefined && judged.length > 1)
    return comparison('neutral', 'other_basis', [operandsOf(grounded)], 'The figures rest on different grounds.');
  const update = cumulativeUpdate(clash, pair);
  if (update !== null) return update;
  const byChance = clash.claim.kind === 'quantity' && clash.strength < WEAKEST_CLASH;
  if (byChance || clashConfidence(clash, figures, coverage, contentStems(pair.evidence).size) < CONTRADICTING)
    return comparison('neutral', 'not_aligned', [operandsOf(clash)], 'The figures may not tell of the same thing.');
  const other = countsAnotherThing(clash, pair);
  if (other !== null) return comparison('neutral', other, [operandsOf(clash)], 'The figures count different things.');
  return figureComparison('contradicts', clash, 'is excluded by');
}

/** Both sentences have dates, if only in names ("the 2021 census"), and none of one meets one of the other. */
function areOfOtherTimes({ claim, evidence }: FigurePair): boolean {
  const [asked, given] = [claim.filter(isDate), evidence.filter(isDate)];
  if (asked.length === 0 || given.length === 0) return false;
  return asked.every((one) => given.every((other) => daysDisjoint(one.days, other.days)));
}

const isDate = (figure: Figure): figure is DateFigure => figure.kind === 'date';

function isAsOf({ claim, evidence }: Judged): boolean {
  return claim.kind === 'date' && evidence.kind === 'date' && (claim.asOf || evidence.asOf);
}

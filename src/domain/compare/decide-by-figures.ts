import { ALIGNMENT_THRESHOLDS } from './alignment-weights';
import { compareStates, polarityOpposed } from './compare-predicates';
import { type Comparison, comparison, type SentencePair } from './comparison';
import { cumulativeUpdate } from './cumulative-update';
import { figureComparison, operandsOf } from './figure-comparison';
import type { Judged } from './judge-figures';
import { opposed } from './opposed';

/** With this share of words repeated, a figure the evidence leaves out does not stand against those it confirms. */
const COVERED = 0.15;

/**
 * What the aligned figures mean, the strongest first; `missing`: how many figures of the claim the evidence leaves out;
 * `coverage`: the share of the claim's content words that it repeats. Null where no figure says anything.
 */
export function decideByFigures(
  judged: readonly Judged[],
  missing: number,
  pair: SentencePair,
  coverage: number,
): Comparison | null {
  const clash = judged.find(({ status }) => status === 'disjoint');
  if (clash !== undefined) return clashing(judged, clash, pair);
  const loose = judged.find(({ status }) => status === 'overlap');
  if (loose !== undefined) return figureComparison('neutral', loose, 'leaves open');
  const firm = judged[0];
  if (firm !== undefined && (missing === 0 || coverage >= COVERED)) {
    return opposed(pair) ? polarityOpposed(pair) : figureComparison('supports', firm, 'is covered by');
  }
  if (missing === 0) return null;
  return comparison('neutral', 'not_aligned', [], 'The evidence gives no figure for what the claim counts.');
}

function clashing(judged: readonly Judged[], clash: Judged, pair: SentencePair): Comparison {
  const disjoint = judged.filter(({ status }) => status === 'disjoint');
  const dated = disjoint.find(({ claim }) => claim.kind === 'date');
  const grounded = disjoint.find(({ claim }) => claim.kind === 'quantity' && claim.condition);
  const counts = disjoint.some((one) => one !== dated && one !== grounded);
  if (dated !== undefined && (counts || isAsOf(dated)))
    return comparison('neutral', 'other_time', [operandsOf(dated)], 'The sentences give figures of different times.');
  if (grounded !== undefined && judged.length > 1)
    return comparison('neutral', 'other_basis', [operandsOf(grounded)], 'The figures rest on different grounds.');
  const update = cumulativeUpdate(clash, pair);
  if (update !== null) return update;
  const { claim, evidence, strength } = clash;
  const states = claim.kind === 'date' && evidence.kind === 'date' ? compareStates(pair, claim, evidence) : null;
  if (states !== null) return states;
  const needed = claim.kind === 'date' ? ALIGNMENT_THRESHOLDS.dateClash : ALIGNMENT_THRESHOLDS.clash;
  if (strength < needed)
    return comparison('neutral', 'not_aligned', [operandsOf(clash)], 'The figures may not tell of the same thing.');
  return figureComparison('contradicts', clash, 'is excluded by');
}

function isAsOf({ claim, evidence }: Judged): boolean {
  return claim.kind === 'date' && evidence.kind === 'date' && (claim.asOf || evidence.asOf);
}

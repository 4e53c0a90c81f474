import type { Modality } from '../../text/statement';
import { type Comparison, comparison } from '../comparison';
import { isLight, type TermPair, type WordAlignment } from './align-clauses';
import { compareRanks } from './compare-ranks';
import { findSwap } from './find-swap';
import { cancels, mayOppose, opposition, wholeOf } from './oppose-clauses';
import { hasCommonParty, partiesMeet } from './parties-meet';
import { findSlotConflict } from './slot-conflict';
import type { WordClause } from './term';

/** Modalities in which one and the same thing may be said with and without "not". */
const LOOSE: ReadonlySet<Modality> = new Set<Modality>([
  'possible',
  'alleged',
  'feared',
  'perceived',
  'likely',
  'conditional',
  'accused',
  'denied',
]);

/** What a clause of the evidence means for one of the claim; null where they do not speak of the same. */
export function judgeClauses(alignment: WordAlignment): Comparison | null {
  const { claim, evidence, pairs } = alignment;
  if (!predicatesMeet(alignment)) return null;
  const swapped = findSwap(alignment);
  if (!partiesMeet(alignment) && swapped === null) return compareOnly(alignment) ?? conflicting(alignment);
  const turned = pairs.filter(({ relation }) => relation === 'opposite' || relation === 'contrary');
  const opposed = (claim.negated !== evidence.negated) !== (turned.length % 2 === 1);
  if (swapped === null && turned.length === 1 && opposed && turned.every(isOfPossibility))
    return opposition(alignment, turned);
  if (isDenial(evidence, claim) || isDenial(claim, evidence)) return opposition(alignment, []);
  if (evidence.modality === 'denied' && claim.modality !== 'denied')
    return comparison(
      'neutral',
      'denied',
      [wholeOf(claim, evidence)],
      'The evidence reports a denial, which does not settle the claim.',
    );
  if (claim.modality !== evidence.modality)
    return comparison(
      'neutral',
      'not_asserted',
      [wholeOf(claim, evidence)],
      'One sentence asserts what the other holds for possible, planned or alleged.',
    );
  if (swapped !== null) return opposed ? null : swapped;
  if (turned.length > 1) return null;
  if (opposed) return LOOSE.has(claim.modality) || !mayOppose(alignment, turned) ? null : opposition(alignment, turned);
  if (turned.some(({ relation }) => relation === 'contrary') && claim.negated !== evidence.negated) return null;
  return compareRanks(alignment) ?? compareOnly(alignment) ?? conflicting(alignment) ?? support(alignment);
}

/** Both predicates say the same or the opposite, or say little beside what follows them. */
function predicatesMeet({ claim, evidence, pairs, restOfClaim, restOfEvidence }: WordAlignment): boolean {
  const loose =
    restOfClaim.some((term) => term.role === 'predicate' && !isLight(term, claim)) ||
    restOfEvidence.some((term) => term.role === 'predicate' && !isLight(term, evidence));
  if (loose) return false;
  return (
    pairs.some(({ claim: one, evidence: other }) =>
      [one, other].some(({ role }) => role === 'predicate' || role === 'complement'),
    ) ||
    (claim.copula && evidence.copula)
  );
}

/** "only Peru voted against" leaves no room for "Peru and Chile voted against". */
function compareOnly({ claim, evidence, pairs, restOfClaim, restOfEvidence }: WordAlignment): Comparison | null {
  if (claim.only === evidence.only || claim.negated || evidence.negated) return null;
  const others = (claim.only ? restOfEvidence : restOfClaim).filter(({ role, head }) => role === 'subject' && head);
  if (others.length === 0 || !hasCommonParty(pairs, claim, evidence)) return null;
  return comparison(
    'contradicts',
    'not_only',
    [wholeOf(claim, evidence)],
    `Not only one of them: ${others.map(({ text }) => text).join(', ')} as well.`,
  );
}

function conflicting(alignment: WordAlignment): Comparison | null {
  const { claim, evidence } = alignment;
  if (claim.negated || evidence.negated) return null;
  const conflict = findSlotConflict(alignment);
  if (conflict === null) return null;
  return comparison(
    'contradicts',
    conflict.rule,
    [{ claim: conflict.claim.text, evidence: conflict.evidence.text }],
    `Only one can be right: ${conflict.claim.text} or ${conflict.evidence.text}.`,
  );
}

/** The evidence says all that the claim says; of two denials the wider one speaks for the narrower. */
function support({ claim, evidence, pairs, restOfClaim, restOfEvidence }: WordAlignment): Comparison | null {
  const open =
    claim.negated && evidence.negated
      ? restOfEvidence.filter((term) => !isLight(term, evidence))
      : restOfClaim.filter((term) => !isLight(term, claim));
  if (open.length > 0 || pairs.some(({ relation }) => relation === 'coarser')) return null;
  if (restOfEvidence.some(cancels)) return null;
  if (claim.amount === 'all' && evidence.amount === 'some') return null;
  const telling = pairs.filter(({ relation }) => relation !== 'same');
  const operands =
    telling.length > 0
      ? telling.map((pair) => ({ claim: pair.claim.text, evidence: pair.evidence.text }))
      : [wholeOf(claim, evidence)];
  return telling.length > 0
    ? comparison('supports', 'same_meaning', operands, 'The evidence says the same in other words.')
    : comparison('supports', 'same_words', operands, 'The evidence repeats the words of the claim.');
}

/** "possible", "impossible": said of the thing itself, not of how sure one is of it. */
const isOfPossibility = ({ claim, evidence }: TermPair): boolean =>
  [claim, evidence].every(({ role, key }) => role === 'complement' && /poss|feasib/u.test(key));

/** One denies what the other admits. */
function isDenial(denied: WordClause, admitted: WordClause): boolean {
  return denied.modality === 'denied' && admitted.modality !== 'denied' && admitted.admitted && !admitted.negated;
}

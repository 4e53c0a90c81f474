import { CANCELLING_WORDS } from '../../text/en/clause-words';
import { lemma } from '../../text/lemma';
import type { Modality } from '../../text/statement';
import { type Comparison, comparison } from '../comparison';
import { isCore, isLight, isSymmetric, sameRole, type TermPair, type WordAlignment } from './align-clauses';
import { compareRanks } from './compare-ranks';
import { findSlotConflict } from './slot-conflict';
import type { Term, WordClause } from './term';

const CANCELLING: ReadonlySet<string> = new Set([...CANCELLING_WORDS].map(lemma));
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
  if (evidence.modality === 'denied' && claim.modality !== 'denied')
    return comparison(
      'neutral',
      'denied',
      [operandsOf(claim, evidence)],
      'The evidence reports a denial, which does not settle the claim.',
    );
  if (claim.modality !== evidence.modality)
    return comparison(
      'neutral',
      'not_asserted',
      [operandsOf(claim, evidence)],
      'One sentence asserts what the other holds for possible, planned or alleged.',
    );
  const turned = pairs.filter(({ relation }) => relation === 'opposite' || relation === 'contrary');
  const opposed = (claim.negated !== evidence.negated) !== (turned.length % 2 === 1);
  if (swapped !== null) return opposed ? null : swapped;
  if (turned.length > 1) return null;
  if (opposed) return LOOSE.has(claim.modality) || !mayOppose(alignment, turned) ? null : opposition(alignment, turned);
  if (turned.some(({ relation }) => relation === 'contrary') && claim.negated !== evidence.negated) return null;
  return compareRanks(alignment) ?? compareOnly(alignment) ?? conflicting(alignment) ?? support(alignment);
}

const operandsOf = (claim: WordClause, evidence: WordClause) => ({ claim: claim.text, evidence: evidence.text });

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

/** Whoever and whatever the clauses are about is the same on both sides, in the same part. */
function partiesMeet(alignment: WordAlignment): boolean {
  return meets(alignment, 'claim') && meets(alignment, 'evidence');
}

function meets({ claim, evidence, pairs }: WordAlignment, side: 'claim' | 'evidence'): boolean {
  const clause = side === 'claim' ? claim : evidence;
  const other = side === 'claim' ? evidence : claim;
  for (const role of ['subject', 'object']) {
    const heads = clause.terms.filter(
      (term) => term.role === role && term.head && term.kind !== 'number' && term.kind !== 'ordinal',
    );
    if (heads.length === 0) continue;
    const met = (term: Term) => pairs.some((pair) => pair[side] === term && isPartner(pair, claim, evidence));
    // An agent or a thing that only one of them names is no other one.
    const silent =
      !other.terms.some((term) => term.role === role && term.head) && hasCommonParty(pairs, claim, evidence);
    if (silent && (role === 'object' || other.passive)) continue;
    if (side === 'claim' ? !heads.every(met) : !heads.some(met)) return false;
  }
  return (
    claim.terms.every(({ role }) => !isCoreRole(role)) ||
    hasCommonParty(pairs, claim, evidence) ||
    (isBare(claim) && isBare(evidence))
  );
}

const isCoreRole = (role: string): boolean => role === 'subject' || role === 'object';
const isBare = ({ terms }: WordClause): boolean => !terms.some(({ role, head }) => isCoreRole(role) && head);

const isPartner = (pair: TermPair, claim: WordClause, evidence: WordClause): boolean =>
  sameRole(pair.claim, pair.evidence, claim, evidence) || pair.relation === 'opposite' || pair.relation === 'contrary';

function hasCommonParty(pairs: readonly TermPair[], claim: WordClause, evidence: WordClause): boolean {
  return pairs.some(
    (pair) => isCoreRole(pair.claim.role) && pair.claim.head && sameRole(pair.claim, pair.evidence, claim, evidence),
  );
}

/** "A sold it to B", "B sold it to A": the same names in each other's part. */
function findSwap({ claim, pairs }: WordAlignment): Comparison | null {
  if (claim.copula || isSymmetric(claim)) return null;
  if (
    !pairs.some(
      ({ claim: term, relation }) => term.role === 'predicate' && (relation === 'same' || relation === 'like'),
    )
  )
    return null;
  const moved = pairs.filter(
    ({ claim: one, evidence: other, relation }) =>
      relation === 'same' && one.role !== other.role && one.head && other.head,
  );
  for (const a of moved) {
    const b = moved.find(
      (pair) => pair !== a && pair.claim.role === a.evidence.role && pair.evidence.role === a.claim.role,
    );
    if (b === undefined) continue;
    return comparison(
      'contradicts',
      'roles_swapped',
      [
        { claim: a.claim.text, evidence: b.evidence.text },
        { claim: b.claim.text, evidence: a.evidence.text },
      ],
      `The evidence has ${a.claim.text} and ${b.claim.text} in each other’s part.`,
    );
  }
  return null;
}

/** "only Peru voted against" leaves no room for "Peru and Chile voted against". */
function compareOnly({ claim, evidence, pairs, restOfClaim, restOfEvidence }: WordAlignment): Comparison | null {
  if (claim.only === evidence.only || claim.negated || evidence.negated) return null;
  const others = (claim.only ? restOfEvidence : restOfClaim).filter(({ role, head }) => role === 'subject' && head);
  if (others.length === 0 || !hasCommonParty(pairs, claim, evidence)) return null;
  return comparison(
    'contradicts',
    'not_only',
    [operandsOf(claim, evidence)],
    `Not only one of them: ${others.map(({ text }) => text).join(', ')} as well.`,
  );
}

/** Whether what only one of them says leaves room for both. */
function mayOppose(alignment: WordAlignment, turned: readonly TermPair[]): boolean {
  const { claim, evidence } = alignment;
  const rest = alignment.restOfClaim.filter((term) => !isLight(term, claim));
  const given = alignment.restOfEvidence.filter((term) => !isLight(term, evidence));
  if (claim.amount === 'some' && evidence.amount !== 'all') return false;
  if (evidence.amount === 'some' && claim.amount !== 'all') return false;
  if ([...rest, ...given].some(({ key }) => CANCELLING.has(key))) return false;
  if (turned.length === 0) {
    // Who denies more than the other affirms denies only the surplus.
    const surplus = claim.negated ? rest : given;
    return surplus.every(({ kind }) => kind === 'number') && !(given.length > 0 && rest.length > 0);
  }
  if (rest.length > 0 && given.length > 0) return false;
  return [...rest, ...given].every((term) => !isCore(term) || term.role === 'complement' || term.kind !== 'word');
}

function opposition({ claim, evidence }: WordAlignment, turned: readonly TermPair[]): Comparison {
  const [first] = turned;
  if (first === undefined)
    return comparison(
      'contradicts',
      'polarity_opposed',
      [operandsOf(claim, evidence)],
      'One sentence affirms what the other negates.',
    );
  return comparison(
    'contradicts',
    'opposite_words',
    turned.map((pair) => ({ claim: pair.claim.text, evidence: pair.evidence.text })),
    `“${first.claim.text}” and “${first.evidence.text}” cannot both be true of the same thing.`,
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
  if (restOfEvidence.some(({ key }) => CANCELLING.has(key))) return null;
  if (claim.amount === 'all' && evidence.amount === 'some') return null;
  const telling = pairs.filter(({ relation }) => relation !== 'same');
  const operands =
    telling.length > 0
      ? telling.map((pair) => ({ claim: pair.claim.text, evidence: pair.evidence.text }))
      : [operandsOf(claim, evidence)];
  return telling.length > 0
    ? comparison('supports', 'same_meaning', operands, 'The evidence says the same in other words.')
    : comparison('supports', 'same_words', operands, 'The evidence repeats the words of the claim.');
}

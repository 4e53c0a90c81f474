import { sameRole, type TermPair, type WordAlignment } from './align-clauses';
import type { Term, WordClause } from './term';

/** Whoever and whatever the clauses are about is the same on both sides, in the same part. */
export function partiesMeet(alignment: WordAlignment): boolean {
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

/** Whether one of those the claim is about is in the same part in the evidence. */
export function hasCommonParty(pairs: readonly TermPair[], claim: WordClause, evidence: WordClause): boolean {
  return pairs.some(
    (pair) => isCoreRole(pair.claim.role) && pair.claim.head && sameRole(pair.claim, pair.evidence, claim, evidence),
  );
}

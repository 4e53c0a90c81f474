import { COMPARATIVE } from '../../text/en/clause-words';
import { ONE_WAY_VERBS } from '../../text/en/converse-verbs';
import { lemma } from '../../text/lemma';
import { type Comparison, comparison } from '../comparison';
import { isSymmetric, type TermPair, type WordAlignment } from './align-clauses';
import type { WordClause } from './term';

const ONE_WAY = new Set([...ONE_WAY_VERBS].map(lemma));

/** Whether what is said of the parties excludes that it is so the other way round as well. */
function isOneWay(claim: WordClause, pairs: readonly TermPair[]): boolean {
  return pairs.some(
    ({ claim: { role, key, text }, relation }) =>
      (relation === 'same' || relation === 'like') &&
      (claim.copula
        ? role === 'complement' && COMPARATIVE.test(text.toLowerCase())
        : role === 'predicate' && (ONE_WAY.has(claim.verb) || ONE_WAY.has(key))),
  );
}

/** "A sold it to B", "B sold it to A": the same names in each other's part. */
export function findSwap({ claim, pairs }: WordAlignment): Comparison | null {
  if (isSymmetric(claim) || !isOneWay(claim, pairs)) return null;
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

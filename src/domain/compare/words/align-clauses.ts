import { ERGATIVE_VERBS, LIGHT_VERBS, SYMMETRIC_VERBS } from '../../text/en/clause-words';
import { OPPOSITE_PREPOSITIONS } from '../../text/en/opposites';
import { lemma } from '../../text/lemma';
import { relateTerms, type TermRelation } from './relate-terms';
import type { Term, WordClause } from './term';

export interface TermPair {
  claim: Term;
  evidence: Term;
  relation: TermRelation;
}

/** Which words of two clauses stand for one another, and what each has besides. */
export interface WordAlignment {
  claim: WordClause;
  evidence: WordClause;
  pairs: readonly TermPair[];
  restOfClaim: readonly Term[];
  restOfEvidence: readonly Term[];
}

const stems = (words: ReadonlySet<string>): ReadonlySet<string> => new Set([...words].map(lemma));
const LIGHT = stems(LIGHT_VERBS);
const ERGATIVE = stems(ERGATIVE_VERBS);
const SYMMETRIC = stems(SYMMETRIC_VERBS);
const VALUE: Readonly<Record<TermRelation, number>> = {
  same: 6,
  like: 5,
  finer: 4,
  opposite: 4,
  contrary: 3,
  coarser: 2,
  other: 0,
};
const CORE = /^(?:subject|object|complement)$/u;

export const isCore = ({ role }: Term): boolean => CORE.test(role);
export const isSymmetric = ({ verb }: WordClause): boolean => SYMMETRIC.has(verb);

/** Pairs off the words of both clauses, the closest first; each word once. */
export function alignClauses(claim: WordClause, evidence: WordClause): WordAlignment {
  const possible = claim.terms
    .flatMap((one) =>
      evidence.terms.map((other) => ({ claim: one, evidence: other, relation: relateTerms(one, other) })),
    )
    .filter(({ relation, claim: one, evidence: other }) => relation !== 'other' && mayStandFor(one, other, relation))
    .map((pair) => ({
      pair,
      value: VALUE[pair.relation] + (sameRole(pair.claim, pair.evidence, claim, evidence) ? 2 : 0),
    }))
    .sort(
      (a, b) =>
        b.value - a.value || a.pair.claim.start - b.pair.claim.start || a.pair.evidence.start - b.pair.evidence.start,
    );
  const taken = new Set<Term>();
  const pairs: TermPair[] = [];
  for (const { pair } of possible) {
    if (taken.has(pair.claim) || taken.has(pair.evidence)) continue;
    taken.add(pair.claim).add(pair.evidence);
    pairs.push(turnedBy(pair));
  }
  const left = ({ terms }: WordClause) => terms.filter((term) => !taken.has(term));
  return { claim, evidence, pairs, restOfClaim: left(claim), restOfEvidence: left(evidence) };
}

/** "voted for the merger", "voted against the merger": the word is the same and the preposition turns it. */
function turnedBy(pair: TermPair): TermPair {
  const turned = OPPOSITE_PREPOSITIONS.get(pair.claim.role) === pair.evidence.role;
  return turned && (pair.relation === 'same' || pair.relation === 'like') ? { ...pair, relation: 'contrary' } : pair;
}

/** Opposites only of words that tell something of the same: predicate, complement, or in the same role. */
function mayStandFor(claim: Term, evidence: Term, relation: TermRelation): boolean {
  if (relation !== 'opposite' && relation !== 'contrary') return true;
  const tells = ({ role }: Term) => role === 'predicate' || role === 'complement';
  return (
    claim.role === evidence.role || (!isSubject(claim) && !isSubject(evidence) && (tells(claim) || tells(evidence)))
  );
}

const isSubject = ({ role }: Term): boolean => role === 'subject';

/** Whether two words play the same part; a thing done to is also the subject of verbs like "open" and "collapse". */
export function sameRole(one: Term, other: Term, claim: WordClause, evidence: WordClause): boolean {
  if (one.role === other.role) return true;
  if (isSymmetric(claim) && isSymmetric(evidence))
    return /^(?:subject|object|with|to)$/u.test(one.role) && /^(?:subject|object|with|to)$/u.test(other.role);
  const roles = `${one.role} ${other.role}`;
  if (claim.copula && evidence.copula && /^(?:subject complement|complement subject)$/u.test(roles)) return true;
  if (roles === 'object complement' || roles === 'complement object') return true;
  if (roles === 'subject object') return alternates(evidence, claim);
  return roles === 'object subject' && alternates(claim, evidence);
}

/** "The school was reopened": nobody is said to have done it, so it may be told as "the school reopened" or "is open". */
function alternates(passive: WordClause, active: WordClause): boolean {
  if (!passive.passive || passive.terms.some(isSubject)) return false;
  if (active.terms.some(({ role }) => role === 'object')) return false;
  return active.verb !== passive.verb || ERGATIVE.has(active.verb);
}

/** Whether a verb says little beside its complement. */
export function isLight(term: Term, clause: WordClause): boolean {
  return (term.role === 'predicate' && LIGHT.has(clause.verb)) || (term.kind === 'word' && LIGHT.has(term.key));
}

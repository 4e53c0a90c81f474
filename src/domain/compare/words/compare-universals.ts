import { OPEN_SUBJECTS } from '../../text/en/clause-words';
import { MEMBER_NOUNS } from '../../text/en/happenings';
import { lemma } from '../../text/lemma';
import { type Comparison, comparison } from '../comparison';
import { alignClauses, isLight, type TermPair } from './align-clauses';
import { wholeOf } from './oppose-clauses';
import type { Term, WordClause } from './term';

const OPEN: ReadonlySet<string> = new Set([...OPEN_SUBJECTS, ...MEMBER_NOUNS].map(lemma));

/**
 * "No one was hurt" against "three sailors were hurt", "all members agreed" against "Austria disagreed", and what all are said
 * to have done in both; null where neither clause speaks of all or none.
 */
export function compareUniversals(claim: WordClause, evidence: WordClause): Comparison | null {
  if (claim.modality !== 'asserted' || evidence.modality !== 'asserted' || claim.only || evidence.only) return null;
  const pairs = alignClauses(claim, evidence).pairs;
  const told = pairs.find(({ claim: { role } }) => role === 'predicate');
  if (told === undefined || told.evidence.role !== 'predicate' || !saysTheRest(claim, evidence, pairs)) return null;
  const [all, others] = [speaksOfAll(claim), speaksOfAll(evidence)];
  if (!all && !others) return null;
  const turns = pairs.filter(({ relation }) => relation === 'opposite' || relation === 'contrary').length;
  if (turns > 1) return null;
  const opposed = (claim.negated !== evidence.negated) !== (turns === 1);
  if (opposed && (all ? someDo(evidence, claim) : someDo(claim, evidence)))
    return comparison(
      'contradicts',
      turns === 1 ? 'opposite_words' : 'polarity_opposed',
      [wholeOf(claim, evidence)],
      'What is said of all or of none is not so of some.',
    );
  if (!all || !others || opposed || turns > 0) return null;
  return comparison('supports', 'same_meaning', [wholeOf(claim, evidence)], 'Both say it of all of them.');
}

const isParty =
  ({ passive, terms }: WordClause) =>
  ({ role, head, kind }: Term): boolean =>
    head &&
    kind !== 'number' &&
    role === (passive || !terms.some((term) => term.role === 'subject') ? partyRole(passive) : 'subject');

const partyRole = (passive: boolean): string => (passive ? 'object' : 'subject');

/** "nobody", "all member states", "everyone": whoever may be named is one of them. */
function speaksOfAll(clause: WordClause): boolean {
  return (
    clause.amount === 'all' &&
    clause.terms.filter(isParty(clause)).every(({ key }) => OPEN.has(key.split(' ').at(-1) ?? ''))
  );
}

/** Somebody is said to have done it or to have been done to, and not all. */
function someDo(clause: WordClause, of: WordClause): boolean {
  const counted = clause.terms.some(({ kind }) => kind === 'number');
  const parties = clause.terms.filter(isParty(clause));
  if (of.negated) return (counted || parties.length > 0) && !clause.negated;
  return parties.some(({ kind }) => kind === 'name' || kind === 'place' || kind === 'demonym') || counted;
}

/** What only one of the two adds besides the parties and numbers narrows it to something else. */
function saysTheRest(claim: WordClause, evidence: WordClause, pairs: readonly TermPair[]): boolean {
  const open = (clause: WordClause, side: 'claim' | 'evidence') =>
    clause.terms.filter(
      (term) =>
        term.kind !== 'number' &&
        !isLight(term, clause) &&
        term.role !== partyRole(clause.passive) &&
        !pairs.some((pair) => pair[side] === term),
    ).length;
  return open(claim, 'claim') === 0 || open(evidence, 'evidence') === 0;
}

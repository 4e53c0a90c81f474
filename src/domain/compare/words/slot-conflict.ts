import { ADDING_WORDS } from '../../text/en/clause-words';
import { ONE_AGENT_VERBS, ONE_OBJECT_PREPOSITIONS, ONE_PLACE_VERBS } from '../../text/en/exclusive-slots';
import { PLACE_KIND } from '../../text/en/place-kinds';
import { mayOverlap } from '../../text/gazetteer';
import { lemma } from '../../text/lemma';
import { isLight, type WordAlignment } from './align-clauses';
import { isPlace, placeOf, relateTerms } from './relate-terms';
import type { Term, WordClause } from './term';

const stems = (words: ReadonlySet<string>): ReadonlySet<string> => new Set([...words].map(lemma));
const ONE_AGENT = stems(ONE_AGENT_VERBS);
const ONE_PLACE = stems(ONE_PLACE_VERBS);
const ONE_OBJECT = new Map([...ONE_OBJECT_PREPOSITIONS].map(([verb, preposition]) => [lemma(verb), preposition]));
const WHERE = /^(?:in|at|near|on|outside|inside|from)$/u;

export interface SlotConflict {
  rule: 'other_agent' | 'other_place' | 'other_answer';
  claim: Term;
  evidence: Term;
}

/** Two answers to a question that has one, in clauses that otherwise say the same; null where there is none. */
export function findSlotConflict(alignment: WordAlignment): SlotConflict | null {
  const { claim, evidence } = alignment;
  if (ADDING_WORDS.test(claim.text) || ADDING_WORDS.test(evidence.text)) return null;
  const rest = alignment.restOfClaim.filter((term) => !isLight(term, claim));
  const given = alignment.restOfEvidence.filter((term) => !isLight(term, evidence));
  for (const one of rest) {
    const other = given.find(
      (term) =>
        term.head === one.head &&
        isProper(one) &&
        isProper(term) &&
        relateTerms(one, term) === 'other' &&
        inOneSlot(one, term) &&
        mayExclude(one, term),
    );
    if (other === undefined) continue;
    // The rest of the claim must be said as well, but for what narrows the one answer.
    const open = rest.filter((term) => term !== one && !(term.role === one.role && !term.head));
    const rule = open.length === 0 ? ruleOf(one, alignment) : null;
    const answered = alignment.pairs.some(
      (pair) => pair.evidence.role === other.role && isProper(pair.evidence) && rule !== null && pair.evidence.head,
    );
    if (rule !== null && !answered) return { rule, claim: one, evidence: other };
  }
  return null;
}

const isProper = (term: Term): boolean =>
  term.kind === 'name' ||
  term.kind === 'place' ||
  (term.kind === 'word' && /^\p{Lu}/u.test(term.text) && term.head && term.senses.length === 0);

/** A place the gazetteer lacks may lie in one that it knows. */
function mayExclude(one: Term, other: Term): boolean {
  if (!WHERE.test(one.role)) return true;
  if (isPlace(one) !== isPlace(other)) return false;
  return isPlace(one) ? !mayOverlap(placeOf(one), placeOf(other)) : areOneKind(one, other);
}

/** Two places unknown may lie in one another, unless both read as towns or as houses of one kind ("Hill Stadium"). */
function areOneKind(one: Term, other: Term): boolean {
  const kindOf = ({ text }: Term) => PLACE_KIND.exec(text.toLowerCase())?.[0] ?? null;
  return kindOf(one) === kindOf(other);
}

function inOneSlot(one: Term, other: Term): boolean {
  return one.role === other.role || (WHERE.test(one.role) && WHERE.test(other.role));
}

function ruleOf(one: Term, { claim, evidence, pairs }: WordAlignment): SlotConflict['rule'] | null {
  if (claim.modality !== 'asserted' || evidence.modality !== 'asserted') return null;
  const told = pairs.some(({ claim: term }) => term.role === 'predicate');
  const verb = told ? claim.verb : '';
  const thing = pairs.some(({ claim: term }) => term.role === 'object' && term.head && !isIndefinite(claim, term));
  if (one.role === 'subject' && ONE_AGENT.has(verb) && thing && one.head) return 'other_agent';
  if (one.role === 'to' && verb === 'sell' && thing) return 'other_agent';
  if (WHERE.test(one.role) && isWhere(one) && (isOnce(claim, told) || nounTakesPlace(claim))) return 'other_place';
  if (ONE_OBJECT.get(verb) === one.role) return 'other_answer';
  return null;
}

/** "won a match", "burned churches": others may have won another. */
function isIndefinite({ text, start }: WordClause, term: Term): boolean {
  if (term.kind !== 'word' || /^\p{Lu}/u.test(term.text)) return false;
  const before = text.slice(0, Math.max(0, term.start - start)).slice(-60);
  return !/\b(?:the|this|that|these|those|his|her|its|their|\p{L}{1,20}['’]s?)\s+(?:[\p{L}\d-]{1,20}\s+){0,3}$/iu.test(
    before,
  );
}

const isWhere = (term: Term): boolean => isPlace(term) || term.kind === 'name' || term.kind === 'word';

const isOnce = ({ verb, terms }: WordClause, told: boolean): boolean =>
  told &&
  (ONE_PLACE.has(verb) ||
    terms.some(({ role, key }) => role === 'predicate' && /^(?:take place|hold talk|pass away)$/u.test(key)));

/** "The tower is in Paris": of one thing there is one place. */
function nounTakesPlace({ copula, terms }: WordClause): boolean {
  return (
    copula &&
    !terms.some(({ role }) => role === 'complement') &&
    terms.some(({ role, head }) => role === 'subject' && head)
  );
}

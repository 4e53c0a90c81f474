import { DEPUTY_WORDS } from '../../text/en/clause-words';
import { LEAVING_VERBS, OFFICE_VERBS, OFFICES, PAST_OFFICE, SHARED_OFFICES } from '../../text/en/exclusive-slots';
import { lemma } from '../../text/lemma';
import { isPlace, relateTerms, sameName } from './relate-terms';
import type { Term, WordClause } from './term';

const stems = (words: ReadonlySet<string>): ReadonlySet<string> => new Set([...words].map(lemma));
const OFFICE_STEMS = stems(OFFICES);
const SHARED = stems(SHARED_OFFICES);
const APPOINTING = stems(OFFICE_VERBS);
const LEAVING = stems(LEAVING_VERBS);
const DEPUTY = stems(DEPUTY_WORDS);
const PAST = stems(PAST_OFFICE);
const TAKING_OVER = /^(?:succeed|replac)$/u;

/** Who holds which office, as a clause has it. */
export interface Holding {
  holder: Term;
  office: readonly Term[];
  /** Said to be over: "the former president". */
  past: boolean;
  present: boolean;
  /** Said of the day it began: "was elected". */
  begins: boolean;
  clause: WordClause;
}

const isOfficeWord = ({ key, kind }: Term): boolean =>
  kind === 'word' && key.split(' ').some((word) => OFFICE_STEMS.has(word));

/** The holding a clause tells of; null for clauses about anything else. */
export function holdingOf(clause: WordClause): Holding | null {
  if (clause.negated || clause.modality !== 'asserted') return null;
  if (TAKING_OVER.test(clause.verb)) return takenOver(clause);
  if (!clause.copula && !APPOINTING.has(clause.verb)) return null;
  const parties = clause.terms.filter(({ role }) => /^(?:subject|object|complement|as)$/u.test(role));
  const name = parties.find(
    ({ kind, role, head }) => kind === 'name' && head && (role !== 'complement' || clause.copula),
  );
  const holder = name ?? parties.find(({ role, head }) => role === 'subject' && head);
  if (holder === undefined || isOfficeWord(holder)) return null;
  const office = clause.terms.filter(
    (term) =>
      term.role !== 'predicate' &&
      term !== holder &&
      (name === undefined || term.role !== holder.role || isOfficeWord(term) || holder.role === 'subject'),
  );
  if (!office.some(isOfficeWord)) return null;
  return {
    holder,
    office: office.filter(({ key }) => !PAST.has(key) && !/^(?:new|current|incumb)/u.test(key)),
    past: office.some(({ key }) => PAST.has(key)),
    present: clause.present,
    begins: !clause.copula,
    clause,
  };
}

/** "Berg succeeded Holm as mayor": Berg holds the office now. */
function takenOver(clause: WordClause): Holding | null {
  const holder = clause.terms.find(({ role, head }) => role === 'subject' && head);
  const office = clause.terms.filter(({ role }) => role === 'as' || role === 'complement');
  if (holder === undefined || !office.some(isOfficeWord)) return null;
  return { holder, office, past: false, present: true, begins: true, clause };
}

/** Whether a clause says that somebody gave up or lost the office. */
export function endsHolding({ holder, office }: Holding, clause: WordClause): boolean {
  if (clause.negated || clause.modality !== 'asserted' || !LEAVING.has(clause.verb.split(' ')[0] ?? '')) return false;
  const role =
    TAKING_OVER.test(clause.verb) || clause.passive
      ? 'object'
      : /^(?:oust|dismiss|sack|fire|remov|depos|unseat|impeach|toppl|overthrow)$/u.test(clause.verb)
        ? 'object'
        : 'subject';
  const party = clause.terms.some((term) => term.role === role && isSame(holder, term));
  const head = office.find(isOfficeWord);
  return (
    party &&
    head !== undefined &&
    clause.terms.some((term) => relateTerms(head, term) === 'same' || relateTerms(head, term) === 'like')
  );
}

/** Whether both speak of one office that only one person holds at a time. */
export function isOneOffice(a: Holding, b: Holding): boolean {
  const covers = (one: Holding, other: Holding) =>
    one.office.every((term) => other.office.some((match) => /^(?:same|like)$/u.test(relateTerms(term, match))));
  if (!covers(a, b) || !covers(b, a)) return false;
  const shared = a.office
    .filter(isOfficeWord)
    .every(({ key }) => SHARED.has(key) || DEPUTY.has(key.split(' ')[0] ?? ''));
  // "foreign minister of Norway", "the head of the bank": one, if the text narrows it.
  return !shared || a.office.length > 1;
}

/** Names that cannot be one person's. */
export function isOther(a: Term, b: Term): boolean {
  return a.kind !== 'word' && b.kind !== 'word' && !isPlace(a) && !isPlace(b)
    ? !sameName(a, b)
    : a.key !== b.key && a.kind === b.kind && /^\p{Lu}/u.test(a.text) && /^\p{Lu}/u.test(b.text);
}

export const isSame = (a: Term, b: Term): boolean => relateTerms(a, b) === 'same';

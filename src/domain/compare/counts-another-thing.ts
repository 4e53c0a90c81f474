import { AGE_BEFORE } from '../text/en/count-phrases';
import { MEASURED_KINDS } from '../text/en/measured-kinds';
import { liesIn } from '../text/gazetteer';
import { tokenize } from '../text/tokens';
import type { CompareRule, SentencePair } from './comparison';
import type { Figure } from './figure';
import type { Judged } from './judge-figures';
import { measuresOtherwise } from './other-measure';
import { contentStems } from './surroundings';
import { readClauses } from './words/read-clauses';
import { placeOf, relateTerms } from './words/relate-terms';
import type { Term, WordClause } from './words/term';

/** Prepositions of place. */
const WHERE = /^(?:in|at|near|across|throughout|within|outside)$/u;
/** Characters of "the " or "their ". */
const DETERMINER = 6;
/** Characters of "at the age of ". */
const AGE_REACH = 24;

/**
 * The rule by which two aligned figures count different things, whatever their words share: another role (killed, injured),
 * another kind of measure (cost, takings), another place or another named subject. Null where nothing says so.
 */
export function countsAnotherThing(judged: Judged, pair: SentencePair): CompareRule | null {
  const { signs, claim, evidence, status } = judged;
  if (signs.otherRole === 1) return 'other_role';
  if (status === 'disjoint' && measuresOtherwise(judged, pair)) return 'other_measure';
  const clauses = [readClauses(pair.claim), readClauses(pair.evidence)] as const;
  const [asked, given] = [clauseOf(clauses[0], claim), clauseOf(clauses[1], evidence)];
  if (asked === undefined || given === undefined) return null;
  if (status === 'disjoint' && tellOfOtherActs(judged, asked, given, pair)) return 'other_predicate';
  if (areApart(kindsOf(pair.claim), kindsOf(pair.evidence))) return 'other_measure';
  if (status === 'disjoint' && areElsewhere(asked, given, pair)) return 'other_place';
  if (areOfPlacesApart(asked, given, pair)) return 'other_place';
  return claim.kind === 'quantity' && isOtherSubject(asked, given, pair) ? 'other_subject' : null;
}

/** "Rents fell in 2019", "rents rose in 2021"; "wrote it at the age of 16", "died at the age of 78". */
function tellOfOtherActs(
  { claim, evidence }: Judged,
  asked: WordClause,
  given: WordClause,
  pair: SentencePair,
): boolean {
  const [own, other] = [predicateOf(asked), predicateOf(given)];
  if (own === undefined || other === undefined) return false;
  const relation = relateTerms(own, other);
  if (claim.kind === 'date') return relation === 'opposite' || relation === 'contrary';
  const atAge = (text: string, { span }: Figure) =>
    AGE_BEFORE.test(text.slice(Math.max(0, span.start - AGE_REACH), span.start));
  return relation === 'other' && atAge(pair.claim, claim) && atAge(pair.evidence, evidence);
}

const predicateOf = ({ terms }: WordClause): Term | undefined => terms.find(({ role }) => role === 'predicate');

/** The shortest clause that the figure stands in. */
function clauseOf(clauses: readonly WordClause[], { span }: Figure): WordClause | undefined {
  return clauses
    .filter(({ start, end }) => start <= span.start && span.start < end)
    .sort((a, b) => a.end - a.start - (b.end - b.start))[0];
}

function kindsOf(text: string): Set<string> {
  return new Set(
    tokenize(text)
      .map(({ lower }) => MEASURED_KINDS.get(lower))
      .filter((kind) => kind !== undefined),
  );
}

/** Both open with the name of their subject, and neither sentence has a word of the other's. */
function isOtherSubject(asked: WordClause, given: WordClause, pair: SentencePair): boolean {
  const [one, two] = [openingWord(asked), openingWord(given)];
  const [own, other] =
    one !== null && two !== null ? [new Set([one]), new Set([two])] : [namesOf(asked), namesOf(given)];
  return areApart(own, contentStems(pair.evidence)) && areApart(other, contentStems(pair.claim));
}

/** Both name places, none of one within or without those of the other: "in Japan", "in Peru". */
function areOfPlacesApart(asked: WordClause, given: WordClause, pair: SentencePair): boolean {
  const [own, other] = [placesOf(asked), placesOf(given)];
  if (own.length !== 1 || other.length !== 1) return false;
  if (own.some(({ text }) => pair.evidence.includes(text)) || other.some(({ text }) => pair.claim.includes(text)))
    return false;
  return own.every((one) => other.every((two) => isApart(placeOf(one), placeOf(two))));
}

const isApart = (one: string, two: string): boolean => one !== two && !liesIn(one, two) && !liesIn(two, one);

/** One tells of a place within the other's, which it does not name: "in Lyon", "across France". */
function areElsewhere(asked: WordClause, given: WordClause, pair: SentencePair): boolean {
  const [own, other] = [placesOf(asked), placesOf(given)];
  const named =
    own.some(({ text }) => pair.evidence.includes(text)) || other.some(({ text }) => pair.claim.includes(text));
  if (named) return false;
  return own.some((one) =>
    other.some((two) => liesIn(placeOf(one), placeOf(two)) || liesIn(placeOf(two), placeOf(one))),
  );
}

const placesOf = ({ terms }: WordClause): Term[] =>
  terms.filter(({ kind, role }) => kind === 'place' && WHERE.test(role));

const isNamed = ({ kind, role, head }: Term): boolean =>
  role === 'subject' && head && (kind === 'name' || kind === 'place');

/** "Anna", "Inflation": a lone capitalised word without a determiner that opens its clause as the subject. */
function openingWord({ terms, start }: WordClause): string | null {
  const subjects = terms.filter(({ role }) => role === 'subject');
  const [only] = subjects;
  if (only === undefined || subjects.length > 1 || only.start !== start || only.kind !== 'word') return null;
  return /^\p{Lu}\p{L}*[^s\P{L}]$/u.test(only.text) ? only.key : null;
}

/** Words of the named subject that a clause opens with, at most a determiner before it. */
function namesOf({ terms, start }: WordClause): Set<string> {
  const named = terms.filter((term) => isNamed(term) && term.start <= start + DETERMINER);
  return new Set(named.flatMap(({ text }) => [...contentStems(text)]));
}

function areApart(first: ReadonlySet<string>, second: ReadonlySet<string>): boolean {
  return first.size > 0 && second.size > 0 && ![...first].some((one) => second.has(one));
}

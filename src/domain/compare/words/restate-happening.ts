import { ADOPTING_VERBS, EVENT_COUNTS, EVENT_NOUNS, HAPPENING_VERBS, STRIKING_VERBS } from '../../text/en/happenings';
import { lemma } from '../../text/lemma';
import type { Term, WordClause } from './term';
import { sensesAt } from './word-senses';

const stems = (words: Iterable<string>): ReadonlySet<string> =>
  new Set([...words].map((phrase) => phrase.split(' ').map(lemma).join(' ')));
const EVENTS = stems(EVENT_NOUNS);
const HAPPENINGS = stems(HAPPENING_VERBS);
const STRIKING = stems(STRIKING_VERBS);
const ADOPTING = stems(ADOPTING_VERBS);
const COUNTS = new Map([...EVENT_COUNTS].map(([noun, verb]) => [lemma(noun), verb]));
const UNANIMOUS = /^unanim/u;

/** The clause of an event told one way: "a fire broke out", "there was a fire", "there were no survivors", "adopted unanimously". */
export function restateHappening(clause: WordClause): WordClause {
  if (clause.copula) return fromExistence(clause);
  if (clause.terms.some(({ key }) => UNANIMOUS.test(key)) && ADOPTING.has(clause.verb)) return fromUnanimity(clause);
  const subject = clause.terms.find(({ role, head }) => role === 'subject' && head);
  const predicate = clause.terms.find(({ role }) => role === 'predicate');
  if (subject === undefined || predicate === undefined || !EVENTS.has(subject.key)) return clause;
  if (HAPPENINGS.has(predicate.key))
    return { ...clause, verb: lemma('happen'), terms: retold(clause.terms, predicate) };
  if (clause.passive || !STRIKING.has(clause.verb)) return clause;
  const terms = clause.terms.map((term) => (term.role === 'object' ? { ...term, role: 'in' } : term));
  return { ...clause, verb: lemma('happen'), terms: retold(terms, predicate) };
}

/** The predicate as "happen"; its own meanings stay. */
function retold(terms: readonly Term[], predicate: Term): Term[] {
  return terms.map((term) =>
    term.role === 'predicate' && term.start === predicate.start ? { ...term, key: lemma('happen') } : term,
  );
}

function fromExistence(clause: WordClause): WordClause {
  const head = clause.terms.find(({ role, head, kind }) => role === 'complement' && head && kind === 'word');
  if (head === undefined || clause.terms.some(({ role }) => role === 'subject')) return clause;
  const verb = COUNTS.get(head.key);
  if (verb !== undefined) {
    const passive = verb.startsWith('be ');
    const stem = lemma(verb.replace(/^be /u, ''));
    const { senses } = sensesAt([stem], 0);
    const terms = clause.terms.map((term): Term => {
      if (term === head) return { ...term, role: 'predicate', key: stem, senses };
      return term.role === 'complement' ? { ...term, role: 'object' } : term;
    });
    return { ...clause, verb: stem, copula: false, passive, terms };
  }
  if (!EVENTS.has(head.key)) return clause;
  const { senses } = sensesAt([lemma('happen')], 0);
  const predicate: Term = { ...head, role: 'predicate', key: lemma('happen'), senses };
  const terms = clause.terms.map((term) => (term.role === 'complement' ? { ...term, role: 'subject' } : term));
  return { ...clause, verb: lemma('happen'), copula: false, terms: [...terms, predicate] };
}

/** "The resolution was adopted unanimously": all voted for it. */
function fromUnanimity(clause: WordClause): WordClause {
  const { senses } = sensesAt([lemma('vote')], 0);
  const terms = clause.terms
    .filter(({ key }) => !UNANIMOUS.test(key))
    .map((term): Term => {
      if (term.role === 'predicate') return { ...term, key: lemma('vote'), senses };
      return term.role === 'object' ? { ...term, role: 'for' } : term;
    });
  return { ...clause, verb: lemma('vote'), passive: false, amount: 'all', terms };
}

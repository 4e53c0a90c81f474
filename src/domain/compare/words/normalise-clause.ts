import { AGENT_NOUNS, COMPLETED_VERBS, CONVERSES, PHRASE_CONVERSES, WORK_NOUNS } from '../../text/en/converse-verbs';
import { lemma } from '../../text/lemma';
import type { Term, WordClause } from './term';
import { sensesAt } from './word-senses';

const CONVERSE_STEMS = CONVERSES.map((row) => ({ ...row, verb: lemma(row.verb), as: lemma(row.as) }));
const AGENTS = new Map([...AGENT_NOUNS].map(([noun, verb]) => [lemma(noun), lemma(verb)]));
const WORKS = new Map([...WORK_NOUNS].map(([noun, verb]) => [lemma(noun), lemma(verb)]));

const PHRASES = new Map([...PHRASE_CONVERSES].map(([phrase, row]) => [stemmed(phrase), { ...row, as: lemma(row.as) }]));
const COMPLETED = new Map([...COMPLETED_VERBS].map(([verb, words]) => [lemma(verb), new Set([...words].map(lemma))]));

function stemmed(phrase: string): string {
  return phrase.split(' ').map(lemma).join(' ');
}

/** The clause told from one side only: what was bought from is sold by, what is a novel by somebody is written. */
export function normaliseClause(clause: WordClause): WordClause {
  return clause.copula ? fromNoun(agentLast(clause)) : fromConverse(completed(withoutKind(clause)));
}

/** "The director of the film was Diaz": who it was first. */
function agentLast(clause: WordClause): WordClause {
  const subject = clause.terms.filter(({ role }) => role === 'subject');
  const complement = clause.terms.filter(({ role }) => role === 'complement');
  const named = complement.length > 0 && complement.every(({ kind }) => kind === 'name');
  if (!named || subject.length < 2 || !subject.some(({ head, key }) => head && AGENTS.has(key))) return clause;
  const turned: Readonly<Record<string, string>> = { subject: 'complement', complement: 'subject' };
  return { ...clause, terms: clause.terms.map((term) => ({ ...term, role: turned[term.role] ?? term.role })) };
}

/** "the novel “Salt”" is "Salt": the kind of work says nothing beside its name. */
function withoutKind(clause: WordClause): WordClause {
  const named = (role: string) => clause.terms.some((term) => term.role === role && term.kind === 'name' && term.head);
  return { ...clause, terms: clause.terms.filter(({ key, role, head }) => head || !WORKS.has(key) || !named(role)) };
}

/** "found the nurse guilty" as one verb of its object. */
function completed(clause: WordClause): WordClause {
  const words = COMPLETED.get(clause.verb);
  const word = clause.terms.find(({ key, role }) => words?.has(key) && (role === 'object' || role === 'complement'));
  if (word === undefined) return clause;
  const { senses } = sensesAt([clause.verb, word.key], 0);
  const terms = clause.terms
    .filter((term) => term !== word)
    .map((term) => (term.role === 'predicate' ? { ...term, key: `${clause.verb} ${word.key}`, senses } : term))
    .map((term) => (term.role === 'object' ? { ...term, head: true } : term));
  return { ...clause, terms };
}

function fromConverse(clause: WordClause): WordClause {
  const phrase = PHRASES.get(clause.terms.find(({ role }) => role === 'predicate')?.key ?? '');
  if (phrase !== undefined) return retold(clause, phrase);
  const has = (role: string) => clause.terms.some((term) => term.role === role);
  const converse = CONVERSE_STEMS.find(({ verb, needs }) => verb === clause.verb && (needs === null || has(needs)));
  if (converse === undefined) return clause;
  return retold(clause, converse);
}

function retold(
  clause: WordClause,
  { as, roles }: { as: string; roles: Readonly<Record<string, string>> },
): WordClause {
  const { senses } = sensesAt([as], 0);
  const terms = clause.terms.map((term) => ({
    ...term,
    role: roles[term.role] ?? term.role,
    key: term.role === 'predicate' ? as : term.key,
    senses: term.role === 'predicate' ? senses : term.senses,
  }));
  return { ...clause, verb: as, terms };
}

/** "Berg is the author of the book", "the book is a novel by Berg". */
function fromNoun(clause: WordClause): WordClause {
  const head = clause.terms.find(({ role, head, kind }) => role === 'complement' && head && kind === 'word');
  if (head === undefined) return clause.terms.some(({ role }) => role === 'complement') ? clause : byAuthor(clause);
  const agent = AGENTS.get(head.key);
  const after = clause.terms.filter(({ role, start }) => role === 'complement' && start > head.start);
  // "the museum's director"
  const owners = clause.terms.filter(
    ({ role, text, start }) => role === 'complement' && start < head.start && /['’]s?$/u.test(text),
  );
  const behind = after.length > 0 ? after : owners;
  if (agent !== undefined && behind.length > 0) {
    const terms = clause.terms.map((term): Term => {
      if (term === head) return { ...term, role: 'predicate', key: agent, senses: [] };
      return behind.includes(term)
        ? { ...term, role: 'object', head: term === behind.at(-1) || term.kind === 'name' }
        : term;
    });
    return { ...clause, verb: agent, copula: false, terms };
  }
  const work = WORKS.get(head.key);
  if (work === undefined || !clause.terms.some(({ role }) => role === 'by')) return clause;
  const terms = clause.terms
    .filter((term) => term.role !== 'complement' || term === head)
    .map((term): Term => {
      if (term === head) return { ...term, role: 'predicate', key: work, senses: [] };
      return { ...term, role: term.role === 'subject' ? 'object' : term.role === 'by' ? 'subject' : term.role };
    });
  return { ...clause, verb: work, copula: false, passive: true, terms };
}

/** "The book is by Berg": by the noun of the work, or written. */
function byAuthor(clause: WordClause): WordClause {
  const author = clause.terms.find(({ role, kind }) => role === 'by' && kind === 'name');
  if (author === undefined) return clause;
  const named = clause.terms.find(({ role, key }) => role === 'subject' && WORKS.has(key));
  const verb = WORKS.get(named?.key ?? '') ?? lemma('write');
  const terms = clause.terms
    .filter((term) => term !== named || clause.terms.every(({ role, kind }) => role !== 'subject' || kind !== 'name'))
    .map((term): Term => {
      if (term.role === 'subject') return { ...term, role: 'object', head: term.head || term.kind === 'name' };
      return term.role === 'by' ? { ...term, role: 'subject' } : term;
    });
  const predicate: Term = { ...author, role: 'predicate', key: verb, kind: 'word', head: true, senses: [] };
  return { ...clause, verb, copula: false, passive: true, terms: [...terms, predicate] };
}

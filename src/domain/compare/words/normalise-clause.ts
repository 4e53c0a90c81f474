import { AGENT_NOUNS, CONVERSES, WORK_NOUNS } from '../../text/en/converse-verbs';
import { lemma } from '../../text/lemma';
import type { Term, WordClause } from './term';
import { sensesAt } from './word-senses';

const CONVERSE_STEMS = CONVERSES.map((row) => ({ ...row, verb: lemma(row.verb), as: lemma(row.as) }));
const AGENTS = new Map([...AGENT_NOUNS].map(([noun, verb]) => [lemma(noun), lemma(verb)]));
const WORKS = new Map([...WORK_NOUNS].map(([noun, verb]) => [lemma(noun), lemma(verb)]));

/** The clause told from one side only: what was bought from is sold by, what is a novel by somebody is written. */
export function normaliseClause(clause: WordClause): WordClause {
  return clause.copula ? fromNoun(clause) : fromConverse(clause);
}

function fromConverse(clause: WordClause): WordClause {
  const has = (role: string) => clause.terms.some((term) => term.role === role);
  const converse = CONVERSE_STEMS.find(({ verb, needs }) => verb === clause.verb && (needs === null || has(needs)));
  if (converse === undefined) return clause;
  const { senses } = sensesAt([converse.as], 0);
  const terms = clause.terms.map((term) => ({
    ...term,
    role: converse.roles[term.role] ?? term.role,
    key: term.role === 'predicate' ? converse.as : term.key,
    senses: term.role === 'predicate' ? senses : term.senses,
  }));
  return { ...clause, verb: converse.as, terms };
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

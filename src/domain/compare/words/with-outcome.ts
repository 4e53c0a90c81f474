import { ENDING_VERBS } from '../../text/en/clause-words';
import { lemma } from '../../text/lemma';
import type { Term, WordClause } from './term';
import { sensesAt } from './word-senses';

const ENDING: ReadonlySet<string> = new Set([...ENDING_VERBS].map(lemma));
const REACH = lemma('reach');

/** A clause, and of "ended without a deal" also that no deal was reached. */
export function withOutcome(clause: WordClause): WordClause[] {
  const missing = clause.terms.filter(({ role }) => role === 'without');
  if (missing.length === 0 || clause.negated || !ENDING.has(clause.verb)) return [clause];
  const { senses } = sensesAt([REACH], 0);
  const terms = clause.terms
    .filter(({ role }) => role === 'subject' || role === 'predicate' || role === 'without')
    .map((term): Term => {
      if (term.role === 'predicate') return { ...term, key: REACH, senses };
      return term.role === 'without' ? { ...term, role: 'object' } : term;
    });
  return [clause, { ...clause, verb: REACH, negated: true, amount: null, terms }];
}

import { CANCELLING_WORDS } from '../../text/en/clause-words';
import { lemma } from '../../text/lemma';
import { type Comparison, comparison } from '../comparison';
import { isCore, isLight, type TermPair, type WordAlignment } from './align-clauses';
import type { Term, WordClause } from './term';

const CANCELLING: ReadonlySet<string> = new Set([...CANCELLING_WORDS].map(lemma));

/** Whether a word takes back what the noun behind it says: "former", "alleged". */
export const cancels = ({ key }: Term): boolean => CANCELLING.has(key);

/** What both clauses are, as operands. */
export const wholeOf = (claim: WordClause, evidence: WordClause) => ({ claim: claim.text, evidence: evidence.text });

/** Whether what only one of them says leaves room for both. */
export function mayOppose(alignment: WordAlignment, turned: readonly TermPair[]): boolean {
  const { claim, evidence } = alignment;
  const rest = alignment.restOfClaim.filter((term) => !isLight(term, claim));
  const given = alignment.restOfEvidence.filter((term) => !isLight(term, evidence));
  if (claim.amount === 'some' && evidence.amount !== 'all') return false;
  if (evidence.amount === 'some' && claim.amount !== 'all') return false;
  if ([...rest, ...given].some(cancels)) return false;
  if (turned.length === 0) {
    // Who denies more than the other affirms denies only the surplus.
    const surplus = claim.negated ? rest : given;
    return surplus.every(({ kind }) => kind === 'number') && !(given.length > 0 && rest.length > 0);
  }
  if (rest.length > 0 && given.length > 0) return false;
  return [...rest, ...given].every((term) => !isCore(term) || term.role === 'complement' || term.kind !== 'word');
}

/** The contradiction by opposite words, or by a negation where none are. */
export function opposition({ claim, evidence }: WordAlignment, turned: readonly TermPair[]): Comparison {
  const [first] = turned;
  if (first === undefined)
    return comparison(
      'contradicts',
      'polarity_opposed',
      [wholeOf(claim, evidence)],
      'One sentence affirms what the other negates.',
    );
  return comparison(
    'contradicts',
    'opposite_words',
    turned.map((pair) => ({ claim: pair.claim.text, evidence: pair.evidence.text })),
    `“${first.claim.text}” and “${first.evidence.text}” cannot both be true of the same thing.`,
  );
}

import { AUXILIARIES, COORDINATORS, RELATIVES, SUBORDINATORS } from '../../text/en/function-words';
import type { VerbGroup } from '../../text/frames/verb-groups';
import { type ReadText, readTerms } from './read-terms';
import type { Term, WordClause } from './term';

/** The words before the verb; "who" and a bare second verb take the subject before them. */
export function subjectOf(
  read: ReadText,
  from: number,
  first: number,
  previous: WordClause | undefined,
  groups: readonly VerbGroup[],
  i: number,
): Term[] {
  const { tokens } = read;
  const own = readTerms(read, from, first, 'subject');
  if (own.some(({ role }) => role === 'subject')) return own;
  const opener = tokens.slice(from, first).find(({ kind }) => kind === 'word')?.lower ?? '';
  const relative = RELATIVES.has(tokens[from - 1]?.lower ?? '') || RELATIVES.has(opener);
  if (relative) {
    const end = RELATIVES.has(opener) ? from : from - 1;
    const start = Math.max(groups[i - 1]?.at ?? -1, -1) + 1;
    const antecedent = readTerms(read, start, end, 'subject')
      .filter(({ head }) => head)
      .at(-1);
    if (antecedent !== undefined) return [...own, { ...antecedent, role: 'subject' }];
  }
  const coordinated = tokens
    .slice(from, first)
    .every(
      ({ lower, kind }) =>
        kind === 'punctuation' || COORDINATORS.has(lower) || AUXILIARIES.has(lower) || !SUBORDINATORS.has(lower),
    );
  if (previous === undefined || !coordinated) return own;
  const shared = previous.terms.filter(({ role }) => role === (previous.passive ? 'object' : 'subject'));
  return [...own, ...shared.map((term) => ({ ...term, role: 'subject' }))];
}

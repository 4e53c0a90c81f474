import { PREPOSITIONS, RELATIVES, SUBORDINATORS } from '../en/function-words';
import { lemma } from '../lemma';
import type { Statement } from '../statement';
import type { Token } from '../tokens';
import { verbSenses } from './predicate-senses';
import type { VerbGroup } from './verb-groups';

/** Whether a token belongs to the words that introduce the speech rather than to what is said. */
export function cueTest(text: string, { attribution, span }: Statement): (token: Token) => boolean {
  if (attribution.cue === null || attribution.mode === 'narrator') return () => false;
  const start = text.indexOf(attribution.cue, span.start);
  if (start < 0 || start >= span.end) return () => false;
  const end = start + attribution.cue.length;
  // "apologised for …", "accused X of …" do what they say; "admitted that …" only introduces it.
  const performs = verbSenses([lemma(attribution.cue.toLowerCase())], 0).length > 0;
  if (performs && !/^.{0,40}\bthat\b/su.test(text.slice(end, Math.min(span.end, end + 60)))) return () => false;
  return (token) => token.start < end && token.end > start;
}

/** The first finite verb outside a leading "Although …," clause and outside relative clauses. */
export function mainVerb(
  tokens: readonly Token[],
  groups: readonly VerbGroup[],
  isCue: (token: Token) => boolean,
): VerbGroup | undefined {
  const said = groups.filter((group) => !isCue(tokens[group.at]!));
  const finite = said.filter(({ form }) => form !== 'infinitive' && form !== 'participle');
  return finite.find((group) => !isSubordinate(tokens, groups, group)) ?? finite[0] ?? said[0] ?? groups[0];
}

function isSubordinate(tokens: readonly Token[], groups: readonly VerbGroup[], group: VerbGroup): boolean {
  for (let at = group.first - 1; at >= 0; at--) {
    const { lower, text } = tokens[at]!;
    if (groups.some((other) => other !== group && other.at === at && other.form !== 'participle')) return false;
    if (text === ',' || text === ';' || text === ':') return false;
    if ((SUBORDINATORS.has(lower) || RELATIVES.has(lower)) && !(PREPOSITIONS.has(lower) && !startsClause(tokens, at)))
      return true;
  }
  return false;
}

// "after" and "before" also head plain time phrases ("after the war,").
const startsClause = (tokens: readonly Token[], at: number): boolean => at === 0 || tokens[at - 1]!.text === ',';

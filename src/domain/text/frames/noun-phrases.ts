import { ADVERBS, COORDINATORS, DETERMINERS, PREPOSITIONS, RELATIVES, SUBORDINATORS } from '../en/function-words';
import type { Token } from '../tokens';
import { nounClassAt } from './noun-class';
import type { Range, Words } from './words';

const CLOSED = [DETERMINERS, PREPOSITIONS, COORDINATORS, SUBORDINATORS, RELATIVES, ADVERBS];

/** Common words with a meaning of their own. */
const isContent = (token: Token): boolean =>
  token.kind === 'word' &&
  token.lower.length > 2 &&
  !/^\p{Lu}/u.test(token.text) &&
  !CLOSED.some((words) => words.has(token.lower));

/** The noun classes named within a range, in order. */
export function classesIn({ lemmas }: Words, { from, to }: Range): string[] {
  const classes: string[] = [];
  for (let at = from; at < to; at++) {
    const match = nounClassAt(lemmas, at);
    if (match && at + match.length <= to) classes.push(match.name);
    at += (match?.length ?? 1) - 1;
  }
  return classes;
}

/** The last common noun before the first preposition, by class where it has one; null for a range of names only. */
export function headOf({ tokens, lemmas }: Words, { from, to }: Range): string | null {
  let head: string | null = null;
  for (let at = from; at < to; at++) {
    const token = tokens[at]!;
    if (head !== null && (token.kind === 'punctuation' || PREPOSITIONS.has(token.lower))) break;
    const match = nounClassAt(lemmas, at);
    if (match) {
      head = match.name;
      at += match.length - 1;
    } else if (isContent(token)) head = lemmas[at]!;
  }
  return head;
}

/** Lemmas of the content words of a range, each once. */
export function contentLemmas({ tokens, lemmas }: Words, { from, to }: Range): string[] {
  const found = new Set<string>();
  for (let at = from; at < to; at++) if (isContent(tokens[at]!)) found.add(lemmas[at]!);
  return [...found];
}

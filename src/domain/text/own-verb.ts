import { ADVERBS, COORDINATORS, DETERMINERS, PREPOSITIONS, RELATIVES } from './en/function-words';
import { PERSON_TITLES } from './en/titles';
import { findFiniteVerb, isFiniteVerbAt } from './finite-verb';
import type { Token } from './tokens';

/** A subject of more words than this is not told from an object. */
const SUBJECT_REACH = 12;

/** "energy assistance Norway provided": the name is the subject of a relative clause without its pronoun. */
function isReducedRelative(tokens: readonly Token[], from: number, verb: number): boolean {
  const name = tokens[verb - 1];
  const noun = tokens[verb - 2];
  if (verb - 2 < from || name === undefined || noun === undefined || noun.kind !== 'word') return false;
  const known =
    DETERMINERS.has(noun.lower) ||
    PREPOSITIONS.has(noun.lower) ||
    ADVERBS.has(noun.lower) ||
    PERSON_TITLES.has(noun.lower);
  return /^\p{Lu}\p{Ll}/u.test(name.text) && /^\p{Ll}/u.test(noun.text) && !known;
}

/** Where the verb of a clause with its own subject stands that begins at `from`, -1 if no such clause begins there. */
export function findOwnVerb(tokens: readonly Token[], hidden: readonly boolean[], from: number): number {
  const first = tokens[from];
  if (first === undefined || hidden[from] || first.kind === 'punctuation' || PREPOSITIONS.has(first.lower)) return -1;
  if (first.lower === 'if' || first.lower === 'not') return -1;
  const verb = findFiniteVerb(tokens, from, from + SUBJECT_REACH);
  if (verb === from || verb === -1) return -1;
  for (let i = from + 1; i <= verb; i++) {
    const token = tokens[i];
    if (token === undefined || token.text === ',' || token.text === '(' || token.text === ':') return -1;
    if (COORDINATORS.has(token.lower) || RELATIVES.has(token.lower)) return -1;
  }
  return isReducedRelative(tokens, from, verb) ? -1 : verb;
}

/** "thirty-eight died and 29 survived": figures are subjects, too. */
export const startsWithNumber = (tokens: readonly Token[], from: number): boolean =>
  tokens[from]?.kind === 'number' && /ed$|^(?:were|was|are|died|fled|fell)$/u.test(tokens[from + 1]?.lower ?? '');

const IT: Token = { text: 'It', lower: 'it', kind: 'word', start: 0, end: 0 };

/** Whether a predicate begins at `verb`, read as if its subject stood right before it. */
export function isPredicate(tokens: readonly Token[], verb: number): boolean {
  return tokens[verb]?.kind === 'word' && isFiniteVerbAt([IT, ...tokens.slice(verb, verb + 3)], 1);
}

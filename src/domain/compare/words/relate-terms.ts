import { NEGATIVE_PREFIXES, NOT_PREFIXED } from '../../text/en/opposites';
import { liesIn } from '../../text/gazetteer';
import type { Term } from './term';
import { areLike, oppositionOf } from './word-senses';

/**
 * How a word of the evidence stands to one of the claim: `finer` and `coarser` are places within places; `opposite` one or
 * the other, `contrary` perhaps neither.
 */
export type TermRelation = 'same' | 'like' | 'finer' | 'coarser' | 'opposite' | 'contrary' | 'other';

export function relateTerms(claim: Term, evidence: Term): TermRelation {
  if (claim.key === evidence.key) return 'same';
  if (isPlace(claim) && isPlace(evidence)) {
    if (liesIn(placeOf(evidence), placeOf(claim))) return 'finer';
    return liesIn(placeOf(claim), placeOf(evidence)) ? 'coarser' : 'other';
  }
  if (claim.kind === 'name' || evidence.kind === 'name') return sameName(claim, evidence) ? 'same' : 'other';
  if (claim.kind === 'ordinal' || evidence.kind === 'ordinal') {
    const opposed = oppositionOf(claim.senses, evidence.senses);
    return opposed === null ? 'other' : 'opposite';
  }
  if (arePrefixed(claim.text, evidence.text)) return 'opposite';
  const opposition = oppositionOf(claim.senses, evidence.senses);
  if (opposition !== null) return opposition.exclusive ? 'opposite' : 'contrary';
  return areLike(claim.senses, evidence.senses) ? 'like' : 'other';
}

export const isPlace = ({ kind }: Term): boolean => kind === 'place' || kind === 'demonym';

export const placeOf = ({ key }: Term): string => key.slice('place:'.length);

/** "Maria Costa" and "Costa"; "World Health Organization" and "WHO"; "Glass Harbour" and "The Glass Harbour". */
export function sameName(a: Term, b: Term): boolean {
  const [first, second] = [nameWords(a.text), nameWords(b.text)];
  if (first.length === 0 || second.length === 0) return false;
  if (isInitialism(a.text, second) || isInitialism(b.text, first)) return true;
  const [short, long] = first.length <= second.length ? [first, second] : [second, first];
  if (!short.every((word) => long.includes(word))) return false;
  // A first name alone names nobody; the last word does.
  return short.length > 1 || long.length === 1 || short[0] === long.at(-1) || long.length > 3;
}

const nameWords = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/['’]s?\b/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !/^(?:the|of|for|and|mr|mrs|ms|dr)$/u.test(word));

const isInitialism = (text: string, words: readonly string[]): boolean =>
  /^\p{Lu}{2,8}$/u.test(text) &&
  words.length === text.length &&
  words.map((word) => word[0]).join('') === text.toLowerCase();

const SHORTEST_STEM = 4;

/** "safe" and "unsafe", "binding" and "non-binding", "harmful" and "harmless". */
function arePrefixed(a: string, b: string): boolean {
  const [short, long] = [a.toLowerCase(), b.toLowerCase()].sort((x, y) => x.length - y.length) as [string, string];
  if (short.length < SHORTEST_STEM || NOT_PREFIXED.has(long)) return false;
  if (NEGATIVE_PREFIXES.some((prefix) => long === prefix + short)) return true;
  return (
    short.replace(/(?:ful|less)$/u, '') === long.replace(/(?:ful|less)$/u, '') &&
    /less$/u.test(short) !== /less$/u.test(long) &&
    /(?:ful|less)$/u.test(short)
  );
}

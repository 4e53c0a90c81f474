import type { Token } from './tokens';

/** Phrases with what they mean, found by the word they begin or end with, longest first. */
export type PhraseIndex<T> = ReadonlyMap<string, readonly Phrase<T>[]>;

/** `text`: its words with a space between. */
export interface Phrase<T> {
  text: string;
  words: readonly string[];
  meaning: T;
}

/** Indexes lower-case phrases, whose tokens stand a space apart, by the word they `begin` or `end` with. */
export function indexPhrases<T>(
  rows: Iterable<readonly [phrase: string, meaning: T]>,
  by: 'begin' | 'end',
): PhraseIndex<T> {
  const index = new Map<string, Phrase<T>[]>();
  for (const [text, meaning] of rows) {
    const words = text.split(' ');
    const key = words.at(by === 'begin' ? 0 : -1) ?? text;
    index.set(
      key,
      [...(index.get(key) ?? []), { text, words, meaning }].sort((a, b) => b.words.length - a.words.length),
    );
  }
  return index;
}

const NONE: readonly never[] = [];

/** The phrases of `index` (by their first word) that begin at token `at`, longest first. */
export function phrasesFrom<T>(index: PhraseIndex<T>, tokens: readonly Token[], at: number): readonly Phrase<T>[] {
  const candidates = index.get(tokens[at]?.lower ?? '');
  return candidates === undefined ? NONE : candidates.filter(({ words }) => standsAt(words, tokens, at));
}

/** The phrases of `index` (by their last word) that end right before token `end`, longest first. */
export function phrasesBefore<T>(index: PhraseIndex<T>, tokens: readonly Token[], end: number): readonly Phrase<T>[] {
  const candidates = index.get(tokens[end - 1]?.lower ?? '');
  return candidates === undefined
    ? NONE
    : candidates.filter(({ words }) => standsAt(words, tokens, end - words.length));
}

/** Whether `words` stand at token `at`. */
export function standsAt(words: readonly string[], tokens: readonly Token[], at: number): boolean {
  for (let i = 0; i < words.length; i++) if (tokens[at + i]?.lower !== words[i]) return false;
  return true;
}

import { lemma } from '../lemma';
import type { Span } from '../statement';
import { type Token, tokenize } from '../tokens';

/** A statement as the frame reader walks it: tokens and, in step with them, their lemmas. */
export interface Words {
  tokens: readonly Token[];
  lemmas: readonly string[];
}

/** Tokens [from, to). */
export interface Range {
  from: number;
  to: number;
}

export function wordsOf(text: string, span: Span): Words {
  const tokens = tokenize(text, span);
  return { tokens, lemmas: tokens.map((token) => (token.kind === 'word' ? lemma(token.lower) : token.text)) };
}

export function spanOf({ tokens }: Words, { from, to }: Range): Span {
  const first = tokens[from];
  const last = tokens[to - 1];
  const edge = tokens[Math.min(from, tokens.length - 1)]?.start ?? 0;
  return first && last && to > from ? { start: first.start, end: last.end } : { start: edge, end: edge };
}

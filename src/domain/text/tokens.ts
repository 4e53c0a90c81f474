import type { Span } from './statement';

export interface Token extends Span {
  text: string;
  lower: string;
  kind: 'word' | 'number' | 'punctuation';
}

// One pass, no nested quantifiers: linear in the text.
const TOKEN = /\p{L}[\p{L}\p{M}\p{N}]*(?:['’\-‑][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*|\d+(?:[.,]\d+)*|[^\s\p{L}\p{N}]/gu;

/** Words (with inner hyphens and apostrophes), digit groups and single punctuation marks of `text` within `span`, in order. */
export function tokenize(text: string, span: Span = { start: 0, end: text.length }): Token[] {
  const tokens: Token[] = [];
  for (const match of text.slice(span.start, span.end).matchAll(TOKEN)) {
    const word = match[0];
    const start = span.start + match.index;
    const kind = /^\d/.test(word) ? 'number' : /^\p{L}/u.test(word) ? 'word' : 'punctuation';
    tokens.push({ text: word, lower: word.toLowerCase().replace('’', "'"), kind, start, end: start + word.length });
  }
  return tokens;
}

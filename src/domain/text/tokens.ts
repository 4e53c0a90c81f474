import { ACRONYMS_LIKE_WORDS } from './en/abbreviations';
import { firstFrom } from './first-from';
import type { Span } from './statement';

/** A span with its tokens, which are wanted many times. */
export interface TokenizedSpan extends Span {
  tokens: readonly Token[];
}

export interface Token extends Span {
  text: string;
  lower: string;
  kind: 'word' | 'number' | 'punctuation';
}

// One pass, no nested quantifiers: linear in the text.
const TOKEN =
  /\p{L}[\p{L}\p{M}\p{N}]*(?:['’\-‑][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*|\d+(?:[.,]\d+)*|[¼-¾⅐-⅞]|[^\s\p{L}\p{N}]/gu;

function kindOf(word: string): Token['kind'] {
  const code = word.charCodeAt(0);
  if (code > 0x7f) return /^\p{L}/u.test(word) ? 'word' : /^\p{N}/u.test(word) ? 'number' : 'punctuation';
  if (code >= 0x30 && code <= 0x39) return 'number';
  return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a ? 'word' : 'punctuation';
}

/** Words (with inner hyphens and apostrophes), digit groups, fraction signs and single punctuation marks of `text` within `span`, in order. */
export function tokenize(text: string, span: Span = { start: 0, end: text.length }): Token[] {
  const tokens: Token[] = [];
  for (const match of text.slice(span.start, span.end).matchAll(TOKEN)) {
    const word = match[0];
    const start = span.start + match.index;
    const kind = kindOf(word);
    const lower = kind === 'number' || ACRONYMS_LIKE_WORDS.has(word) ? word : word.toLowerCase().replace('’', "'");
    tokens.push({ text: word, lower, kind, start, end: start + word.length });
  }
  return tokens;
}

/** A part of a tokenized span: its tokens are those of the whole, unless an edge cuts one of them in two. */
export function partOf(text: string, whole: TokenizedSpan, { start, end }: Span): TokenizedSpan {
  const from = firstFrom(whole.tokens, (token) => token.end, start + 1);
  const to = firstFrom(whole.tokens, (token) => token.end, end + 1);
  const cut = (whole.tokens[from]?.start ?? start) < start || (whole.tokens[to]?.start ?? end) < end;
  return { start, end, tokens: cut ? tokenize(text, { start, end }) : whole.tokens.slice(from, to) };
}

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
  /\p{L}[\p{L}\p{M}\p{N}]*(?:['’\-‑][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*|\d+(?:[.,]\d+)*|[¼-¾⅐-⅞]|[^\s\p{L}\p{N}]/uy;

type Lexeme = Pick<Token, 'text' | 'lower' | 'kind'>;

/** What is known of a word; every token of it shares these strings, which makes looking them up cheap. */
const lexemes = new Map<string, Lexeme>();
const MOST_LEXEMES = 50_000;
/** A longer string that is cut from a text keeps all of that text in memory. */
const LONGEST_LEXEME = 12;

function kindOf(word: string): Token['kind'] {
  const code = word.charCodeAt(0);
  if (code > 0x7f) return /^\p{L}/u.test(word) ? 'word' : /^\p{N}/u.test(word) ? 'number' : 'punctuation';
  if (code >= 0x30 && code <= 0x39) return 'number';
  return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a ? 'word' : 'punctuation';
}

function lexemeOf(word: string): Lexeme {
  const known = word.length > LONGEST_LEXEME ? undefined : lexemes.get(word);
  if (known !== undefined) return known;
  const kind = kindOf(word);
  const lower = kind === 'number' || ACRONYMS_LIKE_WORDS.has(word) ? word : word.toLowerCase().replace('’', "'");
  const lexeme = { text: word, lower, kind };
  if (word.length > LONGEST_LEXEME) return lexeme;
  if (lexemes.size >= MOST_LEXEMES) lexemes.clear();
  lexemes.set(word, lexeme);
  return lexeme;
}

/** Words (with inner hyphens and apostrophes), digit groups, fraction signs and single punctuation marks of `text` within `span`, in order. */
export function tokenize(text: string, span: Span = { start: 0, end: text.length }): Token[] {
  const tokens: Token[] = [];
  const passage = text.slice(span.start, span.end);
  for (let at = 0; at < passage.length; ) {
    TOKEN.lastIndex = at;
    if (passage.charCodeAt(at) === 0x20 || !TOKEN.test(passage)) {
      at += (passage.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
      continue;
    }
    const { text: word, lower, kind } = lexemeOf(passage.slice(at, TOKEN.lastIndex));
    tokens.push({ text: word, lower, kind, start: span.start + at, end: span.start + TOKEN.lastIndex });
    at = TOKEN.lastIndex;
  }
  return tokens;
}

/** A part of a tokenized span: its tokens are those of the whole, unless an edge cuts one of them in two. */
export function partOf(text: string, whole: TokenizedSpan, { start, end }: Span): TokenizedSpan {
  const from = firstFrom(whole.tokens, (token) => token.end, start + 1);
  const to = firstFrom(whole.tokens, (token) => token.end, end + 1);
  const cut = (whole.tokens[from]?.start ?? start) < start || (whole.tokens[to]?.start ?? end) < end;
  if (cut) return { start, end, tokens: tokenize(text, { start, end }) };
  const all = from === 0 && to === whole.tokens.length;
  return { start, end, tokens: all ? whole.tokens : whole.tokens.slice(from, to) };
}

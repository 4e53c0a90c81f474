import { CURRENCY_CODES, LETTER_SIGNS } from '../en/currency-words';
import { type Token } from '../tokens';

const GLUED = /^([A-Z][A-Za-z]{0,2})(\d{1,15})$/;

/** "USD50" and "Rs500" are a code and a number; other words keep their digits. The same array where there is nothing to split. */
export function splitCodes(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some(isGlued)) return tokens;
  return tokens.flatMap((token) => (isGlued(token) ? parts(token) : [token]));
}

function isGlued({ text, kind }: Token): boolean {
  const last = text.charCodeAt(text.length - 1);
  if (kind !== 'word' || last < 0x30 || last > 0x39) return false;
  const letters = GLUED.exec(text)?.[1];
  return letters !== undefined && (CURRENCY_CODES.has(letters) || letters in LETTER_SIGNS);
}

function parts(token: Token): Token[] {
  const [, letters = '', digits = ''] = GLUED.exec(token.text) ?? [];
  const middle = token.start + letters.length;
  return [
    { text: letters, lower: letters.toLowerCase(), kind: 'word', start: token.start, end: middle },
    { text: digits, lower: digits, kind: 'number', start: middle, end: token.end },
  ];
}

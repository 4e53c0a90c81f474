import {
  CODE_PREFIXES,
  CURRENCY_CODES,
  CURRENCY_NAMES,
  CURRENCY_SIGNS,
  DOLLAR_COUNTRIES,
  LETTER_SIGNS,
  SMALL_CODES,
  WORD_CODES,
} from '../en/currency-words';
import type { Token } from '../tokens';
import { singular } from './counted-noun';
import { scaleOf } from './number-pieces';
import type { NumberReading } from './read-number';
import type { UnitReading } from './unit-reading';

type Money = UnitReading & { unit: string };

const MILLION = 1_000_000;

/** The currency sign, code or name right before the number: "$5", "c $ 16", "EUR 125", "MAUD 60"; `floor`: the first token still free. */
export function moneyBefore(tokens: readonly Token[], number: NumberReading, floor = 0): Money | null {
  const at = number.start - 1;
  const sign = tokens[at];
  if (sign === undefined || at < floor) return null;
  const found = (unit: string, start: number, factor = 1): Money => ({
    unit,
    start,
    end: number.end,
    factor,
    scope: null,
  });
  const currency = CURRENCY_SIGNS[sign.text];
  if (currency !== undefined && currency !== 'cent') {
    const country = sign.text === '$' ? countryBefore(tokens, at) : null;
    return found(country ?? currency, country === null ? at : at - 1);
  }
  const letters = LETTER_SIGNS[sign.text];
  if (letters !== undefined) return found(letters, at);
  if (sign.kind !== 'word') return null;
  if (CURRENCY_CODES.has(sign.text) && !WORD_CODES.has(sign.text)) return found(codeOf(sign.text), at);
  const prefixed = prefixedCode(sign.text);
  return prefixed === null ? null : found(prefixed.code, at, prefixed.factor);
}

/** "dollar 22.5 million": the name before; only where no unit follows. */
export function nameBefore(tokens: readonly Token[], number: NumberReading, floor = 0): Money | null {
  const at = number.start - 1;
  const word = tokens[at]?.lower ?? '';
  if (at < floor || !/^(?:dollar|euro)$/.test(word) || number.scale < 1000) return null;
  return { unit: CURRENCY_NAMES[word] ?? word, start: at, end: number.end, factor: 1, scope: null };
}

/** The currency behind the number: "10 €", "75 USD million", "20 usd", "120 MEUR", "5 million Swiss francs". */
export function moneyAfter(tokens: readonly Token[], number: NumberReading): Money | null {
  const [first, second] = [tokens[number.end], tokens[number.end + 1]];
  if (first === undefined) return null;
  const found = (unit: string, length: number, factor = 1): Money => {
    const end = number.end + length;
    const scale = number.scale > 1 ? null : scaleOf(tokens[end]?.lower ?? '');
    const isScaled = scale !== null && scale >= 1000;
    return {
      unit,
      start: number.start,
      end: isScaled ? end + 1 : end,
      factor: isScaled ? factor * scale : factor,
      scope: null,
    };
  };
  const sign = CURRENCY_SIGNS[first.text];
  // "10 $ 30 $", but "5 $30 tickets", "3 USD50 cards".
  if (second?.kind === 'number' && second.start === first.end) return null;
  if (sign !== undefined) return found(sign, 1);
  if (CURRENCY_CODES.has(first.text) || (SMALL_CODES.has(first.text) && first.end - first.start === 3))
    return found(codeOf(first.text.toUpperCase()), 1);
  const prefixed = prefixedCode(first.text);
  if (prefixed !== null) return found(prefixed.code, 1, prefixed.factor);
  return nameAfter(tokens, number, found);
}

function nameAfter(
  tokens: readonly Token[],
  number: NumberReading,
  found: (unit: string, length: number) => Money,
): Money | null {
  let name = '';
  let best: Money | null = null;
  let end = number.end;
  for (let words = 1; words <= 4 && end < tokens.length; words++) {
    const token = tokens[end];
    if (token?.kind !== 'word') break;
    // "U.S. dollars" is u . s . dollars.
    const dotted = token.lower === 'u' && tokens[end + 2]?.lower === 's' && tokens[end + 1]?.text === '.';
    const word = dotted ? 'us' : token.lower;
    end += dotted ? (tokens[end + 3]?.text === '.' ? 4 : 3) : 1;
    const unit = CURRENCY_NAMES[`${name}${singular(word)}`] ?? CURRENCY_NAMES[`${name}${word}`];
    if (unit !== undefined && !isVerb(tokens, end, word))
      best = found(poundOf(unit, number, tokens[end]), end - number.end);
    name += `${word} `;
  }
  return best;
}

/** "Both won", "3 won medals": the verb. */
function isVerb(tokens: readonly Token[], end: number, word: string): boolean {
  return word === 'won' && !/^[.,;)]$/.test(tokens[end]?.text ?? '.');
}

/** Millions of pounds are money, unless "of" tells what weighs them. */
function poundOf(unit: string, number: NumberReading, after: Token | undefined): string {
  return unit === 'pound' && number.scale >= MILLION && after?.lower !== 'of' ? 'GBP' : unit;
}

function countryBefore(tokens: readonly Token[], sign: number): string | null {
  const [letters, dollar] = [tokens[sign - 1], tokens[sign]];
  if (letters === undefined || dollar === undefined) return null;
  const isApart = letters.end < dollar.start;
  if (isApart && letters.lower !== 'c' && !/^(?:A|US|HK|NZ|CA|AU|NT|[A-Z]{3})$/.test(letters.text)) return null;
  return DOLLAR_COUNTRIES[letters.lower] ?? (CURRENCY_CODES.has(letters.text) ? letters.text : null);
}

function codeOf(code: string): string {
  if (code === 'RMB' || code === 'CNH') return 'CNY';
  return code === 'XBT' ? 'BTC' : code;
}

function prefixedCode(text: string): { code: string; factor: number } | null {
  if (text.length < 4 || text.length > 5) return null;
  const [prefix, code] = [text.slice(0, -3), text.slice(-3)];
  const factor = CODE_PREFIXES[prefix.toUpperCase()];
  return factor === undefined || !CURRENCY_CODES.has(code) ? null : { code, factor };
}

import { PARTICIPLE_MODIFIERS, PHRASE_ENDS } from '../en/counted-nouns';
import { CURRENCY_CODES, CURRENCY_NAMES, CURRENCY_SIGNS, DOLLAR_COUNTRIES, UNITS } from '../en/unit-words';
import type { Token } from '../tokens';
import { isPlural, singular } from './counted-noun';
import type { NumberReading } from './read-number';

export interface UnitReading {
  unit: string | null;
  /** Token index where the quantity begins (a currency sign) and ends, exclusive. */
  start: number;
  end: number;
  /** Words that narrow what is counted: "Danish", "of them". */
  scope: string | null;
}

const LONGEST_PHRASE = 6;
const DETERMINERS = /^(?:the|its|their|his|her|our|these|those|all|such)$/;

/** The unit a number is given in: money, percent, measures, or the noun that is counted. */
export function unitOf(tokens: readonly Token[], number: NumberReading): UnitReading {
  const bare = { unit: null, start: number.start, end: number.end, scope: null };
  if (number.suffix !== null) return { ...bare, unit: UNITS.get(number.suffix) ?? singular(number.suffix) };
  return moneyBefore(tokens, number) ?? unitAfter(tokens, number) ?? countedNoun(tokens, number) ?? bare;
}

/** The currency sign or code right before the number. */
export function moneyBefore(tokens: readonly Token[], number: NumberReading): UnitReading | null {
  const sign = tokens[number.start - 1];
  const first = tokens[number.start - 2];
  if (sign === undefined) return null;
  const reading = { end: number.end, scope: null };
  const currency = CURRENCY_SIGNS[sign.text];
  if (currency !== undefined) {
    const country = sign.text === '$' && first?.end === sign.start ? DOLLAR_COUNTRIES[first.lower] : undefined;
    const spaced = sign.text === '$' && first?.lower === 'c' ? 'CAD' : undefined;
    const start = number.start - (country === undefined && spaced === undefined ? 1 : 2);
    return { ...reading, unit: country ?? spaced ?? currency, start };
  }
  return CURRENCY_CODES.has(sign.text) ? { ...reading, unit: sign.text, start: number.start - 1 } : null;
}

function unitAfter(tokens: readonly Token[], number: NumberReading): UnitReading | null {
  const found = (unit: string, length: number) => ({
    unit,
    start: number.start,
    end: number.end + length,
    scope: null,
  });
  const [first, second, third] = [0, 1, 2].map((offset) => tokens[number.end + offset]);
  if (first === undefined) return null;
  if (first.text === '%') return found(/^points?$/.test(second?.lower ?? '') ? 'percentage point' : 'percent', 1);
  if (first.lower === 'percent' || first.lower === 'pct') return found('percent', 1);
  if (first.lower === 'per' && second?.lower === 'cent') return found('percent', 2);
  if (first.lower === 'percentage' && /^points?$/.test(second?.lower ?? '')) return found('percentage point', 2);
  if (first.text === '/' && /^(?:5|10|100)$/.test(second?.text ?? '')) return found(`of ${second?.text}`, 2);
  if (first.lower === 'out' && second?.lower === 'of' && /^(?:5|10|100|five|ten)$/.test(third?.lower ?? '')) {
    return found(`of ${third?.lower.replace('five', '5').replace('ten', '10')}`, 3);
  }
  const degree = degreeUnit(first, second, third);
  if (degree !== null) return found(degree[0], degree[1]);
  return (
    currencyAfter(first, second, found) ?? hyphenated(tokens, number, found) ?? measure(first, second, third, found)
  );
}

function degreeUnit(first: Token, second?: Token, third?: Token): readonly [unit: string, length: number] | null {
  const sign = first.text === '°';
  if (!sign && !/^deg(?:rees?)?$/.test(first.lower)) return null;
  const scale = [second, third].slice(0, 1)[0]?.lower ?? '';
  if (/^c(?:elsius)?$/.test(scale)) return ['°C', 2];
  return /^f(?:ahrenheit)?$/.test(scale) ? ['°F', 2] : ['degree', 1];
}

type Found = (unit: string, length: number) => UnitReading;

function currencyAfter(first: Token, second: Token | undefined, found: Found): UnitReading | null {
  if (CURRENCY_CODES.has(first.text)) return found(first.text, 1);
  if (first.text === '€' || first.text === '£') return found(CURRENCY_SIGNS[first.text] ?? '', 1);
  const pair = CURRENCY_NAMES[`${first.lower.replaceAll('.', '')} ${singular(second?.lower ?? '')}`];
  if (pair !== undefined) return found(pair, 2);
  const single = CURRENCY_NAMES[singular(first.lower)];
  return single === undefined || (first.lower === 'won' && second?.lower !== '.') ? null : found(single, 1);
}

function hyphenated(tokens: readonly Token[], number: NumberReading, found: Found): UnitReading | null {
  const [dash, word] = [tokens[number.end], tokens[number.end + 1]];
  if (dash?.text !== '-' || word?.kind !== 'word' || dash.end !== word.start) return null;
  const [head = '', rest] = word.lower.split('-');
  if (head === 'strong') return found('person', 2);
  if (head === 'odd') return null;
  return found(rest === 'old' ? 'year' : (UNITS.get(singular(head)) ?? singular(head)), 2);
}

function measure(first: Token, second: Token | undefined, third: Token | undefined, found: Found): UnitReading | null {
  const squared = /^(?:square|cubic|sq)$/.test(first.lower);
  const unit = UNITS.get(singular((squared ? second : first)?.lower ?? ''));
  if (unit === undefined || (first.text.length === 1 && first.lower !== first.text)) return null;
  if (squared) return found(`${first.lower.replace(/^sq$/, 'square')} ${unit}`, 2);
  const perHour =
    (second?.text === '/' && third?.lower === 'h') || (second?.lower === 'per' && third?.lower === 'hour');
  if (perHour) return found(unit === 'mile' ? 'mph' : `${unit}/h`, 3);
  return found(unit, 1);
}

function countedNoun(tokens: readonly Token[], number: NumberReading): UnitReading | null {
  const of = tokens[number.end]?.lower === 'of';
  let start = number.end + (of ? 1 : 0);
  if (of && /^(?:them|us|those|whom|which)$/.test(tokens[start]?.lower ?? '')) {
    return { unit: null, start: number.start, end: start + 1, scope: `of ${tokens[start]?.lower}` };
  }
  const determined = of && DETERMINERS.test(tokens[start]?.lower ?? '');
  if (determined) start++;
  if (of && !determined && number.form === 'digits') return null;
  const single = !of && number.least.equals(1) && number.form !== 'fraction';
  const head = headNoun(tokens, start, single);
  if (head === null) return null;
  const unit = singular(tokens[head]?.lower ?? '');
  const modifiers = tokens.slice(start, head).map((token) => token.text);
  const scope = determined ? `of the ${[...modifiers, tokens[head]?.text].join(' ')}` : modifiers.join(' ') || null;
  return { unit, start: number.start, end: head + 1, scope };
}

function headNoun(tokens: readonly Token[], start: number, single: boolean): number | null {
  let head: number | null = null;
  for (let index = start; index < Math.min(tokens.length, start + LONGEST_PHRASE); index++) {
    const token = tokens[index];
    if (token?.kind !== 'word') break;
    const word = token.lower;
    if (/['’]s$/.test(word)) continue;
    if (PHRASE_ENDS.has(word) || (/(?:ed|ly)$/.test(word) && !PARTICIPLE_MODIFIERS.has(word) && word !== 'newly')) {
      if (PARTICIPLE_MODIFIERS.has(word) && isPlural(tokens[index + 1]?.lower ?? '')) continue;
      break;
    }
    if (single) head = index;
    else if (isPlural(word)) {
      head = index;
      if (word === token.text && !nextIsHead(tokens[index + 1])) break;
    }
  }
  return head;
}

/** "crew members", "police officers": the plural-looking first noun only modifies. */
function nextIsHead(next: Token | undefined): boolean {
  return next?.kind === 'word' && isPlural(next.lower) && !PHRASE_ENDS.has(next.lower);
}

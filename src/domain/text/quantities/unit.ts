import { PARTICIPLE_MODIFIERS, PHRASE_ENDS } from '../en/counted-nouns';
import { CURRENCY_NAMES } from '../en/currency-words';
import { UNITS } from '../en/unit-words';
import type { Token } from '../tokens';
import { isPlural, singular } from './counted-noun';
import { measureAfter } from './measure';
import { moneyAfter, moneyBefore, nameBefore } from './money';
import type { NumberReading } from './read-number';
import type { UnitReading } from './unit-reading';

const LONGEST_PHRASE = 6;
const DETERMINERS = /^(?:the|its|their|his|her|our|these|those|all|such)$/;

/** The unit a number is given in: money, percent, measures, or the noun that is counted; `floor`: the first token still free. */
export function unitOf(tokens: readonly Token[], number: NumberReading, floor = 0): UnitReading {
  const bare = { unit: null, start: number.start, end: number.end, factor: 1, scope: null };
  if (number.suffix !== null) return { ...bare, unit: unitOfSuffix(number.suffix) };
  return (
    moneyBefore(tokens, number, floor) ??
    unitAfter(tokens, number) ??
    countedNoun(tokens, number) ??
    nameBefore(tokens, number, floor) ??
    bare
  );
}

/** "foot" of "three-foot", "yen" of "one-yen", "week-old". */
function unitOfSuffix(suffix: string): string {
  const [head = ''] = suffix.split('-');
  if (head === 'strong') return 'person';
  if (head === 'fold') return 'time';
  return UNITS.get(singular(head)) ?? CURRENCY_NAMES[singular(head)] ?? singular(head);
}

function unitAfter(tokens: readonly Token[], number: NumberReading): UnitReading | null {
  const found = (unit: string, length: number): UnitReading => ({
    unit,
    start: number.start,
    end: number.end + length,
    factor: 1,
    scope: null,
  });
  const whole = percentOf(tokens, number);
  if (whole !== null) return { ...found('percent', 0), start: whole };
  const share = percentAfter(tokens, number.end) ?? markAfter(tokens, number);
  if (share !== null) return found(share.unit, share.length);
  const money = moneyAfter(tokens, number) ?? hyphenated(tokens, number, found);
  if (money !== null) return money;
  const measure = measureAfter(tokens, number.end);
  return measure === null ? null : found(measure.unit, measure.length);
}

/** "percents of twenty" and nothing behind it: the share told the other way round; where it begins. */
function percentOf(tokens: readonly Token[], { start, end }: NumberReading): number | null {
  const [per, percent, of, after] = [tokens[start - 3], tokens[start - 2], tokens[start - 1], tokens[end]];
  if (of?.lower !== 'of' || (after !== undefined && !/^[.;!?]$/.test(after.text))) return null;
  if (/^percents?$/.test(percent?.lower ?? '')) return start - 2;
  return percent?.lower === 'cent' && per?.lower === 'per' ? start - 3 : null;
}

function percentAfter(tokens: readonly Token[], at: number): { unit: string; length: number } | null {
  const [first, second, third] = [0, 1, 2].map((offset) => tokens[at + offset]?.lower ?? '');
  const isPoints = (word: string | undefined) => /^points?$/.test(word ?? '');
  if (first === '%' || first === '٪')
    return { unit: isPoints(second) ? 'percentage point' : 'percent', length: isPoints(second) ? 2 : 1 };
  if (/^(?:percents?|pct|pc)$/.test(first ?? ''))
    return isPoints(second) ? { unit: 'percentage point', length: 2 } : { unit: 'percent', length: 1 };
  if (first === 'per' && second === 'cent')
    return isPoints(third) ? { unit: 'percentage point', length: 3 } : { unit: 'percent', length: 2 };
  return first === 'percentage' && isPoints(second) ? { unit: 'percentage point', length: 2 } : null;
}

/** "7/10", "7 out of 10": marks, whose whole is their unit. */
function markAfter(tokens: readonly Token[], number: NumberReading): { unit: string; length: number } | null {
  const [first, second, third] = [0, 1, 2].map((offset) => tokens[number.end + offset]);
  if (first?.text === '/' && /^(?:5|10|100)$/.test(second?.text ?? ''))
    return { unit: `of ${second?.text}`, length: 2 };
  if (first?.lower !== 'out' || second?.lower !== 'of') return null;
  const whole = /^(?:5|10|100)$/.test(third?.text ?? '') ? third?.text : { five: '5', ten: '10' }[third?.lower ?? ''];
  if (whole === undefined || number.least.gt(Number(whole))) return null;
  return { unit: `of ${whole}`, length: 3 };
}

type Found = (unit: string, length: number) => UnitReading;

/** "45-acre", "12-cent-a-share", "5-year-old". */
function hyphenated(tokens: readonly Token[], number: NumberReading, found: Found): UnitReading | null {
  const [dash, word] = [tokens[number.end], tokens[number.end + 1]];
  if (dash?.text !== '-' || word?.kind !== 'word' || dash.end !== word.start) return null;
  const [head = ''] = word.lower.split('-');
  if (PHRASE_ENDS.has(head)) return null;
  if (head === 'odd') return null;
  return found(head === 'percent' ? 'percent' : unitOfSuffix(word.lower), 2);
}

function countedNoun(tokens: readonly Token[], number: NumberReading): UnitReading | null {
  const of = tokens[number.end]?.lower === 'of';
  let start = number.end + (of ? 1 : 0);
  if (of && /^(?:them|us|those|whom|which)$/.test(tokens[start]?.lower ?? '')) {
    return { unit: null, start: number.start, end: start + 1, factor: 1, scope: `of ${tokens[start]?.lower}` };
  }
  const determined = of && DETERMINERS.test(tokens[start]?.lower ?? '');
  if (determined) start++;
  if (of && !determined && number.form === 'digits') return null;
  // "tens of millions of euros", "hundreds of kilometres".
  const measured = of && !determined ? measuredOf(tokens, number) : null;
  if (measured !== null) return measured;
  const single = !of && number.least.equals(1) && number.form !== 'fraction';
  const head = headNoun(tokens, start, single);
  if (head === null) return null;
  const unit = singular(tokens[head]?.lower ?? '');
  const modifiers = tokens.slice(start, head).map((token) => token.text);
  const scope = determined ? `of the ${[...modifiers, tokens[head]?.text].join(' ')}` : modifiers.join(' ') || null;
  return { unit, start: number.start, end: head + 1, factor: 1, scope };
}

function measuredOf(tokens: readonly Token[], number: NumberReading): UnitReading | null {
  const shifted = { ...number, end: number.end + 1 };
  const measure = measureAfter(tokens, shifted.end);
  if (measure === null) return moneyAfter(tokens, shifted);
  return { unit: measure.unit, start: number.start, end: shifted.end + measure.length, factor: 1, scope: null };
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

import { GLUED_UNITS, HEAT_WORDS, LENGTH_UNITS, RATE_TIMES, UNITS } from '../en/unit-words';
import type { Token } from '../tokens';
import { singular } from './counted-noun';

/** A unit of measure behind a number and how many tokens it takes. */
export interface Measure {
  unit: string;
  length: number;
}

const HEAT_REACH = 10;
const POWERS: Readonly<Record<string, string>> = { square: '²', sq: '²', cubic: '³', cu: '³' };
const METRIC = /^(?:km|m|cm|mm)$/;

/** "km", "square metres", "°C", "degrees Fahrenheit", "miles per hour", "(kg)", "metric tons" that begins at token `at`. */
export function measureAfter(tokens: readonly Token[], at: number): Measure | null {
  const first = tokens[at];
  if (first === undefined) return null;
  const close = first.text === '(' ? ')' : first.text === '[' ? ']' : null;
  if (close !== null) {
    const inner = plainMeasure(tokens, at + 1);
    return inner !== null && tokens[at + 1 + inner.length]?.text === close
      ? { ...inner, length: inner.length + 2 }
      : null;
  }
  const isGlued = first.start === tokens[at - 1]?.end;
  return (
    degrees(tokens, at) ??
    powered(tokens, at) ??
    (isGlued ? glued(tokens, at) : null) ??
    rated(tokens, at) ??
    plainMeasure(tokens, at)
  );
}

/** "°C", "degrees celsius", "deg c", bare degrees. */
function degrees(tokens: readonly Token[], at: number): Measure | null {
  const [first, second] = [tokens[at], tokens[at + 1]];
  if (first === undefined || !/^(?:°|º|deg|degrees?)$/.test(first.lower)) return null;
  const dot = first.lower === 'deg' && second?.text === '.' ? 1 : 0;
  const scale = tokens[at + 1 + dot]?.lower ?? '';
  if (/^(?:c|cel[sc]ius|centigrade)$/.test(scale)) return { unit: '°C', length: 2 + dot };
  if (/^f(?:ahrenheit)?$/.test(scale)) return { unit: '°F', length: 2 + dot };
  return { unit: 'degree', length: 1 };
}

/** "square kilometres", "sq ft", "sq. miles", "cubic feet", "metric tons", "nautical miles". */
function powered(tokens: readonly Token[], at: number): Measure | null {
  const [first, second, third] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  const power = POWERS[first?.lower ?? ''];
  const dot = second?.text === '.' ? 1 : 0;
  const word = singular((dot === 1 ? third : second)?.lower ?? '');
  const unit = UNITS.get(word);
  if (power !== undefined && unit !== undefined && LENGTH_UNITS.has(unit))
    return {
      unit: METRIC.test(unit) ? `${unit}${power}` : `${power === '²' ? 'square' : 'cubic'} ${unit}`,
      length: 2 + dot,
    };
  if (first?.lower === 'metric' && word === 'ton') return { unit: 'tonne', length: 2 };
  const pair = UNITS.get(`${first?.lower}-${singular(second?.lower ?? '')}`);
  return pair === undefined ? null : { unit: pair, length: 2 };
}

/** "40C" where heat is spoken of, "100t", "5L": symbols of one letter. */
function glued(tokens: readonly Token[], at: number): Measure | null {
  const text = tokens[at]?.text ?? '';
  if (/^[CF]$/.test(text)) return isHot(tokens, at) ? { unit: text === 'C' ? '°C' : '°F', length: 1 } : null;
  const unit = GLUED_UNITS.get(text);
  return unit === undefined ? null : { unit, length: 1 };
}

function isHot(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(Math.max(0, at - HEAT_REACH), at + HEAT_REACH).some((token) => HEAT_WORDS.has(token.lower));
}

/** "miles per hour", "m/s", "miles an hour". */
function rated(tokens: readonly Token[], at: number): Measure | null {
  const unit = UNITS.get(singular(tokens[at]?.lower ?? ''));
  if (unit === undefined || !LENGTH_UNITS.has(unit)) return null;
  const link = tokens[at + 1]?.lower ?? '';
  const time = /^(?:per|\/|an?)$/.test(link) ? timeOf(tokens[at + 2]?.lower ?? '') : undefined;
  if (time === undefined) return null;
  return { unit: unit === 'mile' && time === 'h' ? 'mph' : `${unit}/${time}`, length: 3 };
}

const timeOf = (word: string) => RATE_TIMES.get(word) ?? RATE_TIMES.get(singular(word));

function plainMeasure(tokens: readonly Token[], at: number): Measure | null {
  const first = tokens[at];
  if (first === undefined) return null;
  const unit = UNITS.get(singular(first.lower)) ?? UNITS.get(first.lower);
  // "5 G" are no grams.
  if (unit === undefined || (first.text.length === 1 && first.lower !== first.text)) return null;
  return { unit, length: 1 };
}

import { NONE_WORDS, SHARE_UNITS } from '../text/en/share-words';
import { UNITS } from '../text/en/unit-words';
import { readQuantities } from '../text/quantities/read-quantities';
import type { Comparator } from '../text/statement';
import { fromDecimal, toDecimal } from '../values/decimal';

/** A figure as a value writes it; decimal strings. `min` and `max` only where the value itself gives the range. */
export interface Figure {
  value: string;
  max: string | null;
  comparator: Comparator;
  unit: string | null;
}

const DECIMAL = /^[+-]?\d{1,30}(?:\.\d{1,30})?$/;
/** As programs write numbers too large or too small for a figure of the news. */
const EXPONENT = /^[+-]?\d{1,30}(?:\.\d{1,30})?e[+-]?\d{1,4}$/i;
const RANGE = /^(\d[\d,.]{0,30})\s{0,2}(?:[-–—]|to)\s{0,2}(\d[\d,.]{0,30})(\D.{0,60})?$/u;
const MEASURES: ReadonlySet<string> = new Set([...UNITS.values(), 'percent']);
const CURRENCY = /^[A-Z]{3}$/;
/** No figure is longer; the words around it are the source's, not the value's. */
const LONGEST_FIGURE = 100;

/** The figure of a value: a decimal ("12011", "12,011") or words ("about 12 thousand", "7–9", "$5m", "dozens"); null if it is none. */
export function readFigure(value: string): Figure | null {
  const exact = plainDecimal(value);
  if (exact !== null) return { value: exact, max: null, comparator: 'eq', unit: null };
  if (value.length > LONGEST_FIGURE || EXPONENT.test(value)) return null;
  if (NONE_WORDS.has(value.toLowerCase())) return { value: '0', max: null, comparator: 'eq', unit: null };
  const range = RANGE.exec(value);
  const [found, more] = readQuantities(range === null ? value : `between ${range[1]} and ${range[2]}${range[3] ?? ''}`);
  if (found === undefined || (more !== undefined && !value.includes('('))) return null;
  const ranged = found.comparator === 'range' || found.comparator === 'vague';
  const own = ranged ? (found.min ?? found.value) : (found.value ?? found.min ?? found.max);
  // What is counted is the question's matter; only a measure tells one figure from another.
  const unit = found.unit !== null && (MEASURES.has(found.unit) || CURRENCY.test(found.unit)) ? found.unit : null;
  return own === null ? null : { value: own, max: ranged ? found.max : null, comparator: found.comparator, unit };
}

/** Few units name most: what was read of them is kept, of so many at most. */
const UNITS_KEPT = 1000;
const knownUnits = new Map<string, string>();

/** A unit in the spelling that readings of text give it: "people" is "person", "%" is "percent". */
export function unitKey(unit: string): string {
  const known = knownUnits.get(unit);
  if (known !== undefined) return known;
  const key = readUnit(unit);
  if (knownUnits.size >= UNITS_KEPT) knownUnits.clear();
  knownUnits.set(unit, key);
  return key;
}

function readUnit(unit: string): string {
  const plain = unit.trim().toLowerCase();
  if (plain === '' || SHARE_UNITS.has(plain)) return plain;
  return readQuantities(`2 ${unit.trim()}`)[0]?.unit ?? readQuantities(`2 ${plain}`)[0]?.unit ?? plain;
}

/** Shares of one as percent; all else as it is. */
export function inPercent(decimal: string, unit: string | null): { value: string; unit: string | null } {
  if (unit === null || !SHARE_UNITS.has(unit) || fromDecimal(decimal).abs().gt(1)) return { value: decimal, unit };
  return { value: toDecimal(fromDecimal(decimal).mul(100)), unit: 'percent' };
}

export function plainDecimal(text: string): string | null {
  const plain = text
    .replace(/(?<=\d)[,_\s'’](?=\d{3}(?!\d))/g, '')
    .replace('−', '-')
    .trim();
  return DECIMAL.test(plain) ? toDecimal(fromDecimal(plain)) : null;
}

import { isoDay } from '../../values/dates';
import { MONTHS, SEASON_CODES } from '../en/calendar-words';
import { ORDINAL_WORDS } from '../en/ordinal-days';
import type { CalendarUnit } from './date-phrase';
import { decadeOfWord, spelledNumber } from './spelled-number';

/** What the groups of a calendar pattern name. */
export interface NamedDate {
  unit: CalendarUnit;
  year: number | null;
  edtfIn: (year: number) => string | null;
}

type Groups = Readonly<Record<string, string | undefined>>;

/** Two-digit years below it are of this century. */
const CENTURY_TURN = 50;
const two = (value: number): string => String(value).padStart(2, '0');
const ordinal = (word: string): number => ORDINAL_WORDS.get(word.toLowerCase().replace(/\s/, '-')) ?? 0;

/** The date that the groups of one match name, or null where there is no such day. `dayFirst`: how the text orders "3/4/2020". */
export function namedDate(groups: Groups, dayFirst: boolean): NamedDate | null {
  const year = yearOf(groups);
  if (groups.century !== undefined || groups.nthCentury !== undefined) {
    const century = groups.century === undefined ? ordinal(groups.nthCentury ?? '') : Number(groups.century);
    return century < 1 ? null : { unit: 'century', year: 0, edtfIn: () => `${two(century - 1)}XX` };
  }
  const decade = decadeOf(groups);
  if (decade !== null) return { unit: 'decade', year: decade, edtfIn: () => `${String(decade).slice(0, 3)}X` };
  const season = SEASON_CODES[groups.season?.toLowerCase() ?? ''];
  if (season !== undefined) return { unit: 'season', year, edtfIn: (y) => `${y}-${season}` };
  if (groups.q !== undefined) return { unit: 'quarter', year, edtfIn: (y) => `${y}-${32 + Number(groups.q)}` };
  if (groups.half !== undefined) {
    const [first, last] = groups.half === '1' ? ['01', '06'] : ['07', '12'];
    return { unit: 'span', year, edtfIn: (y) => `${y}-${first}/${y}-${last}` };
  }
  const [month, day] = monthAndDay(groups, dayFirst);
  if (month === null || month < 1 || month > 12) return null;
  if (day === null) return { unit: 'month', year, edtfIn: (y) => `${y}-${two(month)}` };
  // 2024 is a leap year, so that "29 February" without a year is a day.
  if (isoDay(year ?? 2024, month, day) === null) return null;
  return { unit: 'day', year, edtfIn: (y) => isoDay(y, month, day) };
}

/** Slashed dates are read month first, as where they are written most, unless a number above 12 or the text says otherwise. */
function monthAndDay(groups: Groups, dayFirst: boolean): [month: number | null, day: number | null] {
  if (groups.a !== undefined) {
    const [a, b] = [Number(groups.a), Number(groups.b)];
    return a > 12 || (dayFirst && b <= 12) ? [b, a] : [a, b];
  }
  const month = groups.iso === undefined ? (MONTHS[groups.month?.toLowerCase() ?? ''] ?? null) : Number(groups.iso);
  if (groups.day !== undefined) return [month, Number(groups.day)];
  if (groups.nth !== undefined) return [month, ordinal(groups.nth)];
  return [month, groups.card === undefined ? null : spelledNumber(groups.card)];
}

function yearOf({ year, spelled, yy }: Groups): number | null {
  if (year !== undefined) return Number(year);
  if (spelled !== undefined) return spelledNumber(spelled);
  if (yy === undefined) return null;
  return Number(yy) + (Number(yy) < CENTURY_TURN ? 2000 : 1900);
}

function decadeOf({ decade, apostrophe, short, nineties }: Groups): number | null {
  if (decade !== undefined) return Number(decade);
  const within = apostrophe ?? short;
  if (within !== undefined) return Number(within) + (Number(within) < 20 ? 2000 : 1900);
  return nineties === undefined ? null : decadeOfWord(nineties);
}

import { addDays, dayIntervalOf, dayNumber } from '../../values/dates';
import type { CalendarUnit } from './date-phrase';
import { edtfOfDays } from './date-reading';

/** Which part of a period a word means. */
export type PeriodPart = 'early' | 'mid' | 'late' | 'start' | 'middle' | 'beginning' | 'end' | 'turn';

type Bounds = Readonly<Record<PeriodPart, readonly [first: string, last: string]>>;

const MONTHS_OF_YEAR: Bounds = {
  early: ['01', '04'],
  start: ['01', '02'],
  beginning: ['01', '02'],
  mid: ['05', '08'],
  middle: ['05', '08'],
  late: ['09', '12'],
  end: ['11', '12'],
  turn: ['01', '12'],
};
const YEARS_OF_DECADE: Bounds = {
  early: ['0', '3'],
  start: ['0', '2'],
  beginning: ['0', '2'],
  mid: ['4', '6'],
  middle: ['4', '6'],
  late: ['7', '9'],
  end: ['8', '9'],
  turn: ['0', '9'],
};

/** "early", "late" … of a period as EDTF; null where it has no such part. */
export function narrowed(edtf: string, unit: CalendarUnit, part: PeriodPart): string | null {
  if (part === 'turn') return turnOf(edtf, unit);
  const month = unit === 'month' && /^\d{4}-\d\d$/.test(edtf) ? partOfMonth(edtf, part) : null;
  if (month !== null) return month;
  if (unit === 'year' && /^\d{4}$/.test(edtf)) return partOfYear(edtf, part);
  if (unit === 'decade' && /^\d{3}X$/.test(edtf)) return partOfDecade(edtf.slice(0, 3), part);
  return unit === 'day' ? null : third(edtf, part);
}

function partOfMonth(month: string, part: PeriodPart): string {
  if (part === 'early' || part === 'start' || part === 'beginning') return `${month}-01/${month}-10`;
  return part === 'mid' || part === 'middle' ? `${month}-11/${month}-20` : `${month}-20/${month}`;
}

function partOfYear(year: string, part: PeriodPart): string {
  const [first, last] = MONTHS_OF_YEAR[part];
  return `${year}-${first}/${year}-${last}`;
}

function partOfDecade(decade: string, part: PeriodPart): string {
  const [first, last] = YEARS_OF_DECADE[part];
  return `${decade}${first}/${decade}${last}`;
}

/** The years around the beginning of a century, roughly. */
function turnOf(edtf: string, unit: CalendarUnit): string | null {
  const from = dayIntervalOf(edtf)?.from;
  if (unit !== 'century' || from == null) return null;
  const year = Number(from.slice(0, 4));
  return `${year - 5}~/${year + 5}~`;
}

/** The first, second or last third of any other period, the start and end a sixth. */
function third(edtf: string, part: PeriodPart): string | null {
  const { from, to } = dayIntervalOf(edtf) ?? { from: null, to: null };
  if (from === null || to === null) return null;
  const length = dayNumber(to) - dayNumber(from) + 1;
  const at = (share: number) => addDays(from, Math.round(length * share));
  if (part === 'early' || part === 'start' || part === 'beginning') return edtfOfDays(from, addDays(at(1 / 3), -1));
  return part === 'mid' || part === 'middle'
    ? edtfOfDays(at(1 / 3), addDays(at(2 / 3), -1))
    : edtfOfDays(at(2 / 3), to);
}

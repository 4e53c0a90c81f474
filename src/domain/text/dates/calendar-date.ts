import type { Span } from '../statement';

export type CalendarUnit = 'day' | 'month' | 'season' | 'quarter' | 'year' | 'decade' | 'century';

/** A point of the calendar as the text names it; `year` null where the text leaves it out. */
export interface CalendarDate extends Span {
  unit: CalendarUnit;
  year: number | null;
  /** 1 to 12, an EDTF season code for a season, 1 to 4 for a quarter; null for years and longer. */
  part: number | null;
  day: number | null;
  /** "early", "late" … before the date narrows it. */
  narrowed: 'early' | 'middle' | 'late' | 'start' | 'end' | null;
}

/** "2022-02-22", "2022-02", "2022", "199X", "13XX", "2022-24", or an interval where the text narrows a period; null without a year. */
export function edtfOf(date: CalendarDate): string | null {
  if (date.year === null) return null;
  const year = String(date.year).padStart(4, '0');
  const part = String(date.part ?? 0).padStart(2, '0');
  switch (date.unit) {
    case 'day':
      return `${year}-${part}-${String(date.day ?? 0).padStart(2, '0')}`;
    case 'month':
      return narrowedMonth(date, `${year}-${part}`);
    case 'season':
      return `${year}-${part}`;
    case 'quarter':
      return `${year}-${32 + (date.part ?? 1)}`;
    case 'year':
      return narrowedYear(date, year);
    case 'decade':
      return narrowedDecade(date, year);
    case 'century':
      return `${year.slice(0, 2)}XX`;
  }
}

function narrowedMonth(date: CalendarDate, month: string): string {
  switch (date.narrowed) {
    case 'early':
    case 'start':
      return `${month}-01/${month}-10`;
    case 'middle':
      return `${month}-11/${month}-20`;
    case 'late':
    case 'end':
      return `${month}-20/${month}`;
    default:
      return month;
  }
}

function narrowedYear(date: CalendarDate, year: string): string {
  const months: Readonly<Record<string, string>> = {
    early: `${year}-01/${year}-04`,
    start: `${year}-01/${year}-02`,
    middle: `${year}-05/${year}-08`,
    late: `${year}-09/${year}-12`,
    end: `${year}-11/${year}-12`,
  };
  return months[date.narrowed ?? ''] ?? year;
}

function narrowedDecade(date: CalendarDate, year: string): string {
  const decade = year.slice(0, 3);
  const years: Readonly<Record<string, string>> = {
    early: `${decade}0/${decade}3`,
    start: `${decade}0/${decade}2`,
    middle: `${decade}4/${decade}6`,
    late: `${decade}7/${decade}9`,
    end: `${decade}8/${decade}9`,
  };
  return years[date.narrowed ?? ''] ?? `${decade}X`;
}

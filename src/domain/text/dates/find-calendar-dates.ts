import {
  DAYS_BEFORE_DAY,
  type GuardedPattern,
  MONTH_PATTERNS,
  NUMERIC_PATTERNS,
  NUMERIC_PERIOD_PATTERNS,
  PERIOD_PATTERNS,
} from '../en/calendar-patterns';
import { COUNTED_AFTER_DECADE, FRACTION_BOTTOMS, isMonthWord } from '../en/month-context';
import type { Span } from '../statement';
import { findBareYears } from './bare-years';
import { type NamedDate, namedDate } from './calendar-groups';
import { type DatePhrase, withoutOverlaps } from './date-phrase';
import { findMatches } from './find-matches';
import { findHolidays } from './holiday';
import { findLoneMonths } from './lone-months';

const WORDED: readonly GuardedPattern[] = [...MONTH_PATTERNS, ...PERIOD_PATTERNS];
const NUMBERED: readonly GuardedPattern[] = [
  ...MONTH_PATTERNS,
  ...NUMERIC_PATTERNS,
  ...NUMERIC_PERIOD_PATTERNS,
  ...PERIOD_PATTERNS,
];

/**
 * Every date of the calendar named in `span`, without the words "since", "until", "early" …, in order and without overlaps.
 * `dayFirst`: the text writes "3/4/2020" for 3 April.
 */
export function findCalendarDates(
  text: string,
  span: Span = { start: 0, end: text.length },
  dayFirst = false,
): DatePhrase[] {
  const passage = text.slice(span.start, span.end);
  const hasDigits = /\d/.test(passage);
  const found = standingIn(passage, hasDigits ? NUMBERED : WORDED).flatMap((pattern) =>
    findMatches(passage, pattern).flatMap((match) => {
      const named = isDate(match, passage) ? namedDate(match.groups ?? {}, dayFirst) : null;
      return named === null ? [] : withDaysBefore(phraseOf(match, named, span.start), match, passage, span.start);
    }),
  );
  const dated = withoutOverlaps([
    ...found,
    ...findLoneMonths(passage, span.start),
    ...findHolidays(passage, span.start),
  ]);
  if (!hasDigits) return dated;
  return [...dated, ...findBareYears(text, span, dated)].sort((a, b) => a.start - b.start);
}

/** The patterns whose words the passage has; what several need is looked for once. */
function standingIn(passage: string, patterns: readonly GuardedPattern[]): GuardedPattern[] {
  const found = new Map<RegExp, boolean>();
  return patterns.filter(({ needs }) => {
    const known = found.get(needs) ?? needs.test(passage);
    found.set(needs, known);
    return known;
  });
}

function phraseOf(match: RegExpExecArray, named: NamedDate, offset: number): DatePhrase {
  const { a, b, year, yy, led } = match.groups ?? {};
  const phrase = withoutStop(match[0]);
  const end = offset + match.index + phrase.length;
  const lead = a !== undefined && led === undefined && year === undefined && yy === undefined;
  const start = lead ? end - `${a}/${b}`.length : offset + match.index;
  const { unit, edtfIn } = named;
  return { unit, year: named.year, edtfIn, start, end, counted: false, use: 'alone' };
}

/** "18 and 19 June": the days before take the month and year of the last. */
function withDaysBefore(phrase: DatePhrase, match: RegExpExecArray, passage: string, offset: number): DatePhrase[] {
  const groups = match.groups ?? {};
  if (phrase.unit !== 'day' || groups.month === undefined || !/^\d/.test(match[0])) return [phrase];
  const from = Math.max(0, match.index - 24);
  const days = DAYS_BEFORE_DAY.exec(passage.slice(from, match.index));
  if (days === null) return [phrase];
  const earlier = [days[1], days[2]].flatMap((day): DatePhrase[] => {
    const named = day === undefined ? null : namedDate({ ...groups, day }, false);
    if (named === null || day === undefined) return [];
    const start = offset + from + days.index + (day === days[1] ? 0 : days[0].lastIndexOf(day));
    return [{ ...phrase, ...named, start, end: start + day.length }];
  });
  return [...earlier, phrase];
}

function isDate({ 0: phrase, index, groups = {} }: RegExpExecArray, passage: string): boolean {
  const after = passage.slice(index + phrase.length, index + phrase.length + 24);
  if (groups.a !== undefined && groups.year === undefined && groups.yy === undefined && groups.led === undefined)
    return Number(groups.a) >= Number(groups.b) || !FRACTION_BOTTOMS.has(Number(groups.b));
  if (groups.short !== undefined || groups.nineties !== undefined)
    return !COUNTED_AFTER_DECADE.test(passage.slice(Math.max(0, index - 60), index + phrase.length + 24));
  if (groups.month === undefined || groups.year !== undefined || groups.spelled !== undefined) return true;
  return isMonthWord(groups.month) && !(groups.nth !== undefined && /^\s(?:of|lady|half|quarter)\b/i.test(after));
}

/** A full stop after a month belongs to the month only where it abbreviates it. */
function withoutStop(phrase: string): string {
  const word = phrase.endsWith('.') ? /(\p{L}{1,20})\.$/u.exec(phrase)?.[1] : undefined;
  return word !== undefined && (word.length > 4 || /^(?:may|june|july)$/i.test(word)) ? phrase.slice(0, -1) : phrase;
}

import { addDays } from '../../values/dates';
import type { GuardedPattern } from '../en/calendar-patterns';
import { DAY_OF_MONTH, DAY_OF_WEEK_AND_MONTH } from '../en/calendar-patterns';
import { SEASON_CODES } from '../en/calendar-words';
import { ORDINAL_WORDS } from '../en/ordinal-days';
import * as words from '../en/relative-patterns';
import { countedPart } from './counted-part';
import type { CalendarUnit, DatePhrase } from './date-phrase';
import { durationOf, shift, shiftedEdtf } from './duration';
import { findMatches } from './find-matches';
import {
  dayOfMonth,
  lastWeekend,
  leading,
  namedWeekday,
  periodOf,
  stepOf,
  trailing,
  weekdayInWeek,
} from './relative-days';
import type { Tense } from './tense';

type Groups = Readonly<Record<string, string | undefined>>;

interface Shape {
  words: GuardedPattern;
  unit: (groups: Groups) => CalendarUnit;
  use?: DatePhrase['use'];
  /** The EDTF for an article of that day; `undefined`: no date after all, where the tense or the calendar speaks against it. */
  edtf: (groups: Groups, publishedAt: string, tense: Tense) => string | null | undefined;
}

const day = (): CalendarUnit => 'day';
const span = (): CalendarUnit => 'span';
const unitOf = ({ unit = '' }: Groups): CalendarUnit => {
  const unitWord = unit.toLowerCase();
  return unitWord === 'weekend' ? 'span' : (unitWord as CalendarUnit);
};

const SHAPES: readonly Shape[] = [
  {
    words: words.NAMED_DAY,
    unit: day,
    edtf: ({ day: word = '' }, at) => addDays(at, words.DAYS_FROM_TODAY[word.toLowerCase().replace(/\s+/g, ' ')] ?? 0),
  },
  { words: words.WEEKDAY, unit: day, edtf: namedWeekday },
  { words: words.WEEKDAY_AFTER_WEEK, unit: day, edtf: weekdayInWeek },
  { words: words.WEEKDAY_BEFORE_WEEK, unit: day, edtf: weekdayInWeek },
  { words: DAY_OF_WEEK_AND_MONTH, unit: day, edtf: dayOfMonth },
  { words: DAY_OF_MONTH, unit: day, edtf: dayOfMonth },
  { words: words.TRAILING_ONE, unit: span, edtf: ({ unit }, at) => trailing({ n: 'one', unit }, at) },
  {
    words: words.PERIOD_BUT_ONE,
    unit: unitOf,
    edtf: ({ unit, which = '' }, at) => periodOf(at, unit, /next/i.test(which) ? 2 : -2),
  },
  {
    words: words.QUARTER_OF_YEAR,
    unit: span,
    edtf: ({ which, part = '', nth = '' }, at) =>
      countedPart(
        periodOf(at, 'year', stepOf(which)),
        part.toLowerCase(),
        ORDINAL_WORDS.get(nth.toLowerCase()) ?? -1,
        1,
      ),
  },
  { words: words.PERIOD, unit: unitOf, edtf: ({ which, unit }, at) => periodOf(at, unit, stepOf(which)) },
  {
    words: words.WEEKEND,
    unit: span,
    edtf: (_groups, at, tense) => (tense === 'future' ? periodOf(at, 'weekend', 0) : lastWeekend(at)),
  },
  { words: words.CONTAINER, unit: unitOf, use: 'container', edtf: ({ unit }, at) => periodOf(at, unit, 0) },
  {
    words: words.YEAR_TO_DATE,
    unit: span,
    edtf: ({ unit, so }, at) => `${periodOf(at, unit ?? so, 0).split('/')[0]}/${at}`,
  },
  { words: words.NOW, unit: day, use: 'end', edtf: (_groups, at) => at },
  { words: words.AGO, unit: span, edtf: ago },
  {
    words: words.FROM_NOW,
    unit: span,
    edtf: ({ n = '', unit = '', hedge }, at) => {
      const duration = durationOf(n, unit, hedge);
      return duration === null ? undefined : shiftedEdtf(at, duration, 1);
    },
  },
  {
    words: words.WITHIN,
    unit: span,
    edtf: ({ n = '', unit = '', hedge }, at, tense) => {
      const duration = durationOf(n, unit, hedge);
      return duration === null || tense === 'past' ? undefined : shiftedEdtf(at, duration, 1);
    },
  },
  { words: words.TRAILING, unit: span, edtf: trailing },
  { words: words.LEADING, unit: span, edtf: leading },
];

/** "three weeks ago", "two weeks and two days ago". */
function ago({ n = '', unit = '', hedge, n2, unit2 }: Groups, publishedAt: string): string | undefined {
  const duration = durationOf(n, unit, hedge);
  if (duration === null) return undefined;
  if (n2 === undefined || unit2 === undefined) return shiftedEdtf(publishedAt, duration, -1);
  const more = durationOf(n2, unit2);
  return more === null ? undefined : shiftedEdtf(shift(publishedAt, duration.least, duration.unit, -1), more, -1);
}

/** Phrases of a passage at `offset` that count from the day of publication; without one they name no days. */
export function findRelativePhrases(
  passage: string,
  offset: number,
  publishedAt: string | null,
  tenseAt: (start: number, end: number) => Tense,
): DatePhrase[] {
  const counted = SHAPES.flatMap((shape) =>
    findMatches(passage, shape.words).flatMap((match): DatePhrase[] => {
      const groups = match.groups ?? {};
      const inner = shape.words === DAY_OF_MONTH ? match[0].indexOf(groups.day ?? '') : 0;
      const start = match.index + inner;
      const end = match.index + match[0].length;
      const edtf = publishedAt === null ? null : shape.edtf(groups, publishedAt, tenseAt(start, end));
      if (edtf === undefined) return [];
      const unit = shape.unit(groups);
      return [
        {
          start: offset + start,
          end: offset + end,
          unit,
          year: null,
          counted: true,
          use: shape.use ?? 'alone',
          edtfIn: () => edtf,
        },
      ];
    }),
  );
  return [...counted, ...findSeasons(passage, offset)];
}

/** "the winter", "last summer": a season of a year still to be found. */
function findSeasons(passage: string, offset: number): DatePhrase[] {
  return findMatches(passage, words.SEASON).flatMap((match): DatePhrase[] => {
    if (words.THE_FALL.test(match[0])) return [];
    const code = SEASON_CODES[match.groups?.season?.toLowerCase() ?? ''];
    const start = offset + match.index;
    const end = start + match[0].length;
    return [
      { start, end, unit: 'season', year: null, counted: false, use: 'alone', edtfIn: (year) => `${year}-${code}` },
    ];
  });
}

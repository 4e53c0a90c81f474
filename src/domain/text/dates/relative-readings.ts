import { addDays, addMonths, partsOf, weekday } from '../../values/dates';
import { FUTURE_WORDS, SEASON_CODES, WEEKDAYS } from '../en/calendar-words';
import { DURATION_NUMBER, DURATION_UNIT } from '../en/duration-words';
import type { DateReading, Span } from '../statement';
import { edtfOfDays, resolvedReading, unresolvedReading } from './date-reading';
import { durationOf, shift, shiftedEdtf } from './duration';
import { findMatches, type GuardedPattern } from './find-matches';

interface RelativeShape extends GuardedPattern {
  /** The EDTF the match means for an article of that day, null when it means no date. */
  edtf: (groups: Record<string, string>, publishedAt: string, future: boolean) => string | null;
}

const DAYS: Readonly<Record<string, number>> = { yesterday: -1, today: 0, tonight: 0, tomorrow: 1 };

const SHAPES: readonly RelativeShape[] = [
  {
    needs: /yesterday|today|tonight|tomorrow/iu,
    pattern: /\b(?<day>yesterday|today|tonight|tomorrow)\b(?!['’]s\s(?:world|society))/giu,
    edtf: ({ day = '' }, publishedAt) => addDays(publishedAt, DAYS[day.toLowerCase()] ?? 0),
  },
  {
    needs: /day/iu,
    pattern: new RegExp(
      `\\b(?:(?<which>last|next|this|on|since|until|by)\\s{1,3})?(?:early\\s|late\\s)?(?<weekday>${Object.keys(WEEKDAYS).join('|')})\\b`,
      'giu',
    ),
    edtf: weekdayEdtf,
  },
  {
    needs: /week|month|year/iu,
    pattern:
      /\b(?<which>last|this|next|the previous|the coming)\s{1,3}(?<unit>week|month|year)\b(?!['’]s\s(?:end|first))/giu,
    edtf: ({ which = '', unit = '' }, publishedAt) =>
      periodEdtf(publishedAt, unit, /last|previous/i.test(which) ? -1 : /this/i.test(which) ? 0 : 1),
  },
  {
    needs: /\sago/iu,
    pattern: new RegExp(
      `\\b(?:(?<hedge>almost|nearly|about|around|roughly|more than|over)\\s)?(?<n>${DURATION_NUMBER})\\s(?<unit>${DURATION_UNIT})\\sago\\b`,
      'giu',
    ),
    edtf: ({ hedge, n = '', unit = '' }, publishedAt) => {
      const duration = durationOf(n, unit, hedge);
      return duration === null ? null : shiftedEdtf(publishedAt, duration, -1);
    },
  },
  {
    needs: /the\s(?:past|last|previous)/iu,
    pattern: new RegExp(
      `\\b(?:(?:over|in|during|for|within)\\s)?the\\s(?:past|last|previous)\\s(?:(?<n>${DURATION_NUMBER})\\s)?(?<unit>${DURATION_UNIT})\\b`,
      'giu',
    ),
    edtf: ({ n = 'one', unit = '' }, publishedAt) => {
      const duration = durationOf(n, unit);
      if (duration === null) return null;
      return `${shift(publishedAt, duration.most, duration.unit, -1)}/${publishedAt}`;
    },
  },
  {
    needs: new RegExp(Object.keys(SEASON_CODES).join('|'), 'iu'),
    pattern: new RegExp(
      `\\b(?:during|in|over|throughout)?\\s?\\b(?:the|this|last)\\s(?<season>${Object.keys(SEASON_CODES).join('|')})\\b(?!\\s(?:of|in)\\b)`,
      'giu',
    ),
    edtf: ({ season = '' }, publishedAt) => lastSeason(SEASON_CODES[season.toLowerCase()] ?? 21, publishedAt),
  },
];
const FALL = /\bthe\sfall$/i;

/** Phrases that count from the day of publication: "yesterday", "last week", "on Friday", "three years ago"; unresolved without it. */
export function readRelativeDates(text: string, sentence: Span, publishedAt: string | null): DateReading[] {
  const passage = text.slice(sentence.start, sentence.end);
  const future = FUTURE_WORDS.test(passage);
  return SHAPES.flatMap(({ edtf, ...guarded }) =>
    findMatches(passage, guarded).flatMap((match) => {
      if (FALL.test(match[0])) return [];
      const start = sentence.start + match.index + (match[0].length - match[0].trimStart().length);
      const span = { start, end: sentence.start + match.index + match[0].length };
      if (publishedAt === null) return [unresolvedReading(span)];
      const reading = edtf(match.groups ?? {}, publishedAt, future);
      return reading === null ? [] : [resolvedReading(span, reading, 'publication_relative')];
    }),
  );
}

function weekdayEdtf(groups: Record<string, string>, publishedAt: string, future: boolean): string | null {
  const which = groups.which?.toLowerCase();
  const named = WEEKDAYS[groups.weekday?.toLowerCase() ?? ''] ?? 0;
  if (groups.weekday?.startsWith(groups.weekday.charAt(0).toLowerCase())) return null;
  const back = (weekday(publishedAt) - named + 7) % 7;
  const ahead = which === 'next' || which === 'until' || which === 'by' || (future && which !== 'last');
  const day = ahead
    ? addDays(publishedAt, back === 0 ? 7 : 7 - back)
    : addDays(publishedAt, -(back === 0 && which === 'last' ? 7 : back));
  if (which === 'since') return `${day}/..`;
  return which === 'until' || which === 'by' ? `../${day}` : day;
}

function periodEdtf(publishedAt: string, unit: string, offset: number): string {
  if (/year/i.test(unit)) return String(partsOf(publishedAt).year + offset);
  if (/month/i.test(unit)) return addMonths(publishedAt, offset).slice(0, 7);
  const monday = addDays(publishedAt, -((weekday(publishedAt) + 6) % 7) + 7 * offset);
  return edtfOfDays(monday, addDays(monday, 6));
}

function lastSeason(code: number, publishedAt: string): string {
  const { year } = partsOf(publishedAt);
  const firstMonth = (code - 20) * 3;
  const begins = `${year}-${String(firstMonth).padStart(2, '0')}-01`;
  return `${String(begins <= publishedAt ? year : year - 1)}-${code}`;
}

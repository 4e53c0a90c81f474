import { addDays, dayIntervalOf, weekday } from '../../values/dates';
import { MONTHS, SEASON_CODES, WEEKDAYS } from '../en/calendar-words';
import { ORDINAL_WORDS } from '../en/ordinal-days';
import * as pattern from '../en/part-patterns';
import { countedPart, isPart } from './counted-part';
import type { DatePhrase } from './date-phrase';
import { edtfOfDays } from './date-reading';
import { durationOf, shift, shiftedEdtf } from './duration';
import { yearOfWhich } from './missing-year';
import { narrowed, type PeriodPart } from './narrowed';

const REACH = 64;
/** "the end of the second week of March": no one nests deeper. */
const DEEPEST = 3;

/** The dates with the words before them that name a part of them or a day counted from them: "early March", "two days before Christmas". */
export function withParts(
  text: string,
  from: number,
  phrases: readonly DatePhrase[],
  publishedAt: string | null,
): DatePhrase[] {
  const parted: DatePhrase[] = [];
  for (const phrase of phrases) {
    const whole = grown(text, from, phrase, publishedAt);
    while ((parted.at(-1)?.start ?? -1) >= whole.start) parted.pop();
    parted.push((parted.at(-1)?.end ?? 0) > whole.start ? phrase : whole);
  }
  return parted.filter(({ use }) => use !== 'container');
}

function grown(text: string, from: number, phrase: DatePhrase, publishedAt: string | null): DatePhrase {
  let whole = phrase;
  for (let depth = 0; depth < DEEPEST; depth++) {
    const before = text.slice(Math.max(from, whole.start - REACH), whole.start);
    if (!pattern.PART_END.test(before)) break;
    const next = partBefore(before, whole, text.slice(whole.end, whole.end + 24), publishedAt);
    if (next === null) break;
    whole = next;
  }
  return whole;
}

type Operator = (
  groups: Readonly<Record<string, string | undefined>>,
  phrase: DatePhrase,
) => Partial<DatePhrase> | null;

/** How a phrase's EDTF changes, whatever its year. */
const mapped = (phrase: DatePhrase, change: (edtf: string) => string | null): Partial<DatePhrase> => ({
  edtfIn: (year) => {
    const edtf = phrase.edtfIn(year);
    return edtf === null ? null : change(edtf);
  },
});

const ordinal = (word: string): number =>
  ORDINAL_WORDS.get(word.toLowerCase().replace(/\s/, '-')) ?? (/^\d/.test(word) ? Number.parseInt(word, 10) : 0);

const OPERATORS: readonly [RegExp, Operator][] = [
  [
    pattern.COUNTED_PART,
    ({ which = '', count, part = '' }, phrase) => {
      const kind = part.toLowerCase();
      const backwards = /last|final|closing/i.test(which);
      const nth = backwards ? -1 : /opening/i.test(which) ? 1 : ordinal(which);
      const many = count === undefined ? 1 : (durationOf(count, 'day')?.most ?? 0);
      if (many < 1 || !isPart(kind, phrase.unit)) return null;
      return {
        ...mapped(phrase, (edtf) => countedPart(edtf, kind, nth, many)),
        unit: kind in WEEKDAYS || kind === 'day' ? 'day' : kind === 'week' || kind === 'month' ? kind : 'span',
      };
    },
  ],
  [
    pattern.NARROW,
    ({ narrow = '' }, phrase) => {
      const part = narrow.toLowerCase() as PeriodPart;
      return phrase.unit === 'day'
        ? null
        : { ...mapped(phrase, (edtf) => narrowed(edtf, phrase.unit, part)), unit: 'span' };
    },
  ],
  [
    pattern.WEEK_NUMBER,
    ({ week = '' }, phrase) =>
      phrase.unit === 'year'
        ? { ...mapped(phrase, (edtf) => countedPart(edtf, 'week', Number(week), 1)), unit: 'week' }
        : null,
  ],
  [
    pattern.SEASON_OF,
    ({ season = '' }, phrase) =>
      phrase.unit === 'year'
        ? { ...mapped(phrase, (edtf) => `${edtf}-${SEASON_CODES[season.toLowerCase()]}`), unit: 'season' }
        : null,
  ],
  [
    pattern.QUARTER_OF,
    ({ quarter = '' }, phrase) =>
      phrase.unit === 'year'
        ? { ...mapped(phrase, (edtf) => countedPart(edtf, 'quarter', Number(quarter), 1)), unit: 'quarter' }
        : null,
  ],
  [
    pattern.MONTH_OF,
    ({ month = '' }, phrase) =>
      phrase.unit === 'year' && phrase.counted
        ? {
            ...mapped(phrase, (edtf) => countedPart(edtf, 'month', MONTHS[month.toLowerCase()] ?? 0, 1)),
            unit: 'month',
          }
        : null,
  ],
  [
    pattern.WEEKDAY_OF,
    ({ weekday: name = '' }, phrase) =>
      phrase.unit === 'week'
        ? { ...mapped(phrase, (edtf) => countedPart(edtf, name.toLowerCase(), 1, 1)), unit: 'day' }
        : null,
  ],
  [
    pattern.WEEK_OF,
    ({ stretch = '', ending }, phrase) => {
      if (phrase.unit !== 'day') return null;
      const weekend = stretch.toLowerCase() === 'weekend';
      return {
        ...mapped(phrase, (day) => (ending === undefined ? weekOf(day, weekend) : edtfOfDays(addDays(day, -6), day))),
        unit: 'week',
      };
    },
  ],
  [pattern.OFFSET, offset],
];

function partBefore(before: string, phrase: DatePhrase, after: string, publishedAt: string | null): DatePhrase | null {
  if (phrase.use === 'end') return null;
  for (const [words, operator] of OPERATORS) {
    const match = words.exec(before);
    if (match === null || (words === pattern.OFFSET && namesSomething(phrase, after))) continue;
    const change = operator(match.groups ?? {}, phrase);
    if (change !== null) return { ...phrase, use: 'alone', ...change, start: phrase.start - match[0].length };
  }
  const side = pattern.SIDE.exec(before);
  if (side !== null && phrase.counted && publishedAt !== null)
    return { ...sideOf(phrase, !/earlier/i.test(side[0]), publishedAt), start: phrase.start - side[0].length };
  if (phrase.use === 'container') return null;
  const naming = pattern.NAMING.exec(before);
  if (naming !== null) return { ...phrase, start: phrase.start - naming[0].length };
  return whichOne(before, phrase, publishedAt);
}

/** "last March", "next Christmas". */
function whichOne(before: string, phrase: DatePhrase, publishedAt: string | null): DatePhrase | null {
  if (phrase.year !== null || phrase.counted) return null;
  const match = pattern.WHICH.exec(before);
  const word = match?.groups?.which?.toLowerCase();
  if (match === null || word === undefined) return null;
  const which = /last|past|previous/.test(word) ? 'last' : /next|following/.test(word) ? 'next' : 'this';
  const edtf = publishedAt === null ? null : phrase.edtfIn(yearOfWhich(phrase, publishedAt, which));
  return { ...phrase, start: phrase.start - match[0].length, counted: true, edtfIn: () => edtf };
}

function offset(
  { hedge, n = 'one', unit = '', side = '' }: Readonly<Record<string, string | undefined>>,
  phrase: DatePhrase,
): Partial<DatePhrase> | null {
  const duration = durationOf(n, unit, hedge);
  if (duration === null || (phrase.unit !== 'day' && !(phrase.unit === 'year' && duration.unit === 'year')))
    return null;
  const direction = /before|prior|ahead/i.test(side) ? -1 : 1;
  const exact = /^from/i.test(side) && duration.exact;
  const onwards = /starting|beginning/i.test(side);
  return mapped(phrase, (edtf) => {
    const day = dayIntervalOf(edtf)?.from;
    if (day == null) return null;
    if (onwards) return `${day}/${addDays(shift(day, duration.most, duration.unit, 1), -1)}`;
    return exact ? shift(day, duration.least, duration.unit, direction) : shiftedEdtf(day, duration, direction);
  });
}

const namesSomething = (phrase: DatePhrase, after: string): boolean =>
  !phrase.counted && pattern.NAMES_SOMETHING.test(after) && !pattern.NO_NAME.test(after);

/** What of a period lies before or behind the publication. */
function sideOf(phrase: DatePhrase, later: boolean, publishedAt: string): DatePhrase {
  const edtf = phrase.edtfIn(0);
  const { from, to } = dayIntervalOf(edtf ?? '') ?? { from: null, to: null };
  if (edtf === null || from === null || to === null) return phrase;
  const running = from <= publishedAt && publishedAt <= to;
  const part = running
    ? edtfOfDays(later ? publishedAt : from, later ? to : publishedAt)
    : narrowed(edtf, phrase.unit, later ? 'late' : 'early');
  return { ...phrase, use: 'alone', unit: 'span', edtfIn: () => part };
}

function weekOf(day: string, weekend: boolean): string {
  if (!weekend) return edtfOfDays(day, addDays(day, 6));
  const saturday = addDays(day, 6 - ((weekday(day) + 6) % 7) - 1);
  return edtfOfDays(saturday, addDays(saturday, 1));
}

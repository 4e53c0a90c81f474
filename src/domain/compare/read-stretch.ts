import {
  BEGAN_BEFORE,
  BORN_BEFORE,
  DIED_BEFORE,
  ENDED_BEFORE,
  LIFE_BEFORE,
  RANGE_BEFORE,
} from '../text/en/stretch-words';
import { dayNumber } from '../values/dates';
import type { DateFigure, Figure } from './figure';

/** A time from its beginning to its end, in days: as short and as long as the dates allow. */
export interface Stretch {
  shortest: number;
  longest: number;
  dates: readonly DateFigure[];
}

const REACH = 48;

/** How long something lasted, or somebody lived, by the dates of its beginning and its end; null where a text has not both. */
export function readStretch(text: string, figures: readonly Figure[], life: boolean): Stretch | null {
  const dates = figures.filter((figure) => figure.kind === 'date');
  const before = ({ span }: DateFigure) => text.slice(Math.max(0, span.start - REACH), span.start);
  const [began, ended, range] = life
    ? [BORN_BEFORE, DIED_BEFORE, LIFE_BEFORE]
    : [BEGAN_BEFORE, ENDED_BEFORE, RANGE_BEFORE];
  const whole = dates.find((date) => range.test(before(date)) && /\d{4}.*\d{4}/u.test(date.text));
  if (whole !== undefined) return stretch([whole], whole.days.from, whole.days.from, whole.days.to, whole.days.to);
  const start = dates.find((date) => began.test(before(date)));
  const end = dates.find((date) => ended.test(before(date)));
  if (start === undefined || end === undefined) return null;
  return stretch([start, end], start.days.from, start.days.to, end.days.from, end.days.to);
}

/** From the first of two days to the last of two; of a range the ends are as wide as they are written. */
function stretch(
  dates: readonly DateFigure[],
  earliest: string | null,
  latestStart: string | null,
  earliestEnd: string | null,
  latest: string | null,
): Stretch | null {
  if (earliest === null || latestStart === null || earliestEnd === null || latest === null) return null;
  const single = dates.length === 1;
  const from = dayNumber(latestStart) + (single ? widthOf(earliest, '01-01') : 0);
  const to = dayNumber(earliestEnd) - (single ? widthOf(latest, '12-31') : 0);
  const shortest = Math.max(0, to - from);
  const longest = dayNumber(latest) - dayNumber(earliest);
  return longest <= 0 ? null : { shortest, longest, dates };
}

/** A range "1861–1865" is written in years. */
const widthOf = (day: string, edge: string): number => (day.slice('yyyy-'.length) === edge ? 364 : 0);

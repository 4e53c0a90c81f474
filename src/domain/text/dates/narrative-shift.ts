import { addDays, addMonths, weekday } from '../../values/dates';
import { WEEKDAYS } from '../en/calendar-words';
import { edtfOfDays } from './date-reading';
import { durationOf, shiftedEdtf } from './duration';

type Groups = Readonly<Record<string, string | undefined>>;

/** The days of the date told last. */
export interface ToldDays {
  from: string;
  to: string;
}

/** What a phrase makes of the date told last; null where that one is too coarse for it. */
export type Shift = (told: ToldDays) => string | null;

const singular = (word: string): string =>
  /^(?:morning|afternoon|evening|night)$/i.test(word) ? 'day' : word.toLowerCase();

/** "the following day", "that year". */
export function neighbour({ which = '', unit, next, that, later }: Groups): Shift {
  const word = unit ?? that ?? later ?? next?.replace(/^next\s/i, '') ?? '';
  const step =
    next !== undefined || later !== undefined || /following/i.test(which)
      ? 1
      : /previous|preceding/i.test(which)
        ? -1
        : 0;
  return periodBeside(singular(word), step);
}

/** "the day before". */
export function beside({ unit = '', side = '' }: Groups): Shift {
  return periodBeside(singular(unit), /after/i.test(side) ? 1 : -1);
}

/** "two weeks later": days and weeks from a day, months from a month, years from a year. */
export function shifted({ hedge, n = '', unit = '', side = '' }: Groups): Shift {
  const duration = durationOf(n, unit, hedge);
  const direction = /later/i.test(side) ? 1 : -1;
  return ({ from, to }) => {
    if (duration === null) return null;
    const length = { day: 10, week: 10, month: 7, year: 4 }[duration.unit];
    return from.slice(0, length) === to.slice(0, length) ? shiftedEdtf(from, duration, direction) : null;
  };
}

/** "the following Friday". */
export function weekdayAfter({ weekday: name = '' }: Groups, words: string): Shift {
  const following = /following/i.test(words);
  return ({ from, to }) => {
    if (from !== to) return null;
    const ahead = ((WEEKDAYS[name.toLowerCase()] ?? 0) - weekday(from) + 7) % 7;
    if (following) return addDays(from, ahead === 0 ? 7 : ahead);
    return ahead === 0 ? from : null;
  };
}

function periodBeside(unit: string, step: number): Shift {
  return ({ from, to }) => {
    switch (unit) {
      case 'day':
        return from === to ? addDays(from, step) : null;
      case 'week': {
        if (from !== to) return null;
        const monday = addDays(from, 7 * step - ((weekday(from) + 6) % 7));
        return edtfOfDays(monday, addDays(monday, 6));
      }
      case 'month':
        return from.slice(0, 7) === to.slice(0, 7) ? addMonths(`${from.slice(0, 7)}-01`, step).slice(0, 7) : null;
      default:
        return from.slice(0, 4) === to.slice(0, 4) ? String(Number(from.slice(0, 4)) + step) : null;
    }
  };
}

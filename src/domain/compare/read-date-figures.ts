import type { DatePhrase } from '../text/dates/date-phrase';
import { readDates } from '../text/dates/read-dates';
import { type DayInterval, dayIntervalOf } from '../values/dates';
import type { DateFigure } from './figure';
import { surroundingsOf } from './surroundings';

const NAMING_BEFORE = /(?:^|[^\p{L}])(?:the|a|an|this|['’]s|its|their|his|her)\s$/iu;
const TIME_BEFORE =
  /(?:^|[^\p{L}])(?:in|on|by|since|of|until|till|from|before|after|during|to|and|through|between|early|late|mid|as of)\s$/iu;
const NOUN_AFTER =
  /^\s(?!(?:and|or|to|in|on|at|by|of|for|with|as|from|was|were|is|are|has|had|when|after|before|but|that|which|who|the|a|an|he|she|it|they|this|until|through|against|over|under|more|less)\b)\p{L}/iu;
const BARE_YEAR = /^(?:1[5-9]|20)\d\d(?:[-–/]\d{2,4})?$/;
const AS_OF = /\b(?:as of|as at|by|up to|until now|so far)\b[^.]{0,12}$/i;
const REACH = 24;

/** The dates of a text that have days; those without a year take it from `publishedAt`, if need be only assumed. */
export function readDateFigures(
  text: string,
  publishedAt: string | null,
  assumed: boolean,
  calendar: readonly (readonly DatePhrase[])[],
): DateFigure[] {
  return readDates(text, [{ start: 0, end: text.length }], publishedAt, calendar).flatMap((reading) => {
    if (reading.edtf === null || (assumed && reading.basis === 'publication_relative')) return [];
    const own = text.slice(reading.span.start, reading.span.end);
    const before = text.slice(Math.max(0, reading.span.start - REACH), reading.span.start);
    const after = text.slice(reading.span.end, reading.span.end + REACH);
    const naming =
      BARE_YEAR.test(own) && NOUN_AFTER.test(after) && (NAMING_BEFORE.test(before) || !TIME_BEFORE.test(before));
    return [
      {
        kind: 'date' as const,
        ...surroundingsOf(text, reading.span),
        days: untilWhen(own, reading.edtf) ?? { from: reading.from, to: reading.to },
        naming,
        asOf: AS_OF.test(before) || /^(?:by|as of)\b/i.test(own),
      },
    ];
  });
}

/** "by 3 May", "until 3 May": the day named, not all the days before it. */
function untilWhen(own: string, edtf: string): DayInterval | null {
  const end = edtf.startsWith('../') && /^(?:by|until|till|up to)\b/i.test(own) ? edtf.slice(3) : null;
  return end === null ? null : dayIntervalOf(end);
}

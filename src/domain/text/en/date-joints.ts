import { ORDINAL_WORD } from './ordinal-days';

// Words that join two dates into a period, or open a period at one of them.

export const DASH = /^\s?[-–—]\s?$/;
export const TO = /^\s{1,3}(?:to|until|till|through|up to)\s{1,3}(?:the\s)?$/i;
export const AND = /^\s{1,3}and\s{1,3}(?:the\s)?$/i;
export const FROM_LEAD = /\bfrom\s{1,3}(?:the\s)?$/i;
export const BETWEEN_LEAD = /\bbetween\s{1,3}(?:the\s)?$/i;
/** "moved from 5 May to 7 June" names two days and no period. */
export const MOVED =
  /\b(?:moved|postponed|delayed|rescheduled|shifted|pushed|put back|brought forward|changed)\b[^.;]{0,40}$/i;
/** The second of two days that share a month: "March 3-5, 2022", "April ninth through seventeenth". */
export const DAYS_AFTER = new RegExp(
  `^\\s?(?:[-–—]|to|through|till|until|(?<and>and))\\s?(?:the\\s)?(?:(?<day>\\d{1,2})(?:st|nd|rd|th)?|(?<nth>${ORDINAL_WORD}))\\b(?:,\\s{1,3}|\\s{1,3})?(?<year>(?:1\\d|20)\\d\\d)?(?![\\d:%]|[.,]\\d|\\s?(?:million|people|per\\b))`,
  'iu',
);
/** The first of them: "3–5 March 2022", "between the 3rd and the 5th of March". */
export const DAYS_BEFORE = new RegExp(
  `(?:\\b(?<lead>from|between)\\s{1,3})?(?:the\\s)?\\b(?:(?<day>\\d{1,2})(?:st|nd|rd|th)?|(?<nth>${ORDINAL_WORD}))\\s?(?:[-–—]|to|till|until|through|(?<and>and))\\s?(?:the\\s)?$`,
  'iu',
);

/** Before a date: the period that it opens or ends. */
export const BOUND =
  /\b(?<bound>since|until|till|up to|through|by|before|prior to|after|later than|not later than|no later than|(?:as early as|starting|beginning)|from)(?:\s(?:from|on|in|at least|about|around|the|of))?\s{1,3}$/i;
/** Behind a date. */
export const LATER = /^(?:\s(?:or|and)\s(?:later|after|beyond|onwards?)|,?\s?onwards?|\son)\b(?!\s(?:\p{L}|\d))/iu;
export const EARLIER = /^\s(?:or|and)\s(?:earlier|before)\b(?!\s(?:\p{L}|\d))/iu;
/** Before a "from" that opens a sentence or a clause, so that it means "from then on". */
export const CLAUSE_START = /(?:^|[.;:,(–—“"]\s{0,2})$/;

import { MONTHS, SEASON_CODES, SHORT_WEEKDAYS, WEEKDAYS } from './calendar-words';
import { ORDINAL_WORD } from './ordinal-days';
import { SPELLED_DAY, SPELLED_YEAR } from './spelled-years';

// How English writes the dates of the calendar; the groups are read in dates/calendar-groups.

/** A pattern with a plain one for what each of its matches contains: looking for that first is far cheaper. */
export interface GuardedPattern {
  needs: RegExp;
  /** Global. */
  pattern: RegExp;
}

export const guarded = (needs: RegExp, source: string): GuardedPattern => ({
  needs,
  pattern: new RegExp(source, 'giu'),
});

const longestFirst = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join('|');

export const GAP = '\\s{1,3}';
export const MONTH_WORD = `(?:${longestFirst(Object.keys(MONTHS))})`;
export const WEEKDAY_WORD = `(?:${longestFirst(Object.keys(WEEKDAYS))})`;
export const SEASON_WORD = `(?:${Object.keys(SEASON_CODES).join('|')})`;
const ANY_WEEKDAY = `(?:${longestFirst([...Object.keys(WEEKDAYS), ...Object.keys(SHORT_WEEKDAYS)])})`;
const MONTH = `(?<month>${MONTH_WORD})\\b\\.?`;
const LED_WEEKDAY = `(?:(?:(?:this|next|last)${GAP})?${ANY_WEEKDAY}\\.?(?:,?${GAP}|-|${GAP}\\())?`;
const DIGIT_DAY = '(?<day>0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?(?![\\d:%/]|[.,]\\d|[\\p{L}])';
const DAY = `(?:${DIGIT_DAY}|(?<!\\b(?:a|one|two)\\s)(?<nth>${ORDINAL_WORD})\\b)`;
const DIGIT_YEAR = '(?<year>1\\d{3}|20\\d\\d)(?![\\d%]|[.,]\\d)';
const YEAR = `(?:${DIGIT_YEAR}|(?<spelled>${SPELLED_YEAR})|['’](?<yy>\\d\\d)\\b)`;
/** What shows that a word ordinal after a month is its day: "March first, …", not "March first quarter …". */
const NO_NOUN = `(?=\\s{0,2}(?:[,.;:)]|$)|\\s{1,3}(?:\\d{4}|and|to|through|till|until|was|is|at|in|with|from|for|by|on|the|two|nineteen|twenty)\\b)`;
const BEFORE_DIGITS = '(?<!\\d[.,:/])(?<![$€£#]\\s?)';
const MONTH_NAME = new RegExp(`\\b${MONTH_WORD}\\b`, 'iu');
const SPELLED_NUMBER = /\b(?:thousand|hundred|(?:six|seven|eigh|nine)teen|twenty)\b/iu;
const FULL_YEAR = '(?<year>1\\d{3}|20\\d\\d)';

/** With a month's name. */
export const MONTH_PATTERNS: readonly GuardedPattern[] = [
  guarded(
    MONTH_NAME,
    `\\b${LED_WEEKDAY}(?:the${GAP})?${BEFORE_DIGITS}${DAY}(?:${GAP}day)?(?:${GAP}of)?${GAP}${MONTH}(?:,?(?:${GAP}(?:of|in))?${GAP}${YEAR})?`,
  ),
  guarded(
    MONTH_NAME,
    `\\b${LED_WEEKDAY}${MONTH}(?:,?${GAP}(?:the${GAP})?|[-/])(?:${DIGIT_DAY}(?!\\s{0,2}(?:people|per${GAP}?cent|million|billion)\\b)|(?<nth>${ORDINAL_WORD})\\b${NO_NOUN})(?:\\s?,?(?:${GAP}(?:of|in))?${GAP}${YEAR})?`,
  ),
  guarded(MONTH_NAME, `\\b${MONTH}(?:\\s?,?${GAP}(?:of${GAP}|in${GAP})?|[-/])${YEAR}`),
  guarded(MONTH_NAME, `(?<![\\d.,])${FULL_YEAR}(?:${GAP}|-)${MONTH}(?=\\s{0,2}(?:[,.;:)]|$))`),
  guarded(MONTH_NAME, `(?<![\\d-])(?<day>\\d{1,2})[-/](?<month>${MONTH_WORD})[-/]${FULL_YEAR}(?!\\d)`),
  guarded(MONTH_NAME, `(?<![\\d-])${FULL_YEAR}[-/](?<month>${MONTH_WORD})[-/](?<day>\\d{1,2})(?!\\d)`),
  guarded(
    SPELLED_NUMBER,
    `\\b(?:(?<month>${MONTH_WORD})${GAP}(?<card>${SPELLED_DAY})${GAP}(?<spelled>${SPELLED_YEAR}))`,
  ),
  guarded(SPELLED_NUMBER, `\\b(?<card>${SPELLED_DAY})${GAP}${MONTH}${GAP}(?<spelled>${SPELLED_YEAR})`),
];

/** Of digits alone. The order of `a` and `b` in a date with slashes is decided by the reader. */
export const NUMERIC_PATTERNS: readonly GuardedPattern[] = [
  guarded(
    /\d[-/.]\d{1,2}[-/.]\d/u,
    `(?<![\\d/.-]|\\d[,:])${FULL_YEAR}(?<sep>[-/.])(?<iso>\\d{1,2})\\k<sep>(?<day>\\d{1,2})(?![\\d/]|-\\d|[.,]\\d)`,
  ),
  guarded(
    /\d[-.]\d{1,2}[-.]\d/u,
    `(?<![\\d/.-]|\\d[,:])(?<day>\\d{1,2})(?<sep>[-.])(?<iso>\\d{1,2})\\k<sep>${FULL_YEAR}(?![\\d/]|[-.,]\\d)`,
  ),
  guarded(
    /\d\/\d{1,2}\/\d/u,
    `(?<![\\d/.]|\\d[,:]|\\p{L}-)(?<a>\\d{1,2})\\/(?<b>\\d{1,2})\\/(?:${FULL_YEAR}|(?<yy>\\d\\d))(?![\\d/]|[-.,]\\d)`,
  ),
  guarded(/\d-\d/u, `(?<![\\d\\p{L}/.$€£-]|\\d[,:])${FULL_YEAR}-(?<iso>0?[1-9]|1[0-2])(?![\\d%/]|[-–.,]\\d|-?\\p{L})`),
  guarded(/\d\/\d{4}/u, `(?<![\\d/.-]|\\d[,:])(?<iso>0[1-9]|1[0-2])\\/${FULL_YEAR}(?![\\d/]|[-.,]\\d)`),
  guarded(
    /\d\/\d/u,
    `(?:\\b(?:(?<led>(?:(?:this|next|last)${GAP})?${ANY_WEEKDAY}),?|on|from|since|between|until|till|to|this|next|and)${GAP}|(?<=\\bbetween\\s\\d{1,2}\\/\\d{1,2}[-–])|(?<=\\bfrom\\s\\d{1,2}\\/\\d{1,2}[-–])|(?<=\\bon\\s\\d{1,2}\\/\\d{1,2},\\s)|(?<=\\d\\/\\d{1,2},?\\sor\\s))(?<a>\\d{1,2})\\/(?<b>\\d{1,2})(?![\\d/%]|[.,]\\d)(?!\\s(?:of|cup|inch|mile|vote|majority|stake|share|scale)\\b)`,
  ),
];

/** Longer than a month, with digits. */
export const NUMERIC_PERIOD_PATTERNS: readonly GuardedPattern[] = [
  guarded(/q[1-4]/iu, `\\bQ(?<q>[1-4])(?:(?:${GAP}of|${GAP}in)?,?${GAP}|-|\\/)${DIGIT_YEAR}`),
  guarded(/q[1-4]/iu, `\\b${FULL_YEAR}[\\s-]Q(?<q>[1-4])\\b`),
  guarded(/h[12]/iu, `\\bH(?<half>[12])(?:(?:${GAP}of|${GAP}in)?,?${GAP}|-|\\/)${DIGIT_YEAR}`),
  guarded(/h[12]/iu, `\\b${FULL_YEAR}[\\s-]H(?<half>[12])\\b`),
  guarded(/\d0['’]?s/iu, `\\b(?:the${GAP})?(?<decade>1\\d{2}0|20\\d0)['’]?s\\b`),
  guarded(
    /\d0['’]?s/iu,
    `\\b(?:the${GAP}(?:(?:early|mid|late)[\\s-])?)(?:['’](?<apostrophe>[1-9]0)|(?<short>[5-9]0))['’]?s\\b`,
  ),
];

/** Longer than a month, with a year in it that may be spelled. */
export const PERIOD_PATTERNS: readonly GuardedPattern[] = [
  guarded(new RegExp(`\\b${SEASON_WORD}\\b`, 'iu'), `\\b(?<season>${SEASON_WORD})(?:${GAP}of)?,?${GAP}${YEAR}`),
  guarded(
    /ties\b/iu,
    `\\bthe${GAP}(?:(?:early|mid|late)[\\s-])?(?<nineties>(?:nineteen[\\s-])?(?:thir|for|fif|six|seven|eigh|nine)ties|roaring${GAP}twenties)\\b`,
  ),
  guarded(
    /thousand|teen|twenty/iu,
    `(?<=\\b(?:in|since|until|by|before|after|from|during)${GAP})(?<spelled>${SPELLED_YEAR})(?=\\s{0,2}(?:[.,;:)]|$))`,
  ),
  guarded(
    /century/iu,
    `\\b(?:the${GAP})?(?:(?<century>\\d{1,2})(?:st|nd|rd|th)|(?<nthCentury>${ORDINAL_WORD}))[\\s-]{1,3}century\\b`,
  ),
];

/** "in March", "the September vote": a month without day and year; `lead` shows that the word is a month. */
export const LONE_MONTH = guarded(
  MONTH_NAME,
  `\\b(?:(?<lead>last|this|next|previous|coming|following|past|in|since|until|till|by|during|of|from|to|early|mid|late|and|or|through|between|before|after|for|the|that|earlier|later)[\\s-]{1,3})(?:the${GAP})?(?:(?:early|mid|late|start${GAP}of|end${GAP}of)[\\s-]{1,3}(?:the${GAP})?)?(?<month>${MONTH_WORD})\\b\\.?(?!\\s{1,3}\\d|['’]s\\s\\d)`,
);
/** "Jan-Feb 2017", "June–August": the first of two months. */
export const JOINED_MONTH = guarded(
  MONTH_NAME,
  `\\b(?<month>${MONTH_WORD})\\b\\.?(?=\\s?[-–—/]\\s?${MONTH_WORD}\\b|\\s(?:to|through|until|till|and)\\s${MONTH_WORD}\\s\\d{4})`,
);
/** "Tuesday the 11th", "Mon 13th", "on the 4th": a day without its month. */
export const DAY_OF_WEEK_AND_MONTH = guarded(
  new RegExp(`${ANY_WEEKDAY}`, 'iu'),
  `\\b(?:on${GAP})?(?<weekday>${ANY_WEEKDAY})\\.?,?${GAP}(?:(?:the${GAP})(?:${DIGIT_DAY}|(?<nth>${ORDINAL_WORD})\\b)|(?<bare>0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?)(?=\\s{0,2}(?:[,.;!?)]|$)|\\s{1,3}(?:and|to|at|in|with|from|for|by|was|when|between|around|after|before)\\b)(?!\\s{1,3}(?:of|to|in)?\\s{0,3}${MONTH_WORD})`,
);
export const DAY_OF_MONTH = guarded(
  /\d(?:st|nd|rd|th)/iu,
  `\\b(?:on|since|until|by|before|after|from)${GAP}(?<day>the${GAP}(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th))(?=\\s{0,2}(?:[,.;!?)]|$)|\\s{1,3}(?:and|at|with|to|when|after|before)\\b)`,
);
/** Another day of the month that follows: "18 and 19 June", "9, 10 and 11 May"; the month leads: "May 9, 10 and 11". */
export const DAYS_BEFORE_DAY =
  /(?<![\d.,:/$€£]\s?)\b(?:(\d{1,2})(?:st|nd|rd|th)?,\s)?(\d{1,2})(?:st|nd|rd|th)?\s(?:and|or)\s(?:the\s)?$/i;

import { GAP, guarded, SEASON_WORD, WEEKDAY_WORD } from './calendar-patterns';
import { DURATION_HEDGE, DURATION_NUMBER, DURATION_UNIT } from './duration-words';

// Phrases that count from the day of publication.

const DURATION = `(?<n>${DURATION_NUMBER})\\s(?<unit>${DURATION_UNIT})`;
const HEDGE = `(?:(?<hedge>${DURATION_HEDGE})\\s)?`;

export const NAMED_DAY = guarded(
  /yesterday|today|tonight|tomorrow|last\snight|this\s(?:morning|afternoon|evening)/iu,
  "\\b(?<day>the\\sday\\sbefore\\syesterday|the\\sday\\safter\\stomorrow|yesterday|today|tonight|tomorrow|last\\snight|this\\s(?:morning|afternoon|evening))\\b(?!['’]s\\s(?:world|society|standards|generation|technology))",
);
export const DAYS_FROM_TODAY: Readonly<Record<string, number>> = {
  'the day before yesterday': -2,
  yesterday: -1,
  'last night': -1,
  tomorrow: 1,
  'the day after tomorrow': 2,
};

/** Not "Black Friday", "Sunday Times", "every Monday". */
export const WEEKDAY = guarded(
  /(?:mon|tues|wednes|thurs|fri|satur|sun)day/iu,
  `(?<!\\b(?:black|bloody|super|cyber|fat|easter|good|palm|ash|shrove|holy|maundy|every|each)\\s)\\b(?:(?<which>last|next|this\\scoming|this\\spast|this|past|previous|coming|on)\\s{1,3})?(?:early\\s|late\\s)?(?<weekday>${WEEKDAY_WORD})\\b(?!\\s(?:Times|Telegraph|Mirror|Herald|Agreement)\\b)`,
);
/** "last week on Tuesday", "next week Monday". */
export const WEEKDAY_AFTER_WEEK = guarded(
  /week/iu,
  `\\b(?<which>last|this|next|previous|coming|the\\sfollowing)\\sweek(?:,?\\son|\\s?[-–—]|,)?\\s(?<weekday>${WEEKDAY_WORD})\\b`,
);
/** "Wednesday evening next week", "Monday last week". */
export const WEEKDAY_BEFORE_WEEK = guarded(
  /week/iu,
  `\\b(?<weekday>${WEEKDAY_WORD})(?:\\s(?:morning|afternoon|evening|night))?\\s(?<which>last|this|next)\\sweek\\b`,
);
export const PERIOD = guarded(
  /week|month|quarter|year|decade|century|fortnight/iu,
  "\\b(?:the\\s{1,3})?(?<which>last|this|next|previous|coming|current|past|following)\\s{1,3}(?:calendar\\s)?(?<unit>weekend|week|month|quarter|year|decade|century)\\b(?!['’]s\\s(?:end|first))",
);
/** "the week after next", "the year before last". */
export const PERIOD_BUT_ONE = guarded(
  /after\snext|before\slast/iu,
  '\\bthe\\s(?<unit>week|weekend|month|quarter|year)\\s(?<which>after\\snext|before\\slast)\\b',
);
/** "next year's first quarter". */
export const QUARTER_OF_YEAR = guarded(
  /year['’]s/iu,
  "\\b(?<which>last|this|next)\\syear['’]s\\s(?<nth>first|second|third|fourth|last|final)\\s(?<part>quarter|half)\\b",
);
export const WEEKEND = guarded(/weekend/iu, '\\b(?:(?:over|at|on|during)\\s)?(?:the|that)\\sweekend\\b(?!\\sof)');
/** Only what names a part of it is a date: "the end of the year". */
export const CONTAINER = guarded(
  /the\s(?:week|month|quarter|year|decade|century)/iu,
  "\\bthe\\s(?<unit>week|month|quarter|year|decade|century)\\b(?!['’]s|\\sof\\b)",
);
export const YEAR_TO_DATE = guarded(
  /to\sdate|so\sfar/iu,
  '\\b(?:(?:the\\s)?(?<unit>year|month|week|quarter|decade)\\sto\\sdate|so\\sfar\\sthis\\s(?<so>year|month|week|quarter|decade))\\b',
);
export const NOW = guarded(
  /now|present|date|today/iu,
  '\\b(?<=\\b(?:to|till?|until|and|through)\\s)(?:now|date|the\\spresent(?:\\sday)?|present)\\b',
);
export const AGO = guarded(
  /\sago/iu,
  `\\b${HEDGE}${DURATION}(?:\\sand\\s(?<n2>${DURATION_NUMBER})\\s(?<unit2>${DURATION_UNIT}))?\\sago\\b`,
);
export const FROM_NOW = guarded(/\sfrom\snow/iu, `\\b${HEDGE}${DURATION}\\sfrom\\snow\\b`);
export const WITHIN = guarded(
  /\sin\s.{2,40}?(?:day|week|month|year|decade|night)/iu,
  `\\bin\\s${HEDGE}${DURATION}\\b(?:['’]\\stime\\b)?(?!\\s(?:of|from|after|before|since)\\b|['’-]|\\sand\\b)`,
);
export const TRAILING = guarded(
  /past|last|previous|recent/iu,
  `\\b(?:(?:over|in|during|for|within|of)\\s)?(?:(?:the|these)\\s)?(?:(?:past|last|previous)\\s${DURATION}|(?<before>${DURATION_NUMBER})\\s(?:past|last|previous)\\s(?<unit2>${DURATION_UNIT}(?<=s)))\\b(?!\\sof\\b)`,
);
export const TRAILING_ONE = guarded(
  /the\s(?:past|last|previous)/iu,
  `\\b(?:(?:over|in|during|for|within)\\s)?the\\s(?:past|last|previous)\\s(?<unit>day|week|fortnight|month|year|decade|century)\\b(?!\\sof\\b)`,
);
export const LEADING = guarded(
  /next|coming|upcoming|following/iu,
  `\\b(?:(?:over|in|during|for|within)\\s)?(?:the\\s)?(?:(?:next|coming|upcoming|following)\\s${DURATION}|(?<before>${DURATION_NUMBER})\\s(?:next|coming|upcoming)\\s(?<unit2>${DURATION_UNIT}(?<=s)))\\b(?!\\sof\\b)`,
);
export const SEASON = guarded(
  new RegExp(SEASON_WORD, 'iu'),
  `(?:\\b(?:(?:during|in|over|throughout)\\s)?the\\s|(?<=\\b(?:last|this|next|previous|coming|past|late|early)\\s))(?<season>${SEASON_WORD})\\b(?!${GAP}(?:of|in)\\b|['’]s)`,
);
export const THE_FALL = /\bthe\sfall$/i;

import { guarded, WEEKDAY_WORD } from './calendar-patterns';
import { DURATION_HEDGE, DURATION_NUMBER } from './duration-words';

// Phrases that count from the date told last: "the next day", "two weeks later", "that year".

const NOT_MORE = "(?!\\sof\\b|['’]s\\sof|\\sthat\\b)";

/** "the following day", "the previous year", "the same month", "later that evening". */
export const NEIGHBOUR = guarded(
  /\b(?:following|next|previous|preceding|same|that)\s/iu,
  `\\b(?:on\\s|in\\s|during\\s|(?:later|earlier)\\s(?:on\\s)?)?(?:the\\s(?:very\\s)?(?:(?<which>following|previous|preceding|same)\\s(?<unit>day|morning|afternoon|evening|night|week|month|year)|(?<next>next\\s(?:day|morning|afternoon|evening|night)))|(?<!\\b(?:in|over|within|for|during|by|until)\\s)the\\snext\\s(?<later>week|month|year)|that\\s(?:same\\s)?(?<that>day|morning|afternoon|evening|night|week|month|year))\\b${NOT_MORE}`,
);
/** "two weeks later", "a year earlier". */
export const SHIFTED = guarded(
  /\s(?:later|earlier)/iu,
  `\\b(?:(?<hedge>${DURATION_HEDGE})\\s)?(?<n>${DURATION_NUMBER})\\s(?<unit>(?:day|week|fortnight|month|year|decade)s?)\\s(?<side>later|earlier)\\b(?!\\sthan)`,
);
/** "the day before" with nothing behind it. */
export const DAY_BESIDE = guarded(
  /the\s(?:day|week|month|year|night)\s(?:before|after)/iu,
  '\\bthe\\s(?<unit>day|night|week|month|year)\\s(?<side>before|after)(?=\\s{0,2}(?:[.,;:)]|$)|\\s(?:and|but|in|at|on|with|when|by)\\b)',
);
/** "the following Friday". */
export const NEIGHBOUR_WEEKDAY = guarded(
  /(?:following|that)\s/iu,
  `\\b(?:on\\s)?(?:the\\sfollowing|that)\\s(?<weekday>${WEEKDAY_WORD})\\b`,
);
export const AT_THAT_TIME = guarded(/at th(?:at|e) time/iu, '\\bat\\s(?:that|the)\\stime\\b(?!\\sof)');

/** Before a date that only tells when something else was: "after its launch on 5 May". */
export const ASIDE =
  /\b(?:after|before|since|until|following|born|built|founded|launched|dated|dating|ahead of)\b[^.;,]{0,40}$/i;

import { GAP, MONTH_WORD, SEASON_WORD, WEEKDAY_WORD } from './calendar-patterns';
import { DURATION_HEDGE, DURATION_NUMBER, DURATION_UNIT } from './duration-words';
import { ORDINAL_WORD } from './ordinal-days';

// What may stand before a date of the calendar and name a part of it, or a day counted from it.

const before = (source: string): RegExp => new RegExp(`(?<![\\p{L}\\d])${source}$`, 'iu');
const THE = `(?:the${GAP})?`;
const OF = `${GAP}(?:of|in)${GAP}${THE}`;
const SMALL_COUNT = '(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|couple of|\\d{1,2})';

/** Everything below ends in one of these; looking for them first is far cheaper. */
export const PART_END =
  /(?:\b(?:of|in|the|early|mid|middle|late|later|earlier|end|before|after|from|to|following|on|last|this|next|previous|coming|past|year|month|week|weekend|beginning|starting|ending|since|ahead)|\p{L})[\s-]{1,3}$/iu;

/** "early", "the end of". */
export const NARROW = before(
  `${THE}(?<narrow>early|mid|late|middle|start|beginning|end|turn)(?:(?<=middle|start|beginning|end|turn)${GAP}of(?:${GAP}the)?|(?<=early|late)${GAP}in(?:${GAP}the)?|(?<=early|mid|late|middle|end))[\\s-]{1,3}`,
);
/** "earlier this", "later in the": before or after the publication, within the period. */
export const SIDE = before(
  `(?:(?<side>earlier|later)(?:${GAP}in|${GAP}on)?|(?:the${GAP})?(?:rest|remainder|remaining)${GAP}of)${GAP}`,
);
/** "the first two weeks of", "the last Friday in", "the second half of". */
export const COUNTED_PART = before(
  `${THE}(?<which>last|final|closing|opening|${ORDINAL_WORD}|\\d{1,2}(?:st|nd|rd|th))${GAP}(?:(?<count>${SMALL_COUNT})${GAP})?(?<part>day|week|weekend|month|quarter|half|year|decade|${WEEKDAY_WORD})s?${OF}`,
);
export const WEEK_NUMBER = before(`${THE}week${GAP}(?<week>[1-5]?\\d),?${OF}`);
export const SEASON_OF = before(`(?<season>${SEASON_WORD})${GAP}of${GAP}${THE}`);
export const QUARTER_OF = before(`Q(?<quarter>[1-4])${GAP}(?:of|in)${GAP}${THE}`);
export const MONTH_OF = before(`(?<month>${MONTH_WORD})${GAP}(?:of|in)${GAP}${THE}`);
/** "the year 2016", "the month of May", "the summer of". */
export const NAMING = before(
  `${THE}(?:(?:calendar${GAP})?year(?:${GAP}of)?|month${GAP}of|decade${GAP}of${GAP}the)${GAP}`,
);
/** "Tuesday of last week". */
export const WEEKDAY_OF = before(`(?:on${GAP})?(?<weekday>${WEEKDAY_WORD})(?:,?${GAP}(?:of|in))?${GAP}${THE}`);
/** "the weekend of 5 May", "the week beginning 5 May". */
export const WEEK_OF = before(
  `${THE}(?<stretch>weekend|week)${GAP}(?:of|from|beginning|starting|commencing|(?<ending>ending))${GAP}(?:on${GAP})?`,
);
/** "two weeks before", "the day after". */
export const OFFSET = before(
  `(?:(?<hedge>${DURATION_HEDGE})${GAP})?(?:the(?=${GAP}(?:day|week|month|year)\\b)|(?<n>${DURATION_NUMBER}))${GAP}(?<unit>${DURATION_UNIT})${GAP}(?<side>before|prior${GAP}to|ahead${GAP}of|after|following|from|since|(?:starting|beginning)(?:${GAP}(?:from|on))?)${GAP}${THE}`,
);
/** "last March", "next Christmas", "this summer". */
export const WHICH = before(
  `${THE}(?<which>this${GAP}past|this${GAP}coming|last|past|previous|this|next|coming|following)${GAP}`,
);
/** After a year or a day it says that the year or day belongs to another name: "the 2020 election". */
export const NAMES_SOMETHING = /^\s\p{Ll}{2,}/u;
export const NO_NAME =
  /^\s(?:and|or|but|at|in|on|of|to|with|after|before|by|for|from|when|while|because|as|until|which|who|he|she|it|they|we|the|an|was|were|is|are|will|would|has|had|have|said)\b/u;

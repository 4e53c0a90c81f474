import type { GuardedPattern } from '../en/calendar-patterns';
import { DURATION_NUMBER, DURATION_UNIT } from '../en/duration-words';
import { firstFrom } from '../first-from';
import type { DateReading, Span } from '../statement';
import { resolvedReading, unresolvedReading } from './date-reading';
import { type Duration, durationOf, shift, shiftedEdtf } from './duration';
import { findMatches } from './find-matches';
import { dayOfEvent, type EventIndex, eventStems, indexEvents, isDay, knownEvents } from './known-events';

const EVENT =
  '(?<event>(?:the\\s|this\\s|that\\s|its\\s)?(?:[\\p{L}\\p{N}’\'“”"-]{1,30}\\s){0,8}?[\\p{L}\\p{N}’\'-]{2,30})(?=[”"]?(?:[.,;:!?)\\]–—]|\\s[-–—(]|\\s(?:on|in)\\s(?:the\\s)?(?:\\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\\s(?:when|which|that|who|after|before|was|were|is|are|had|has|and|but|raised|led)\\b|(?<!\\s(?:of|in|on|by|with|to|from|for|against|at))\\s(?:the|a|an|this|its|his|her|their)\\b|\\s{0,3}$))';
const PHRASE: GuardedPattern = {
  needs: new RegExp(`${DURATION_UNIT}\\s(?:before|after|following|prior|ahead)`, 'iu'),
  pattern: new RegExp(
    `\\b(?:(?<hedge>just|almost|nearly|about|around|roughly|more than|less than|over)\\s)?(?:(?<n>${DURATION_NUMBER})|the)\\s(?<unit>${DURATION_UNIT})\\s(?<side>before|after|following|prior to|ahead of)\\s${EVENT}`,
    'giu',
  ),
};
/** "on the day of the vote", "the eve of the summit". */
const MOMENT: GuardedPattern = {
  needs: /the\s(?:day|night|morning|afternoon|evening|eve)\sof\s/iu,
  pattern: new RegExp(
    `\\b(?:on\\s)?the\\s(?<moment>day|night|morning|afternoon|evening|eve)\\sof\\s(?=the\\s|its\\s|his\\s|her\\s|their\\s)${EVENT}`,
    'giu',
  ),
};
const SINCE: GuardedPattern = {
  needs: /since\s(?:the|its|his|her|their)\s/iu,
  pattern: new RegExp(`\\bsince\\s(?:the|its|his|her|their)\\s${EVENT}`, 'giu'),
};
/** What may stand between a phrase and the date that says the same. */
const JOINT = /^[”"]?[\s,–—-]{0,4}(?:on\s|just\s|only\s|i\.e\.\s)?\s{0,2}$/;
/** Characters between a phrase and the date beside it. */
const REACH = 15;
const CONTEXT_BEFORE = 400;

const endOf = ({ span }: DateReading): number => span.end;

interface Phrase {
  span: Span;
  duration: Duration | null;
  direction: 1 | -1;
  event: string;
  since: boolean;
}

/** Phrases that count from an event of the article; resolved only where the article tells the event's day, else `unresolved`. */
export function readAnchoredDates(
  text: string,
  sentences: readonly Span[],
  readings: readonly DateReading[],
): DateReading[] {
  const days = readings.filter(isDay);
  const phrases = sentences.flatMap((sentence) => findPhrases(text, sentence));
  const events = phrases.length === 0 ? [] : knownEvents(text, sentences, days);
  const resolved = phrases.map((phrase) => {
    const beside = dateBeside(text, phrase.span, days);
    if (beside === null || phrase.duration === null || phrase.since) return null;
    const opposite = phrase.direction === 1 ? -1 : 1;
    if (phrase.duration.exact && phrase.duration.unit === 'day') {
      const day = shift(beside, phrase.duration.least, 'day', opposite);
      const context = new Set(eventStems(text.slice(Math.max(0, phrase.span.start - CONTEXT_BEFORE), phrase.span.end)));
      const stems = new Set(eventStems(phrase.event));
      events.push({ stems, central: stems, context, day, position: phrase.span.start, told: true });
    }
    return resolvedReading(phrase.span, beside, 'event_anchor');
  });
  const known = indexEvents(events);
  return phrases.map((phrase, index) => resolved[index] ?? fromEvent(phrase, known));
}

function findPhrases(text: string, sentence: Span): Phrase[] {
  const passage = text.slice(sentence.start, sentence.end);
  const counted = findMatches(passage, PHRASE).map((match): Phrase => {
    const { hedge, n = 'one', unit = '', side = '', event = '' } = match.groups ?? {};
    const direction = /after|following/i.test(side) ? 1 : -1;
    return { span: spanOf(match, sentence), duration: durationOf(n, unit, hedge), direction, event, since: false };
  });
  const moments = findMatches(passage, MOMENT).map((match): Phrase => {
    const { moment = '', event = '' } = match.groups ?? {};
    const days = /eve$/i.test(moment) ? 1 : 0;
    const duration: Duration = { least: days, most: days, unit: 'day', exact: true };
    return { span: spanOf(match, sentence), duration, direction: -1, event, since: false };
  });
  const since = findMatches(passage, SINCE).map((match): Phrase => {
    const event = match.groups?.event ?? '';
    return { span: spanOf(match, sentence), duration: null, direction: 1, event, since: true };
  });
  return [...counted, ...moments, ...since];
}

function fromEvent(phrase: Phrase, events: EventIndex): DateReading {
  const day = dayOfEvent(phrase.event, phrase.span.start, events);
  if (day === null) return unresolvedReading(phrase.span);
  if (phrase.since) return resolvedReading(phrase.span, `${day}/..`, 'event_anchor');
  if (phrase.duration === null) return unresolvedReading(phrase.span);
  return resolvedReading(phrase.span, shiftedEdtf(day, phrase.duration, phrase.direction), 'event_anchor');
}

function dateBeside(text: string, span: Span, days: readonly DateReading[]): string | null {
  for (let i = firstFrom(days, endOf, span.start - REACH); i < days.length; i++) {
    const day = days[i];
    if (day === undefined || day.span.start - span.end > REACH) return null;
    const after = day.span.start >= span.end && JOINT.test(text.slice(span.end, day.span.start));
    const before = day.span.end <= span.start && JOINT.test(text.slice(day.span.end, span.start));
    if (after || before) return day.from;
  }
  return null;
}

function spanOf(match: RegExpExecArray, sentence: Span): Span {
  const start = sentence.start + match.index;
  return { start, end: start + match[0].length };
}

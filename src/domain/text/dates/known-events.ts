import stem from 'wink-porter2-stemmer';
import { ANAPHORIC_EVENTS, EMPTY_WORDS, EVENT_CLASS } from '../en/event-words';
import type { DateReading, Span } from '../statement';
import { tokenize } from '../tokens';

/** An event of which the article tells the day: the stems it is spoken of with. */
export interface KnownEvent {
  stems: ReadonlySet<string>;
  day: string;
  /** Where it is told, to find the latest one before a phrase. */
  position: number;
  /** Stems of what was said around it, in which the names of a later phrase must occur. */
  context: ReadonlySet<string>;
  /** The day was told of the event itself ("two days before the invasion, on 22 February"), not of a whole sentence. */
  told: boolean;
}

/** The content words of an event phrase, stemmed, with words for the same kind of event made one. */
export function eventStems(phrase: string): string[] {
  return tokenize(phrase)
    .filter((token) => token.kind === 'word' && token.text.length > 2 && !EMPTY_WORDS.has(token.lower))
    .map((token) => stem(EVENT_CLASS.get(token.lower) ?? token.lower.replace(/'s?$/, '')));
}

/** The events of the sentences that name exactly one day. */
export function knownEvents(text: string, sentences: readonly Span[], readings: readonly DateReading[]): KnownEvent[] {
  return sentences.flatMap((sentence) => {
    const days = readings.filter((reading) => isDay(reading) && within(reading.span, sentence));
    const [only, second] = days;
    if (only?.from == null || (second !== undefined && second.from !== only.from)) return [];
    const stems = new Set(eventStems(text.slice(sentence.start, sentence.end)));
    return [{ stems, context: stems, day: only.from, position: only.span.start, told: false }];
  });
}

/** The day of the event that `phrase` speaks of, or null when none, or more than one day, fits. */
export function dayOfEvent(phrase: string, position: number, events: readonly KnownEvent[]): string | null {
  const head = headOf(phrase);
  if (head === null) return null;
  const fitting = events.filter((event) => event.stems.has(head) && namesOccur(phrase, event));
  const told = fitting.filter((event) => event.told);
  const named = told.length > 0 ? told : fitting.filter((event) => sharesAll(phrase, event));
  const days = new Set(named.map((event) => event.day));
  if (days.size === 1) return named[0]?.day ?? null;
  if (days.size > 1 || !pointsBack(phrase)) return null;
  return events.findLast((event) => !event.told && event.position < position)?.day ?? null;
}

export function isDay(reading: DateReading): boolean {
  return reading.from !== null && reading.from === reading.to && reading.basis !== 'publication_relative';
}

function headOf(phrase: string): string | null {
  const words = phrase.split(/\s(?:of|on|in|by|against|between|from|to)\s/i);
  for (const part of words) {
    const last = eventStems(part).at(-1);
    if (last !== undefined) return last;
  }
  return null;
}

function sharesAll(phrase: string, event: KnownEvent): boolean {
  const stems = eventStems(phrase);
  return stems.length > 1 && stems.every((word) => event.stems.has(word));
}

function namesOccur(phrase: string, event: KnownEvent): boolean {
  const names = phrase.match(/\p{Lu}[\p{L}-]{2,30}/gu) ?? [];
  return names.flatMap(eventStems).every((name) => event.stems.has(name) || event.context.has(name));
}

function pointsBack(phrase: string): boolean {
  const match = /^(?:the|this|that)\s(?:tragic\s|deadly\s)?([\p{L}]{1,20})$/u.exec(phrase.trim().toLowerCase());
  return match?.[1] !== undefined && ANAPHORIC_EVENTS.has(match[1]);
}

function within(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

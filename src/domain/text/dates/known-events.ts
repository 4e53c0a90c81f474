import { ANAPHORIC_EVENTS, ASIDE_PREPOSITIONS, EMPTY_WORDS, EVENT_CLASS, REPORT } from '../en/event-words';
import { firstFrom } from '../first-from';
import type { DateReading, Span } from '../statement';
import { stem } from '../stem';
import { type Token, tokenize } from '../tokens';

/** An event of which the article tells the day: the stems it is spoken of with. */
export interface KnownEvent {
  stems: ReadonlySet<string>;
  day: string;
  /** Where it is told, to find the latest one before a phrase. */
  position: number;
  /** Stems of what was said around it, in which the names of a later phrase must occur. */
  context: ReadonlySet<string>;
  /** Stems of what the sentence itself tells, not of what it mentions ("spoke about the flood"). */
  central: ReadonlySet<string>;
  /** The day was told of the event itself ("two days before the invasion, on 22 February"), not of a whole sentence. */
  told: boolean;
}

/** The content words of an event phrase, stemmed, with words for the same kind of event made one. */
export function eventStems(phrase: string): string[] {
  return tokenize(phrase).filter(isContent).map(stemOf);
}

/** Words a preposition reaches: "about the recent flood". */
const MENTION_REACH = 3;
/** Characters between a verb of saying and its own day: "said late on 3 May that". */
const REPORT_REACH = 12;

/** `day`: where the passage tells its day. In "he said on Monday that the war is lost" the day is that of the saying. */
function centralStems(passage: string, day: Span): string[] {
  const report = REPORT.exec(passage);
  const reported = report === null ? 0 : report.index + report[0].length;
  const ofReport = day.start < reported + REPORT_REACH;
  const central: string[] = [];
  let lastAside = -MENTION_REACH - 1;
  for (const [at, token] of tokenize(passage).entries()) {
    const told = report === null || (ofReport ? token.start < reported : token.end > reported);
    if (told && at - lastAside > MENTION_REACH && isContent(token)) central.push(stemOf(token));
    if (ASIDE_PREPOSITIONS.has(token.lower)) lastAside = at;
  }
  return central;
}

const isContent = (token: Token): boolean =>
  token.kind === 'word' && token.text.length > 2 && !EMPTY_WORDS.has(token.lower);

const stemOf = ({ lower }: Token): string => stem(EVENT_CLASS.get(lower) ?? lower.replace(/'s?$/, ''));

/** The events of the sentences that name exactly one day. `days`: the readings of one day each, in order. */
export function knownEvents(text: string, sentences: readonly Span[], days: readonly DateReading[]): KnownEvent[] {
  let next = 0;
  return sentences.flatMap((sentence) => {
    while ((days[next]?.span.start ?? sentence.start) < sentence.start) next++;
    const [first, second] = [days[next], days[next + 1]];
    const within = (day: DateReading | undefined): boolean => day !== undefined && day.span.end <= sentence.end;
    if (first?.from == null || !within(first) || (within(second) && second?.from !== first.from)) return [];
    const passage = text.slice(sentence.start, sentence.end);
    const stems = new Set(eventStems(passage));
    const place = { start: first.span.start - sentence.start, end: first.span.end - sentence.start };
    const central = new Set(centralStems(passage, place));
    return [{ stems, central, context: stems, day: first.from, position: first.span.start, told: false }];
  });
}

/** The events of an article by the stems they are spoken of with, and those of whole sentences in order. */
export interface EventIndex {
  byStem: ReadonlyMap<string, readonly KnownEvent[]>;
  inOrder: readonly KnownEvent[];
}

/** More than any article tells of events of one kind. */
const MOST_ALIKE = 300;

export function indexEvents(events: readonly KnownEvent[]): EventIndex {
  const byStem = new Map<string, KnownEvent[]>();
  for (const event of events) {
    for (const word of event.stems) {
      const alike = byStem.get(word) ?? [];
      if (alike.length < MOST_ALIKE) alike.push(event);
      byStem.set(word, alike);
    }
  }
  return { byStem, inOrder: events.filter(({ told }) => !told) };
}

/** The day of the event that `phrase` speaks of, or null when none, or more than one day, fits. */
export function dayOfEvent(phrase: string, position: number, { byStem, inOrder }: EventIndex): string | null {
  const head = headOf(phrase);
  if (head === null) return null;
  const names = namesIn(phrase);
  const stems = eventStems(phrase);
  const fitting = (byStem.get(head) ?? []).filter((event) => namesOccur(names, event));
  const told = fitting.filter((event) => event.told);
  const named =
    told.length > 0
      ? told
      : fitting.filter((event) => sharesAll(stems, event) && (stems.length > 1 || event.central.has(head)));
  const days = new Set(named.map((event) => event.day));
  if (days.size === 1) return named[0]?.day ?? null;
  if (days.size > 1 || !pointsBack(phrase)) return null;
  return inOrder[firstFrom(inOrder, (event) => event.position, position) - 1]?.day ?? null;
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

const sharesAll = (stems: readonly string[], event: KnownEvent): boolean =>
  stems.every((word) => event.stems.has(word));

const namesIn = (phrase: string): string[] => (phrase.match(/\p{Lu}[\p{L}-]{2,30}/gu) ?? []).flatMap(eventStems);

const namesOccur = (names: readonly string[], event: KnownEvent): boolean =>
  names.every((name) => event.stems.has(name) || event.context.has(name));

function pointsBack(phrase: string): boolean {
  const match = /^(?:the|this|that)\s(?:tragic\s|deadly\s)?([\p{L}]{1,20})$/u.exec(phrase.trim().toLowerCase());
  return match?.[1] !== undefined && ANAPHORIC_EVENTS.has(match[1]);
}

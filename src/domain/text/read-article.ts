import { findTag, overlaps, readClause } from './attribution';
import { scoreCheckWorthiness } from './check-worthiness';
import { splitClauses } from './clauses';
import { afterDateline } from './dateline';
import { findDatesIn, readDates } from './dates/read-dates';
import { type NameMention, readNames } from './names';
import { noPersons } from './pronoun-reference';
import { readQuantities } from './quantities/read-quantities';
import { assignSpeakers, nearestTag, type TaggedSentence } from './quote-speakers';
import { readQuotes } from './quotes';
import { splitSentences } from './sentences';
import { remember, type SpeakerMemory } from './speakers';
import { findSpeechTags } from './speech';
import type { DateReading, Quote, Span, Statement } from './statement';
import { partOf, type TokenizedSpan, tokenize } from './tokens';
import { withoutLongTag } from './trailing-tags';

export interface ReadOptions {
  /** ISO date of publication, for dates that give no year. */
  publishedAt?: string | null;
}

const NONE: readonly never[] = [];

/** Those of `all` (in order of start) that overlap each of `spans` (in order), found in one walk. */
function distribute<T>(spans: readonly Span[], all: readonly T[], spanOf: (one: T) => Span): (readonly T[])[] {
  let from = 0;
  return spans.map((span) => {
    for (let one = all[from]; one !== undefined && spanOf(one).end <= span.start; one = all[++from]);
    const found: T[] = [];
    for (let i = from; i < all.length; i++) {
      const one = all[i];
      if (one === undefined || spanOf(one).start >= span.end) break;
      if (overlaps(spanOf(one), span)) found.push(one);
    }
    return found.length === 0 ? NONE : found;
  });
}

const own = <T extends Span>(one: T): Span => one;
const spanOf = ({ span }: { span: Span }): Span => span;

/** Speech tags sentence by sentence, so that "he" finds the speaker before. */
function tagSentences(
  text: string,
  sentences: readonly TokenizedSpan[],
  quotes: readonly (readonly Quote[])[],
  names: readonly (readonly NameMention[])[],
): TaggedSentence[] {
  const memory: SpeakerMemory = { persons: noPersons(), lastBody: null };
  return sentences.map((sentence, i) => {
    const named = names[i] ?? [];
    const tags = findSpeechTags(text, sentence, quotes[i] ?? [], named, memory);
    remember(memory, text, sentence, named, tags);
    return { sentence, tags };
  });
}

/** A sentence with all that is read before its statements. */
interface ReadSentence extends TaggedSentence {
  sentence: TokenizedSpan;
  /** The sentence with the dateline that leads it. */
  whole: Span;
  quotes: readonly Quote[];
  dates: readonly DateReading[];
  names: readonly NameMention[];
  /** The dates of the calendar it names, in which no number counts anything. */
  calendar: readonly Span[];
}

/** Appends the statements of a sentence. */
function addStatements(text: string, read: ReadSentence, statements: Statement[]): void {
  const { sentence, tags } = read;
  const clauses = splitClauses(text, sentence, read.quotes).map((span) => withoutLongTag(text, span, sentence, tags));
  const quotes = distribute(clauses, read.quotes, spanOf);
  const dates = distribute(clauses, read.dates, spanOf);
  const names = distribute(clauses, read.names, own);
  const calendar = distribute(clauses, read.calendar, own);
  for (let at = 0; at < clauses.length; at++) {
    const span = clauses[at] ?? sentence;
    const clause = partOf(text, sentence, span);
    const within = quotes[at] ?? NONE;
    const spoken = within.find(({ kind, span: words }) => kind === 'speech' && span.start >= words.start);
    const tag = findTag(text, clause, sentence, tags) ?? (spoken === undefined ? null : nearestTag(spoken.span, tags));
    const { attribution, polarity, modality } = readClause(clause, tag, within, tags);
    const statement: Statement = {
      id: `s${statements.length + 1}`,
      span: { start: span.start, end: span.end },
      text: text.slice(span.start, span.end),
      sentence: { start: read.whole.start, end: read.whole.end },
      attribution,
      polarity,
      modality,
      quantities: readQuantities(text, span, clause.tokens, () => calendar[at] ?? NONE),
      dates: [...(dates[at] ?? NONE)],
      quotes: [...within],
      checkWorthiness: 0,
    };
    statement.checkWorthiness = scoreCheckWorthiness(statement, names[at] ?? NONE, clause.tokens);
    statements.push(statement);
  }
}

/** Appends what is covered and not read, as the article's own words of which nothing is worth a check. */
function addUnread(text: string, { start, end }: Span, statements: Statement[]): void {
  statements.push({
    id: `s${statements.length + 1}`,
    span: { start, end },
    text: text.slice(start, end),
    sentence: { start, end },
    attribution: { mode: 'narrator', speaker: null, cue: null },
    polarity: 'affirmed',
    modality: 'asserted',
    quantities: [],
    dates: [],
    quotes: [],
    checkWorthiness: 0,
  });
}

/**
 * The statements of an article in order of appearance. Every sentence of prose has at least one; spans are UTF-16
 * offsets into `text` and slice back to the statement's text. What no person wrote is covered, not read. Never throws.
 */
export function readArticle(text: string, opts: ReadOptions = {}): Statement[] {
  const all = splitSentences(text);
  const unread = all.filter(({ kind }) => kind === 'unread');
  const prose = all.filter(({ kind }) => kind === 'prose');
  const sentences = prose.map((whole) => {
    const span = { start: afterDateline(text, whole), end: whole.end };
    return { ...span, tokens: tokenize(text, span) };
  });
  const unowned = readQuotes(text, unread);
  const tokens = sentences.map((sentence) => sentence.tokens);
  const names = distribute(sentences, readNames(text, sentences, tokens), own);
  const tagged = tagSentences(text, sentences, distribute(sentences, unowned, spanOf), names);
  const quotes = distribute(sentences, assignSpeakers(text, unowned, tagged), spanOf);
  const calendar = findDatesIn(text, sentences);
  const dates = distribute(sentences, readDates(text, sentences, opts.publishedAt ?? null, calendar), spanOf);
  const statements: Statement[] = [];
  let next = 0;
  const addUnreadBefore = (until: number): void => {
    for (let one = unread[next]; one !== undefined && one.start < until; one = unread[++next])
      addUnread(text, one, statements);
  };
  for (let i = 0; i < sentences.length; i++) {
    const sentence = sentences[i];
    if (sentence === undefined) continue;
    addUnreadBefore(sentence.start);
    const read = {
      sentence,
      whole: prose[i] ?? sentence,
      tags: tagged[i]?.tags ?? [],
      quotes: quotes[i] ?? NONE,
      dates: dates[i] ?? NONE,
      names: names[i] ?? NONE,
      calendar: calendar[i] ?? NONE,
    };
    addStatements(text, read, statements);
  }
  addUnreadBefore(text.length);
  return statements;
}

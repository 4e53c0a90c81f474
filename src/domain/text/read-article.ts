import { findTag, overlaps, readClause } from './attribution';
import { scoreCheckWorthiness } from './check-worthiness';
import { splitClauses } from './clauses';
import { readDates } from './dates/read-dates';
import { type NameMention, readNames } from './names';
import { readQuantities } from './quantities/read-quantities';
import { assignSpeakers, nearestTag, type TaggedSentence } from './quote-speakers';
import { readQuotes } from './quotes';
import { splitSentences } from './sentences';
import type { SpeakerMemory } from './speakers';
import { findSpeechTags } from './speech';
import type { Quote, Span, Statement } from './statement';
import { partOf, type TokenizedSpan, tokenize } from './tokens';

export interface ReadOptions {
  /** ISO date of publication, for dates that give no year. */
  publishedAt?: string | null;
}

/** Those of `all` (in order of start) that overlap each of `spans` (in order), found in one walk. */
function distribute<T extends Span>(spans: readonly Span[], all: readonly T[]): T[][] {
  let from = 0;
  return spans.map((span) => {
    while (from < all.length && (all[from]?.end ?? 0) <= span.start) from++;
    const found: T[] = [];
    for (let i = from; i < all.length && (all[i]?.start ?? 0) < span.end; i++) {
      const one = all[i];
      if (one !== undefined && overlaps(one, span)) found.push(one);
    }
    return found;
  });
}

const flatten = (quotes: readonly Quote[]): (Quote & Span)[] => quotes.map((quote) => ({ ...quote, ...quote.span }));

/** Speech tags sentence by sentence, so that "he" finds the speaker before. */
function tagSentences(
  text: string,
  sentences: readonly TokenizedSpan[],
  quotes: readonly Quote[][],
  names: readonly NameMention[][],
): TaggedSentence[] {
  const memory: SpeakerMemory = { lastSpeaker: null, lastPerson: null, lastBody: null };
  return sentences.map((sentence, i) => {
    const named = names[i] ?? [];
    const tags = findSpeechTags(text, sentence, quotes[i] ?? [], named, memory);
    const person = named.find(({ kind }) => kind === 'person')?.canonical;
    memory.lastPerson = person ?? memory.lastPerson;
    memory.lastBody =
      named.find(({ kind }) => kind === 'organisation' || kind === 'place')?.canonical ?? memory.lastBody;
    // A person named since then is a likelier "he" than an earlier speaker.
    memory.lastSpeaker =
      tags.findLast(({ speaker }) => speaker !== null)?.speaker ?? (person === undefined ? memory.lastSpeaker : null);
    return { sentence, tags };
  });
}

/**
 * The statements of an article in order of appearance. Every sentence of prose has at least one; spans are UTF-16
 * offsets into `text` and slice back to the statement's text. Never throws.
 */
export function readArticle(text: string, opts: ReadOptions = {}): Statement[] {
  const sentences = splitSentences(text)
    .filter(({ kind }) => kind === 'prose')
    .map((sentence) => ({ ...sentence, tokens: tokenize(text, sentence) }));
  const unowned = flatten(readQuotes(text));
  const names = distribute(
    sentences,
    readNames(
      text,
      sentences,
      sentences.map(({ tokens }) => tokens),
    ),
  );
  const tagged = tagSentences(text, sentences, distribute(sentences, unowned), names);
  const quotes = distribute(sentences, flatten(assignSpeakers(text, unowned, tagged)));
  const dates = distribute(
    sentences,
    readDates(text, sentences, opts.publishedAt ?? null)
      .map((date) => ({ ...date, ...date.span }))
      .sort((a, b) => a.start - b.start),
  );
  const statements: Statement[] = [];
  for (const [i, sentence] of sentences.entries()) {
    const { tags } = tagged[i] ?? { tags: [] };
    const clauses = splitClauses(text, sentence, quotes[i] ?? []);
    const quotesIn = distribute(clauses, quotes[i] ?? []);
    const datesIn = distribute(clauses, dates[i] ?? []);
    const namesIn = distribute(clauses, names[i] ?? []);
    for (const [at, span] of clauses.entries()) {
      const clause = partOf(text, sentence, span);
      const within = quotesIn[at] ?? [];
      const spoken = within.find(({ kind, span: words }) => kind === 'speech' && span.start >= words.start);
      const tag =
        findTag(text, clause, sentence, tags) ?? (spoken === undefined ? null : nearestTag(spoken.span, tags));
      const reading = readClause(clause, tag, within, tags);
      const statement = {
        id: `s${statements.length + 1}`,
        span: { start: span.start, end: span.end },
        text: text.slice(span.start, span.end),
        sentence: { start: sentence.start, end: sentence.end },
        ...reading,
        quantities: readQuantities(text, span, clause.tokens),
        dates: (datesIn[at] ?? []).map(({ start: _start, end: _end, ...date }) => date),
        quotes: within.map(({ span: words, kind, speaker }) => ({ span: words, kind, speaker })),
      };
      statements.push({
        ...statement,
        checkWorthiness: scoreCheckWorthiness(statement, namesIn[at] ?? [], clause.tokens),
      });
    }
  }
  return statements;
}

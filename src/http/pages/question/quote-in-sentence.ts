import type { EvidencePiece } from './question.view';

export interface QuoteInSentence {
  before: string;
  quote: string;
  after: string;
}

const LONGEST_SIDE = 300;

function clipStart(text: string): string {
  return text.length > LONGEST_SIDE ? `…${text.slice(-LONGEST_SIDE)}` : text;
}

function clipEnd(text: string): string {
  return text.length > LONGEST_SIDE ? `${text.slice(0, LONGEST_SIDE)}…` : text;
}

/** A passage with what comes before and after it in its own sentence; the passage alone where the article no longer holds it. */
export function quoteInSentence(statement: NonNullable<EvidencePiece['statement']>): QuoteInSentence {
  const { quote, prefix, suffix, surroundings, reading } = statement;
  const anchor = surroundings?.indexOf(prefix + quote + suffix) ?? -1;
  if (surroundings === null || anchor < 0) return { before: '', quote, after: '' };
  const start = anchor + prefix.length;
  const end = start + quote.length;
  const sentenceStart = Math.max(0, start - Math.max(0, reading.span.start - reading.sentence.start));
  const sentenceEnd = end + Math.max(0, reading.sentence.end - reading.span.end);
  return {
    before: clipStart(surroundings.slice(sentenceStart, start)),
    quote,
    after: clipEnd(surroundings.slice(end, sentenceEnd)),
  };
}

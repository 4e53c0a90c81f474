import { overlaps } from './attribution';
import { PREDICATIVE } from './en/cues';
import type { SpeechTag } from './speech-tag';
import type { Quote, Span } from './statement';

export interface TaggedSentence {
  sentence: Span;
  tags: SpeechTag[];
}

/** "called the halt “premature”": one word is enough to be theirs. */
const NAMING = /^(?:call|label|brand|dubb|describ|denounc|dismiss|hail|reject|condemn)/u;

/** "said she was “heartbroken”": what somebody is said to be in one word of the speaker's. */
const isPredicative = (text: string, { start }: Span, tag: SpeechTag): boolean =>
  tag.complement > tag.start &&
  tag.complement <= start &&
  PREDICATIVE.test(text.slice(Math.max(tag.complement, start - 24), start));

const wordsIn = (text: string, { start, end }: Span): number =>
  text.slice(start, Math.min(end, start + 200)).match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;

export function nearestTag(quote: Span, tags: readonly SpeechTag[]): SpeechTag | null {
  // A quote that "said that" opens belongs to that tag, however near the next one stands.
  const gap = (tag: SpeechTag): number =>
    Math.abs(tag.complement - quote.start) <= 2
      ? -1
      : Math.min(Math.abs(tag.start - quote.end), Math.abs(quote.start - tag.end));
  return tags.reduce<SpeechTag | null>((best, tag) => (best === null || gap(tag) < gap(best) ? tag : best), null);
}

/**
 * Quotes with their speakers: from the tag in a sentence the quote touches, else from the quote it follows on. A short
 * quote of several words beside a speech verb becomes `partial`.
 */
export function assignSpeakers(text: string, quotes: readonly Quote[], sentences: readonly TaggedSentence[]): Quote[] {
  let last: { speaker: string; index: number } | null = null;
  // Quotes and sentences are both in order, so one walk pairs them.
  let from = 0;
  return quotes.map((quote) => {
    if (quote.kind === 'nested') return quote;
    while (from < sentences.length - 1 && (sentences[from]?.sentence.end ?? 0) <= quote.span.start) from++;
    let to = from;
    while (to < sentences.length - 1 && (sentences[to + 1]?.sentence.start ?? 0) < quote.span.end) to++;
    const touched = sentences.slice(from, to + 1).filter(({ sentence }) => overlaps(sentence, quote.span));
    const tags = touched.flatMap((sentence) => sentence.tags);
    const nearest = nearestTag(quote.span, tags);
    // "Berg said the strike was what it called “…”": one who speaks calls it so.
    const named =
      nearest?.speaker === null && NAMING.test(nearest.cue) ? tags.filter(({ speaker }) => speaker !== null) : [];
    const tag = nearestTag(quote.span, named) ?? nearest;
    const claimed = tag !== null && (NAMING.test(tag.cue) || isPredicative(text, quote.span, tag));
    if (quote.kind === 'scare' && (tag === null || (wordsIn(text, quote.span) < 2 && !claimed))) return quote;
    const follows: boolean =
      last !== null && from - last.index <= 1 && /^["“„«]/u.test(text.slice(quote.span.start - 1, quote.span.start));
    const opens = sentences[from]?.sentence.start === quote.span.start - 1;
    const speaker: string | null = tag?.speaker ?? (follows && opens ? (last?.speaker ?? null) : null);
    if (speaker !== null) last = { speaker, index: to };
    return { ...quote, kind: quote.kind === 'scare' ? 'partial' : quote.kind, speaker };
  });
}

import { findCuts } from './clause-cuts';
import { coveredBy } from './covered';
import { FRONTED_REASON, LEADING_CONNECTIVE } from './en/connectives';
import { SPEECH_CUES } from './en/cues';
import { findFiniteVerb, hasFiniteVerb } from './finite-verb';
import { opensTail } from './participial-tails';
import { isRelativeAt } from './relative-clauses';
import type { Quote, Span } from './statement';
import { partOf, type TokenizedSpan } from './tokens';

/** Longer than any sentence a person writes: read as one statement. */
const READABLE = 3000;

/** A relative clause of fewer words beside a quote ("who resigned") tells nothing apart from whose words they are. */
const SHORTEST_RELATIVE = 5;

/** "-5", ".5"; "- 5" where the text begins. */
const SIGN = /^[-.]\.?\d/;
const isSign = (text: string, at: number): boolean =>
  SIGN.test(text.slice(at, at + 3)) || (at === 0 && /^-\s{1,3}\d/.test(text.slice(0, 5)));

function trim(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /[\s,;:.–—”»-]/u.test(text[start] ?? '') && !isSign(text, start)) start++;
  while (end > start && /[\s,;:.–—-]/u.test(text[end - 1] ?? '')) end--;
  // "That trial is due": a demonstrative.
  if (text.startsWith('That ', start)) return { start, end };
  const connective = LEADING_CONNECTIVE.exec(text.slice(start, Math.min(end, start + 60)))?.[0].length ?? 0;
  return connective > 0 && connective < end - start ? trim(text, { start: start + connective, end }) : { start, end };
}

function dropReason(text: string, span: Span): Span {
  const words = text.slice(span.start, span.end);
  const comma = FRONTED_REASON.test(words.slice(0, 40)) ? words.indexOf(', ') : -1;
  if (comma === -1 || hasFiniteVerb(words.slice(0, comma)) || !hasFiniteVerb(words.slice(comma))) return span;
  return trim(text, { start: span.start + comma + 1, end: span.end });
}

function splitPlain(text: string, { tokens, start, end }: TokenizedSpan, opaque: readonly Span[]): Span[] {
  if (end - start > READABLE) return [{ start, end }];
  const { cuts, extras } = findCuts(tokens, coveredBy(tokens, opaque));
  const edges = [0, ...cuts, tokens.length];
  const pieces = edges.slice(0, -1).flatMap((from, i): Span[] => {
    const first = tokens[from];
    const last = tokens[(edges[i + 1] ?? tokens.length) - 1];
    return first === undefined || last === undefined ? [] : [{ start: first.start, end: last.end }];
  });
  return [...pieces, ...extras]
    .map((piece) => dropReason(text, trim(text, piece)))
    .filter(({ start, end }) => end > start)
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

const overlap = (a: Span, b: Span): Span => ({ start: Math.max(a.start, b.start), end: Math.min(a.end, b.end) });

/**
 * What the words beside a quote assert themselves: what the speaker reported besides ("… maintained that the border stays
 * open", ", adding that …"), and what a relative clause tells of the speaker.
 */
function splitBeside(text: string, { tokens, start, end }: TokenizedSpan): Span[] {
  const that = tokens.findIndex(({ lower }, i) => lower === 'that' && SPEECH_CUES.has(tokens[i - 1]?.lower ?? ''));
  const reports = that !== -1 && tokens.length - that > 5 && findFiniteVerb(tokens, that + 1) !== -1;
  const tail = tokens.findIndex((_, i) => opensTail(tokens, i, 0));
  const last = tokens[tail === -1 ? tokens.length : tail]?.start ?? end;
  const relatives = findCuts(tokens, []).extras.filter(
    (relative) =>
      relative.end <= last && partOf(text, { start, end, tokens }, relative).tokens.length >= SHORTEST_RELATIVE,
  );
  const closing = tokens.findIndex((_, i) => isRelativeAt(tokens, [], i));
  const ended = closing === -1 || relatives.length > 0 ? [] : [{ start: tokens[closing]?.start ?? start, end: last }];
  const told = tail !== -1 ? [{ start: last, end }] : reports ? [{ start, end }] : [];
  return [...relatives, ...ended, ...told].map((span) => {
    const words = text.slice(span.start, span.end).replace(/[\s,"“”]{1,6}$/u, '');
    return trim(text, { start: span.start, end: span.start + words.length });
  });
}

/**
 * The checkable assertions of a sentence: coordinated clauses with a subject of their own, relative and subordinate
 * clauses, and the quoted words of direct speech without their speech tag. Never empty. Spans may nest.
 */
export function splitClauses(text: string, sentence: TokenizedSpan, quotes: readonly Quote[]): Span[] {
  const spoken = quotes
    .filter(({ kind }) => kind === 'speech')
    .map(({ span }) => overlap(span, sentence))
    .filter(({ start, end }) => end > start);
  const inside = quotes.map(({ span }) => span);
  const spans: Span[] = [];
  let from = sentence.start;
  if (spoken.length > 0) {
    for (const quote of [...spoken, { start: sentence.end, end: sentence.end }]) {
      const outside = { start: from, end: quote.start };
      spans.push(...splitBeside(text, partOf(text, sentence, outside)));
      if (quote.end > quote.start) spans.push(...splitSpoken(text, partOf(text, sentence, quote)));
      from = quote.end;
    }
  } else spans.push(...splitPlain(text, sentence, inside));
  const kept = spans.filter(({ start, end }) => end > start);
  return kept.length > 0 ? kept : [{ start: sentence.start, end: sentence.end }];
}

/** A quote that is one sentence keeps its words whole; reasons and contrasts in it are split off all the same. */
function splitSpoken(text: string, quote: TokenizedSpan): Span[] {
  const pieces = splitPlain(text, quote, []);
  return pieces.length > 1 ? pieces : [{ start: quote.start, end: quote.end }];
}

import { type Block, continuesBlock, readBlocks } from './blocks';
import { LEADING_ABBREVIATIONS, SENTENCE_OPENERS, TRAILING_ABBREVIATIONS } from './en/abbreviations';
import { SPEECH_VERB_FORMS } from './en/cues';
import type { Span } from './statement';

/** `unread`: prose that no person wrote: what runs on behind any sentence, or comes again and again. */
export type Sentence = Span & { kind: 'prose' | 'nonprose' | 'unread' };

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Letters, inner stops and hyphens before a final full stop. */
const LAST_WORD = /([\p{L}][\p{L}.'’-]{0,20})\.[\p{Pe}\p{Pf}"'”’)]{0,3}\s*$/u;
const INITIALS = /^(?:\p{Lu}\.){1,4}\s*$/u;
const FIRST_WORD = /^["'“‘«(\s]{0,4}([\p{L}\p{N}][\p{L}\p{N}'’-]{0,30})/u;

/** `“Why?” Smith asked.`: the tag belongs to the question. */
function isSpeechTag(previous: string, next: string): boolean {
  if (!/[?!]["”’»]\s*$/u.test(previous)) return false;
  const words =
    next
      .slice(0, 120)
      .match(/[\p{L}'’.-]+/gu)
      ?.slice(0, 6) ?? [];
  const cue = words.findIndex((word) => SPEECH_VERB_FORMS.has(word.toLowerCase().replace(/\.$/u, '')));
  return cue > 0 && words.slice(0, cue).every((word) => /^\p{Lu}/u.test(word) || /^(?:the|of|his|her)$/u.test(word));
}

/** Whether the break the segmenter saw between two pieces is none. */
function belongTogether(previous: string, next: string): boolean {
  if (next.length <= 40 && /^[\s\p{P}]*$/u.test(next)) return true;
  if (/^["'“‘«(\s]{0,3}(?:[–—-]\s{0,3})?\p{Ll}/u.test(next.slice(0, 12))) return true;
  if (isSpeechTag(previous.slice(-6), next)) return true;
  const last = LAST_WORD.exec(previous.slice(-40))?.[1];
  if (last === undefined) return false;
  const word = last.toLowerCase();
  const following = FIRST_WORD.exec(next.slice(0, 40))?.[1] ?? '';
  if (word === 'no' || word === 'nos' || word === 'art') return /^\d/u.test(following);
  if (LEADING_ABBREVIATIONS.has(word)) return true;
  // "J. A. Berg": the article "A" has no stop behind it.
  const opens = SENTENCE_OPENERS.has(following.toLowerCase()) && !INITIALS.test(next);
  if (/^\p{Lu}$/u.test(last)) return last !== 'I' && !opens;
  const initials = /^(?:\p{L}\.){1,4}\p{L}$/u.test(last);
  if (TRAILING_ABBREVIATIONS.has(word)) return !SENTENCE_OPENERS.has(following.toLowerCase());
  return initials && !opens;
}

/** Longer than any sentence worth reading; the segmenter's iterator is quadratic in what it is given. */
const WINDOW = 8192;

/** No mark within that could end a sentence: the segmenter need not be asked. */
const ONE_SENTENCE = /^[^.!?\u0080-\uffff]*[.!?]?$/;

/** Where the segmenter starts a sentence. Windows begin at such a start, so that cutting them changes nothing. */
function findStarts(flat: string): number[] {
  if (ONE_SENTENCE.test(flat)) return [0];
  const starts: number[] = [];
  for (let from = 0; from < flat.length; ) {
    const window = flat.slice(from, from + WINDOW);
    const found = Array.from(segmenter.segment(window), ({ index }) => from + index);
    const whole = from + WINDOW >= flat.length;
    starts.push(...(whole || found.length === 1 ? found : found.slice(0, -1)));
    from = whole || found.length === 1 ? from + WINDOW : (found.at(-1) ?? flat.length);
  }
  return starts;
}

/** Breaks the segmenter does not see: before a figure that small letters follow, and after an ellipsis. */
const UNSEEN = /[\p{L}\p{N})][.!?…]["”’»)]{0,2} (?=["“‘«]?\d[\d.,]{0,12} \p{Ll})|… (?=["“‘«]?\p{Lu})/gu;

function allStarts(flat: string): number[] {
  const unseen = Array.from(flat.matchAll(UNSEEN), ({ 0: words, index }) => index + words.length);
  return unseen.length === 0 ? findStarts(flat) : [...new Set([...findStarts(flat), ...unseen])].sort((a, b) => a - b);
}

/** What runs on longer than any sentence is cut at spaces, so that whatever reads sentences stays linear. */
const LONGEST = 3000;
/** Some five thousand words, ten times what the longest sentences of the news have: nobody wrote what runs on behind them. */
const READABLE = 30_000;

function chop(text: string, sentence: Sentence): Sentence[] {
  const pieces: Sentence[] = [];
  const kindAt = (start: number): Sentence['kind'] => (start - sentence.start < READABLE ? 'prose' : 'unread');
  let { start } = sentence;
  while (sentence.end - start > LONGEST) {
    const space = text.slice(start, start + LONGEST).lastIndexOf(' ');
    const end = start + (space > 0 ? space : LONGEST);
    pieces.push({ start, end, kind: kindAt(start) });
    start = end;
  }
  return [...pieces, { ...sentence, start, kind: kindAt(start) }];
}

function splitProse(text: string, span: Span): Sentence[] {
  // A line break inside a joined group is no sentence break.
  const flat = text.slice(span.start, span.end).replace(/[\r\n\u2028\u2029\u0085]/gu, ' ');
  const sentences: Sentence[] = [];
  const starts = allStarts(flat);
  for (const [position, index] of starts.entries()) {
    const stop = starts[position + 1] ?? flat.length;
    const last = sentences.at(-1);
    const end = span.start + stop;
    // The tests look at the first words only.
    const piece = flat.slice(index, Math.min(stop, index + 200));
    if (last !== undefined && belongTogether(flat.slice(Math.max(0, index - 60), index), piece)) last.end = end;
    else sentences.push({ start: span.start + index, end, kind: 'prose' });
  }
  return sentences
    .flatMap((sentence) => chop(text, sentence))
    .map((sentence) => {
      const words = text.slice(sentence.start, sentence.end);
      const start = sentence.start + words.length - words.trimStart().length;
      return { ...sentence, start, end: Math.max(start, sentence.start + words.trimEnd().length) };
    })
    .filter((sentence) => sentence.end > sentence.start);
}

/** Blocks that make one run of prose, so that quotes broken over paragraphs keep their speech tag. */
function groupBlocks(blocks: readonly Block[]): Block[][] {
  const groups: Block[][] = [];
  for (const block of blocks) {
    const previous = groups.at(-1)?.at(-1);
    if (previous !== undefined && continuesBlock(previous, block)) groups.at(-1)?.push(block);
    else groups.push([block]);
  }
  return groups;
}

/** A sentence that has come this often ("Yes.") only furnishes the page, or was made to keep a reader busy. */
const MOST_ALIKE = 20;

/** The sentences that come again and again, as `unread`. */
function markRepeats(text: string, sentences: Sentence[]): Sentence[] {
  const seen = new Map<string, number>();
  return sentences.map((sentence) => {
    if (sentence.kind !== 'prose') return sentence;
    const words = text.slice(sentence.start, sentence.end);
    const times = seen.get(words) ?? 0;
    seen.set(words, times + 1);
    return times < MOST_ALIKE ? sentence : { ...sentence, kind: 'unread' };
  });
}

/**
 * The sentences of an article in order, and the lines that are none (title, section heads, bylines, datelines,
 * invitations, repeats) as `nonprose`. What runs on without end is cut into pieces. Never throws; linear in the text.
 */
export function splitSentences(text: string): Sentence[] {
  const sentences = groupBlocks(readBlocks(text)).flatMap((group): Sentence[] => {
    const [first] = group;
    const last = group.at(-1);
    if (first === undefined || last === undefined) return [];
    if (!first.prose) return [{ start: first.start, end: first.end, kind: 'nonprose' }];
    return splitProse(text, { start: first.start, end: last.end });
  });
  return markRepeats(text, sentences);
}

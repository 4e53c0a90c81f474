import { coveredBy } from './covered';
import { hasFiniteVerb } from './finite-verb';
import type { Quote, Span } from './statement';

interface OpenMark {
  mark: string;
  start: number;
  depth: number;
  /** Last place a single closing mark could have been, for "the parties’ interests’". */
  candidate: number | null;
}

interface RawQuote extends Span {
  depth: number;
}

const DOUBLE_OPEN = '“„«';
const DOUBLE_CLOSE = '”»';
const MARK = /[\n“„«”»"‘’']/g;
const isLetter = (mark: string | undefined): boolean => mark !== undefined && /[\p{L}\p{N}]/u.test(mark);
const isBlank = (mark: string | undefined): boolean => mark === undefined || /[\s([{—–]/u.test(mark);

/** One pass over the marks; single quotes that look like apostrophes are left alone. */
function scan(text: string): RawQuote[] {
  const found: RawQuote[] = [];
  const stack: OpenMark[] = [];
  const close = (open: OpenMark, end: number): void => {
    if (text.slice(open.start, Math.min(end, open.start + 400)).trim() !== '')
      found.push({ start: open.start, end, depth: open.depth });
  };
  const push = (mark: string, start: number): void => {
    if (stack.length < 4) stack.push({ mark, start, depth: stack.length, candidate: null });
  };
  const settleSingles = (): void => {
    while (stack.at(-1)?.mark === '‘') {
      const open = stack.pop();
      if (open !== undefined && open.candidate !== null) close(open, open.candidate);
    }
  };
  for (const { 0: mark, index: i } of text.matchAll(MARK)) {
    const double = stack.findLast((open) => open.mark !== '‘');
    if (mark === '\n' && /^[ \t\r]*(?:\n|[“„«])/u.test(text.slice(i + 1, i + 9))) {
      // A quote left open at the end of a paragraph goes on in the next, which opens with a mark of its own.
      settleSingles();
      const open = stack.pop();
      if (open !== undefined && open.mark !== '"') close(open, trimEnd(text, open.start, i));
      stack.length = 0;
    } else if (DOUBLE_OPEN.includes(mark)) {
      push(mark, i + 1);
    } else if (DOUBLE_CLOSE.includes(mark) || mark === '"') {
      const opens = mark === '"' && isBlank(text[i - 1]) && !isBlank(text[i + 1]);
      if (double !== undefined && (!opens || double.mark === '"')) {
        settleSingles();
        stack.pop();
        close(double, i);
      } else if (mark === '"' && opens) push(mark, i + 1);
    } else if (mark === '‘' || (mark === "'" && isBlank(text[i - 1]) && isLetter(text[i + 1]))) {
      settleSingles();
      push('‘', i + 1);
    } else if (
      (mark === '’' || mark === "'") &&
      stack.at(-1)?.mark === '‘' &&
      !isLetter(text[i + 1]) &&
      !isBlank(text[i - 1])
    ) {
      const single = stack.at(-1);
      if (single === undefined) continue;
      if (text[i - 1] === 's') single.candidate = i;
      else {
        stack.pop();
        close(single, i);
      }
    }
  }
  settleSingles();
  const left = stack.find((open) => open.mark !== '"' && open.mark !== '‘');
  if (left !== undefined) close(left, trimEnd(text, left.start, text.length));
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

function trimEnd(text: string, start: number, end: number): number {
  let stop = end;
  while (stop > start && /\s/u.test(text[stop - 1] ?? '')) stop--;
  return stop;
}

/** Verbs and linking words that a quoted fragment of a sentence begins with. */
const STARTS_FRAGMENT =
  /^(?:could|would|will|can|may|might|must|should|is|are|was|were|has|have|had|to|of|for|by|from|with|not|\p{Ll}{2,20}ing)\b/u;
const ENDS_IN_PARTICIPLE = / \p{Ll}{2,20}ed\P{L}{0,3}$/u;
const SCARE_WORDS = 3;

function classify(text: string, { start, end, depth }: RawQuote): Quote['kind'] {
  if (depth > 0) return 'nested';
  const words = text.slice(start, Math.min(end, start + 600));
  const count = words.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;
  // "“a relief for everyone involved”": the participle it ends with is no verb.
  const fragment =
    /^\p{Ll}/u.test(words) && ENDS_IN_PARTICIPLE.test(words) && !hasFiniteVerb(words.slice(0, words.lastIndexOf(' ')));
  const whole = /^\P{L}{0,3}\p{Lu}/u.test(words) && /[.!?,…]$/u.test(words.trimEnd());
  if (count > 3 && !fragment && !STARTS_FRAGMENT.test(words) && (hasFiniteVerb(words) || (whole && count > 5)))
    return 'speech';
  // A short sentence of its own, at the beginning of a sentence or behind a colon or comma: “Safety comes first,”.
  const apart = /(?:^|[.!?:,”"\n]\s{1,3}|\n)$/u.test(text.slice(Math.max(0, start - 4), start - 1));
  if (whole && apart && count > 2 && (hasFiniteVerb(words) || /[.!?]$/u.test(words.trimEnd()))) return 'speech';
  if (whole && /[.!?]$/u.test(words.trimEnd()) && /[!?]$|^(?:yes|no)\b/iu.test(words.trimEnd())) return 'speech';
  return count <= SCARE_WORDS ? 'scare' : 'partial';
}

/**
 * The quotes of a text in order, a quote that goes on in a new paragraph as one piece a paragraph. A short quote stays
 * `scare` until a speech verb claims it. Speakers are null: they come from the sentence. Left out are those that begin
 * within `unread` (in order). Linear; never throws.
 */
export function readQuotes(text: string, unread: readonly Span[] = []): Quote[] {
  const raws = scan(text);
  const left = coveredBy(raws, unread);
  return raws
    .filter((_, i) => !left[i])
    .map((raw) => ({ span: { start: raw.start, end: raw.end }, kind: classify(text, raw), speaker: null }));
}

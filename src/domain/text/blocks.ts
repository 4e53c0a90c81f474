import { BOILERPLATE_START, BYLINE, DATELINE, QUESTION } from './en/boilerplate';
import { hasFiniteVerb } from './finite-verb';
import type { Span } from './statement';

/** One line or hard-wrapped paragraph of a text, trimmed. */
export interface Block extends Span {
  text: string;
  prose: boolean;
}

const ENDS_SENTENCE = /[.!?…][\p{Pe}\p{Pf}"'”’»)\]]{0,4}$/u;
const OPENS_QUOTE = /^[“„«"]/u;
/** "– he said": a speech tag cut off from its quote. */
const CONTINUES = /^[–—-]\s{0,3}\p{Ll}/u;
const BULLET = /^(?:[•*▪●·–—-]|\d{1,2}[.)])\s{1,3}/u;
/** Digits, signs and marks without a letter: "- 1 4/5". */
const BARE_FIGURE = /^[^\p{L}\n]{0,80}$/u;
const TITLE_WORDS = 30;
const HEAD_WORDS = 12;
/** "What happens next?": a question on a line of its own heads what answers it. */
const QUESTION_WORDS = 10;
/** A line up to this length ("No.") may come again; more often than this it only furnishes the page. */
const SHORT = 20;
const MOST_ALIKE = 20;

function trimmed(text: string, start: number, end: number): Span {
  const line = text.slice(start, end);
  const lead = line.length - line.trimStart().length;
  return { start: start + lead, end: Math.max(start + lead, start + line.trimEnd().length) };
}

/** Lines of 50 to 100 characters that break in mid-sentence belong to one hard-wrapped paragraph. */
function isWrapped(line: string, next: string): boolean {
  if (line.length < 50 || line.length > 100 || ENDS_SENTENCE.test(line)) return false;
  return /^\p{Ll}/u.test(next) || (next.length >= 50 && /[\p{Ll},]$/u.test(line) && ENDS_SENTENCE.test(next));
}

function readLines(text: string): Span[] {
  const lines: Span[] = [];
  let start = 0;
  let joinable = false;
  for (let end = text.indexOf('\n'); start <= text.length; end = text.indexOf('\n', start)) {
    const stop = end === -1 ? text.length : end;
    const line = trimmed(text, start, stop);
    const last = lines.at(-1);
    if (line.end === line.start) joinable = false;
    else {
      // Only the tail of what came before is looked at, so that long paragraphs stay linear.
      const tail = last === undefined ? '' : text.slice(text.lastIndexOf('\n', last.end - 1) + 1, last.end).trim();
      if (joinable && last !== undefined && isWrapped(tail, text.slice(line.start, line.end))) last.end = line.end;
      else lines.push(line);
      joinable = true;
    }
    start = stop + 1;
  }
  return lines;
}

const countWords = (line: string): number => line.match(/\p{L}[\p{L}\p{M}'’-]*|\d+/gu)?.length ?? 0;

function isMostlyLatin(line: string): boolean {
  let letters = 0;
  let latin = 0;
  for (const mark of line.slice(0, 400)) {
    const ascii = mark < '\u0080' ? /[a-z]/i.test(mark) : null;
    if (ascii ?? /\p{L}/u.test(mark)) letters++;
    if (ascii ?? /\p{Script=Latin}/u.test(mark)) latin++;
  }
  return letters > 0 && latin * 2 > letters;
}

function isProse(
  line: string,
  position: { first: boolean; only: boolean; seen: boolean; leadsToQuote: boolean; leadsToList: boolean },
): boolean {
  // A figure alone in its text is what is asked about.
  if (position.only && BARE_FIGURE.test(line)) return true;
  if (!isMostlyLatin(line) || position.seen) return false;
  const head = line.slice(0, 300);
  if (line.length < 300 && (BOILERPLATE_START.test(head) || BYLINE.test(head))) return false;
  if (line.length < 80 && DATELINE.test(head)) return false;
  if (position.only || position.leadsToQuote || OPENS_QUOTE.test(line) || CONTINUES.test(line)) return true;
  const words = line.length > 1000 ? 200 : countWords(line);
  const ended = ENDS_SENTENCE.test(line.slice(-6)) || /[:;]$/u.test(line);
  if (position.first && !ended && words <= TITLE_WORDS) return false;
  // "Key points:" heads a list.
  if (/:$/u.test(line) && words <= 6 && (position.leadsToList || !hasFiniteVerb(head))) return false;
  if (words <= QUESTION_WORDS && QUESTION.test(line)) return false;
  if (ended) return words > 6 || !/[?!]$/u.test(line) || hasFiniteVerb(head);
  return (words > HEAD_WORDS || (BULLET.test(line) && words > 4)) && hasFiniteVerb(line.slice(0, 1000));
}

/** The lines of a text, told apart into article prose and what surrounds it: titles, heads, bylines, datelines, invitations, repeats. */
export function readBlocks(text: string): Block[] {
  const lines = readLines(text);
  const seen = new Map<string, number>();
  return lines.map(({ start, end }, index) => {
    const line = text.slice(start, end);
    const next = lines[index + 1];
    const following = next === undefined ? '' : text.slice(next.start, next.start + 1);
    const open = !ENDS_SENTENCE.test(line.slice(-6));
    const prose = isProse(line, {
      first: index === 0,
      only: lines.length === 1,
      seen: (seen.get(line) ?? 0) >= (line.length > SHORT ? 1 : MOST_ALIKE),
      leadsToList: next !== undefined && BULLET.test(text.slice(next.start, next.start + 5)),
      leadsToQuote: open && index > 0 && OPENS_QUOTE.test(following),
    });
    seen.set(line, (seen.get(line) ?? 0) + 1);
    const isSign = lines.length === 1 && /^[-–−]\s{1,3}\d/.test(line);
    const bullet = prose && !isSign ? (BULLET.exec(line)?.[0].length ?? 0) : 0;
    const kept = CONTINUES.test(line) ? 0 : bullet;
    return { start: start + kept, end, text: line.slice(kept), prose };
  });
}

/** Whether `block` carries on the sentence that `previous` left open: a cut-off speech tag, or the quote a tag announces. */
export function continuesBlock(previous: Block, block: Block): boolean {
  if (!previous.prose || !block.prose) return false;
  if (CONTINUES.test(block.text)) return true;
  return OPENS_QUOTE.test(block.text) && !ENDS_SENTENCE.test(previous.text.slice(-6));
}

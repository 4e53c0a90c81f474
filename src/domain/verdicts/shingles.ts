import { COPY_WORDS, SHINGLE_WORDS } from './constants';

const BETWEEN_WORDS = /[^\p{L}\p{N}]+/gu;
const SPACE = 0x20;
const FNV_BASIS = 0x811c9dc5;
const LOW_BITS = 2 ** 32;
const HIGH_MASK = 0x1fffff;

/** The words of a passage, lower case, at most COPY_WORDS, with one space between each two. */
export function wordsOf(text: string): string {
  const words = text.toLowerCase().replace(BETWEEN_WORDS, ' ').trim();
  // No passage of fewer letters has more words.
  return words.length < 2 * COPY_WORDS ? words : words.split(' ', COPY_WORDS).join(' ');
}

/** The distinct runs of SHINGLE_WORDS words (as `wordsOf` gives them) as 53-bit hashes; fewer words are one shingle (Broder 1997). */
export function shinglesOf(words: string): number[] {
  const codes = hashWords(words);
  const shingles = new Set<number>();
  for (let end = SHINGLE_WORDS; end <= codes.length; end++) shingles.add(combine(codes, end - SHINGLE_WORDS, end));
  if (shingles.size === 0 && codes.length > 0) shingles.add(combine(codes, 0, codes.length));
  return [...shingles];
}

// FNV-1a over the UTF-16 units of each word.
function hashWords(words: string): number[] {
  if (words === '') return [];
  const codes: number[] = [];
  let hash = FNV_BASIS;
  for (let index = 0; index < words.length; index++) {
    const unit = words.charCodeAt(index);
    if (unit === SPACE) {
      codes.push(hash >>> 0);
      hash = FNV_BASIS;
    } else hash = Math.imul(hash ^ unit, 0x01000193);
  }
  codes.push(hash >>> 0);
  return codes;
}

function combine(codes: readonly number[], start: number, end: number): number {
  let [low, high] = [FNV_BASIS, 0x9e3779b9];
  for (let at = start; at < end; at++) {
    low = Math.imul(low ^ codes[at]!, 0x85ebca6b);
    low ^= low >>> 13;
    high = Math.imul(high ^ codes[at]!, 0xc2b2ae35);
    high ^= high >>> 16;
  }
  return (high & HIGH_MASK) * LOW_BITS + (low >>> 0);
}

import { COPY_WORDS, SHINGLE_WORDS } from './constants';

const WORD = /[\p{L}\p{N}]+/gu;
const LOW_BITS = 2 ** 32;
const HIGH_MASK = 0x1fffff;

/** The words of a passage, lower case, at most COPY_WORDS. */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const match of text.toLowerCase().matchAll(WORD)) {
    words.push(match[0]);
    if (words.length === COPY_WORDS) break;
  }
  return words;
}

/** The distinct runs of SHINGLE_WORDS words as 53-bit hashes; a shorter passage is one shingle (Broder 1997). */
export function shinglesOf(words: readonly string[]): number[] {
  const codes = words.map(hashWord);
  const shingles = new Set<number>();
  for (let start = 0; start + SHINGLE_WORDS <= codes.length; start++)
    shingles.add(combine(codes.slice(start, start + SHINGLE_WORDS)));
  if (shingles.size === 0 && codes.length > 0) shingles.add(combine(codes));
  return [...shingles];
}

// FNV-1a over UTF-16 units.
function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < word.length; index++) hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

function combine(codes: readonly number[]): number {
  let [low, high] = [0x811c9dc5, 0x9e3779b9];
  for (const code of codes) {
    low = Math.imul(low ^ code, 0x85ebca6b);
    low ^= low >>> 13;
    high = Math.imul(high ^ code, 0xc2b2ae35);
    high ^= high >>> 16;
  }
  return (high & HIGH_MASK) * LOW_BITS + (low >>> 0);
}

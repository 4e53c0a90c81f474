import { COPY_CONTAINMENT, COPY_HOURS, COPY_JACCARD, COPY_NEIGHBOURS, LEAST_SHINGLES } from './constants';
import { shinglesOf, wordsOf } from './shingles';
import type { UnionFind } from './union-find';

/** A passage and when it appeared (milliseconds since 1970, null when unknown). */
export interface DatedText {
  text: string;
  time: number | null;
}

interface Passage extends DatedText {
  member: number;
  shingles: ReadonlySet<number>;
}

const HOUR = 3_600_000;
/** The smallest overlap, as a share of the shorter text, that either measure can accept: Jaccard 1/2 needs two thirds. */
const LEAST_OVERLAP = 2 / 3;

/**
 * Joins the members whose passages copy one another: equal words, 5-gram containment of at least .8, or 5-gram Jaccard of at
 * least .5 within 72 hours. Candidates come from an index of the shorter text's rarest shingles (prefix filter, Chaudhuri,
 * Ganti and Kaushik 2006), so the work grows almost linearly. Members without words are left alone.
 */
export function joinNearCopies(sets: UnionFind, texts: readonly (DatedText | null)[]): void {
  const passages = distinctPassages(sets, texts);
  const index = indexShingles(passages);
  for (const [position, passage] of passages.entries())
    for (const shingle of rarestShingles(passage, index)) {
      const postings = index.get(shingle) ?? [];
      const own = lowerBound(postings, position);
      const last = Math.min(postings.length, own + COPY_NEIGHBOURS + 1);
      for (let at = Math.max(0, own - COPY_NEIGHBOURS); at < last; at++) {
        const other = passages[postings[at]!]!;
        if (sets.find(other.member) !== sets.find(passage.member) && isNearCopy(passage, other))
          sets.union(other.member, passage.member);
      }
    }
}

function distinctPassages(sets: UnionFind, texts: readonly (DatedText | null)[]): Passage[] {
  const byWords = new Map<string, Passage>();
  for (const [member, dated] of texts.entries()) {
    const words = dated === null ? [] : wordsOf(dated.text);
    if (dated === null || words.length === 0) continue;
    const key = words.join(' ');
    const known = byWords.get(key);
    if (known === undefined) byWords.set(key, { ...dated, member, shingles: new Set(shinglesOf(words)) });
    else sets.union(known.member, member);
  }
  return [...byWords.values()].filter((passage) => passage.shingles.size >= LEAST_SHINGLES);
}

function indexShingles(passages: readonly Passage[]): Map<number, number[]> {
  const index = new Map<number, number[]>();
  for (const [position, passage] of passages.entries())
    for (const shingle of passage.shingles) {
      const postings = index.get(shingle);
      if (postings === undefined) index.set(shingle, [position]);
      else postings.push(position);
    }
  return index;
}

// Any accepted pair shares at least LEAST_OVERLAP of the shorter text, so one of these few must occur in the longer one.
function rarestShingles(passage: Passage, index: ReadonlyMap<number, readonly number[]>): number[] {
  const frequency = (shingle: number): number => index.get(shingle)?.length ?? 0;
  const ordered = [...passage.shingles].sort((a, b) => frequency(a) - frequency(b) || a - b);
  const kept = ordered.length - Math.ceil(ordered.length * LEAST_OVERLAP) + 1;
  return ordered.slice(0, kept).filter((shingle) => frequency(shingle) > 1);
}

function isNearCopy(a: Passage, b: Passage): boolean {
  const [shorter, longer] = a.shingles.size <= b.shingles.size ? [a.shingles, b.shingles] : [b.shingles, a.shingles];
  let shared = 0;
  for (const shingle of shorter) if (longer.has(shingle)) shared++;
  if (shared >= COPY_CONTAINMENT * shorter.size) return true;
  const within = a.time === null || b.time === null || Math.abs(a.time - b.time) <= COPY_HOURS * HOUR;
  return within && shared >= COPY_JACCARD * (shorter.size + longer.size - shared);
}

function lowerBound(sorted: readonly number[], wanted: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

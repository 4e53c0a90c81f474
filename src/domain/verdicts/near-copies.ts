import { remembered } from '../remembered';
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
  /** How many distinct shingles it has. */
  length: number;
  /** Numbers of those that another passage may share, ascending. */
  shingles: readonly number[];
}

/** For each shingle number the positions of the passages that contain it, ascending. */
type ShingleIndex = readonly (readonly number[])[];

const HOUR = 3_600_000;
/** The smallest overlap, as a share of the shorter text, that either measure can accept: Jaccard 1/2 needs two thirds. */
const LEAST_OVERLAP = 2 / 3;

/**
 * Joins the members whose passages copy one another: equal words, 5-gram containment of at least .8, or 5-gram Jaccard of at
 * least .5 within 72 hours. Candidates come from an index of the shorter text's rarest shingles (prefix filter, Chaudhuri,
 * Ganti and Kaushik 2006), so the work grows almost linearly. Members without words are left alone.
 */
export function joinNearCopies(sets: UnionFind, texts: readonly (DatedText | null)[]): void {
  if (texts.every((_, member) => sets.find(member) === sets.find(0))) return;
  const passages = distinctPassages(sets, texts);
  const index = indexShingles(passages);
  for (const [position, passage] of passages.entries())
    for (const shingle of rarestShingles(passage, index)) {
      const postings = index[shingle]!;
      const own = lowerBound(postings, position);
      const last = Math.min(postings.length, own + COPY_NEIGHBOURS + 1);
      for (let at = Math.max(0, own - COPY_NEIGHBOURS); at < last; at++) {
        const other = passages[postings[at]!]!;
        if (sets.find(other.member) !== sets.find(passage.member) && isNearCopy(passage, other))
          sets.union(other.member, passage.member);
      }
    }
}

const shingled = remembered((text: string): { words: string; shingles: readonly number[] } => {
  const words = wordsOf(text);
  return { words, shingles: shinglesOf(words) };
});

function distinctPassages(sets: UnionFind, texts: readonly (DatedText | null)[]): Passage[] {
  const byWords = new Map<string, number>();
  const distinct: { member: number; dated: DatedText; shingles: readonly number[] }[] = [];
  for (const [member, dated] of texts.entries()) {
    if (dated === null) continue;
    const { words, shingles } = shingled(dated.text);
    if (words === '') continue;
    const known = byWords.get(words);
    if (known !== undefined) {
      sets.union(known, member);
      continue;
    }
    byWords.set(words, member);
    if (shingles.length >= LEAST_SHINGLES) distinct.push({ member, dated, shingles });
  }
  const numbers = new Map<number, number>();
  const mayRecur = recurrence(distinct.map(({ shingles }) => shingles));
  return distinct.map(({ member, dated, shingles }) => ({
    ...dated,
    member,
    length: shingles.length,
    shingles: shingles
      .filter(mayRecur)
      .map((shingle) => numberOf(shingle, numbers))
      .sort(ascending),
  }));
}

/** Tells most of the shingles that occur only once, by a table of counts in which some share a place (Bloom 1970). */
function recurrence(lists: readonly (readonly number[])[]): (shingle: number) => boolean {
  const total = lists.reduce((sum, list) => sum + list.length, 0);
  const counts = new Uint8Array(2 ** Math.ceil(Math.log2(4 * total + 1)));
  // The remainder by a power of two, without the division.
  const lowBits = counts.length - 1;
  for (const list of lists)
    for (const shingle of list) {
      const place = shingle & lowBits;
      if (counts[place]! < 2) counts[place]!++;
    }
  return (shingle) => counts[shingle & lowBits] === 2;
}

function numberOf(shingle: number, numbers: Map<number, number>): number {
  const known = numbers.get(shingle);
  if (known !== undefined) return known;
  numbers.set(shingle, numbers.size);
  return numbers.size - 1;
}

function indexShingles(passages: readonly Passage[]): ShingleIndex {
  const index: number[][] = [];
  for (const [position, { shingles }] of passages.entries())
    for (const shingle of shingles) {
      const postings = index[shingle];
      if (postings === undefined) index[shingle] = [position];
      else postings.push(position);
    }
  return index;
}

// Any accepted pair shares at least LEAST_OVERLAP of the shorter text, so one of these few must occur in the longer one.
function rarestShingles({ length, shingles }: Passage, index: ShingleIndex): number[] {
  const kept = length - Math.ceil(length * LEAST_OVERLAP) + 1;
  const shared = shingles.filter((shingle) => index[shingle]!.length > 1);
  const alone = length - shared.length;
  if (alone >= kept) return [];
  return shared.sort((a, b) => index[a]!.length - index[b]!.length || a - b).slice(0, kept - alone);
}

function isNearCopy(a: Passage, b: Passage): boolean {
  const shared = countShared(a.shingles, b.shingles);
  if (shared >= COPY_CONTAINMENT * Math.min(a.length, b.length)) return true;
  const within = a.time === null || b.time === null || Math.abs(a.time - b.time) <= COPY_HOURS * HOUR;
  return within && shared >= COPY_JACCARD * (a.length + b.length - shared);
}

function countShared(a: readonly number[], b: readonly number[]): number {
  let [shared, left, right] = [0, 0, 0];
  while (left < a.length && right < b.length) {
    const order = a[left]! - b[right]!;
    if (order === 0) shared++;
    if (order <= 0) left++;
    if (order >= 0) right++;
  }
  return shared;
}

function ascending(a: number, b: number): number {
  return a - b;
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

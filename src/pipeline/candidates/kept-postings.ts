import { LRUCache } from 'lru-cache';
import { type Postings, unpackPostings } from '../../domain/matching/postings';
import { prepared } from '../../platform/database/prepared';
import { rows, type Sql } from '../../platform/database/rows';
import type { CandidateKind } from './store-terms';

/** Lists as long as this, in bytes, stay in the process: they are few, and in most texts. */
export const LONG = 512;

/** A long list that is asked for: of which term, by its place among them, in the block that begins with this line. */
export interface LongList {
  place: number;
  first: number;
}

// A block never changes, and another one has another id.
const MOST_BYTES = 32 * 1024 * 1024;
const kept = new LRUCache<string, Postings>({
  maxSize: MOST_BYTES,
  sizeCalculation: ({ places, bits }, key) => 200 + 2 * key.length + (places ?? bits)!.byteLength,
});

const listsQuery = (kind: CandidateKind): string => `
  SELECT asked.at::int, p.lines FROM unnest($1::text[], $2::uuid[]) WITH ORDINALITY AS asked(term, block, at)
    JOIN ${kind}_term_blocks b ON b.id = asked.block
    JOIN ${kind}_postings p ON p.term = hashtextextended(asked.term, 0) AND p.first = b.first`;

interface Asked {
  terms: string[];
  lists: LongList[];
  blockIds: ReadonlyMap<number, string>;
}

/** Adds long lists to `postings`. @returns false where one of the blocks is no more */
export async function addLongLists(
  sql: Sql,
  kind: CandidateKind,
  { terms, lists, blockIds }: Asked,
  postings: Postings[][],
): Promise<boolean> {
  const missing: { place: number; block: string; key: string }[] = [];
  for (const { place, first } of lists) {
    const block = blockIds.get(first)!;
    const key = `${block} ${terms[place]}`;
    const own = kept.get(key);
    if (own) postings[place]!.push(own);
    else missing.push({ place, block, key });
  }
  if (missing.length === 0) return true;
  const read = await rows<{ at: number; lines: Buffer }>(sql, prepared(listsQuery(kind)), [
    missing.map(({ place }) => terms[place]),
    missing.map(({ block }) => block),
  ]);
  for (const { at, lines } of read) {
    const { place, key } = missing[at - 1]!;
    const [own] = unpackPostings(new Uint8Array(lines)) as [Postings];
    kept.set(key, own);
    postings[place]!.push(own);
  }
  return read.length === missing.length;
}

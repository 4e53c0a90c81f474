import type { LineBlock } from '../../domain/matching/likeliest-lines';
import { type Postings, unpackPostings } from '../../domain/matching/postings';
import { prepared } from '../../platform/database/prepared';
import { rows, type Sql } from '../../platform/database/rows';
import { normsOfBlocks } from './kept-norms';
import { addLongLists, LONG, type LongList } from './kept-postings';
import type { CandidateKind, StoredTerms } from './store-terms';

export interface KnownLine extends StoredTerms {
  id: string;
}

/** What a text is compared with, as of one moment. */
export interface Known {
  /** How many lines there are. */
  known: number;
  blocks: LineBlock[];
  /** Which lines have the terms that were asked for, in the order of these. */
  postings: Postings[][];
  /** Lines in no block yet. */
  loose: KnownLine[];
}

/** Loose lines that are looked at. Where more have come at once, the sweep is about to fold them. */
const MOST_LOOSE = 2_000;

// Of statistics of another time, ORDER BY makes the index of loose lines the quicker way nevertheless.
const blocksQuery = (kind: CandidateKind): string => `
  SELECT asked.place::int, p.short, p.long, NULL::json AS blocks, NULL::json AS loose
  FROM unnest($1::text[]) WITH ORDINALITY AS asked(term, place) CROSS JOIN LATERAL (
    SELECT string_agg(lines, '') FILTER (WHERE octet_length(lines) < ${LONG}) AS short,
      json_agg(first) FILTER (WHERE octet_length(lines) >= ${LONG}) AS long
    FROM ${kind}_postings WHERE term = hashtextextended(asked.term, 0)) p
  UNION ALL SELECT 0, NULL, NULL,
    (SELECT json_agg(json_build_object('id', id, 'first', first, 'span', span, 'known', known) ORDER BY first) FROM ${kind}_term_blocks),
    (SELECT json_agg(json_build_object('id', id, 'terms', terms, 'weights', weights))
      FROM (SELECT id, terms, weights FROM ${kind}_terms WHERE line IS NULL ORDER BY id LIMIT ${MOST_LOOSE}) loose)`;

interface BlockHead {
  id: string;
  first: number;
  span: number;
  known: number;
}

interface BlocksRow {
  place: number;
  short: Buffer | null;
  long: number[] | null;
  blocks: BlockHead[] | null;
  loose: KnownLine[] | null;
}

/** Reads in one statement, so that a line is in its block or loose, whatever is folded meanwhile; what the process has already is not sent again. */
export async function readBlocks(sql: Sql, kind: CandidateKind, terms: string[]): Promise<Known> {
  const postings: Postings[][] = terms.map(() => []);
  const lists: LongList[] = [];
  let heads: BlockHead[] = [];
  let loose: KnownLine[] = [];
  for (const row of await rows<BlocksRow>(sql, prepared(blocksQuery(kind)), [terms])) {
    if (row.short) postings[row.place - 1] = unpackPostings(new Uint8Array(row.short));
    for (const first of row.long ?? []) lists.push({ place: row.place - 1, first });
    if (row.blocks) heads = row.blocks;
    if (row.loose) loose = row.loose;
  }
  const blockIds = new Map(heads.map(({ id, first }) => [first, id]));
  const norms = await normsOfBlocks(sql, kind, [...blockIds.values()]);
  const isWhole = norms.size === heads.length && (await addLongLists(sql, kind, { terms, lists, blockIds }, postings));
  // A block that was folded into another meanwhile: everything is read again as of now.
  if (!isWhole) return readBlocks(sql, kind, terms);
  return {
    known: heads.reduce((sum, { known }) => sum + known, loose.length),
    blocks: heads.map(({ id, first, span }) => ({ first, span, norms: norms.get(id)! })),
    postings,
    loose,
  };
}

const linesQuery = (kind: CandidateKind): string => `
  SELECT id, to_json(terms) AS terms, to_json(weights) AS weights FROM ${kind}_terms WHERE line = ANY($1::int[])`;

/** The lines that have these numbers now: those that have changed since are loose. */
export const linesAt = async (sql: Sql, kind: CandidateKind, numbers: number[]): Promise<KnownLine[]> =>
  numbers.length === 0 ? [] : rows(sql, prepared(linesQuery(kind)), [numbers]);

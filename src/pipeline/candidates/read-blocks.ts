import type { LineBlock } from '../../domain/matching/likeliest-lines';
import { type Postings, unpackPostings } from '../../domain/matching/postings';
import { prepared } from '../../platform/database/prepared';
import { rows, type Sql } from '../../platform/database/rows';
import { addDense, type DensePlace } from './dense-postings';
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
  SELECT asked.place::int, p.sparse, p.dense, NULL::json AS blocks, NULL::json AS loose
  FROM unnest($1::text[]) WITH ORDINALITY AS asked(term, place) CROSS JOIN LATERAL (
    SELECT string_agg(lines, '') FILTER (WHERE NOT dense) AS sparse, json_agg(first) FILTER (WHERE dense) AS dense
    FROM ${kind}_postings WHERE term = hashtextextended(asked.term, 0)) p
  UNION ALL SELECT 0, NULL, NULL,
    (SELECT json_agg(json_build_array(id, first, span, known, encode(norms, 'base64')) ORDER BY first) FROM ${kind}_term_blocks),
    (SELECT json_agg(json_build_object('id', id, 'terms', terms, 'weights', weights))
      FROM (SELECT id, terms, weights FROM ${kind}_terms WHERE line IS NULL ORDER BY id LIMIT ${MOST_LOOSE}) loose)`;

interface BlocksRow {
  place: number;
  sparse: Buffer | null;
  dense: number[] | null;
  blocks: [id: string, first: number, span: number, known: number, norms: string][] | null;
  loose: KnownLine[] | null;
}

/** Reads in one statement, so that a line is in its block or loose, whatever is folded meanwhile; what the process has already is not sent again. */
export async function readBlocks(sql: Sql, kind: CandidateKind, terms: string[]): Promise<Known> {
  const postings: Postings[][] = terms.map(() => []);
  const found: Known = { known: 0, blocks: [], postings, loose: [] };
  const blockIds = new Map<number, string>();
  const dense: DensePlace[] = [];
  for (const row of await rows<BlocksRow>(sql, prepared(blocksQuery(kind)), [terms])) {
    if (row.sparse) postings[row.place - 1] = unpackPostings(new Uint8Array(row.sparse));
    for (const first of row.dense ?? []) dense.push({ place: row.place - 1, first });
    for (const [id, first, span, known, norms] of row.blocks ?? []) {
      blockIds.set(first, id);
      found.known += known;
      found.blocks.push({ first, span, norms: new Float32Array(new Uint8Array(Buffer.from(norms, 'base64')).buffer) });
    }
    if (row.loose) found.loose = row.loose;
  }
  found.known += found.loose.length;
  // A block that was folded into another meanwhile: everything is read again as of now.
  return (await addDense(sql, kind, { terms, dense, blockIds }, postings)) ? found : readBlocks(sql, kind, terms);
}

const linesQuery = (kind: CandidateKind): string => `
  SELECT id, to_json(terms) AS terms, to_json(weights) AS weights FROM ${kind}_terms WHERE line = ANY($1::int[])`;

/** The lines that have these numbers now: those that have changed since are loose. */
export const linesAt = async (sql: Sql, kind: CandidateKind, numbers: number[]): Promise<KnownLine[]> =>
  numbers.length === 0 ? [] : rows(sql, prepared(linesQuery(kind)), [numbers]);

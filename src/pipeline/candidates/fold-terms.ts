import type { DataSource } from 'typeorm';
import { NORM_SPAN } from '../../domain/matching/likeliest-lines';
import { firstRow, rows, type Sql } from '../../platform/database/rows';
import type { CandidateKind } from './store-terms';
import { type FoldedLine, writeBlock } from './write-block';

/** Fewer loose lines than this are no block yet: a search reads them all. */
export const LEAST_FOLDED = 512;
/** Lines of a block: two bitmaps of so many bits fill a page of the database. */
const LARGEST = 480 * NORM_SPAN;
/** A block becomes one with newer lines once these are so many times as many: the more, the more blocks there are, and the less often a line is packed. */
const CARRIED_AT = 3;

interface Block {
  first: number;
  span: number;
  known: number;
}

const LINES = 'SELECT id, line, to_json(terms) AS terms, to_json(weights) AS weights';

/**
 * Makes a block of the loose lines, if there are enough of them, and of the newest blocks that are small beside them: as a counter
 * carries, so that a line is packed a few times in all, and blocks stay few. One at a time in the whole installation; who searches sees
 * all of it or nothing.
 * @returns how many loose lines it took
 */
export async function foldTerms(dataSource: DataSource, kind: CandidateKind): Promise<number> {
  if (!(await hasEnough(dataSource, kind))) return 0;
  return dataSource.transaction(async (sql) => {
    const lock = await firstRow<{ won: boolean }>(
      sql,
      `SELECT pg_try_advisory_xact_lock(hashtext('touchstone.fold_terms'), hashtext($1)) AS won`,
      [kind],
    );
    if (!lock?.won) return 0;
    // Locked, so that nobody gives them other terms meanwhile. Terms of a line in a block may change: it is loose from then on.
    const loose = await rows<FoldedLine>(
      sql,
      `${LINES} FROM ${kind}_terms WHERE line IS NULL ORDER BY id LIMIT ${LARGEST} FOR UPDATE SKIP LOCKED`,
    );
    if (loose.length < LEAST_FOLDED) return 0;
    const blocks = await rows<Block>(sql, `SELECT first, span, known FROM ${kind}_term_blocks ORDER BY first`);
    const span = Math.ceil(loose.length / NORM_SPAN) * NORM_SPAN;
    const kept = blocks.slice(0, blocks.length - carried(blocks, span));
    const [first, next] = [endOf(kept.at(-1)), endOf(blocks.at(-1))];
    const folded = await rows<FoldedLine>(sql, `${LINES} FROM ${kind}_terms WHERE line >= $1 ORDER BY line`, [first]);
    const before = kept.reduce((sum, { known }) => sum + known, 0);
    await writeBlock(sql, kind, { first, before, next, span: next - first + span }, [...folded, ...loose]);
    return loose.length;
  });
}

/** Folds what is loose of both kinds, a block of each at most. */
export async function foldLooseTerms(dataSource: DataSource): Promise<number> {
  return (await foldTerms(dataSource, 'claim')) + (await foldTerms(dataSource, 'statement'));
}

const endOf = (block: Block | undefined): number => (block ? block.first + block.span : 0);

async function hasEnough(sql: Sql, kind: CandidateKind): Promise<boolean> {
  const last = `SELECT FROM ${kind}_terms WHERE line IS NULL ORDER BY id OFFSET ${LEAST_FOLDED - 1} LIMIT 1`;
  return (await rows(sql, last)).length > 0;
}

/** How many of the newest blocks become one with lines of this span. */
function carried(blocks: readonly Block[], span: number): number {
  let total = span;
  let count = 0;
  for (const [i, block] of [...blocks].reverse().entries()) {
    if (CARRIED_AT * block.span <= total && total + block.span <= LARGEST) count = i + 1;
    total += block.span;
  }
  return count;
}

import { LRUCache } from 'lru-cache';
import { prepared } from '../../platform/database/prepared';
import { rows, type Sql } from '../../platform/database/rows';
import type { CandidateKind } from './store-terms';

/** Of so many blocks the norms stay in the process, two kilobytes each: of ninety million lines. */
const MOST_BLOCKS = 3_000;
const kept = new LRUCache<string, Float32Array>({ max: MOST_BLOCKS });

const normsQuery = (kind: CandidateKind): string => `
  SELECT id, norms FROM ${kind}_term_blocks WHERE id = ANY($1::uuid[])`;

/** Norms of blocks, by their ids; those of a block that is no more may be missing. */
export async function normsOfBlocks(sql: Sql, kind: CandidateKind, ids: string[]): Promise<Map<string, Float32Array>> {
  const found = new Map<string, Float32Array>();
  const missing: string[] = [];
  for (const id of ids) {
    const own = kept.get(id);
    if (own) found.set(id, own);
    else missing.push(id);
  }
  if (missing.length === 0) return found;
  for (const { id, norms } of await rows<{ id: string; norms: Buffer }>(sql, prepared(normsQuery(kind)), [missing])) {
    const own = new Float32Array(new Uint8Array(norms).buffer);
    kept.set(id, own);
    found.set(id, own);
  }
  return found;
}

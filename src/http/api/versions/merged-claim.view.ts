import type { Actor } from '../../../access/actor';
import { firstRow, type Sql } from '../../../platform/database/rows';
import { survivorOf } from '../questions/survivor-of';
import { findVersion } from './find-version';

/** The claim that stands for this one since they were merged, where the viewer may see a verdict on it; null otherwise. */
export async function survivorToSee(sql: Sql, claimId: string, viewer: Actor): Promise<string | null> {
  const row = await firstRow<{ id: string | null }>(sql, `SELECT ${survivorOf('claims', '$1')} AS id`, [claimId]);
  if (!row?.id || row.id === claimId) return null;
  return (await findVersion(sql, { claimId: row.id }, viewer)) ? row.id : null;
}

/** The claim `from`, if it was merged into `into` and the viewer may know what it says. */
export async function mergedFrom(sql: Sql, from: string, into: string, viewer: Actor) {
  const found = await findVersion(sql, { claimId: from }, viewer);
  if (found?.mergedInto !== into || !found.document) return undefined;
  return { id: from, text: found.document.claim.text };
}

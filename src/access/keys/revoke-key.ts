import type { DataSource } from 'typeorm';
import { type HistoryActor, writeHistory } from '../../platform/database/history';
import { firstRow, rows, type Sql } from '../../platform/database/rows';
import { toPublicId } from '../../platform/ids/public-id';

export interface KeyRevocation {
  keyId: string;
  /** uuid of the person whose key it has to be; null: anybody's. */
  ownedBy: string | null;
  reason?: string;
  actor: HistoryActor;
}

/** Ends a key at once, for good, and with it the keys that were made with it. */
export async function revokeKey(
  dataSource: DataSource,
  { keyId, ownedBy, reason, actor }: KeyRevocation,
): Promise<'revoked' | 'revoked_before' | 'not_found'> {
  return dataSource.transaction(async (manager) => {
    const key = await firstRow<{ revoked: boolean }>(
      manager,
      `SELECT revoked_at IS NOT NULL AS revoked FROM machine_keys
        WHERE id = $1 AND ($2::uuid IS NULL OR person_id = $2) FOR UPDATE`,
      [keyId, ownedBy],
    );
    if (!key) return 'not_found';
    if (key.revoked) return 'revoked_before';
    const ended = [keyId, ...(await lockDescendants(manager, [keyId]))];
    await rows(manager, `UPDATE machine_keys SET revoked_at = now() WHERE id = ANY($1::uuid[])`, [ended]);
    for (const subjectId of ended)
      await writeHistory(manager, {
        actor,
        action: 'key.revoked',
        subjectKind: 'key',
        subjectId,
        before: { revoked: false },
        after: { revoked: true },
        reason: subjectId === keyId ? reason : `The key it was made with was revoked: ${toPublicId('key', keyId)}`,
      });
    return 'revoked';
  });
}

/** Keys that work still and were made with one of these, or with one of those; a key under this lock makes none meanwhile. */
async function lockDescendants(sql: Sql, keyIds: string[]): Promise<string[]> {
  const made = await rows<{ id: string }>(
    sql,
    `SELECT id FROM machine_keys WHERE made_by = ANY($1::uuid[]) AND revoked_at IS NULL ORDER BY id FOR UPDATE`,
    [keyIds],
  );
  const ids = made.map(({ id }) => id);
  return ids.length === 0 ? [] : [...ids, ...(await lockDescendants(sql, ids))];
}

import type { DataSource } from 'typeorm';
import { type HistoryActor, writeHistory } from '../../platform/database/history';
import { firstRow, rows } from '../../platform/database/rows';

export interface KeyRevocation {
  keyId: string;
  /** uuid of the person whose key it has to be; null: anybody's. */
  ownedBy: string | null;
  reason?: string;
  actor: HistoryActor;
}

/** Ends a key at once, for good. */
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
    await rows(manager, `UPDATE machine_keys SET revoked_at = now() WHERE id = $1`, [keyId]);
    await writeHistory(manager, {
      actor,
      action: 'key.revoked',
      subjectKind: 'key',
      subjectId: keyId,
      before: { revoked: false },
      after: { revoked: true },
      ...(reason !== undefined && { reason }),
    });
    return 'revoked';
  });
}

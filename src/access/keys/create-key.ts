import type { DataSource } from 'typeorm';
import { type HistoryActor, writeHistory } from '../../platform/database/history';
import { firstRow, rows, type Sql } from '../../platform/database/rows';
import { type PersonRole, permissionsOf, type Scope } from '../permissions';
import { mintKeyToken } from './key-token';

export interface NewKey {
  /** uuid of the owner. */
  personId: string;
  name: string;
  scopes: readonly Scope[];
  /** null: until it is revoked. */
  expiresAt: Date | null;
  /** uuid of the key that asks for it, which the new one does not outlive; null or left out: a person does. */
  madeBy?: string | null;
  actor: HistoryActor;
}

export type CreatedKey =
  | { outcome: 'created'; keyId: string; token: string }
  | { outcome: 'person_not_found' }
  | { outcome: 'beyond_role'; scopes: Scope[] }
  | { outcome: 'outlives_maker'; makerExpiresAt: Date }
  | { outcome: 'maker_revoked' };

/** Makes a machine key. Its token is in the answer and nowhere else. */
export async function createKey(dataSource: DataSource, key: NewKey): Promise<CreatedKey> {
  return dataSource.transaction(async (manager) => {
    const owner = await firstRow<{ role: PersonRole; key_id: string }>(
      manager,
      `SELECT role, new_id() AS key_id FROM people WHERE id = $1 AND disabled_at IS NULL FOR SHARE`,
      [key.personId],
    );
    if (!owner) return { outcome: 'person_not_found' };
    const beyond = key.scopes.filter((scope) => !permissionsOf(owner.role).has(scope));
    if (beyond.length > 0) return { outcome: 'beyond_role', scopes: beyond };
    const { madeBy = null } = key;
    const maker = madeBy === null ? null : await keepMaker(manager, madeBy);
    if (maker?.revoked) return { outcome: 'maker_revoked' };
    const last = maker?.expiresAt ?? null;
    const expiresAt = key.expiresAt ?? last;
    if (last !== null && expiresAt !== null && expiresAt > last)
      return { outcome: 'outlives_maker', makerExpiresAt: last };
    const scopes = [...new Set(key.scopes)];
    const { key_id: keyId } = owner;
    const { token, hash } = mintKeyToken(keyId);
    await rows(
      manager,
      `INSERT INTO machine_keys (id, person_id, name, secret_hash, scopes, expires_at, made_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [keyId, key.personId, key.name, hash, scopes, expiresAt, madeBy],
    );
    await writeHistory(manager, {
      actor: key.actor,
      action: 'key.created',
      subjectKind: 'key',
      subjectId: keyId,
      after: { name: key.name, scopes, expiresAt },
    });
    return { outcome: 'created', keyId, token };
  });
}

/** The key that makes another, kept from being revoked until the other is there to be revoked with it. */
const keepMaker = (sql: Sql, keyId: string) =>
  firstRow<{ revoked: boolean; expiresAt: Date | null }>(
    sql,
    `SELECT revoked_at IS NOT NULL AS revoked, expires_at AS "expiresAt" FROM machine_keys WHERE id = $1 FOR SHARE`,
    [keyId],
  );

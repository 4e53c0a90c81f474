import { prepared } from '../../platform/database/prepared';
import { rows, type Sql } from '../../platform/database/rows';
import { together } from '../../platform/database/together';
import type { Actor } from '../actor';
import { type Permission, type PersonRole, permissionsOf, type Scope } from '../permissions';
import { isSecretOf, parseKeyToken } from './key-token';

interface KeyRow {
  id: string;
  name: string;
  secret_hash: Buffer;
  scopes: Scope[];
  person_id: string;
  person_name: string;
  role: PersonRole;
  keyboard_shortcuts: boolean;
  refusal: string | null;
  unused: boolean;
}

const KEYS = prepared(`
  SELECT k.id, k.name, k.secret_hash, k.scopes, k.person_id, p.name AS person_name, p.role, p.keyboard_shortcuts,
    CASE WHEN k.revoked_at IS NOT NULL THEN 'The key was revoked.'
         WHEN k.expires_at <= now() THEN 'The key has expired.'
         WHEN p.disabled_at IS NOT NULL THEN 'The owner of the key was disabled.' END AS refusal,
    k.last_used_at IS NULL OR k.last_used_at < now() - interval '1 minute' AS unused
  FROM machine_keys k JOIN people p ON p.id = k.person_id WHERE k.id = ANY($1::uuid[])`);

const keyOf = together(
  async (sql: Sql, ids: readonly string[]) => {
    const keys = await rows<KeyRow>(sql, KEYS, [ids]);
    return ids.map((id) => keys.find((key) => key.id === id) ?? null);
  },
  { most: 50 },
);

/** Only somebody who holds the secret is told why a key no longer works. */
const UNKNOWN = 'There is no such key.';

/** Who a key stands for: its owner, limited to the key's scopes and to what the owner's role may now. */
export async function actorOfKey(sql: Sql, token: string): Promise<Actor | { refusal: string }> {
  const parsed = parseKeyToken(token);
  if (parsed === null) return { refusal: 'This is no key, or not the whole of it.' };
  const key = await keyOf(sql, parsed.keyId);
  if (!key || !isSecretOf(key.secret_hash, parsed.secret)) return { refusal: UNKNOWN };
  if (key.refusal !== null) return { refusal: key.refusal };
  if (key.unused) await noteUse(sql, key.id);
  const ofRole = permissionsOf(key.role);
  return {
    kind: 'key',
    personId: key.person_id,
    keyId: key.id,
    sessionId: null,
    label: `key “${key.name}” of ${key.person_name}`,
    role: key.role,
    permissions: new Set<Permission>(['public', ...key.scopes.filter((scope) => ofRole.has(scope))]),
    csrfSafe: true,
    keyboardShortcuts: key.keyboard_shortcuts,
  };
}

/** At most once a minute, also when many requests come at once. In turn, so that no two processes wait for each other. */
const noteUse = together(
  async (sql: Sql, keyIds: readonly string[]) => {
    await rows(
      sql,
      prepared(`UPDATE machine_keys SET last_used_at = now() WHERE id IN (
        SELECT id FROM machine_keys
         WHERE id = ANY($1::uuid[]) AND (last_used_at IS NULL OR last_used_at < now() - interval '1 minute')
         ORDER BY id FOR UPDATE)`),
      [keyIds],
    );
    return keyIds.map(() => undefined);
  },
  { most: 50 },
);

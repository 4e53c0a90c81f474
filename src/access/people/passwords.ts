import { randomInt } from 'node:crypto';
import { firstRow, rows, type Sql } from '../../platform/database/rows';

export const PASSWORD_LENGTH = { min: 12, max: 128 };

// Without letters and digits that are mistaken for one another.
const ALPHABET = 'abcdefghijkmnpqrstuvwxyz23456789';
const GROUPS = 4;
const GROUP_LENGTH = 5;

/** As the library of the sessions does it; loaded where a password is at hand. */
const hashing = () => import('better-auth/crypto');

/** A password of 100 random bits to hand over once: "k3m9x-…". */
export function randomPassword(): string {
  const group = () => Array.from({ length: GROUP_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}

/** Stores what signs a person in, in place of what did before. */
export async function storePassword(sql: Sql, personId: string, password: string): Promise<void> {
  const { hashPassword } = await hashing();
  const hash = await hashPassword(password);
  await rows(
    sql,
    `INSERT INTO accounts (person_id, provider_id, account_id, password) VALUES ($1::uuid, 'credential', $1::uuid::text, $2)
     ON CONFLICT (provider_id, account_id) DO UPDATE SET password = excluded.password, updated_at = now()`,
    [personId, hash],
  );
}

/** Whether this is the person's password; false where they have none. */
export async function isPasswordOf(sql: Sql, personId: string, password: string): Promise<boolean> {
  const account = await firstRow<{ password: string | null }>(
    sql,
    `SELECT password FROM accounts WHERE person_id = $1 AND provider_id = 'credential'`,
    [personId],
  );
  if (!account?.password) return false;
  const { verifyPassword } = await hashing();
  return verifyPassword({ hash: account.password, password });
}

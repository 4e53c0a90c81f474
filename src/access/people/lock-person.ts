import { rows, type Sql } from '../../platform/database/rows';
import type { PersonRole } from '../permissions';

export interface LockedPerson {
  role: PersonRole;
  disabled: boolean;
  /** Whether nobody else could let people in. */
  lastAdmin: boolean;
}

/** A person's row, locked together with those of all admins: two of them cannot remove each other at the same time. */
export async function lockPerson(sql: Sql, personId: string): Promise<LockedPerson | null> {
  const locked = await rows<{ id: string; role: PersonRole; disabled: boolean }>(
    sql,
    `SELECT id, role, disabled_at IS NOT NULL AS disabled FROM people
      WHERE id = $1 OR (role = 'admin' AND disabled_at IS NULL) ORDER BY id FOR UPDATE`,
    [personId],
  );
  const person = locked.find(({ id }) => id === personId);
  const others = locked.filter(({ id, role, disabled }) => id !== personId && role === 'admin' && !disabled);
  return person ? { ...person, lastAdmin: person.role === 'admin' && !person.disabled && others.length === 0 } : null;
}

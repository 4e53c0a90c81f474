import type { DataSource } from 'typeorm';
import { type HistoryActor, writeHistory } from '../../platform/database/history';
import { rows } from '../../platform/database/rows';
import type { PersonRole } from '../permissions';
import { lockPerson } from './lock-person';

export interface RoleChange {
  personId: string;
  role: PersonRole;
  reason: string;
  actor: HistoryActor;
}

/** Gives a person another role, at once: sessions and keys are held against it at every request. */
export async function changeRole(
  dataSource: DataSource,
  { personId, role, reason, actor }: RoleChange,
): Promise<'changed' | 'unchanged' | 'last_admin' | 'not_found'> {
  return dataSource.transaction(async (manager) => {
    const person = await lockPerson(manager, personId);
    if (!person) return 'not_found';
    if (person.role === role) return 'unchanged';
    if (person.lastAdmin) return 'last_admin';
    await rows(manager, `UPDATE people SET role = $2, updated_at = now() WHERE id = $1`, [personId, role]);
    await writeHistory(manager, {
      actor,
      action: 'person.role_changed',
      subjectKind: 'person',
      subjectId: personId,
      before: { role: person.role },
      after: { role },
      reason,
    });
    return 'changed';
  });
}

import type { DataSource } from 'typeorm';
import { type HistoryActor, writeHistory } from '../../platform/database/history';
import { rows } from '../../platform/database/rows';
import { lockPerson } from './lock-person';

export interface Disablement {
  personId: string;
  disabled: boolean;
  reason: string;
  actor: HistoryActor;
}

/** Shuts a person out, sessions and keys included, or lets them in again. Keys of somebody let in again work as before. */
export async function setDisabled(
  dataSource: DataSource,
  { personId, disabled, reason, actor }: Disablement,
): Promise<'changed' | 'unchanged' | 'last_admin' | 'not_found'> {
  return dataSource.transaction(async (manager) => {
    const person = await lockPerson(manager, personId);
    if (!person) return 'not_found';
    if (person.disabled === disabled) return 'unchanged';
    if (person.lastAdmin) return 'last_admin';
    await rows(
      manager,
      `UPDATE people SET disabled_at = CASE WHEN $2 THEN now() END, updated_at = now() WHERE id = $1`,
      [personId, disabled],
    );
    await rows(manager, `DELETE FROM sessions WHERE person_id = $1`, [personId]);
    await writeHistory(manager, {
      actor,
      action: disabled ? 'person.disabled' : 'person.enabled',
      subjectKind: 'person',
      subjectId: personId,
      before: { disabled: !disabled },
      after: { disabled },
      reason,
    });
    return 'changed';
  });
}

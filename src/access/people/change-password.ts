import type { DataSource } from 'typeorm';
import { type HistoryActor, writeHistory } from '../../platform/database/history';
import { firstRow, rows } from '../../platform/database/rows';
import { forgetAttempts, takeAttempt } from '../attempt-limit';
import { isPasswordOf, randomPassword, storePassword } from './passwords';

interface OwnPassword {
  personId: string;
  current: string;
  password: string;
  /** uuid of the session that stays; all others end. */
  sessionId: string | null;
  actor: HistoryActor;
}

/** Changes one's own password, which takes the current one. */
export async function changePassword(
  dataSource: DataSource,
  { personId, current, password, sessionId, actor }: OwnPassword,
): Promise<{ outcome: 'changed' | 'wrong_password' } | { outcome: 'too_many'; seconds: number }> {
  const limit = { bucket: `password of ${personId}`, attempts: 10, seconds: 15 * 60 };
  const seconds = await takeAttempt(dataSource, limit);
  if (seconds > 0) return { outcome: 'too_many', seconds };
  if (!(await isPasswordOf(dataSource, personId, current))) return { outcome: 'wrong_password' };
  await dataSource.transaction(async (manager) => {
    await storePassword(manager, personId, password);
    await rows(manager, `DELETE FROM sessions WHERE person_id = $1 AND id IS DISTINCT FROM $2::uuid`, [
      personId,
      sessionId,
    ]);
    await writeHistory(manager, {
      actor,
      action: 'person.password_changed',
      subjectKind: 'person',
      subjectId: personId,
    });
  });
  await forgetAttempts(dataSource, limit.bucket);
  return { outcome: 'changed' };
}

/** Gives somebody a new password, to be handed over once, and ends their sessions. @returns null when there is no such person */
export async function resetPassword(
  dataSource: DataSource,
  personId: string,
  actor: HistoryActor,
): Promise<string | null> {
  const password = randomPassword();
  return dataSource.transaction(async (manager) => {
    const person = await firstRow(manager, `SELECT id FROM people WHERE id = $1 FOR UPDATE`, [personId]);
    if (!person) return null;
    await storePassword(manager, personId, password);
    await rows(manager, `DELETE FROM sessions WHERE person_id = $1`, [personId]);
    await writeHistory(manager, { actor, action: 'person.password_reset', subjectKind: 'person', subjectId: personId });
    return password;
  });
}

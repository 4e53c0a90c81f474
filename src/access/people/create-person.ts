import type { DataSource } from 'typeorm';
import { type HistoryActor, writeHistory } from '../../platform/database/history';
import { firstRow } from '../../platform/database/rows';
import type { PersonRole } from '../permissions';
import { storePassword } from './passwords';

export interface NewPerson {
  name: string;
  email: string;
  role: PersonRole;
  /** null: signs in with the provider only. */
  password: string | null;
  actor: HistoryActor;
}

/** Adds a person. E-mail addresses are compared in lower case. */
export async function createPerson(
  dataSource: DataSource,
  { name, email, role, password, actor }: NewPerson,
): Promise<{ outcome: 'created'; personId: string } | { outcome: 'exists' }> {
  return dataSource.transaction(async (manager) => {
    const created = await firstRow<{ id: string }>(
      manager,
      // Whoever adds somebody vouches for the address: a provider that has verified it may sign the same person in.
      `INSERT INTO people (name, email, role, email_verified) VALUES ($1, lower($2), $3, true)
       ON CONFLICT (email) DO NOTHING RETURNING id`,
      [name, email, role],
    );
    if (!created) return { outcome: 'exists' };
    if (password !== null) await storePassword(manager, created.id, password);
    await writeHistory(manager, {
      actor,
      action: 'person.added',
      subjectKind: 'person',
      subjectId: created.id,
      after: { name, role },
    });
    return { outcome: 'created', personId: created.id };
  });
}

import type { DataSource } from 'typeorm';
import { type HistoryActor, writeHistory } from '../../platform/database/history';
import { firstRow } from '../../platform/database/rows';
import type { PublisherInput } from './upsert-publisher';

/**
 * Adds a publisher by hand. Nothing rests on it yet, so its gap starts closed.
 * @returns its id, null when the name is taken (upper and lower case alike)
 */
export async function createPublisher(
  dataSource: DataSource,
  publisher: PublisherInput & { actor?: HistoryActor },
): Promise<string | null> {
  const { name, grade = 'F', owner = null } = publisher;
  return dataSource.transaction(async (manager) => {
    const created = await firstRow<{ id: string }>(
      manager,
      `INSERT INTO publishers (name, grade, owner, fanned_out_revision) VALUES ($1, $2, $3, 1)
       ON CONFLICT (lower(name)) DO NOTHING RETURNING id`,
      [name, grade, owner],
    );
    if (!created) return null;
    await writeHistory(manager, {
      actor: publisher.actor ?? 'system',
      action: 'publisher.added',
      subjectKind: 'publisher',
      subjectId: created.id,
      after: { name, grade, owner },
    });
    return created.id;
  });
}

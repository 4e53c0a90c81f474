import type { DataSource } from 'typeorm';
import { type HistoryActor, writeHistory } from '../../platform/database/history';
import { retrySerialization } from '../../platform/database/retry-serialization';
import { firstRow, rows } from '../../platform/database/rows';

export interface NewAlias {
  entityId: string;
  alias: string;
  actor?: HistoryActor;
}

export type AliasOutcome = 'added' | 'unchanged' | 'taken' | 'not_found';

/** Teaches a further name of an entity; what the entity takes part in is matched and assessed again in the background. */
export async function addAlias(dataSource: DataSource, { entityId, alias, actor }: NewAlias): Promise<AliasOutcome> {
  const name = alias.toLowerCase();
  return retrySerialization(() =>
    dataSource.transaction(async (manager) => {
      const entity = await firstRow(manager, `SELECT id FROM entities WHERE id = $1 FOR UPDATE`, [entityId]);
      if (!entity) return 'not_found';
      const added = await firstRow(
        manager,
        `INSERT INTO entity_aliases (alias, entity_id, origin) VALUES ($1, $2, 'person') ON CONFLICT (alias) DO NOTHING RETURNING alias`,
        [name, entityId],
      );
      if (!added) {
        const owner = await firstRow<{ entity_id: string }>(
          manager,
          `SELECT entity_id FROM entity_aliases WHERE alias = $1`,
          [name],
        );
        return owner?.entity_id === entityId ? 'unchanged' : 'taken';
      }
      await rows(
        manager,
        `UPDATE entities SET revision = revision + 1, fan_out_cursor = NULL, attempts = 0, next_attempt_at = '-infinity',
         parked_reason = NULL WHERE id = $1`,
        [entityId],
      );
      await writeHistory(manager, {
        actor: actor ?? 'system',
        action: 'entity.alias_added',
        subjectKind: 'entity',
        subjectId: entityId,
        after: { alias: name },
      });
      return 'added';
    }),
  );
}

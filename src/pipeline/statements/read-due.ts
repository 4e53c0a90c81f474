import type { DataSource } from 'typeorm';
import { firstRow, rows, type Sql } from '../../platform/database/rows';
import { recordFailure } from '../gaps';
import { inLanes } from '../in-lanes';
import { type ArticleReader, storeReading, UNREAD_VERSIONS, type UnreadVersion } from './store-reading';

export interface ReadDueOptions {
  signal?: AbortSignal;
  /** Called after each article. */
  stored?: () => void;
}

/** Articles on their way at once: one is read while the database stores another. */
const LANES = 2;

// What is read is matched later: the index on what is still to be matched finds both.
const DUE = `${UNREAD_VERSIONS} AND a.revision > a.matched_revision AND a.parked_reason IS NULL AND a.next_attempt_at <= now()`;

// Locked while it is read: whoever looks meanwhile passes over it, and takes it up at once when this process dies.
const NEXT = `${DUE} ORDER BY a.id LIMIT 1 FOR NO KEY UPDATE OF a SKIP LOCKED`;

/** Whether an article has a version that is to be read now. */
export const isUnread = async (sql: Sql): Promise<boolean> => (await firstRow(sql, `${DUE} LIMIT 1`)) !== null;

/**
 * Reads the newest version of every article that is due, in the order of arrival, until none is left. Several at once, in several
 * processes, share the work. One that fails is due again later.
 */
export function readDue(
  dataSource: DataSource,
  read: ArticleReader,
  { signal, stored }: ReadDueOptions = {},
): Promise<void> {
  return inLanes(LANES, signal, async () => {
    const found = await dataSource.transaction(async (manager) => {
      const unread = await firstRow<UnreadVersion>(manager, NEXT);
      if (!unread) return false;
      await rows(manager, 'SAVEPOINT unread');
      try {
        await storeReading(manager, unread, read);
      } catch (error) {
        // Still locked: nobody else tries it before its failure is noted.
        await rows(manager, 'ROLLBACK TO unread');
        await recordFailure(manager, 'articles', unread.article_id, error);
      }
      return true;
    });
    if (found) stored?.();
    return found;
  });
}

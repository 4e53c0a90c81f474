import type { DataSource } from 'typeorm';
import { prepared } from '../../platform/database/prepared';
import { retrySerialization } from '../../platform/database/retry-serialization';
import { firstRow, type Sql } from '../../platform/database/rows';
import { recordFailure } from '../gaps';
import { inLanes } from '../in-lanes';
import { type ArticleReader, readVersion, storeReading, type UnreadVersion } from './store-reading';

export interface ReadDueOptions {
  signal?: AbortSignal;
  /** Called after each article. */
  stored?: () => void;
  /** For so long an article is ours: one that a process leaves behind when it ends costs this delay. */
  leaseSeconds?: number;
}

/** Articles on their way at once: one is read while the database stores another. */
const LANES = 2;

// What is read is matched later: the index on what is still to be matched finds both.
const DUE = `FROM articles WHERE read_revision < revision AND revision > matched_revision AND parked_reason IS NULL AND next_attempt_at <= now()`;

const LEASE = prepared(`
  UPDATE articles a SET next_attempt_at = now() + $1 * interval '1 second'
  FROM (SELECT id, version ${DUE} ORDER BY id LIMIT 1 FOR NO KEY UPDATE SKIP LOCKED) due
  JOIN article_versions v ON v.article_id = due.id AND v.number = due.version
  WHERE a.id = due.id
  RETURNING a.id AS article_id, v.id AS version_id, a.revision, a.language, v.body, a.published_at, a.published_precision`);

/** Whether an article has a version that is to be read now. */
export const isUnread = async (sql: Sql): Promise<boolean> =>
  (await firstRow(sql, `SELECT ${DUE} ORDER BY id LIMIT 1`)) !== null;

/**
 * Reads the newest version of every article that is due, in the order of arrival, until none is left. Several at once, in several
 * processes, share the work. One that fails is due again later.
 */
export function readDue(
  dataSource: DataSource,
  read: ArticleReader,
  { signal, stored, leaseSeconds = 5 }: ReadDueOptions = {},
): Promise<void> {
  return inLanes(LANES, signal, async () => {
    const unread = await firstRow<UnreadVersion>(dataSource, LEASE, [leaseSeconds]);
    if (!unread) return false;
    try {
      const statements = await readVersion(unread, read);
      await retrySerialization(() => dataSource.transaction((manager) => storeReading(manager, unread, statements)));
      stored?.();
    } catch (error) {
      await recordFailure(dataSource, 'articles', unread.article_id, error);
    }
    return true;
  });
}

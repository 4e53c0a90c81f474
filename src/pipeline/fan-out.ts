import type { DataSource } from 'typeorm';
import { firstRow, rows, type Sql } from '../platform/database/rows';
import { bumpQuestions } from './claims/bump-questions';
import type { Cause } from './claims/cause';

export type FanOutTable = 'publishers' | 'entities' | 'rule_models';

/** Rows a transaction. */
const BATCH = 500;
/** So many batches are looked up at once: that goes through all that the change concerns. */
const BATCHES_AHEAD = 20;

interface Target {
  /** Ids above the cursor ($2) that the row ($1) concerns, in id order, $3 of them. */
  next: string;
  /** What happens to them. */
  apply(sql: Sql, ids: string[], cause: Cause): Promise<unknown>;
}

const aboveCursor = (column: string) => `($2::uuid IS NULL OR ${column} > $2)`;

const publisherQuestions: Target = {
  next: `SELECT DISTINCT c.question_id AS id FROM claims c JOIN (
      SELECT claim_id FROM evidence WHERE publisher_id = $1 AND withdrawn_at IS NULL
      UNION ALL SELECT e.claim_id FROM publishers p JOIN statements s ON lower(s.speaker) = lower(p.name) AND s.withdrawn_at IS NULL
        JOIN evidence e ON e.statement_id = s.id AND e.withdrawn_at IS NULL WHERE p.id = $1) told ON told.claim_id = c.id
    WHERE ${aboveCursor('c.question_id')} ORDER BY 1 LIMIT $3`,
  apply: bumpQuestions,
};

/** A new name may make events one that were two: what was read is matched again, and assessed whatever comes of it. */
const entityQuestions: Target = {
  next: `SELECT DISTINCT q.id FROM questions q JOIN event_participants p ON p.event_id = q.event_id
    JOIN entities e ON e.id = p.entity_id WHERE (e.id = $1 OR e.merged_into = $1 OR lower(e.name) IN (
      SELECT alias FROM entity_aliases WHERE entity_id = $1 AND origin = 'person')) AND ${aboveCursor('q.id')} ORDER BY 1 LIMIT $3`,
  async apply(sql, ids, cause) {
    await bumpQuestions(sql, ids, cause);
    await bumpArticles(
      sql,
      `SELECT DISTINCT s.article_id FROM statements s JOIN evidence e ON e.statement_id = s.id JOIN claims c ON c.id = e.claim_id
       WHERE c.question_id = ANY($1::uuid[])`,
      ids,
    );
  },
};

const everyQuestion: Target = {
  next: `SELECT id FROM questions WHERE $1::uuid IS NOT NULL AND ${aboveCursor('id')} ORDER BY 1 LIMIT $3`,
  apply: bumpQuestions,
};

const everyArticle: Target = {
  next: `SELECT id FROM articles WHERE $1::uuid IS NOT NULL AND ${aboveCursor('id')} ORDER BY 1 LIMIT $3`,
  apply: (sql, ids) => bumpArticles(sql, `SELECT unnest($1::uuid[])`, ids),
};

async function bumpArticles(sql: Sql, articleIds: string, ids: string[]): Promise<void> {
  await rows(
    sql,
    `UPDATE articles a SET revision = a.revision + 1, attempts = 0, next_attempt_at = '-infinity', parked_reason = NULL
     FROM (SELECT id FROM articles WHERE id IN (${articleIds}) ORDER BY id FOR UPDATE) locked WHERE a.id = locked.id`,
    [ids],
  );
}

/**
 * Passes the change of one row on to all it concerns: id-ordered batches, one short transaction each, the cursor kept in the
 * row, so that it goes on where it stopped. A further change starts again from the first.
 * @param passedOn called after each batch
 */
export async function fanOut(
  dataSource: DataSource,
  table: FanOutTable,
  id: string,
  { batch = BATCH, passedOn = () => undefined }: { batch?: number; passedOn?: () => void } = {},
): Promise<void> {
  for (let ahead: Ahead | null = null; ; ) {
    const row = await openRow(dataSource, table, id);
    if (!row) return;
    const next: Ahead =
      ahead && isSame(ahead, row) ? ahead : await lookAhead(dataSource, table, id, row, batch * BATCHES_AHEAD);
    ahead = await dataSource.transaction((manager) => fanOutBatch(manager, table, id, next, batch));
    passedOn();
  }
}

interface FanOutRow {
  cursor: string | null;
  revision: number;
  name: string;
  version: string | null;
}

/** The next of what a change concerns, as it was when its row had this revision and cursor. */
interface Ahead extends Pick<FanOutRow, 'cursor' | 'revision'> {
  ids: string[];
  /** Whether nothing comes after these. */
  last: boolean;
}

const isSame = (one: Pick<FanOutRow, 'cursor' | 'revision'>, other: Pick<FanOutRow, 'cursor' | 'revision'>): boolean =>
  one.cursor === other.cursor && one.revision === other.revision;

function openRow(sql: Sql, table: FanOutTable, id: string, lock = ''): Promise<FanOutRow | null> {
  const version = table === 'rule_models' ? 'version' : 'NULL';
  return firstRow<FanOutRow>(
    sql,
    `SELECT fan_out_cursor AS cursor, revision, name, ${version} AS version FROM ${table}
     WHERE id = $1 AND revision > fanned_out_revision ${lock}`,
    [id],
  );
}

async function lookAhead(
  sql: Sql,
  table: FanOutTable,
  id: string,
  { cursor, revision, name }: FanOutRow,
  most: number,
): Promise<Ahead> {
  const found = await rows<{ id: string }>(sql, targetOf(table, name).next, [id, cursor, most]);
  return { cursor, revision, ids: found.map((next) => next.id), last: found.length < most };
}

/** @returns what is still ahead; null where it has to be looked up */
async function fanOutBatch(
  sql: Sql,
  table: FanOutTable,
  id: string,
  ahead: Ahead,
  batch: number,
): Promise<Ahead | null> {
  const row = await openRow(sql, table, id, 'FOR UPDATE');
  if (!row || !isSame(row, ahead)) return null;
  const [ids, later] = [ahead.ids.slice(0, batch), ahead.ids.slice(batch)];
  if (ids.length > 0) await targetOf(table, row.name).apply(sql, ids, await causeOf(sql, table, id, row));
  const done = ahead.last && later.length === 0;
  const cursor = done ? null : ids.at(-1)!;
  await rows(
    sql,
    done
      ? `UPDATE ${table} SET fanned_out_revision = revision, fan_out_cursor = NULL, attempts = 0 WHERE id = $1 AND $2::uuid IS NULL`
      : `UPDATE ${table} SET fan_out_cursor = $2 WHERE id = $1`,
    [id, cursor],
  );
  return later.length > 0 ? { ...ahead, cursor, ids: later } : null;
}

function targetOf(table: FanOutTable, name: string): Target {
  if (table === 'publishers') return publisherQuestions;
  if (table === 'entities') return entityQuestions;
  return name === 'reader' ? everyArticle : everyQuestion;
}

async function causeOf(sql: Sql, table: FanOutTable, subjectId: string, row: FanOutRow): Promise<Cause> {
  if (table === 'rule_models')
    return { kind: 'model_changed', text: `The rules changed to version ${row.version}.`, subjectId };
  if (table === 'entities')
    return { kind: 'alias_added', text: `A further name of ${row.name} became known.`, subjectId };
  return { kind: 'publisher_changed', text: await publisherChange(sql, subjectId, row.name), subjectId };
}

interface PublisherChange {
  action: string;
  before: { grade?: string };
  after: { grade?: string; right?: number; total?: number };
}

/** What last changed of a publisher, for readers. */
async function publisherChange(sql: Sql, id: string, name: string): Promise<string> {
  const change = await firstRow<PublisherChange>(
    sql,
    `SELECT action, before, after FROM history WHERE subject_id = $1
       AND action IN ('publisher.grade_changed', 'publisher.record_updated') ORDER BY id DESC LIMIT 1`,
    [id],
  );
  if (change?.action === 'publisher.grade_changed')
    return `The grade of ${name} changed from ${change.before.grade} to ${change.after.grade}.`;
  if (change)
    return `The record of ${name} changed: rulings bear out ${change.after.right} of ${change.after.total} of its assertions.`;
  return `What is known of the publisher ${name} changed.`;
}

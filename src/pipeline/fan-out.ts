import type { DataSource } from 'typeorm';
import { firstRow, rows, type Sql } from '../platform/database/rows';
import { bumpQuestions } from './claims/bump-questions';
import type { Cause } from './claims/cause';

export type FanOutTable = 'publishers' | 'entities' | 'rule_models';

const BATCH = 500;

interface Target {
  /** Ids above the cursor ($2) that the row ($1) concerns, in id order, $3 of them. */
  next: string;
  /** What happens to them. */
  apply(sql: Sql, ids: string[], cause: Cause): Promise<unknown>;
}

const aboveCursor = (column: string) => `($2::uuid IS NULL OR ${column} > $2)`;

const publisherQuestions: Target = {
  next: `SELECT DISTINCT c.question_id AS id FROM claims c JOIN evidence e ON e.claim_id = c.id
    WHERE e.withdrawn_at IS NULL AND ${aboveCursor('c.question_id')} AND (e.publisher_id = $1 OR e.statement_id IN (
      SELECT s.id FROM statements s JOIN publishers p ON lower(s.speaker) = lower(p.name) WHERE p.id = $1 AND s.withdrawn_at IS NULL))
    ORDER BY 1 LIMIT $3`,
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
 */
export async function fanOut(dataSource: DataSource, table: FanOutTable, id: string, batch = BATCH): Promise<void> {
  for (let more = true; more; ) {
    more = await dataSource.transaction((manager) => fanOutBatch(manager, table, id, batch));
  }
}

interface FanOutRow {
  cursor: string | null;
  name: string;
  version: string | null;
}

async function fanOutBatch(sql: Sql, table: FanOutTable, id: string, batch: number): Promise<boolean> {
  const version = table === 'rule_models' ? 'version' : 'NULL';
  const row = await firstRow<FanOutRow>(
    sql,
    `SELECT fan_out_cursor AS cursor, name, ${version} AS version FROM ${table}
     WHERE id = $1 AND revision > fanned_out_revision FOR UPDATE`,
    [id],
  );
  if (!row) return false;
  const target = targetOf(table, row.name);
  const ids = (await rows<{ id: string }>(sql, target.next, [id, row.cursor, batch])).map((next) => next.id);
  if (ids.length > 0) await target.apply(sql, ids, await causeOf(sql, table, id, row));
  const done = ids.length < batch;
  await rows(
    sql,
    done
      ? `UPDATE ${table} SET fanned_out_revision = revision, fan_out_cursor = NULL, attempts = 0 WHERE id = $1 AND $2::uuid IS NULL`
      : `UPDATE ${table} SET fan_out_cursor = $2 WHERE id = $1`,
    [id, done ? null : ids.at(-1)],
  );
  return !done;
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

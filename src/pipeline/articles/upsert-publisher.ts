import type { Grade } from '../../domain/verdicts/question-input';
import { prepared } from '../../platform/database/prepared';
import { firstRow, type Sql } from '../../platform/database/rows';

export interface PublisherInput {
  name: string;
  grade?: Grade;
  owner?: string;
}

/** The id of the publisher of that name (case aside), created if there is none; grade and owner of a known one stay. */
export async function upsertPublisher(sql: Sql, publisher: PublisherInput): Promise<string> {
  const known = prepared(`SELECT id FROM publishers WHERE lower(name) = lower($1)`);
  const found = await firstRow<{ id: string }>(sql, known, [publisher.name]);
  if (found) return found.id;
  const created = await firstRow<{ id: string }>(
    sql,
    `INSERT INTO publishers (name, grade, owner, fanned_out_revision) VALUES ($1, $2, $3, 1)
     ON CONFLICT (lower(name)) DO NOTHING RETURNING id`,
    [publisher.name, publisher.grade ?? 'F', publisher.owner ?? null],
  );
  return (created ?? (await firstRow<{ id: string }>(sql, known, [publisher.name])))!.id;
}

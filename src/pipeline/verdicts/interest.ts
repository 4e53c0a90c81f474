import { rows, type Sql } from '../../platform/database/rows';
import type { QuestionSnapshot } from './question-snapshot';

const OF_A_CONTRADICTION = 3;

/**
 * How contested a question is, and how widely told: three points for each open contradiction, one for each publisher that is heard. The
 * page everybody begins at lists the greatest first.
 */
export const interestOf = ({ evidence }: Pick<QuestionSnapshot, 'evidence'>, contradictions: number): number =>
  OF_A_CONTRADICTION * contradictions + new Set(evidence.map(({ publisher }) => publisher.id)).size;

/** Takes back what contradictions added that a person has explained. */
export async function discountExplained(sql: Sql, explained: { id: string; count: number }[]): Promise<void> {
  if (explained.length === 0) return;
  await rows(
    sql,
    `UPDATE questions q SET interest = interest - ${OF_A_CONTRADICTION} * r.count
     FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, count int) WHERE q.id = r.id`,
    [JSON.stringify(explained)],
  );
}

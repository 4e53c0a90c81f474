import type { DataSource } from 'typeorm';
import { firstRow } from '../../../../platform/database/rows';

/** How much waits beside rulings. */
export interface EntryCounts {
  corrections: number;
  replies: number;
  /** Of the replies, those whose day is past. */
  overdue: number;
  reports: number;
}

export async function viewEntryCounts(database: DataSource): Promise<EntryCounts> {
  const counts = await firstRow<EntryCounts>(
    database,
    `SELECT (SELECT count(*)::int FROM corrections WHERE state = 'open') AS corrections, asked.replies, asked.overdue,
       (SELECT count(*)::int FROM error_reports WHERE state = 'open') AS reports
     FROM (SELECT count(*)::int AS replies, count(*) FILTER (WHERE due_on < current_date)::int AS overdue
           FROM reply_requests WHERE state = 'waiting') asked`,
  );
  return counts!;
}

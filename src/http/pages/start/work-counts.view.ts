import { keptFigures } from '../../../platform/database/kept-figures';
import { firstRow } from '../../../platform/database/rows';
import type { ClaimState } from '../components/state-badge';

export interface WorkCounts {
  articles: number;
  statements: number;
  questions: number;
  claims: { state: ClaimState | null; count: number }[];
  contradictions: number;
  /** Rows whose revision is ahead of what has been done, by stage. */
  waiting: { reading: number; matching: number; assessing: number; checking: number; spreading: number };
  parked: number;
}

const SPREADING = ['publishers', 'entities', 'rule_models'];
const GAPS = [
  ['articles', 'matched_revision'],
  ['questions', 'assessed_revision'],
  ['events', 'checked_revision'],
  ...SPREADING.map((table) => [table, 'fanned_out_revision'] as const),
] as const;

const open = (table: string, condition: string) =>
  `(SELECT count(*)::int FROM ${table} WHERE ${condition} AND parked_reason IS NULL)`;

const QUERY = `
  SELECT json_build_object(
    'articles', (SELECT count(*)::int FROM articles),
    'statements', (SELECT count(*)::int FROM statements WHERE withdrawn_at IS NULL),
    'questions', (SELECT count(*)::int FROM questions WHERE NOT dormant AND merged_into IS NULL),
    'claims', COALESCE((SELECT json_agg(json_build_object('state', s.state, 'count', s.count) ORDER BY s.count DESC, s.state)
      FROM (SELECT c.state, count(*)::int AS count FROM claims c JOIN questions q ON q.id = c.question_id
            WHERE c.merged_into IS NULL AND q.merged_into IS NULL AND NOT q.dormant GROUP BY c.state) s), '[]'),
    'contradictions', (SELECT count(*)::int FROM contradictions WHERE resolved_at IS NULL AND explained_at IS NULL),
    'waiting', json_build_object(
      'reading', ${open('articles', 'revision > read_revision')},
      'matching', ${open('articles', 'read_revision > matched_revision')},
      'assessing', ${open('questions', 'revision > assessed_revision')},
      'checking', ${open('events', 'revision > checked_revision')},
      'spreading', ${SPREADING.map((table) => open(table, 'revision > fanned_out_revision')).join(' + ')}),
    'parked', ${GAPS.map(([table, follower]) => `(SELECT count(*)::int FROM ${table} WHERE revision > ${follower} AND parked_reason IS NOT NULL)`).join(' + ')}
  ) AS page`;

/** What there is, and what is still to be done. */
export const viewWorkCounts = keptFigures(async (sql): Promise<WorkCounts> => {
  const row = await firstRow<{ page: WorkCounts }>(sql, QUERY);
  return row!.page;
});

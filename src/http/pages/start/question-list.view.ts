import type { DataSource } from 'typeorm';
import type { ClaimState } from '../components/state-badge';
import { type ListPage, PAGE_LENGTH, toListPage } from '../format/list-page';

export interface ListedQuestion {
  id: string;
  text: string;
  event: { label: string; edtf: string | null };
  stale: boolean;
  claims: number;
  contradictions: number;
  /** The likeliest answer; null while there is none. */
  best: { id: string; text: string; state: ClaimState | null; probability: number | null } | null;
}

export interface QuestionFilter {
  /** Words that the question or one of its claims holds; empty for all. */
  search: string;
  /** A state that one of its claims is in; null for all. */
  state: ClaimState | null;
  after: string | null;
}

const QUERY = `
  SELECT COALESCE(json_agg(r ORDER BY r.id DESC), '[]') AS page FROM (
    SELECT q.id, q.text, json_build_object('label', e.label, 'edtf', e.edtf) AS event,
      q.revision > q.assessed_revision AS stale,
      (SELECT count(*)::int FROM claims c WHERE c.question_id = q.id AND c.merged_into IS NULL) AS claims,
      (SELECT count(*)::int FROM contradictions k WHERE k.question_id = q.id AND k.resolved_at IS NULL) AS contradictions,
      (SELECT json_build_object('id', c.id, 'text', c.text, 'state', c.state, 'probability', c.probability)
       FROM claims c WHERE c.question_id = q.id AND c.merged_into IS NULL
       ORDER BY c.best DESC, c.probability DESC NULLS LAST, c.id LIMIT 1) AS best
    FROM questions q JOIN events e ON e.id = q.event_id
    WHERE NOT q.dormant AND q.merged_into IS NULL
      AND ($1::uuid IS NULL OR q.id < $1)
      AND ($2::text IS NULL OR EXISTS (SELECT 1 FROM claims c WHERE c.question_id = q.id AND c.merged_into IS NULL AND c.state = $2))
      AND ($3::text IS NULL OR q.text ILIKE $3 OR e.label ILIKE $3
           OR EXISTS (SELECT 1 FROM claims c WHERE c.question_id = q.id AND c.merged_into IS NULL AND c.text ILIKE $3))
    ORDER BY q.id DESC LIMIT $4) r`;

const asPattern = (search: string) => (search ? `%${search.replace(/[\\%_]/g, '\\$&')}%` : null);

/** The questions that are listed, newest first. */
export async function viewQuestionList(
  database: DataSource,
  filter: QuestionFilter,
): Promise<ListPage<ListedQuestion>> {
  const [row] = await database.query<{ page: ListedQuestion[] }[]>(QUERY, [
    filter.after,
    filter.state,
    asPattern(filter.search),
    PAGE_LENGTH + 1,
  ]);
  return toListPage(row!.page);
}

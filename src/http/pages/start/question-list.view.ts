import type { DataSource } from 'typeorm';
import { claimsSeenBy } from '../../../pipeline/reviews/seen-by';
import { containing } from '../../../platform/database/containing';
import { findsTooMany } from '../../../platform/database/expected-rows';
import type { Sql } from '../../../platform/database/rows';
import { PUBLISHED_RULING, type PublishedRuling } from '../components/published-ruling';
import type { ClaimState } from '../components/state-badge';
import { type ListPage, PAGE_LENGTH, toListPage } from '../format/list-page';

export interface ListedQuestion {
  id: string;
  interest: number;
  text: string;
  event: { label: string; edtf: string | null };
  stale: boolean;
  claims: number;
  contradictions: number;
  /** Claims that fact-checkers have ruled on, published. */
  ruled: { id: string; text: string; ruling: PublishedRuling }[];
  /** The best answer; null while there is none. */
  best: { id: string; text: string; state: ClaimState | null; probability: number | null } | null;
}

export interface QuestionFilter {
  /** Words that the question, its event or one of its claims holds; empty for all. */
  search: string;
  /** A state that one of its claims is in; null for all. */
  state: ClaimState | null;
  after: QuestionCursor | null;
}

/** The last question of the page before. */
export interface QuestionCursor {
  interest: number;
  id: string;
}

/** Whether there is such a row, asked of one question after the other: for an EXISTS the planner would gather those of all questions, of which a page shows a few. */
const oneAtATime = (from: string): string => `(SELECT true ${from} LIMIT 1)`;

const SEEN = claimsSeenBy('$6::uuid');

const queryFor = (worded: string): string => `
  SELECT COALESCE(json_agg(r ORDER BY r.interest DESC, r.id DESC), '[]') AS page FROM (
    SELECT q.id, q.interest, q.text, json_build_object('label', e.label, 'edtf', e.edtf) AS event,
      q.revision > q.assessed_revision AS stale,
      (SELECT count(*)::int FROM claims c WHERE c.question_id = q.id AND c.merged_into IS NULL) AS claims,
      (SELECT count(*)::int FROM contradictions k WHERE k.question_id = q.id AND k.resolved_at IS NULL AND k.explained_at IS NULL) AS contradictions,
      (SELECT json_build_object('id', c.id, 'text', c.text, 'state', c.state, 'probability', c.probability)
       FROM ${SEEN} c WHERE c.question_id = q.id AND c.merged_into IS NULL
       ORDER BY c.best DESC, c.probability DESC NULLS LAST, c.id LIMIT 1) AS best,
      COALESCE((SELECT json_agg(json_build_object('id', c.id, 'text', c.text, 'ruling', c.ruling) ORDER BY c.id)
        FROM (SELECT c.id, c.text, ${PUBLISHED_RULING} AS ruling FROM claims c
              WHERE c.question_id = q.id AND c.merged_into IS NULL) c WHERE c.ruling IS NOT NULL), '[]') AS ruled
    FROM questions q JOIN events e ON e.id = q.event_id
    WHERE NOT q.dormant AND q.merged_into IS NULL
      AND ($1::int IS NULL OR (q.interest, q.id) < ($1, $2::uuid))
      AND ($3::text IS NULL OR ${oneAtATime(`FROM ${SEEN} c WHERE c.question_id = q.id AND c.merged_into IS NULL AND c.assessed = $3 AND NOT c.hidden`)})
      AND ${worded}
    ORDER BY q.interest DESC, q.id DESC LIMIT $5) r`;

const WORDED_BY = `SELECT t.id FROM question_texts t WHERE t.folded LIKE lower($4)
  UNION ALL SELECT c.question_id FROM claim_texts t JOIN claims c ON c.id = t.id WHERE t.folded LIKE lower($4) AND c.merged_into IS NULL
  UNION ALL SELECT q.id FROM event_texts t JOIN questions q ON q.event_id = t.id WHERE t.folded LIKE lower($4)`;

const WORDED = `(q.text ILIKE $4 OR e.label ILIKE $4 OR ${oneAtATime('FROM claims c WHERE c.question_id = q.id AND c.merged_into IS NULL AND c.text ILIKE $4')})`;

/** The condition that a question, its event or one of its claims has the words of $4. */
async function wordedFor(sql: Sql, pattern: string | null): Promise<string> {
  if (pattern === null) return '$4::text IS NULL';
  return (await findsTooMany(sql, WORDED_BY.replaceAll('$4', '$1'), [pattern])) ? WORDED : `q.id IN (${WORDED_BY})`;
}

/** The questions that fit, the most contested first, as this person (uuid, null for somebody not signed in) may see them. */
export async function viewQuestionList(
  database: DataSource,
  filter: QuestionFilter,
  viewer: string | null,
): Promise<ListPage<ListedQuestion>> {
  const pattern = filter.search === '' ? null : containing(filter.search);
  const query = queryFor(await wordedFor(database, pattern));
  const [row] = await database.query<{ page: ListedQuestion[] }[]>(query, [
    filter.after?.interest ?? null,
    filter.after?.id ?? null,
    filter.state,
    pattern,
    PAGE_LENGTH + 1,
    viewer,
  ]);
  return toListPage(row!.page);
}

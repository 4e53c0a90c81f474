import { rows, type Sql } from '../../platform/database/rows';
import { findCandidates } from '../candidates/find-candidates';

export interface SimilarClaim {
  id: string;
  text: string;
  question: { id: string; text: string };
  /** How much of it the question's own claim says, 1 for all. */
  likeness: number;
}

/** Of the candidates, how many are looked at: rivals on the question itself come first. */
const CANDIDATES = 40;
/** Below this share of what the claim shares with itself, two claims have a few words in common and no more. */
const WORTH_SHOWING = 0.4;

/**
 * The claims on other questions most like the likeliest one on this, one a question, best first: two questions that may be one. Only a
 * suggestion to people; the address of its event and slot decides which question a statement answers.
 */
export async function similarClaims(sql: Sql, questionId: string, limit = 5): Promise<SimilarClaim[]> {
  const [own] = await rows<{ id: string; text: string }>(
    sql,
    `SELECT id, text FROM claims WHERE question_id = $1 AND merged_into IS NULL ORDER BY best DESC, probability DESC NULLS LAST, id LIMIT 1`,
    [questionId],
  );
  if (!own) return [];
  const found = await findCandidates(sql, 'claim', own.text, CANDIDATES);
  const self = found.find(({ id }) => id === own.id)?.score;
  if (self === undefined) return [];
  const alike = found
    .map(({ id, score }) => ({ id, likeness: Math.min(1, score / self) }))
    .filter(({ likeness }) => likeness >= WORTH_SHOWING);
  return rows<SimilarClaim>(
    sql,
    `SELECT * FROM (
       SELECT DISTINCT ON (q.id) c.id, c.text, json_build_object('id', q.id, 'text', q.text) AS question, found.likeness
       FROM jsonb_to_recordset($2::jsonb) AS found(id uuid, likeness float8) JOIN claims c ON c.id = found.id
       JOIN questions q ON q.id = c.question_id
       WHERE q.id <> $1 AND c.merged_into IS NULL AND q.merged_into IS NULL ORDER BY q.id, found.likeness DESC, c.id) one
     ORDER BY likeness DESC, id LIMIT $3`,
    [questionId, JSON.stringify(alike), limit],
  );
}

import type { Rating } from '../../domain/workflow/rating';
import { deskSettings } from '../../platform/config/desk-settings';
import { rows, type Sql } from '../../platform/database/rows';
import { refuseConflict, refuseMember } from './review-refusal';

const LONGEST_RATIONALE = 20_000;

/** A ruling as a person submits it. */
export interface SubmittedRuling {
  /** Key of the scale: "mostly_true". */
  rating: string;
  rationale: string;
  /** uuids of the evidence it relies on: at least one piece. */
  evidence: string[];
  /** Day from which it has to be looked at again: "2026-12-31". */
  reviewOn?: string | null | undefined;
}

/** A relied-on piece with the version of its article; null for a record. */
export interface ReliedOn {
  id: string;
  articleVersion: number | null;
}

/** The rating with this key. @throws ReviewRefusal naming the scale */
export function requireRating(key: string): Rating {
  const { ratings } = deskSettings();
  const rating = ratings.find((candidate) => candidate.key === key);
  if (!rating) throw refuseMember('/rating', `choose one of ${ratings.map((known) => known.key).join(', ')}`);
  return rating;
}

/** Its words, trimmed. @throws ReviewRefusal */
export function requireRationale(rationale: string): string {
  const trimmed = rationale.trim();
  if (trimmed === '') throw refuseMember('/rationale', 'say in a sentence or more why');
  if (trimmed.length > LONGEST_RATIONALE)
    throw refuseMember('/rationale', `keep it below ${LONGEST_RATIONALE} characters; it has ${trimmed.length}`);
  return trimmed;
}

/**
 * The pieces a ruling relies on: live evidence of the claim or of its rivals.
 * @throws ReviewRefusal where one is missing, rejected or of another question
 */
export async function requireEvidence(sql: Sql, claimId: string, evidence: string[]): Promise<ReliedOn[]> {
  const asked = [...new Set(evidence)];
  if (asked.length === 0) throw refuseMember('/evidence', 'cite at least one passage');
  const found = await rows<ReliedOn>(
    sql,
    `SELECT e.id, a.version AS "articleVersion" FROM evidence e JOIN claims of ON of.id = e.claim_id
     JOIN questions q ON q.id = of.question_id
     JOIN (SELECT coalesce(home.merged_into, home.id) AS id FROM claims c JOIN questions home ON home.id = c.question_id
           WHERE c.id = $1) asked ON asked.id = coalesce(q.merged_into, q.id)
     LEFT JOIN statements s ON s.id = e.statement_id LEFT JOIN articles a ON a.id = s.article_id
     WHERE e.id = ANY($2::uuid[]) AND e.withdrawn_at IS NULL AND e.decision IS DISTINCT FROM 'rejected' AND a.retracted_at IS NULL`,
    [claimId, asked],
  );
  const live = new Set(found.map(({ id }) => id));
  const missing = asked.findIndex((id) => !live.has(id));
  if (missing >= 0) throw refuseMember(`/evidence/${missing}`, 'this is no live evidence on the question of the claim');
  return found;
}

/** Two answers that exclude each other cannot both be true. @throws ReviewRefusal `conflict` naming the other claim */
export async function refuseExclusive(sql: Sql, claimId: string, { holds }: Rating): Promise<void> {
  if (holds !== 'yes') return;
  const [rival] = await rows<{ text: string; label: string }>(
    sql,
    `SELECT c.text, ru.rating_label AS label FROM contradictions x
     JOIN claims c ON c.id = CASE WHEN x.claim_a = $1 THEN x.claim_b ELSE x.claim_a END
     JOIN reviews r ON r.claim_id = c.id JOIN rulings ru ON ru.id = coalesce(r.ruling_id, r.published_ruling)
     WHERE (x.claim_a = $1 OR x.claim_b = $1) AND x.resolved_at IS NULL AND x.explained_at IS NULL AND x.kind NOT IN ('sum', 'dispute') AND ru.holds = 'yes'
       AND r.state IN ('ruled', 'published', 'needs_review') LIMIT 1`,
    [claimId],
  );
  if (rival)
    throw refuseConflict(
      `“${rival.text}” excludes this claim and is ruled “${rival.label}”. Reopen that one, or record why the two do not contradict.`,
    );
}

import type { DataSource } from 'typeorm';
import type { ReviewState } from '../../domain/workflow/review-state';
import { firstRow } from '../../platform/database/rows';

/** A claim in one of my lists. */
export interface MyClaim {
  id: string;
  text: string;
  state: ReviewState;
  /** Until when I hold it, when I last saved my draft, since when it has waited, or when it last changed. */
  at: string;
}

/** What concerns one person at the desk. */
export interface MyWork {
  reserved: MyClaim[];
  drafts: MyClaim[];
  assigned: MyClaim[];
  secondReadings: MyClaim[];
  changed: MyClaim[];
}

const SHOWN = 50;

const list = (at: string, from: string, where: string, order: string) =>
  `coalesce((SELECT json_agg(n) FROM (SELECT c.id, c.text, r.state, ${at} AS at FROM ${from} JOIN claims c ON c.id = r.claim_id
     WHERE ${where} ORDER BY ${order} LIMIT ${SHOWN}) n), '[]')`;

/** Rows about the claim of the review `r` whose changes are news of the claim. */
const ABOUT_CLAIM = `SELECT r.claim_id UNION ALL SELECT id FROM evidence WHERE claim_id = r.claim_id
  UNION ALL SELECT id FROM comments WHERE claim_id = r.claim_id UNION ALL SELECT id FROM corrections WHERE claim_id = r.claim_id
  UNION ALL SELECT id FROM reply_requests WHERE claim_id = r.claim_id
  UNION ALL SELECT x.id FROM contradictions x WHERE (x.claim_a = r.claim_id OR x.claim_b = r.claim_id)`;

// Background work adds these without a row of history; a second reader does not hear of verdicts.
const ADDED = `SELECT created_at FROM evidence WHERE claim_id = r.claim_id
  UNION ALL SELECT x.created_at FROM contradictions x WHERE (x.claim_a = r.claim_id OR x.claim_b = r.claim_id)
  UNION ALL SELECT created_at FROM verdicts WHERE claim_id = r.claim_id AND r.state <> 'second_reading'`;

const NEWS = `SELECT max(at) AS at FROM (
  SELECT at FROM history WHERE subject_id IN (${ABOUT_CLAIM}) AND actor <> $3 AND action NOT IN ('review.reserve', 'review.release')
  UNION ALL ${ADDED}) news`;

const QUERY = `SELECT
  ${list('r.reserved_until', 'reviews r', 'r.reserved_by = $1 AND r.reserved_until > now()', 'r.reserved_until')} AS reserved,
  ${list('d.saved_at', 'review_drafts d JOIN reviews r USING (claim_id)', 'd.person_id = $1', 'd.saved_at DESC')} AS drafts,
  ${list('r.waiting_since', 'reviews r', 'r.assigned_to = $1', 'r.rank DESC')} AS assigned,
  ${list(
    'r.waiting_since',
    'reviews r JOIN rulings first ON first.id = r.first_ruling',
    `r.state = 'second_reading' AND first.person_id <> $1 AND $2 AND (r.reserved_until IS NULL OR r.reserved_until <= now() OR r.reserved_by = $1)`,
    'r.rank DESC',
  )} AS "secondReadings",
  ${list(
    'h.at',
    `review_visits v JOIN reviews r USING (claim_id)
     JOIN LATERAL (${NEWS}) h ON true`,
    'v.person_id = $1 AND v.watching AND h.at > coalesce(v.seen_at, v.passage_opened_at, to_timestamp(0))',
    'h.at DESC',
  )} AS changed`;

/**
 * The claims a person holds, has drafts on, was given, can read a second time, or watches and has not seen since they changed.
 * @param actor public id of the person, whose own changes are no news to them
 */
export async function viewMyWork(
  database: DataSource,
  personId: string,
  actor: string,
  mayReview: boolean,
): Promise<MyWork> {
  const work = await firstRow<MyWork>(database, QUERY, [personId, mayReview, actor]);
  return work!;
}

import type { DataSource } from 'typeorm';
import { KEPT_BACK } from '../../../pipeline/reviews/blindness';
import { claimsSeenBy, wordsSeenBy } from '../../../pipeline/reviews/seen-by';
import { PUBLISHED_RULING, type PublishedRuling } from '../components/published-ruling';
import type { ClaimState } from '../components/state-badge';
import { type ListPage, PAGE_LENGTH, toListPage } from '../format/list-page';

interface ContradictingClaim {
  id: string;
  questionId: string;
  text: string;
  state: ClaimState | null;
  ruling: PublishedRuling | null;
}

export interface ListedContradiction {
  id: string;
  kind: string;
  explanation: string;
  questionId: string | null;
  eventLabel: string;
  explainedReason: string | null;
  claims: ContradictingClaim[];
}

// As in its index.
const STANDING = `CASE WHEN k.resolved_at IS NOT NULL THEN 'gone' WHEN k.explained_at IS NOT NULL THEN 'explained' ELSE 'open' END`;

// A sum belongs to its event: the page leads to the question of its first figure, and names every figure.
const QUERY = `
  SELECT COALESCE(json_agg(r ORDER BY r.id DESC), '[]') AS page FROM (
    SELECT k.id, k.kind, k.explanation, COALESCE(k.question_id, a.question_id) AS "questionId", e.label AS "eventLabel",
      ${wordsSeenBy('$5::uuid', { subject: 'k.id', question: 'a.question_id' }, 'k.explained_reason', `'${KEPT_BACK}'`)} AS "explainedReason",
      (SELECT json_agg(json_build_object('id', c.id, 'questionId', c.question_id, 'text', c.text, 'state', c.state, 'ruling', ${PUBLISHED_RULING}) ORDER BY c.id = k.claim_b, c.id <> k.claim_a)
       FROM ${claimsSeenBy('$5::uuid')} c WHERE c.id = ANY(ARRAY[k.claim_a, k.claim_b] || ARRAY(
         SELECT (operand->>'id')::uuid FROM jsonb_array_elements(CASE k.kind WHEN 'sum' THEN k.operands ELSE '[]' END) operand))) AS claims
    FROM contradictions k JOIN events e ON e.id = k.event_id JOIN claims a ON a.id = k.claim_a
    WHERE ${STANDING} = $3
      AND ($1::uuid IS NULL OR k.id < $1) AND ($2::text IS NULL OR k.kind = $2)
    ORDER BY k.id DESC LIMIT $4) r`;

/** Open: nobody has said why it is none. Gone: no longer found. */
export const CONTRADICTION_STANDINGS = ['open', 'explained', 'gone'] as const;
export type ContradictionStanding = (typeof CONTRADICTION_STANDINGS)[number];

/** Contradictions of one standing, newest first; of one kind where it is given. */
export async function viewContradictionList(
  database: DataSource,
  filter: { after: string | null; kind: string | null; standing: ContradictionStanding },
  viewer: string | null,
): Promise<ListPage<ListedContradiction>> {
  const [row] = await database.query<{ page: ListedContradiction[] }[]>(QUERY, [
    filter.after,
    filter.kind,
    filter.standing,
    PAGE_LENGTH + 1,
    viewer,
  ]);
  return toListPage(row!.page);
}

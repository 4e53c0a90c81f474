import type { DataSource } from 'typeorm';
import type { Cause } from '../../../pipeline/claims/cause';
import { verdictsSeenBy } from '../../../pipeline/reviews/seen-by';
import type { ClaimState } from '../components/state-badge';

export interface VerdictChange {
  claimId: string;
  claimText: string;
  questionId: string;
  number: number;
  before: ClaimState | null;
  after: ClaimState;
  probability: number;
  causes: Cause[];
  at: string;
}

export interface OpenContradiction {
  id: string;
  kind: string;
  explanation: string;
  questionId: string | null;
  eventLabel: string;
}

export interface Latest {
  changes: VerdictChange[];
  contradictions: OpenContradiction[];
}

const QUERY = `
  SELECT json_build_object(
    'changes', COALESCE((SELECT json_agg(v) FROM (
      SELECT c.id AS "claimId", c.text AS "claimText", c.question_id AS "questionId", v.number, p.state AS before, v.state AS after,
             v.probability, v.causes, v.created_at AS at
      FROM ${verdictsSeenBy('$2::uuid')} v JOIN claims c ON c.id = v.claim_id
      LEFT JOIN verdicts p ON p.claim_id = v.claim_id AND p.number = v.number - 1
      ORDER BY v.created_at DESC, v.id DESC LIMIT $1) v), '[]'),
    'contradictions', COALESCE((SELECT json_agg(k) FROM (
      SELECT k.id, k.kind, k.explanation, COALESCE(k.question_id, a.question_id) AS "questionId", e.label AS "eventLabel"
      FROM contradictions k JOIN events e ON e.id = k.event_id JOIN claims a ON a.id = k.claim_a
      WHERE k.resolved_at IS NULL AND k.explained_at IS NULL ORDER BY k.id DESC LIMIT $1) k), '[]')
  ) AS page`;

/** The newest verdict versions that this person (uuid, null for nobody) may see, and the newest open contradictions: at most `length` each. */
export async function viewLatest(database: DataSource, length: number, viewer: string | null): Promise<Latest> {
  const [row] = await database.query<{ page: Latest }[]>(QUERY, [length, viewer]);
  return row!.page;
}

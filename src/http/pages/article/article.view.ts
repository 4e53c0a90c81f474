import type { DataSource } from 'typeorm';
import type { Modality } from '../../../domain/text/statement';
import type { Grade, Stance } from '../../../domain/verdicts/question-input';
import { claimsSeenBy } from '../../../pipeline/reviews/seen-by';
import { PUBLISHED_RULING, type PublishedRuling } from '../components/published-ruling';
import type { ClaimState } from '../components/state-badge';
import type { DatePrecision } from '../format/dates';

export interface MarkedStatement {
  id: string;
  /** UTF-16 offsets into the body of the version, end exclusive. */
  start: number;
  end: number;
  speaker: string | null;
  modality: Modality;
  claims: {
    evidenceId: string;
    stance: Stance;
    claimId: string;
    claimText: string;
    questionId: string;
    state: ClaimState | null;
    probability: number | null;
    ruling: PublishedRuling | null;
  }[];
}

export interface ArticleView {
  id: string;
  title: string;
  address: string | null;
  publisher: { id: string; name: string; grade: Grade };
  publishedAt: string | null;
  precision: DatePrecision | null;
  language: string;
  retractedAt: string | null;
  retractionReason: string | null;
  fetchError: string | null;
  stale: boolean;
  parkedReason: string | null;
  currentVersion: number;
  version: { number: number; body: string };
  versions: { number: number; at: string }[];
  statements: MarkedStatement[];
}

const CLAIMS = `
  SELECT json_agg(json_build_object('evidenceId', ev.id, 'stance', ev.stance, 'claimId', c.id, 'claimText', c.text,
    'questionId', c.question_id, 'state', c.state, 'probability', c.probability, 'ruling', ${PUBLISHED_RULING}) ORDER BY ev.id)
  FROM evidence ev JOIN ${claimsSeenBy('$3::uuid')} c ON c.id = ev.claim_id JOIN questions q ON q.id = c.question_id
  WHERE ev.statement_id = s.id AND ev.withdrawn_at IS NULL AND ev.decision IS DISTINCT FROM 'rejected'
    AND c.merged_into IS NULL AND NOT q.dormant`;

const QUERY = `
  SELECT json_build_object(
    'id', a.id, 'title', v.title, 'address', a.url, 'publisher', json_build_object('id', p.id, 'name', p.name, 'grade', p.grade),
    'publishedAt', a.published_at, 'precision', a.published_precision, 'language', a.language,
    'retractedAt', a.retracted_at, 'retractionReason', a.retraction_reason, 'fetchError', a.fetch_error,
    'stale', a.revision > a.matched_revision, 'parkedReason', a.parked_reason, 'currentVersion', a.version,
    'version', json_build_object('number', v.number, 'body', v.body),
    'versions', (SELECT json_agg(json_build_object('number', o.number, 'at', o.created_at) ORDER BY o.number DESC)
      FROM article_versions o WHERE o.article_id = a.id),
    'statements', COALESCE((SELECT json_agg(m) FROM (
      SELECT s.id, n.start_offset AS start, n.end_offset AS "end", s.speaker, s.modality, COALESCE((${CLAIMS}), '[]') AS claims
      FROM statement_anchors n JOIN statements s ON s.id = n.statement_id
      WHERE n.article_version_id = v.id AND (s.withdrawn_at IS NULL OR v.number < a.version)
      ORDER BY n.start_offset, n.end_offset, s.id) m), '[]')
  ) AS page
  FROM articles a JOIN publishers p ON p.id = a.publisher_id
  JOIN article_versions v ON v.article_id = a.id AND v.number = COALESCE($2, a.version)
  WHERE a.id = $1`;

/** One version of an article (the current one where `version` is null) with its statements and what they are evidence for. */
export async function viewArticle(
  database: DataSource,
  id: string,
  version: number | null,
  viewer: string | null,
): Promise<ArticleView | null> {
  const [row] = await database.query<{ page: ArticleView }[]>(QUERY, [id, version, viewer]);
  return row?.page ?? null;
}

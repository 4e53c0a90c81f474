import type { AttributionMode, Modality, Polarity, Span } from '../../../domain/text/statement';
import type { Stance } from '../../../domain/verdicts/question-input';
import { instantOf, jsonOf, publicIdOf } from '../sql-expressions';

/** What an annotation is made of, beside the text it stands in. Ids are public ones. */
export interface AnnotationSource {
  id: string;
  articleId: string;
  /** Address of the article where it has one. */
  url: string | null;
  version: number;
  versionCreatedAt: string;
  span: Span;
  origin: 'rule' | 'person';
  speaker: string | null;
  attributionMode: AttributionMode;
  polarity: Polarity;
  modality: Modality;
  readerVersion: string;
  createdAt: string;
  modifiedAt: string;
  withdrawnAt: string | null;
  claims: { id: string; text: string; stance: Stance }[];
}

/** SQL for the claim that one now stands for: itself where it was not merged. */
const SURVIVOR = `(WITH RECURSIVE chain AS (
    SELECT e.claim_id AS id, (SELECT merged_into FROM claims WHERE id = e.claim_id) AS merged_into
    UNION SELECT next.id, next.merged_into FROM claims next JOIN chain ON next.id = chain.merged_into
  ) SELECT id FROM chain WHERE merged_into IS NULL)`;

const STANDING = "e.statement_id = s.id AND e.withdrawn_at IS NULL AND e.decision IS DISTINCT FROM 'rejected'";

const CLAIMS = `coalesce((SELECT json_agg(${jsonOf({ id: publicIdOf('clm', 'c.id'), text: 'c.text', stance: 'e.stance' })} ORDER BY e.id)
  FROM evidence e JOIN claims c ON c.id = ${SURVIVOR} WHERE ${STANDING}), '[]')`;

const MODIFIED = `greatest(s.created_at, s.withdrawn_at,
  (SELECT max(greatest(e.created_at, e.withdrawn_at)) FROM evidence e WHERE e.statement_id = s.id))`;

/** JSON expression of one AnnotationSource. */
export const ANNOTATION_SOURCE = jsonOf({
  id: publicIdOf('stm', 's.id'),
  articleId: publicIdOf('art', 'a.id'),
  url: 'a.url',
  version: 'v.number',
  versionCreatedAt: instantOf('v.created_at'),
  span: jsonOf({ start: 'sa.start_offset', end: 'sa.end_offset' }),
  origin: 's.origin',
  speaker: 's.speaker',
  attributionMode: 's.attribution_mode',
  polarity: 's.polarity',
  modality: 's.modality',
  readerVersion: 's.reader_version',
  createdAt: instantOf('s.created_at'),
  modifiedAt: instantOf(MODIFIED),
  withdrawnAt: instantOf('s.withdrawn_at'),
  claims: CLAIMS,
});

export const ANNOTATION_FROM = `statement_anchors sa JOIN statements s ON s.id = sa.statement_id
  JOIN article_versions v ON v.id = sa.article_version_id JOIN articles a ON a.id = v.article_id`;

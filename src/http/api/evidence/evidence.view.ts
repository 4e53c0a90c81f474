import { KEPT_BACK } from '../../../pipeline/reviews/blindness';
import { wordsSeenBy } from '../../../pipeline/reviews/seen-by';
import { firstRow, type Sql } from '../../../platform/database/rows';
import { notFound } from '../../problems/problem-exception';
import { ARTICLE_SUMMARY } from '../articles/articles.view';
import { STATEMENT_SUMMARY } from '../articles/statements.view';
import { requireClaim } from '../claims/claims.view';
import { openConditions } from '../lists/conditions';
import { type ListPage, listPage } from '../lists/list-page';
import { PUBLISHER_SUMMARY } from '../publishers/publishers.view';
import { instantOf, jsonOf, publicIdOf } from '../sql-expressions';
import type { ArchiveDto } from './archive.dto';
import type { EvidenceDto } from './evidence.dto';
import type { EvidenceListQuery } from './evidence-list-query';

const NOTES = { subject: 'e.id', question: 'home.question_id' };

const evidenceFor = (viewer: string): string =>
  jsonOf({
    id: publicIdOf('evd', 'e.id'),
    claimId: publicIdOf('clm', 'e.claim_id'),
    stance: 'e.stance',
    publisher: PUBLISHER_SUMMARY,
    article: `CASE WHEN a.id IS NULL THEN NULL ELSE ${ARTICLE_SUMMARY} END`,
    statement: `CASE WHEN s.id IS NULL THEN NULL ELSE ${STATEMENT_SUMMARY} END`,
    record: `CASE WHEN e.record_quote IS NULL THEN NULL ELSE ${jsonOf({ url: 'e.record_url', quote: 'e.record_quote' })} END`,
    origin: 'e.origin',
    party: 'e.party',
    debunk: 'e.debunk',
    speaker: "CASE WHEN e.speaker IS NULL THEN s.speaker ELSE nullif(e.speaker, '') END",
    corrected: 'e.read_for IS NOT NULL',
    namedOrigin: 'e.named_origin',
    confidence: 'e.confidence',
    reason: `CASE e.origin WHEN 'person' THEN ${wordsSeenBy(viewer, NOTES, 'e.reason', `'${KEPT_BACK}'`)} ELSE e.reason END`,
    decision: 'e.decision',
    decisionReason: wordsSeenBy(viewer, NOTES, 'e.decision_reason'),
    archive: `CASE WHEN kept.id IS NOT NULL THEN ${jsonOf({
      sha256: 'kept.sha256',
      mediaType: 'kept.media_type',
      fetchedAt: instantOf('kept.fetched_at'),
    })} END`,
    revision: 'e.revision',
    withdrawnAt: instantOf('e.withdrawn_at'),
    withdrawnReason: wordsSeenBy(viewer, NOTES, 'e.withdrawn_reason'),
    createdAt: instantOf('e.created_at'),
  });

const FROM = `evidence e JOIN claims home ON home.id = e.claim_id JOIN publishers p ON p.id = e.publisher_id
  LEFT JOIN statements s ON s.id = e.statement_id LEFT JOIN articles a ON a.id = s.article_id
  LEFT JOIN evidence_archives kept ON kept.id = e.archive_id`;

// Rows keep their home when claims are merged: what was merged into the claim counts for it.
const CLAIM_AND_MERGED = `e.claim_id IN (
  WITH RECURSIVE family AS (
    SELECT id FROM claims WHERE id = ?
    UNION SELECT child.id FROM claims child JOIN family ON child.merged_into = family.id
  ) SELECT id FROM family)`;

/**
 * The evidence for and against a claim, oldest first, rejected and withdrawn pieces included.
 * @throws ProblemException `not-found` for an unknown claim
 */
export async function listEvidence(
  sql: Sql,
  claimId: string,
  query: EvidenceListQuery,
  personId: string | null,
): Promise<ListPage<EvidenceDto>> {
  const where = openConditions();
  where.add(CLAIM_AND_MERGED, await requireClaim(sql, claimId));
  where.add('e.stance = ?', query.stance);
  where.add('(e.withdrawn_at IS NOT NULL) = ?', query.withdrawn);
  const entry = evidenceFor(`${where.place(personId)}::uuid`);
  const keys = [{ column: 'e.id', type: 'uuid' }] as const;
  return listPage(sql, { name: 'evidence', entry, from: FROM, keys, order: 'ASC' }, where, query);
}

/** @throws ProblemException `not-found` */
export async function getEvidence(sql: Sql, id: string, personId: string | null): Promise<EvidenceDto> {
  const row = await firstRow<{ entry: EvidenceDto }>(
    sql,
    `SELECT ${evidenceFor('$2::uuid')} AS entry FROM ${FROM} WHERE e.id = $1`,
    [id, personId],
  );
  if (!row) throw notFound('piece of evidence');
  return row.entry;
}

/** What the address of a piece of evidence held when it was cited. @throws ProblemException `not-found` */
export async function getArchive(sql: Sql, id: string): Promise<ArchiveDto> {
  const row = await firstRow<{ entry: ArchiveDto }>(
    sql,
    `SELECT ${jsonOf({
      url: 'kept.url',
      title: 'kept.title',
      body: 'kept.body',
      sha256: 'kept.sha256',
      mediaType: 'kept.media_type',
      fetchedAt: instantOf('kept.fetched_at'),
    })} AS entry FROM evidence e JOIN evidence_archives kept ON kept.id = e.archive_id WHERE e.id = $1`,
    [id],
  );
  if (!row) throw notFound('archive: the evidence was not added by its address');
  return row.entry;
}

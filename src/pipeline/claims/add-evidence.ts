import type { DataSource } from 'typeorm';
import type { Stance } from '../../domain/verdicts/question-input';
import { type HistoryActor, writeHistory } from '../../platform/database/history';
import { firstRow, type Sql } from '../../platform/database/rows';
import { toPublicId } from '../../platform/ids/public-id';
import { bumpQuestionsAndEvents } from './bump-questions-and-events';

/** Where it is said: a statement that was read, or a record with its publisher. */
export type EvidenceSource = { statementId: string } | { publisherId: string; quote: string; url: string | null };

export interface NewEvidence {
  claimId: string;
  source: EvidenceSource;
  stance: Stance;
  party: boolean;
  debunk: boolean;
  namedOrigin: string | null;
  reason: string;
  actor?: HistoryActor;
}

export type AddedEvidence =
  | { outcome: 'added'; evidenceId: string; questionId: string }
  | { outcome: 'claim_not_found' | 'statement_not_found' | 'publisher_not_found' | 'exists' };

/**
 * Adds a piece of evidence by hand; the question is assessed again in the background. A record counts in full; that it is
 * confirmed is a decision of its own.
 */
export async function addEvidence(dataSource: DataSource, evidence: NewEvidence): Promise<AddedEvidence> {
  const { stance, party, debunk, namedOrigin, reason, source } = evidence;
  return dataSource.transaction(async (manager) => {
    const claim = await firstRow<{ id: string; question_id: string; text: string }>(
      manager,
      `SELECT id, question_id, text FROM claims WHERE id = (SELECT coalesce(merged_into, id) FROM claims WHERE id = $1)`,
      [evidence.claimId],
    );
    if (!claim) return { outcome: 'claim_not_found' };
    const publisherId = await publisherOf(manager, source);
    if (publisherId === null) {
      return { outcome: 'statementId' in source ? 'statement_not_found' : 'publisher_not_found' };
    }
    const [statementId, quote, url] =
      'statementId' in source ? [source.statementId, null, null] : [null, source.quote, source.url];
    const added = await firstRow<{ id: string }>(
      manager,
      `INSERT INTO evidence (claim_id, statement_id, publisher_id, record_url, record_quote, stance, origin, party, debunk, named_origin,
         confidence, reason)
       VALUES ($1, $2, $3, $4, $5, $6, 'person', $7, $8, $9, 1, $10)
       ON CONFLICT (claim_id, statement_id, stance) WHERE withdrawn_at IS NULL DO NOTHING RETURNING id`,
      [claim.id, statementId, publisherId, url, quote, stance, party, debunk, namedOrigin, reason],
    );
    if (!added) return { outcome: 'exists' };
    await bumpQuestionsAndEvents(manager, [claim.question_id], {
      kind: 'evidence_added',
      text: `Evidence on “${claim.text}” was added by a person: ${reason}`,
      subjectId: added.id,
    });
    await writeHistory(manager, {
      actor: evidence.actor ?? 'system',
      action: 'evidence.added',
      subjectKind: 'evidence',
      subjectId: added.id,
      after: { claimId: toPublicId('clm', claim.id), stance, ...shownSource(source), revision: 1 },
      reason,
    });
    return { outcome: 'added', evidenceId: added.id, questionId: claim.question_id };
  });
}

/** The history speaks of rows by their public ids. */
const shownSource = (source: EvidenceSource): object =>
  'statementId' in source
    ? { statementId: toPublicId('stm', source.statementId) }
    : { publisherId: toPublicId('pub', source.publisherId), quote: source.quote, url: source.url };

async function publisherOf(sql: Sql, source: EvidenceSource): Promise<string | null> {
  const found =
    'statementId' in source
      ? await firstRow<{ id: string }>(
          sql,
          `SELECT a.publisher_id AS id FROM statements s JOIN articles a ON a.id = s.article_id
           WHERE s.id = $1 AND s.withdrawn_at IS NULL AND a.retracted_at IS NULL`,
          [source.statementId],
        )
      : await firstRow<{ id: string }>(sql, `SELECT id FROM publishers WHERE id = $1`, [source.publisherId]);
  return found?.id ?? null;
}

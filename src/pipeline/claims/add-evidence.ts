import type { DataSource } from 'typeorm';
import type { Stance } from '../../domain/verdicts/question-input';
import { type HistoryActor, writeHistory } from '../../platform/database/history';
import { retrySerialization } from '../../platform/database/retry-serialization';
import { firstRow, type Sql } from '../../platform/database/rows';
import { toPublicId } from '../../platform/ids/public-id';
import { type AddressArchive, storeArchive } from '../articles/archive-address';
import { upsertPublisher } from '../articles/upsert-publisher';
import { type MarkedPassage, markPassage, type SelectedPassage } from '../statements/mark-passage';
import { bumpQuestionsAndEventsOf } from './bump-questions-and-events';

/** Where it is said: a statement that was read, a passage that a person selects, or a record with its publisher. */
export type EvidenceSource = { statementId: string } | { articleId: string; passage: SelectedPassage } | RecordSource;

interface RecordSource {
  /** uuid of a known one, or the name of one that may be new. */
  publisher: { id: string } | { name: string };
  quote: string;
  url: string | null;
  /** What the address held when it was cited. */
  archive?: AddressArchive;
}

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
  | { outcome: 'added'; evidenceId: string; questionIds: string[] }
  | { outcome: 'claim_not_found' | 'exists' | SourceFault };

type SourceFault = 'statement_not_found' | 'publisher_not_found' | Exclude<MarkedPassage['outcome'], 'marked'>;

/** What the row of a piece says of its source. */
interface StoredSource {
  publisherId: string;
  statementId: string | null;
  quote: string | null;
  url: string | null;
  archiveId: string | null;
}

/**
 * Adds a piece of evidence by hand; the question is assessed again in the background. A record counts in full; that it is
 * confirmed is a decision of its own.
 */
export async function addEvidence(dataSource: DataSource, evidence: NewEvidence): Promise<AddedEvidence> {
  const { stance, party, debunk, namedOrigin, reason, source } = evidence;
  return retrySerialization(() =>
    dataSource.transaction(async (manager) => {
      const claim = await firstRow<{ id: string; text: string }>(
        manager,
        `SELECT id, text FROM claims WHERE id = (SELECT coalesce(merged_into, id) FROM claims WHERE id = $1)`,
        [evidence.claimId],
      );
      if (!claim) return { outcome: 'claim_not_found' };
      const stored = 'articleId' in source ? await markedSource(manager, source) : await storedSource(manager, source);
      if (typeof stored === 'string') return { outcome: stored };
      const { publisherId, statementId, quote, url, archiveId } = stored;
      const added = await firstRow<{ id: string }>(
        manager,
        `INSERT INTO evidence (claim_id, statement_id, publisher_id, record_url, record_quote, stance, origin, party, debunk, named_origin,
         confidence, reason, archive_id)
       VALUES ($1, $2, $3, $4, $5, $6, 'person', $7, $8, $9, 1, $10, $11)
       ON CONFLICT (claim_id, statement_id, stance) WHERE withdrawn_at IS NULL DO NOTHING RETURNING id`,
        [claim.id, statementId, publisherId, url, quote, stance, party, debunk, namedOrigin, reason, archiveId],
      );
      if (!added) return { outcome: 'exists' };
      const questionIds = await bumpQuestionsAndEventsOf(manager, [claim.id], {
        kind: 'evidence_added',
        text: `Evidence on “${claim.text}” was added by a person: ${reason}`,
        subjectId: added.id,
        claims: [claim.id],
        elsewhere: 'Evidence on another claim was added by a person.',
      });
      await writeHistory(manager, {
        actor: evidence.actor ?? 'system',
        action: 'evidence.added',
        subjectKind: 'evidence',
        subjectId: added.id,
        after: { claimId: toPublicId('clm', claim.id), stance, ...shownSource(stored), revision: 1 },
        reason,
      });
      return { outcome: 'added', evidenceId: added.id, questionIds };
    }),
  );
}

/** The history speaks of rows by their public ids. */
const shownSource = ({ publisherId, statementId, quote, url }: StoredSource): object =>
  statementId === null
    ? { publisherId: toPublicId('pub', publisherId), quote, url }
    : { statementId: toPublicId('stm', statementId) };

async function markedSource(
  sql: Sql,
  { articleId, passage }: { articleId: string; passage: SelectedPassage },
): Promise<StoredSource | SourceFault> {
  const marked = await markPassage(sql, articleId, passage);
  return marked.outcome === 'marked' ? storedSource(sql, { statementId: marked.statementId }) : marked.outcome;
}

async function storedSource(
  sql: Sql,
  source: { statementId: string } | RecordSource,
): Promise<StoredSource | SourceFault> {
  if ('statementId' in source) {
    const { statementId } = source;
    const found = await firstRow<{ id: string }>(
      sql,
      `SELECT a.publisher_id AS id FROM statements s JOIN articles a ON a.id = s.article_id
       WHERE s.id = $1 AND s.withdrawn_at IS NULL AND a.retracted_at IS NULL`,
      [statementId],
    );
    if (!found) return 'statement_not_found';
    return { publisherId: found.id, statementId, quote: null, url: null, archiveId: null };
  }
  const { publisher, quote, url, archive } = source;
  const publisherId = await publisherOf(sql, publisher);
  if (publisherId === null) return 'publisher_not_found';
  const archiveId = archive ? await storeArchive(sql, archive) : null;
  return { publisherId, statementId: null, quote, url, archiveId };
}

async function publisherOf(sql: Sql, publisher: RecordSource['publisher']): Promise<string | null> {
  if ('name' in publisher) return upsertPublisher(sql, publisher);
  const found = await firstRow<{ id: string }>(sql, `SELECT id FROM publishers WHERE id = $1`, [publisher.id]);
  return found?.id ?? null;
}

import type { DataSource } from 'typeorm';
import type { Stance } from '../../domain/verdicts/question-input';
import { retrySerialization } from '../../platform/database/retry-serialization';
import { firstRow, rows, type Sql } from '../../platform/database/rows';
import { StaleRow } from '../../platform/database/stale-row';
import { bumpQuestionsAndEventsOf } from '../claims/bump-questions-and-events';
import { changeEvidence, type EvidenceRow, type EvidenceState, lockEvidence } from '../claims/evidence-row';
import { bringUp } from './bring-up';
import { lockReviews } from './refresh-reviews';
import { ReviewRefusal, refuseConflict, refuseMember } from './review-refusal';
import type { ReviewRow } from './review-row';
import { type Reviewer, reviewActor } from './reviewer';

/** What a person sets of a piece of evidence; what is left out stays as it is. */
export interface Correction {
  stance?: Stance | undefined;
  /** Another value: the claim with that answer, of the same question. uuid */
  claimId?: string | undefined;
  /** Null: nobody but the source itself. */
  speaker?: string | null | undefined;
  namedOrigin?: string | null | undefined;
  party?: boolean | undefined;
  debunk?: boolean | undefined;
}

export interface EvidenceRequest {
  person: Reviewer;
  evidenceId: string;
  /** The revision of the piece that the person saw. */
  revision: number;
}

/**
 * Corrects how a passage was read. The correction hangs on the passage and stands in the place of what the rules read there.
 * Rulings that rely on the piece need review; the question is assessed again.
 * @returns the ids of the questions to assess
 * @throws ReviewRefusal, StaleRow
 */
export function correctEvidence(
  dataSource: DataSource,
  request: EvidenceRequest & { reason: string; correction: Correction },
): Promise<string[]> {
  const { person, reason, correction } = request;
  return changeReliedOn(dataSource, request, async (sql, piece) => {
    if (piece.withdrawnReason !== null)
      throw refuseConflict('The evidence was withdrawn: there is nothing to correct.');
    const { speaker, ...given } = correction;
    const set = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
    const change: Partial<EvidenceState> = { ...set, ...(speaker !== undefined && { speaker: speaker ?? '' }) };
    await requirePlace(sql, piece, change);
    const decided = piece.decision === null ? { decision: 'confirmed' as const, decisionReason: reason } : {};
    const readFor = piece.readFor ?? (piece.statementId === null ? null : piece.askedId);
    const stays = Object.entries(change).every(([member, value]) => piece[member as keyof EvidenceState] === value);
    if (stays) return null;
    await changeEvidence(
      sql,
      piece,
      { ...change, ...decided, readFor },
      { actor: reviewActor(person), action: 'evidence.corrected', reason },
    );
    return `Evidence on “${piece.claimText}” was corrected by a person: ${reason}`;
  });
}

/** The piece may stand where the correction puts it. @throws ReviewRefusal */
async function requirePlace(sql: Sql, piece: EvidenceRow, change: Partial<EvidenceState>): Promise<void> {
  const { claimId = piece.claimId, stance = piece.stance } = change;
  const target = await firstRow(
    sql,
    `SELECT 1 FROM claims c JOIN questions q ON q.id = c.question_id, questions own
     WHERE c.id = $1 AND c.merged_into IS NULL AND own.id = $2
       AND coalesce(q.merged_into, q.id) = coalesce(own.merged_into, own.id)`,
    [claimId, piece.questionId],
  );
  if (claimId !== piece.claimId && !target)
    throw refuseMember('/claimId', 'name a claim of the same question that was not merged');
  const taken = await firstRow(
    sql,
    `SELECT 1 FROM evidence WHERE claim_id = $1 AND statement_id = $2 AND stance = $3 AND withdrawn_at IS NULL AND id <> $4`,
    [claimId, piece.statementId, stance, piece.id],
  );
  if (taken) throw refuseConflict('The passage is evidence for that claim with this stance already.');
}

/**
 * Changes a piece of evidence in one transaction: reviews of rulings that rely on it are locked first and brought up afterwards.
 * @param change writes it and says in a sentence what was done; null where nothing was
 */
export function changeReliedOn(
  dataSource: DataSource,
  { evidenceId, revision }: EvidenceRequest,
  change: (sql: Sql, piece: EvidenceRow) => Promise<string | null>,
): Promise<string[]> {
  return retrySerialization(() =>
    dataSource.transaction(async (sql) => {
      const relying = await lockRelying(sql, [evidenceId]);
      const piece = await lockEvidence(sql, evidenceId);
      if (!piece) throw new ReviewRefusal({ code: 'not_found' }, 'There is no such piece of evidence.');
      if (piece.revision !== revision) throw new StaleRow('piece of evidence', revision, piece.revision);
      const text = await change(sql, piece);
      if (text === null) return [];
      const sentence = `Evidence the ruling relies on was corrected: ${piece.publisher}.`;
      for (const review of relying) await bringUp(sql, review, [{ kind: 'evidence_corrected', text: sentence }]);
      const now = await lockEvidence(sql, evidenceId);
      return bumpQuestionsAndEventsOf(sql, [piece.claimId, now!.claimId], {
        kind: 'evidence_corrected',
        text,
        subjectId: evidenceId,
        claims: [piece.claimId],
        elsewhere: 'Evidence on another claim was corrected by a person.',
      });
    }),
  );
}

/** Locks the reviews whose rulings stand on one of these pieces. */
export async function lockRelying(sql: Sql, evidenceIds: string[]): Promise<ReviewRow[]> {
  const relying = await rows<{ claim_id: string }>(
    sql,
    `SELECT r.claim_id FROM ruling_evidence re JOIN reviews r ON re.ruling_id IN (r.ruling_id, r.published_ruling)
     WHERE re.evidence_id = ANY($1::uuid[]) AND r.state IN ('ruled', 'published')`,
    [evidenceIds],
  );
  return lockReviews(
    sql,
    relying.map((row) => row.claim_id),
  );
}

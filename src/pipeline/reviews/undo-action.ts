import type { DataSource } from 'typeorm';
import { REVIEW_ACTIONS, type ReviewAction, transitionOf } from '../../domain/workflow/transitions';
import { retrySerialization } from '../../platform/database/retry-serialization';
import { firstRow, rows, type Sql } from '../../platform/database/rows';
import { fromPublicId, toPublicId } from '../../platform/ids/public-id';
import { lockSeen, type ReviewRequest } from './act';
import { writeReview } from './apply-action';
import { leaseFor } from './leases';
import { separate } from './merge-claim';
import { refuseConflict } from './review-refusal';
import type { ReviewChange, ReviewRow } from './review-row';
import { reviewActor } from './reviewer';
import { setTag } from './tag-claim';

/** What an action did beside the review row, and how that is taken back. */
export type Undoing = (sql: Sql, request: ReviewRequest, after: Record<string, unknown>) => Promise<void>;

interface LastStep {
  actor: string;
  action: string;
  before: ReviewChange | null;
  after: (ReviewChange & { revision: number; ruling?: string }) | null;
}

const UNDOINGS: Partial<Record<ReviewAction, Undoing>> = {
  skip: async (sql, { claimId, person }) => {
    await rows(sql, 'UPDATE review_visits SET skipped_at = NULL WHERE claim_id = $1 AND person_id = $2', [
      claimId,
      person.personId,
    ]);
  },
  merge: (sql, { claimId }, after) => separate(sql, claimId, after),
  tag: (sql, { claimId }, after) => setTag(sql, claimId, String(after.tag), false),
  untag: (sql, { claimId }, after) => setTag(sql, claimId, String(after.tag), true),
  rule: giveDraftBack,
  second_read: giveDraftBack,
  adjudicate: giveDraftBack,
};

/**
 * Takes back the last action on a claim, by the person who did it, while nothing came after it. The ruling stays stored, and its
 * words are a draft again.
 * @throws ReviewRefusal
 */
export function undoAction(dataSource: DataSource, request: ReviewRequest): Promise<ReviewRow> {
  return retrySerialization(() => dataSource.transaction((sql) => undo(sql, request)));
}

async function undo(sql: Sql, request: ReviewRequest): Promise<ReviewRow> {
  const review = await lockSeen(sql, request.claimId, request.revision);
  const last = await lastStep(sql, request.claimId);
  const actor = toPublicId('per', request.person.personId);
  const action = REVIEW_ACTIONS.find((name) => last?.action === `review.${name}`);
  if (!last || !action || last.actor !== actor || last.after?.revision !== review.revision)
    throw refuseConflict('The last change of this claim is not yours to take back.');
  if (!transitionOf(action).undo)
    throw refuseConflict(`A claim that was ${transitionOf(action).done} is reopened with a reason, not undone.`);
  await UNDOINGS[action]?.(sql, request, { ...last.after });
  const held = last.before && 'reservedBy' in last.before && last.before.reservedBy === request.person.personId;
  const change: ReviewChange = { ...last.before, ...(held ? leaseFor(request.person.personId, review) : {}) };
  const after = { ...review, ...change, revision: review.revision + 1 };
  await writeReview(sql, after, change, {
    actor: reviewActor(request.person),
    action: 'review.undo',
    subjectKind: 'claim',
    subjectId: request.claimId,
    before: Object.fromEntries(Object.keys(change).map((member) => [member, review[member as keyof ReviewChange]])),
    after: { ...change, undone: action, revision: after.revision },
    ...(request.reason ? { reason: request.reason } : {}),
  });
  return after;
}

const lastStep = (sql: Sql, claimId: string): Promise<LastStep | null> =>
  firstRow(
    sql,
    `SELECT actor, action, before, after FROM history
     WHERE subject_id = $1 AND action LIKE 'review.%' AND after ? 'revision' ORDER BY id DESC LIMIT 1`,
    [claimId],
  );

async function giveDraftBack(
  sql: Sql,
  { claimId, person }: ReviewRequest,
  after: Record<string, unknown>,
): Promise<void> {
  const rulingId = fromPublicId('rul', String(after.ruling));
  await rows(
    sql,
    `INSERT INTO review_drafts (claim_id, person_id, rating, rationale, evidence, review_on)
     SELECT claim_id, person_id, rating, rationale, ARRAY(SELECT evidence_id FROM ruling_evidence WHERE ruling_id = $3), review_on
     FROM rulings WHERE id = $3 AND claim_id = $1 AND person_id = $2
     ON CONFLICT (claim_id, person_id) DO NOTHING`,
    [claimId, person.personId, rulingId],
  );
}

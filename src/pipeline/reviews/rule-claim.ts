import type { DataSource } from 'typeorm';
import { needsSecondReader } from '../../domain/workflow/second-reading';
import type { ReviewAction } from '../../domain/workflow/transitions';
import { deskSettings } from '../../platform/config/desk-settings';
import { firstRow, rows, type Sql } from '../../platform/database/rows';
import { toPublicId } from '../../platform/ids/public-id';
import { act, type ReviewEffect, type ReviewRequest } from './act';
import { insertRuling, type Reading } from './insert-ruling';
import { NO_LEASE } from './leases';
import { refuseConflict, refuseMember } from './review-refusal';
import type { ReviewChange, ReviewRow } from './review-row';
import {
  refuseExclusive,
  requireEvidence,
  requireRating,
  requireRationale,
  type SubmittedRuling,
} from './submitted-ruling';

const READINGS: Partial<Record<ReviewAction, Reading>> = {
  rule: 'first',
  second_read: 'second',
  adjudicate: 'adjudication',
};

/**
 * Rules on a claim: the first reading, the blind second one or the adjudication, as its state asks for. A first ruling that needs
 * a second reader waits for one; a second one that differs goes to an adjudicator. The draft is used up.
 * @throws ReviewRefusal
 */
export function ruleClaim(dataSource: DataSource, request: ReviewRequest & SubmittedRuling): Promise<ReviewRow> {
  return act(dataSource, request, actionFor, (review, sql) => rule(sql, review, request));
}

function actionFor({ state }: ReviewRow): ReviewAction {
  if (state === 'second_reading') return 'second_read';
  return state === 'adjudication' ? 'adjudicate' : 'rule';
}

async function rule(sql: Sql, review: ReviewRow, request: ReviewRequest & SubmittedRuling): Promise<ReviewEffect> {
  const { claimId, person } = request;
  const reading = READINGS[actionFor(review)]!;
  const rating = requireRating(request.rating);
  const rationale = requireRationale(request.rationale);
  const reviewOn = requireDay(request.reviewOn);
  const reliedOn = await requireEvidence(sql, claimId, request.evidence);
  await refuseOwnReading(sql, review, person.personId);
  await refuseExclusive(sql, claimId, rating);
  const made = { claimId, personId: person.personId, reading, rating, rationale, reliedOn, reviewOn };
  const rulingId = await insertRuling(sql, made);
  await rows(sql, 'DELETE FROM review_drafts WHERE claim_id = $1 AND person_id = $2', [claimId, person.personId]);
  return {
    change: {
      ...NO_LEASE,
      assignedTo: null,
      snoozedUntil: null,
      ...(await nextStep(sql, review, rulingId, rating.key)),
    },
    details: { ruling: toPublicId('rul', rulingId), rating: rating.key },
  };
}

async function nextStep(sql: Sql, review: ReviewRow, rulingId: string, rating: string): Promise<ReviewChange> {
  if (review.state === 'adjudication') return { state: 'ruled', rulingId };
  if (review.state === 'second_reading') {
    const first = await firstRow<{ rating: string }>(sql, 'SELECT rating FROM rulings WHERE id = $1', [
      review.firstRuling,
    ]);
    return first?.rating === rating
      ? { state: 'ruled', rulingId: review.firstRuling, secondRuling: rulingId }
      : { state: 'adjudication', secondRuling: rulingId };
  }
  const round = { firstRuling: rulingId, secondRuling: null };
  return needsSecondReader(review.claimId, review.harm, deskSettings().secondReading)
    ? { ...round, state: 'second_reading' }
    : { ...round, state: 'ruled', rulingId };
}

/** Every reading of a round is another person's. */
async function refuseOwnReading(sql: Sql, review: ReviewRow, personId: string): Promise<void> {
  if (review.state !== 'second_reading' && review.state !== 'adjudication') return;
  const own = await firstRow(sql, 'SELECT 1 FROM rulings WHERE id = ANY($1::uuid[]) AND person_id = $2', [
    [review.firstRuling, review.secondRuling].filter((id) => id !== null),
    personId,
  ]);
  if (own) throw refuseConflict('You have ruled on this claim already: this reading takes somebody else.');
}

function requireDay(day: string | null | undefined): string | null {
  if (!day) return null;
  const valid = /^\d{4}-\d\d-\d\d$/.test(day) && new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day);
  if (!valid) throw refuseMember('/reviewOn', 'give a day like 2027-03-31');
  if (day <= new Date().toISOString().slice(0, 10)) throw refuseMember('/reviewOn', 'give a day to come');
  return day;
}

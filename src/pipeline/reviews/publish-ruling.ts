import type { DataSource } from 'typeorm';
import { firstRow, type Sql } from '../../platform/database/rows';
import { toPublicId } from '../../platform/ids/public-id';
import { bumpQuestionsOf } from '../claims/bump-questions';
import type { CauseKind } from '../claims/cause';
import { act, type ReviewRequest } from './act';
import { insertRuling } from './insert-ruling';
import { NO_LEASE } from './leases';
import { refuseConflict } from './review-refusal';
import type { ReviewRow } from './review-row';
import { refuseExclusive, requireEvidence, requireRating } from './submitted-ruling';

interface StoredRuling {
  rating: string;
  rationale: string;
  reviewOn: string | null;
  evidence: string[];
  label: string;
}

/** Makes the ruling that stands public; the next verdict version carries it. @throws ReviewRefusal */
export const publishRuling = (dataSource: DataSource, request: ReviewRequest): Promise<ReviewRow> =>
  act(dataSource, request, 'publish', async ({ rulingId, claimId, readAt }, sql) => {
    const ruling = await loadRuling(sql, rulingId!);
    await refuseExclusive(sql, claimId, requireRating(ruling.rating));
    await reassess(sql, claimId, 'claim_ruled', `A fact-checker ruled “${ruling.label}”.`);
    return {
      change: {
        state: 'published',
        publishedRuling: rulingId,
        publishedAt: readAt,
        reviewOn: ruling.reviewOn,
        returnedFor: [],
      },
      details: { ruling: toPublicId('rul', rulingId!), rating: ruling.rating },
    };
  });

/** Sends a ruling that is not published back to the queue. @throws ReviewRefusal */
export const sendBackRuling = (dataSource: DataSource, request: ReviewRequest): Promise<ReviewRow> =>
  act(dataSource, request, 'send_back', ({ publishedRuling }) => ({
    change: {
      state: publishedRuling === null ? 'open' : 'needs_review',
      rulingId: publishedRuling,
      firstRuling: null,
      secondRuling: null,
    },
  }));

/** Lets a published ruling stand although something changed: ruled again as it was, on the evidence of now. @throws ReviewRefusal */
export const keepRuling = (dataSource: DataSource, request: ReviewRequest): Promise<ReviewRow> =>
  act(dataSource, request, 'keep', async ({ claimId, publishedRuling, readAt }, sql) => {
    if (publishedRuling === null) throw refuseConflict('Nothing was published yet: rule on the claim.');
    const { rating: key, rationale, reviewOn, evidence } = await loadRuling(sql, publishedRuling);
    const rating = requireRating(key);
    const reliedOn = await requireEvidence(sql, claimId, evidence);
    const today = readAt.slice(0, 10);
    const nextReview = reviewOn !== null && reviewOn > today ? reviewOn : null;
    const kept = { claimId, reading: 'first' as const, rating, rationale, reliedOn, reviewOn: nextReview };
    const rulingId = await insertRuling(sql, { ...kept, personId: request.person.personId });
    await reassess(
      sql,
      claimId,
      'claim_ruled',
      `The ruling “${rating.label}” was looked at again and kept: ${request.reason}`,
    );
    return {
      change: {
        ...NO_LEASE,
        state: 'published',
        rulingId,
        firstRuling: rulingId,
        secondRuling: null,
        publishedRuling: rulingId,
        publishedAt: readAt,
        reviewOn: nextReview,
        returnedFor: [],
      },
      details: { ruling: toPublicId('rul', rulingId) },
    };
  });

/** Takes a published ruling back; the claim's page keeps an explanation in its place. @throws ReviewRefusal */
export const withdrawRuling = (dataSource: DataSource, request: ReviewRequest): Promise<ReviewRow> =>
  act(dataSource, request, 'withdraw', async ({ claimId }, sql) => {
    await reassess(sql, claimId, 'ruling_withdrawn', `The ruling was withdrawn: ${request.reason}`);
    return { change: { ...NO_LEASE, state: 'withdrawn' } };
  });

/** Brings a claim back to the queue: a published one to be looked at again, others to be ruled on. @throws ReviewRefusal */
export const reopenClaim = (dataSource: DataSource, request: ReviewRequest): Promise<ReviewRow> =>
  act(dataSource, request, 'reopen', async ({ claimId, publishedRuling, returnedFor, readAt }, sql) => {
    const waitingSince = readAt;
    if (publishedRuling === null)
      return { change: { state: 'open', rulingId: null, firstRuling: null, secondRuling: null, waitingSince } };
    const reason = { kind: 'reopened' as const, text: request.reason!.trim() };
    await reassess(sql, claimId, 'claim_reopened', `The ruling is being looked at again: ${reason.text}`);
    return { change: { state: 'needs_review', returnedFor: [...returnedFor, reason], waitingSince } };
  });

async function loadRuling(sql: Sql, id: string): Promise<StoredRuling> {
  const ruling = await firstRow<StoredRuling>(
    sql,
    `SELECT rating, rating_label AS label, rationale, review_on::text AS "reviewOn",
       ARRAY(SELECT evidence_id FROM ruling_evidence WHERE ruling_id = id ORDER BY evidence_id) AS evidence
     FROM rulings WHERE id = $1`,
    [id],
  );
  return ruling!;
}

const reassess = (sql: Sql, claimId: string, kind: CauseKind, text: string): Promise<string[]> =>
  bumpQuestionsOf(sql, [claimId], { kind, text, subjectId: claimId, claims: [claimId] });

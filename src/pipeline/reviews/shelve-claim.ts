import type { DataSource } from 'typeorm';
import { act, type ReviewRequest } from './act';
import { NO_LEASE } from './leases';
import type { ReviewRow } from './review-row';

const AT_REST = { ...NO_LEASE, snoozedUntil: null };

/** Lets a claim that the rules only proposed into the queue. @throws ReviewRefusal */
export const openClaim = (dataSource: DataSource, request: ReviewRequest): Promise<ReviewRow> =>
  act(dataSource, request, 'open', ({ readAt }) => ({
    change: { ...AT_REST, state: 'open', waitingSince: readAt },
  }));

/** Takes a claim out of the queue until there is evidence to rule on. @throws ReviewRefusal */
export const waitForEvidence = (dataSource: DataSource, request: ReviewRequest): Promise<ReviewRow> =>
  act(dataSource, request, 'need_evidence', () => ({ change: { ...AT_REST, state: 'needs_evidence' } }));

/** Takes a claim out of the queue that nobody can check: an opinion, a forecast, too vague. @throws ReviewRefusal */
export const markNotCheckable = (dataSource: DataSource, request: ReviewRequest): Promise<ReviewRow> =>
  act(dataSource, request, 'not_checkable', () => ({ change: { ...AT_REST, state: 'not_checkable' } }));

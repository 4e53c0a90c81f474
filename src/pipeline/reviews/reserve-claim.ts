import type { DataSource } from 'typeorm';
import { act, type ReviewRequest } from './act';
import { leaseFor, NO_LEASE } from './leases';
import type { ReviewRow } from './review-row';

/** Takes a claim for a while: others can read it, not act on it. @throws ReviewRefusal */
export const reserveClaim = (dataSource: DataSource, request: ReviewRequest): Promise<ReviewRow> =>
  act(dataSource, request, 'reserve', (review) => ({ change: leaseFor(request.person.personId, review) }));

/** Takes a claim away from who holds it, with a reason. @throws ReviewRefusal */
export const takeOverClaim = (dataSource: DataSource, request: ReviewRequest): Promise<ReviewRow> =>
  act(dataSource, request, 'take_over', (review) => ({ change: leaseFor(request.person.personId, review) }));

/** Gives a claim back to the queue; what was typed stays as a draft. @throws ReviewRefusal */
export const releaseClaim = (dataSource: DataSource, request: ReviewRequest): Promise<ReviewRow> =>
  act(dataSource, request, 'release', () => ({ change: NO_LEASE }));

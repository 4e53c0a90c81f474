import type { DataSource } from 'typeorm';
import { act, type ReviewRequest } from './act';
import type { ReviewRow } from './review-row';

export interface Stakes {
  /** How far it has spread, 0–3. */
  reach?: number | undefined;
  /** What believing it wrongly can do, 0–3. */
  harm?: number | undefined;
}

/** Sets reach and harm of a claim, which move it in the queue. @throws ReviewRefusal */
export const weighClaim = (dataSource: DataSource, request: ReviewRequest & Stakes): Promise<ReviewRow> =>
  act(dataSource, request, 'weigh', ({ reach, harm }) => ({
    change: { reach: request.reach ?? reach, harm: request.harm ?? harm },
  }));

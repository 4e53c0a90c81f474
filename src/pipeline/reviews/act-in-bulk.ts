import type { DataSource } from 'typeorm';
import { firstRow } from '../../platform/database/rows';
import type { ReviewRequest } from './act';
import { assignClaim } from './assign-claim';
import { snoozeClaim } from './put-off';
import { ReviewRefusal, refuseConflict } from './review-refusal';
import type { ReviewRow } from './review-row';
import type { Reviewer } from './reviewer';
import { markNotCheckable, openClaim } from './shelve-claim';
import { tagClaim } from './tag-claim';

/** What can be done with many claims at once: only what can be taken back. */
export type BulkStep =
  | { action: 'tag'; tag: string }
  | { action: 'assign'; to: string | null }
  | { action: 'snooze'; until: Date }
  | { action: 'open' }
  | { action: 'not_checkable' };

export interface BulkRequest {
  person: Reviewer;
  /** Each claim (uuid) with the revision that was seen. */
  entries: { claimId: string; revision: number }[];
  reason?: string | undefined;
}

/** What came of one claim: the review as it is now, or why nothing was done. */
export type BulkOutcome = { claimId: string } & ({ review: ReviewRow } | { refusal: ReviewRefusal });

/**
 * Does one step with many claims that are not published, each in a transaction and with a row of history of its own: what is
 * refused for one keeps no other from it. In the order of the entries.
 */
export async function actInBulk(
  dataSource: DataSource,
  { person, entries, reason }: BulkRequest,
  step: BulkStep,
): Promise<BulkOutcome[]> {
  const outcomes: BulkOutcome[] = [];
  for (const entry of entries) outcomes.push(await actOnOne(dataSource, { ...entry, person, reason }, step));
  return outcomes;
}

async function actOnOne(dataSource: DataSource, request: ReviewRequest, step: BulkStep): Promise<BulkOutcome> {
  const { claimId } = request;
  try {
    await refusePublished(dataSource, claimId);
    return { claimId, review: await doStep(dataSource, request, step) };
  } catch (error) {
    if (!(error instanceof ReviewRefusal)) throw error;
    return { claimId, refusal: error };
  }
}

/** A claim that is published in between has another revision, so that the step itself refuses it. */
async function refusePublished(dataSource: DataSource, claimId: string): Promise<void> {
  const published = await firstRow(
    dataSource,
    'SELECT 1 FROM reviews WHERE claim_id = $1 AND published_ruling IS NOT NULL',
    [claimId],
  );
  if (published) throw refuseConflict('The claim has a published ruling: open it, and change it by itself.');
}

function doStep(dataSource: DataSource, request: ReviewRequest, step: BulkStep): Promise<ReviewRow> {
  switch (step.action) {
    case 'tag':
      return tagClaim(dataSource, { ...request, tag: step.tag });
    case 'assign':
      return assignClaim(dataSource, { ...request, to: step.to });
    case 'snooze':
      return snoozeClaim(dataSource, { ...request, until: step.until });
    case 'open':
      return openClaim(dataSource, request);
    case 'not_checkable':
      return markNotCheckable(dataSource, request);
  }
}

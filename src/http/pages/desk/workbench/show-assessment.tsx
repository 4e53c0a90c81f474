import { render } from 'preact-render-to-string';
import type { DataSource } from 'typeorm';
import { firstRow } from '../../../../platform/database/rows';
import { Assessment } from './assessment';
import { viewWorkbench } from './workbench.view';

/** The part of the page that unfolds, as this person may see it now. @param revealed whether it takes the focus of its button */
export async function showAssessment(
  database: DataSource,
  claimId: string,
  personId: string,
  revealed = false,
): Promise<string> {
  const view = await viewWorkbench(database, claimId, personId);
  return view ? render(<Assessment view={view} mayReveal revealed={revealed} />) : '';
}

/** Whether the claim has a review at all. */
export const isInReview = async (database: DataSource, claimId: string): Promise<boolean> =>
  (await firstRow(database, 'SELECT 1 FROM reviews WHERE claim_id = $1', [claimId])) !== null;

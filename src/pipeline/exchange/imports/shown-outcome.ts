import { toPublicId } from '../../../platform/ids/public-id';
import type { RowOutcome } from './imported-row';

/** A row of a report: as stored, with the public id of its claim. */
export const shownOutcome = ({
  claimId,
  ...outcome
}: RowOutcome): Omit<RowOutcome, 'claimId'> & { claim: string | null } => ({
  ...outcome,
  claim: claimId === null ? null : toPublicId('clm', claimId),
});

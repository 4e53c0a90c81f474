import { toPublicId } from '../../../../platform/ids/public-id';
import { withParameters } from '../../format/list-query';

interface Way {
  /** The queue that Next goes on in, as `writeQueue` wrote it. */
  queue?: string;
  /** uuid of the claim that was acted on last: it is told at the top of the page, with the way to take it back. */
  done?: string | null;
}

/** Where a claim is worked on. */
export const workbenchAddress = (claimId: string, { queue = '', done = null }: Way = {}): string =>
  withParameters(`/desk/claims/${toPublicId('clm', claimId)}`, { queue, done: done && toPublicId('clm', done) });

/** Leads to a passage in its article, and remembers that it was opened. */
export const passageAddress = (claimId: string, evidenceId: string): string =>
  `/desk/claims/${toPublicId('clm', claimId)}/passages/${toPublicId('evd', evidenceId)}`;

import { toPublicId } from '../../platform/ids/public-id';
import { verdictAddress } from '../pages/verdict/verdict-address';
import type { FeedEntry, RemovedEntry } from './feed';
import type { FeedRedaction } from './redactions.view';

/** What tells a program to forget the entry of a redacted version. */
export const removedVersion = (origin: string, { claimId, number, at, reason }: FeedRedaction): RemovedEntry => ({
  id: `${origin}${verdictAddress(claimId, number)}`,
  at,
  reason,
});

/** What tells people that a version was redacted; it does not repeat the claim, whose words may be what was taken out. */
export function redactionEntry(origin: string, { claimId, number, at, reason }: FeedRedaction): FeedEntry {
  const page = `${origin}${verdictAddress(claimId, number)}`;
  return {
    id: `${page}#redaction`,
    title: `Redacted: version ${number} of a verdict`,
    url: page,
    json: `${origin}/api/v1${verdictAddress(claimId, number)}`,
    published: at,
    updated: at,
    body: { kind: 'text', text: `The words of version ${number} were taken out: ${reason}` },
    tags: [],
    touchstone: { claim: toPublicId('clm', claimId), version: number, changes: [{ kind: 'redaction', text: reason }] },
  };
}

import { type Comparison, comparison, type SentencePair } from './comparison';
import { operandsOf, quoted } from './figure-comparison';
import type { Judged } from './judge-figures';

const CUMULATIVE_ROLES: ReadonlySet<string> = new Set([
  'died',
  'injured',
  'infected',
  'recovered',
  'missing',
  'arrested',
  'displaced',
  'evacuated',
]);

/** A toll that a later article puts higher is an update of the earlier one; null for anything else. */
export function cumulativeUpdate(clash: Judged, pair: SentencePair): Comparison | null {
  const { claim, evidence } = clash;
  if (claim.kind !== 'quantity' || evidence.kind !== 'quantity') return null;
  const role = claim.quantity.role ?? evidence.quantity.role ?? '';
  const later = pair.claimPublished !== undefined && (pair.evidencePublished ?? '') > pair.claimPublished;
  const risen = Number(evidence.quantity.value ?? 0) > Number(claim.quantity.value ?? 0);
  if (!later || !risen || !CUMULATIVE_ROLES.has(role)) return null;
  return comparison(
    'updates',
    'cumulative_update',
    [operandsOf(clash)],
    `${quoted(evidence)} is a later and higher count than ${quoted(claim)}.`,
  );
}

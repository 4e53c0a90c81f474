import { isPublicVersion, wasPublicVersion } from '../../../pipeline/notices/public-version';
import { assessmentHidden } from '../../../pipeline/reviews/seen-by';
import { documentOf } from '../../../pipeline/verdicts/document-of';
import { instantOf, jsonOf } from '../sql-expressions';

/** Placeholders of `SHOWN_VERSIONS`: the claim's uuid, whether the viewer may read, and the viewer's uuid or null. */
export type ShownTo = [claimId: string, mayRead: boolean, personId: string | null];

/**
 * SQL to read from: the versions of a claim that the viewer may see. Those with a published ruling are for everybody, and so is that one of
 * them was redacted; all are for people who may read. Takes `ShownTo` as $1 to $3.
 */
export const SHOWN_VERSIONS = `(
  SELECT v.id, v.claim_id, v.number, v.created_at, v.content_hash, v.state, v.causes, ${documentOf('v')} AS document FROM verdicts v JOIN claims shown_claim ON shown_claim.id = v.claim_id
  WHERE v.claim_id = $1 AND (${isPublicVersion('v')} OR ${wasPublicVersion('v')} OR ($2 AND NOT ${assessmentHidden('shown_claim', '$3::uuid')})))`;

const ruling = (member: string): string => `v.document -> 'ruling' -> '${member}'`;

export const VERSION_STEP_MEMBERS = {
  number: 'v.number',
  createdAt: instantOf('v.created_at'),
  contentHash: 'v.content_hash',
  state: 'CASE WHEN v.document IS NOT NULL THEN v.state END',
  outcome: `CASE WHEN jsonb_typeof(v.document -> 'ruling') = 'object' THEN ${jsonOf({
    rating: ruling('rating'),
    label: ruling('label'),
    holds: ruling('holds'),
    value: ruling('value'),
    status: ruling('status'),
    state: 'v.state',
  })} END`,
  redacted: 'v.document IS NULL',
};

/** JSON of the version `v`: what it came to, and the hash of its bytes. */
export const VERSION_STEP = jsonOf(VERSION_STEP_MEMBERS);

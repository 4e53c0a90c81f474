import { deskSettings } from '../../platform/config/desk-settings';
import type { Sql } from '../../platform/database/rows';
import { toPublicId } from '../../platform/ids/public-id';
import { type ClaimReview, claimReview, type ReviewedVersion } from './claim-review';
import { scaleEnds } from './scale-ends';
import { speakerKind } from './speaker-kind';

interface PlacedVersion extends ReviewedVersion {
  /** uuid */
  claimId: string;
  /** Number of the newest version: that one goes by the address of the claim, the others by their own. */
  newest: number;
}

/** The ClaimReview of a version, under the address at which it is found; null where no ruling was published. */
export async function reviewOfVersion(
  sql: Sql,
  { claimId, newest, ...version }: PlacedVersion,
  origin: string,
): Promise<ClaimReview | null> {
  const claim = `/claims/${toPublicId('clm', claimId)}`;
  return claimReview(version, {
    origin,
    path: version.number === newest ? claim : `${claim}/v/${version.number}`,
    organisation: deskSettings().organisation.name,
    scale: scaleEnds(),
    speaker: await speakerKind(sql, version.document),
  });
}

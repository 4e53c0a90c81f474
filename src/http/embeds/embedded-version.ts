import { EVERYBODY } from '../../access/actor';
import { outcomeWords } from '../../pipeline/verdicts/public-outcome';
import type { Sql } from '../../platform/database/rows';
import { findVersion } from '../api/versions/find-version';
import { survivorToSee } from '../api/versions/merged-claim.view';
import type { VersionStepDto } from '../api/versions/version-step.dto';

/** What stands now, and under which claim. */
export interface StandingVersion {
  claimId: string;
  step: VersionStepDto;
}

/** A public version as other sites show it. */
export interface EmbeddedVersion {
  claimId: string;
  /** Whether one version was asked for; else the newest is meant, whatever comes. */
  pinned: boolean;
  step: VersionStepDto;
  /** The newest version of the claim, or of the one that it was merged into. */
  newest: StandingVersion;
  /** Null where the version was redacted. */
  claim: string | null;
  corrected: boolean;
}

/**
 * The newest version of a claim, or the one with a number; null where there is none that everybody may read. As with pages, the newest
 * of a merged claim is that of the claim it was merged into, and a version with a number stays where it is.
 */
export async function readEmbedded(
  sql: Sql,
  claimId: string,
  number: number | undefined,
): Promise<EmbeddedVersion | null> {
  const survivor = await survivorToSee(sql, claimId, EVERYBODY);
  if (survivor !== null && number === undefined) return readEmbedded(sql, survivor, number);
  const found = await findVersion(sql, { claimId, number }, EVERYBODY);
  const standing = survivor === null ? found : await findVersion(sql, { claimId: survivor }, EVERYBODY);
  if (!found?.step || !standing) return null;
  const newest = { claimId: survivor ?? claimId, step: standing.latest[0]! };
  const claim = found.document?.claim.text ?? null;
  const corrected = (found.document?.corrections.length ?? 0) > 0;
  return { claimId, pinned: number !== undefined, step: found.step, newest, claim, corrected };
}

/** What a version comes to, in words. */
export const embeddedWords = ({ outcome }: VersionStepDto): string => (outcome ? outcomeWords(outcome) : 'Redacted');

/** The newest version, where another one is shown. */
export const newerThan = ({ claimId, step, newest }: EmbeddedVersion): StandingVersion | null =>
  newest.claimId !== claimId || newest.step.number > step.number ? newest : null;

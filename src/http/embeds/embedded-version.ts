import { anonymousActor } from '../../access/actor';
import { outcomeWords } from '../../pipeline/verdicts/public-outcome';
import type { Sql } from '../../platform/database/rows';
import { findVersion } from '../api/versions/find-version';
import type { VersionStepDto } from '../api/versions/version-step.dto';

/** A public version as other sites show it. */
export interface EmbeddedVersion {
  claimId: string;
  /** Whether one version was asked for; else the newest is meant, whatever comes. */
  pinned: boolean;
  step: VersionStepDto;
  newest: VersionStepDto;
  /** Null where the version was redacted. */
  claim: string | null;
  corrected: boolean;
}

// Whoever looks at another site sees what everybody may see, also on a service that is open to readers.
const EVERYBODY = anonymousActor(false);

/** The newest version of a claim, or the one with a number; null where there is none that everybody may read. */
export async function readEmbedded(
  sql: Sql,
  claimId: string,
  number: number | undefined,
): Promise<EmbeddedVersion | null> {
  const found = await findVersion(sql, { claimId, number }, EVERYBODY);
  const newest = found?.latest[0];
  if (!found?.step || !newest) return null;
  const claim = found.document?.claim.text ?? null;
  const corrected = (found.document?.corrections.length ?? 0) > 0;
  return { claimId, pinned: number !== undefined, step: found.step, newest, claim, corrected };
}

/** What a version comes to, in words. */
export const embeddedWords = ({ outcome }: VersionStepDto): string => (outcome ? outcomeWords(outcome) : 'Redacted');

/** The newest version, where another one is shown. */
export const newerThan = ({ step, newest }: EmbeddedVersion): VersionStepDto | null =>
  newest.number > step.number ? newest : null;

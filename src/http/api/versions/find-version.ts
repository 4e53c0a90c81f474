import type { Actor } from '../../../access/actor';
import type { VerdictDocument } from '../../../pipeline/verdicts/verdict-document';
import { firstRow, type Sql } from '../../../platform/database/rows';
import { ProblemException } from '../../problems/problem-exception';
import { QUESTION_STALE } from '../questions/stale';
import { instantOf } from '../sql-expressions';
import { SHOWN_VERSIONS, type ShownTo, VERSION_STEP } from './shown-versions';
import type { VersionStepDto } from './version-step.dto';

/** Which version of a claim's verdict is meant. */
export interface Wanted {
  claimId: string;
  /** The newest unless given. */
  number?: number | undefined;
  /** The newest of that moment, from `readInstant`. */
  asOf?: string | undefined;
}

/** A version that the viewer may see, with where it stands among the others and what has become of the claim since. */
export interface FoundVersion {
  /** Null where no version fits. */
  step: VersionStepDto | null;
  /** Null where it is redacted, too. */
  document: VerdictDocument | null;
  causes: { kind: string; text: string }[];
  /** Number of the one before, of those that are shown. */
  predecessor: number | null;
  first: VersionStepDto;
  /** The last five, newest first. */
  latest: VersionStepDto[];
  count: number;
  /** Corrections of the newest version. */
  corrections: number;
  /** uuid of the claim that it was merged into. */
  mergedInto: string | null;
  lastAssessed: string | null;
  stale: boolean;
  /** Who made the claim, and when: RFC 3339. */
  origin: 'rule' | 'person';
  claimCreatedAt: string;
  /** Of its review, 0–3; null without one. */
  harm: number | null;
  reach: number | null;
}

/** What is asked for is older than the first version, which was written at the moment `first` (RFC 3339). */
export const nothingSaidYet = (first: string): ProblemException =>
  new ProblemException('not-found', `Nothing had been said about this claim then; the first version is of ${first}.`);

/** Who sees what, as the placeholders of `SHOWN_VERSIONS`. */
export const shownTo = (claimId: string, { permissions, personId }: Actor): ShownTo => [
  claimId,
  permissions.has('read'),
  personId,
];

/** Null where the viewer may see no version at all. */
export async function findVersion(
  sql: Sql,
  { claimId, number, asOf }: Wanted,
  viewer: Actor,
): Promise<FoundVersion | null> {
  const found = await firstRow<FoundVersion>(
    sql,
    `WITH shown AS MATERIALIZED (SELECT * FROM ${SHOWN_VERSIONS} v),
       chosen AS (SELECT * FROM shown WHERE ($4::int IS NULL OR number = $4)
         AND ($5::timestamptz IS NULL OR date_trunc('milliseconds', created_at) <= $5) ORDER BY number DESC LIMIT 1),
       latest AS (SELECT * FROM shown ORDER BY number DESC LIMIT 5)
     SELECT (SELECT ${VERSION_STEP} FROM chosen v) AS step, (SELECT document FROM chosen) AS document,
       (SELECT causes FROM chosen) AS causes,
       (SELECT max(number) FROM shown WHERE number < (SELECT number FROM chosen)) AS predecessor,
       (SELECT ${VERSION_STEP} FROM shown v ORDER BY number LIMIT 1) AS first,
       (SELECT json_agg(${VERSION_STEP} ORDER BY number DESC) FROM latest v) AS latest,
       (SELECT count(*)::int FROM shown) AS count,
       (SELECT coalesce(jsonb_array_length(document -> 'corrections'), 0) FROM latest ORDER BY number DESC LIMIT 1) AS corrections,
       c.merged_into AS "mergedInto", ${instantOf('q.assessed_at')} AS "lastAssessed",
       c.merged_into IS NULL AND ${QUESTION_STALE} AS stale, c.origin, ${instantOf('c.created_at')} AS "claimCreatedAt", r.harm, r.reach
     FROM claims c JOIN questions q ON q.id = c.question_id LEFT JOIN reviews r ON r.claim_id = c.id WHERE c.id = $1 AND EXISTS (SELECT FROM shown)`,
    [...shownTo(claimId, viewer), number ?? null, asOf ?? null],
  );
  return found ?? null;
}

/** Number of the version before, of those the viewer may see. */
export async function predecessorOf(
  sql: Sql,
  { claimId, number }: { claimId: string; number: number },
  viewer: Actor,
): Promise<number | null> {
  const row = await firstRow<{ number: number | null }>(
    sql,
    `SELECT max(v.number) AS number FROM ${SHOWN_VERSIONS} v WHERE v.number < $4`,
    [...shownTo(claimId, viewer), number],
  );
  return row?.number ?? null;
}

import type { DataSource } from 'typeorm';
import type { Actor } from '../../../access/actor';
import { isPublicVersion } from '../../../pipeline/notices/public-version';
import { assessmentHidden } from '../../../pipeline/reviews/seen-by';
import type { VerdictDocument } from '../../../pipeline/verdicts/verdict-document';
import { firstRow, rows } from '../../../platform/database/rows';
import { QUESTION_STALE } from '../../api/questions/stale';
import { instantOf } from '../../api/sql-expressions';

type Ruling = NonNullable<VerdictDocument['ruling']>;

/** One version in the bar of a verdict page. */
export interface VersionStep {
  number: number;
  at: string;
  state: string;
  ruling: Pick<Ruling, 'label' | 'status' | 'value'> | null;
  hash: string;
}

/** A verdict version as everybody who may see it reads it, with what has become of it since. */
export interface VerdictView {
  claimId: string;
  number: number;
  at: string;
  hash: string;
  document: VerdictDocument;
  /** Those the reader may see, newest first. */
  versions: VersionStep[];
  mergedInto: string | null;
  lastAssessed: string | null;
  stale: boolean;
}

/** Which version of a claim's verdict is meant. */
export interface Wanted {
  claimId: string;
  /** The newest unless given. */
  number?: number;
  /** The newest of that moment, an instant; not with a number. */
  asOf?: string;
}

/**
 * The verdict of a claim: of those that carry a published ruling for everybody, of all for people who may read; null where there is
 * none to see.
 */
export async function viewVerdict(
  database: DataSource,
  { claimId, number, asOf }: Wanted,
  { permissions, personId }: Actor,
): Promise<VerdictView | null> {
  const versions = await rows<VersionStep>(
    database,
    `SELECT v.number, ${instantOf('v.created_at')} AS at, v.state, v.content_hash AS hash,
       CASE WHEN ${isPublicVersion('v')} THEN json_build_object('label', v.document #> '{ruling,label}',
         'status', v.document #> '{ruling,status}', 'value', v.document #> '{ruling,value}') END AS ruling
     FROM verdicts v JOIN claims c ON c.id = v.claim_id
     WHERE v.claim_id = $1 AND (${isPublicVersion('v')} OR ($2 AND NOT ${assessmentHidden('c', '$3::uuid')}))
     ORDER BY v.number DESC`,
    [claimId, permissions.has('read'), personId],
  );
  const shown = versions.find(
    (version) =>
      (number === undefined || version.number === number) &&
      (asOf === undefined || new Date(version.at) <= new Date(asOf)),
  );
  if (!shown) return null;
  const rest = await firstRow<Pick<VerdictView, 'document' | 'mergedInto' | 'lastAssessed' | 'stale'>>(
    database,
    `SELECT v.document, c.merged_into AS "mergedInto", ${instantOf('q.assessed_at')} AS "lastAssessed", ${QUESTION_STALE} AS stale
     FROM verdicts v JOIN claims c ON c.id = v.claim_id JOIN questions q ON q.id = c.question_id
     WHERE v.claim_id = $1 AND v.number = $2`,
    [claimId, shown.number],
  );
  return { claimId, number: shown.number, at: shown.at, hash: shown.hash, versions, ...rest! };
}

import type { Actor } from '../../../access/actor';
import { isPublicVersion, wasPublicVersion } from '../../../pipeline/notices/public-version';
import { assessmentHidden } from '../../../pipeline/reviews/seen-by';
import { redactionOf } from '../../../pipeline/verdicts/redaction-sql';
import {
  canonicalJson,
  contentOf,
  instantSql,
  VERSION_SELECT,
  type VersionRow,
} from '../../../pipeline/verdicts/seal-version';
import { firstRow, type Sql } from '../../../platform/database/rows';
import { notFound, ProblemException } from '../../problems/problem-exception';
import type { ProblemRedaction } from '../../problems/problem-redaction';
import type { SealedBytes } from '../requests/send-sealed';

/** The answer to whoever asks for a redacted version. */
export const redacted = (left: ProblemRedaction): ProblemException =>
  new ProblemException(
    'version-redacted',
    `The words of version ${left.number} were taken out: ${left.reason}`,
    undefined,
    {
      redaction: left,
    },
  );

/**
 * What is left of a version if it was redacted, else null; `claimId` is the one it was written under. Of one that was never public, only
 * people who may read are told.
 */
export async function readRedacted(
  sql: Sql,
  claimId: string,
  number: number,
  mayRead: boolean,
): Promise<ProblemRedaction | null> {
  const found = await firstRow<{ left: ProblemRedaction }>(
    sql,
    `SELECT jsonb_build_object('number', v.number, 'createdAt', ${instantSql('v.created_at')}, 'content', v.content_hash)
       || ${redactionOf('v')}::jsonb AS left
     FROM verdicts v WHERE v.claim_id = $1 AND v.number = $2 AND v.document IS NULL AND ($3 OR ${wasPublicVersion('v')})`,
    [claimId, number, mayRead],
  );
  return found?.left ?? null;
}

/**
 * One version of a claim's verdict, as it was sealed; those that no ruling has made public are for people who may read. A merged claim
 * keeps its versions under its own id.
 * @throws ProblemException `not-found`, `version-redacted`
 */
export async function readVersion(sql: Sql, claimId: string, number: number, actor: Actor): Promise<SealedBytes> {
  const left = await readRedacted(sql, claimId, number, actor.permissions.has('read'));
  if (left) throw redacted(left);
  const version = await firstRow<VersionRow & { contentHash: string; isPublic: boolean }>(
    sql,
    `SELECT * FROM (SELECT ${VERSION_SELECT}, content_hash AS "contentHash", ${isPublicVersion('v')} AS "isPublic"
       FROM verdicts v WHERE claim_id = $1 AND number = $2) version
     WHERE "isPublic" OR ($3 AND EXISTS (SELECT FROM claims c WHERE c.id = $1 AND NOT ${assessmentHidden('c', '$4::uuid')}))`,
    [claimId, number, actor.permissions.has('read'), actor.personId],
  );
  if (!version) throw notFound('version of a verdict');
  const { contentHash, isPublic, ...row } = version;
  return { bytes: canonicalJson(contentOf(row)), hash: contentHash, isPublic };
}

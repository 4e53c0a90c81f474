import type { DataSource, EntityManager } from 'typeorm';
import { writeHistory } from '../../platform/database/history';
import { firstRow, rows, type Sql } from '../../platform/database/rows';
import { hashLeft, type LeftOfVersion, signRedaction } from '../checkpoints/redaction';
import type { SigningKey } from '../checkpoints/signing-key';
import { takeCheckpoints } from '../checkpoints/take-checkpoint';
import { bumpQuestionsOf } from '../claims/bump-questions';
import { isPublicVersion } from '../notices/public-version';
import { tellRedaction } from '../notices/tell-redaction';
import { instantSql } from '../verdicts/seal-version';
import { takeOutWords } from './take-out-words';

/** What a court orders, or a law asks for. */
export interface RedactionOrder {
  claimId: string;
  numbers: number[];
  /** For everybody to read. */
  reason: string;
  /** What the order is known by. */
  reference: string | null;
  /** Who carries it out. */
  by: string;
}

export type RedactionOutcome =
  | { outcome: 'redacted'; questionIds: string[] }
  | { outcome: 'claim_not_found' }
  | { outcome: 'versions_not_found' | 'redacted_before'; numbers: number[] }
  /** The newest version is what the claim says today: its words have to be replaced, not only taken out. */
  | { outcome: 'newest'; number: number }
  /** No checkpoint bears the key, so nobody could tell this redaction from a loss. */
  | { outcome: 'unknown_key' };

interface RedactableVersion extends LeftOfVersion {
  redacted: boolean;
  isPublic: boolean;
}

/**
 * Takes the words out of versions: document, salt, causes and fingerprint go; number, time, hashes and links stay, so that the chain can
 * be verified. Whatever repeats their words loses them, too. A checkpoint signs before what was there, the key of the checkpoints signs the redaction, and the next version of the
 * claim tells of it. Needs the role that owns the tables.
 */
export async function redactVersions(
  dataSource: DataSource,
  order: RedactionOrder,
  key: SigningKey,
): Promise<RedactionOutcome> {
  await takeCheckpoints(dataSource, key);
  return dataSource.transaction(async (sql) => {
    const known = await firstRow(sql, 'SELECT FROM checkpoints WHERE public_key = $1 LIMIT 1', [key.publicKey]);
    if (!known) return { outcome: 'unknown_key' };
    const refused = await refusal(sql, order);
    if (refused) return refused;
    const { claimId, numbers, reason, reference, by } = order;
    const questionIds = await bumpQuestionsOf(sql, [claimId], {
      kind: 'version_redacted',
      text: `Words of an earlier version were taken out: ${reason}`,
      claims: [claimId],
    });
    await store(sql, order, key);
    await takeOutWords(sql, { claimId, numbers });
    await rows(
      sql,
      `UPDATE verdicts SET document = NULL, salt = NULL, causes = '[]', basis_hash = '' WHERE claim_id = $1 AND number = ANY($2)`,
      [claimId, numbers],
    );
    for (const number of numbers) await tellRedaction(sql, { claimId, number, reason });
    await writeHistory(sql, {
      actor: 'system',
      action: 'verdict.redacted',
      subjectKind: 'claim',
      subjectId: claimId,
      after: { versions: numbers, reference, by },
      reason,
    });
    return { outcome: 'redacted', questionIds };
  });
}

const SELECT = `SELECT v.id, v.claim_id AS "claimId", v.number, ${instantSql('v.created_at')} AS "createdAt",
    v.question_revision AS "questionRevision", v.state, v.probability::float8 AS probability, v.rule, v.model_version AS "modelVersion",
    v.content_hash AS "contentHash", v.document IS NULL AS redacted,
    ${isPublicVersion('v')} AS "isPublic"
  FROM verdicts v WHERE v.claim_id = $1 AND v.number = ANY($2) ORDER BY v.number`;

async function refusal(sql: Sql, { claimId, numbers }: RedactionOrder): Promise<RedactionOutcome | null> {
  // What stands behind another claim, or another answer of the question its own was merged into, gets no versions any more.
  const claim = await firstRow<{ newest: number; stands: boolean }>(
    sql,
    `SELECT c.verdict_number AS newest, c.merged_into IS NULL AND NOT EXISTS (
       SELECT FROM questions q JOIN claims other ON other.question_id = q.merged_into
       WHERE q.id = c.question_id AND other.answer_key = c.answer_key) AS stands
     FROM claims c WHERE c.id = $1`,
    [claimId],
  );
  if (!claim) return { outcome: 'claim_not_found' };
  const versions = await rows<RedactableVersion>(sql, SELECT, [claimId, numbers]);
  const missing = numbers.filter((number) => !versions.some((version) => version.number === number));
  if (missing.length > 0) return { outcome: 'versions_not_found', numbers: missing };
  const before = versions.filter(({ redacted }) => redacted).map(({ number }) => number);
  if (before.length > 0) return { outcome: 'redacted_before', numbers: before };
  return claim.stands && numbers.includes(claim.newest) ? { outcome: 'newest', number: claim.newest } : null;
}

async function store(
  sql: EntityManager,
  { claimId, numbers, reason, reference, by }: RedactionOrder,
  key: SigningKey,
): Promise<void> {
  const now = await firstRow<{ at: string }>(sql, `SELECT ${instantSql('now()')} AS at`);
  const versions = await rows<RedactableVersion>(sql, SELECT, [claimId, numbers]);
  const redactions = versions.map(({ redacted: _, isPublic: wasPublic, ...version }) => {
    const { number } = version;
    const signed = signRedaction({ claimId, number, at: now!.at, reason, reference, by, left: hashLeft(version) }, key);
    return { ...signed, wasPublic };
  });
  await rows(
    sql,
    `INSERT INTO redactions (claim_id, number, at, reason, reference, by, left_hash, public_key, signature, was_public)
     SELECT "claimId", number, at, reason, reference, by, "left", "publicKey", signature, "wasPublic" FROM jsonb_to_recordset($1::jsonb)
       AS r("claimId" uuid, number int, at timestamptz, reason text, reference text, by text, "left" text, "publicKey" text, signature text, "wasPublic" boolean)`,
    [JSON.stringify(redactions)],
  );
}

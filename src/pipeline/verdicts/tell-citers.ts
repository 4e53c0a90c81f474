import { rows, type Sql } from '../../platform/database/rows';
import { insertNotices, type NewNotice } from '../notices/insert-notices';
import { type ToldVersion, toldVersion } from '../notices/notice-body';
import { documentOf } from './document-of';
import type { VerdictDocument } from './verdict-document';
import { type ToldDocument, versionChanges } from './version-changes';

export interface WrittenVersion {
  claimId: string;
  number: number;
  contentHash: string;
  document: VerdictDocument;
}

interface Told {
  citationId: string;
  /** The claim whose version was written. */
  claimId: string;
  cited: ToldVersion;
  citedDocument: ToldDocument | null;
}

const toldDocument = (v: string): string =>
  `(SELECT CASE WHEN jsonb_typeof(document -> 'ruling') = 'object' THEN jsonb_build_object('state', document -> 'state',
    'ruling', document -> 'ruling', 'corrections', document -> 'corrections') END FROM (SELECT ${documentOf(v)} AS document) read)`;

/**
 * Writes a notice to everybody who cites a claim with a new version, or a claim that was merged into it, where the version tells
 * something: in the transaction that writes the version. Each version is compared with the public one before it, the first with what
 * was cited.
 */
export async function tellCiters(sql: Sql, written: WrittenVersion[]): Promise<void> {
  // Most versions are of claims that nobody has ruled on: they cost nothing here.
  const versions = new Map(written.filter(({ document }) => document.ruling).map((one) => [one.claimId, one]));
  if (versions.size === 0) return;
  const told = await rows<Told>(
    sql,
    `SELECT c.id AS "citationId", coalesce(k.merged_into, k.id) AS "claimId", ${toldVersion('v')} AS cited, ${toldDocument('v')} AS "citedDocument"
     FROM claims k JOIN citations c ON c.claim_id = k.id AND c.withdrawn_at IS NULL
     JOIN verdicts v ON v.claim_id = c.claim_id AND v.number = c.number
     WHERE (k.id = ANY($1::uuid[]) AND k.merged_into IS NULL) OR k.merged_into = ANY($1::uuid[])`,
    [[...versions.keys()]],
  );
  if (told.length === 0) return;
  const before = await documentsBefore(sql, [...versions.values()]);
  await insertNotices(
    sql,
    told.flatMap(({ citationId, claimId, cited, citedDocument }): NewNotice[] => {
      const { number, contentHash, document } = versions.get(claimId)!;
      const changes = versionChanges(before.get(claimId) ?? citedDocument, document);
      const [first] = changes;
      if (!first) return [];
      const { label, status } = document.ruling!;
      const now = { claimId, number, label, status, contentHash };
      const body = { claim: { id: claimId, text: document.claim.text }, cited, now, changes };
      return [{ citationId, claimId, number, kind: first.kind, body }];
    }),
  );
}

/** The newest public version before each of these that is not redacted. */
async function documentsBefore(sql: Sql, versions: WrittenVersion[]): Promise<Map<string, ToldDocument>> {
  const found = await rows<{ claimId: string; document: ToldDocument }>(
    sql,
    `SELECT n."claimId", former.document FROM jsonb_to_recordset($1::jsonb) AS n("claimId" uuid, number int)
     CROSS JOIN LATERAL (SELECT ${toldDocument('v')} AS document FROM verdicts v
       WHERE v.claim_id = n."claimId" AND v.number < n.number AND jsonb_typeof(v.document -> 'ruling') = 'object'
       ORDER BY v.number DESC LIMIT 1) former`,
    [JSON.stringify(versions.map(({ claimId, number }) => ({ claimId, number })))],
  );
  return new Map(found.map(({ claimId, document }) => [claimId, document]));
}

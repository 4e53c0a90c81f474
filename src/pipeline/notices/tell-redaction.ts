import { rows, type Sql } from '../../platform/database/rows';
import { toPublicId } from '../../platform/ids/public-id';
import { insertNotices, type NewNotice } from './insert-notices';
import { type ToldVersion, toldVersion } from './notice-body';
import { isPublicVersion } from './public-version';

interface Told {
  citationId: string;
  text: string;
  cited: ToldVersion;
  now: ToldVersion | null;
}

/**
 * Tells whoever cites a version that its words were taken out, in the transaction that does it and after the version is emptied.
 * @param reason as everybody is told
 */
export async function tellRedaction(
  sql: Sql,
  { claimId, number, reason }: { claimId: string; number: number; reason: string },
): Promise<void> {
  const told = await rows<Told>(
    sql,
    `SELECT c.id AS "citationId", coalesce(now.claim ->> 'text', '') AS text, ${toldVersion('v')} AS cited, now.version AS now
     FROM citations c JOIN verdicts v ON v.claim_id = c.claim_id AND v.number = c.number
     LEFT JOIN LATERAL (SELECT newest.document -> 'claim' AS claim, ${toldVersion('newest')} AS version FROM verdicts newest
       WHERE newest.claim_id = c.claim_id AND ${isPublicVersion('newest')} ORDER BY newest.number DESC LIMIT 1) now ON true
     WHERE c.claim_id = $1 AND c.number = $2 AND c.withdrawn_at IS NULL`,
    [claimId, number],
  );
  const text = `The words of version ${number} were taken out: ${reason}`;
  await insertNotices(
    sql,
    told.map(({ citationId, text: claim, cited, now }): NewNotice => {
      const changes = [{ kind: 'redaction' as const, text }];
      // Where nothing is left to be read, the claim's words are not repeated either.
      const body = { claim: { id: claimId, text: claim || toPublicId('clm', claimId) }, cited, now, changes };
      return { citationId, claimId, number, kind: 'redaction', body };
    }),
  );
}

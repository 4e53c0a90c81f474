import { type HistoryActor, writeHistory } from '../../platform/database/history';
import { firstRow, rows, type Sql } from '../../platform/database/rows';
import { toPublicId } from '../../platform/ids/public-id';

interface CitedPage {
  claimId: string;
  number: number;
  url: string;
  title: string | null;
  personId: string;
  actor: HistoryActor;
}

interface Told {
  webhookId: string | null;
  email: string | null;
  digest: boolean;
}

type Known = Told & { id: string; title: string | null };

/** Stores a citation, or brings the one that is there up to date; `told` null: nobody, or whoever is told already. */
export async function storeCitation(
  sql: Sql,
  page: CitedPage,
  told: Told | null,
): Promise<{ outcome: 'registered' | 'known'; id: string }> {
  const { claimId, number, url, title, personId, actor } = page;
  const { webhookId = null, email = null, digest = false } = told ?? {};
  const made = await firstRow<{ id: string }>(
    sql,
    `INSERT INTO citations (claim_id, number, url, title, webhook_id, email, digest, created_by) VALUES ($1,$2,$3,$4,$5,$6,$7,$8)
     ON CONFLICT (created_by, claim_id, number, url) WHERE withdrawn_at IS NULL DO NOTHING RETURNING id`,
    [claimId, number, url, title, webhookId, email, digest, personId],
  );
  if (made) {
    await writeHistory(sql, {
      actor,
      action: 'citation.registered',
      subjectKind: 'citation',
      subjectId: made.id,
      after: { claim: toPublicId('clm', claimId), number, url, ...toldWords({ webhookId, email, digest }) },
    });
    return { outcome: 'registered', id: made.id };
  }
  const known = await firstRow<Known>(
    sql,
    `SELECT id, title, webhook_id AS "webhookId", email, digest FROM citations
     WHERE created_by = $1 AND claim_id = $2 AND number = $3 AND url = $4 AND withdrawn_at IS NULL FOR UPDATE`,
    [personId, claimId, number, url],
  );
  await change(sql, known!, { ...known!, title: title ?? known!.title, ...told }, actor);
  return { outcome: 'known', id: known!.id };
}

/** What is asked for last holds; an address that changes has to be confirmed again. */
async function change(sql: Sql, known: Known, wanted: Known, actor: HistoryActor): Promise<void> {
  const [before, after] = [known, wanted].map((one) => ({ title: one.title, ...toldWords(one) }));
  if (JSON.stringify(before) === JSON.stringify(after)) return;
  await rows(
    sql,
    `UPDATE citations SET title = $2, webhook_id = $3, email = $4::text, digest = $5,
       email_confirmed_at = CASE WHEN email IS NOT DISTINCT FROM $4::text THEN email_confirmed_at END WHERE id = $1`,
    [known.id, wanted.title, wanted.webhookId, wanted.email, wanted.digest],
  );
  await writeHistory(sql, {
    actor,
    action: 'citation.changed',
    subjectKind: 'citation',
    subjectId: known.id,
    before,
    after,
  });
}

const toldWords = ({ webhookId, email, digest }: Told) => ({
  webhook: webhookId && toPublicId('whk', webhookId),
  email,
  digest,
});

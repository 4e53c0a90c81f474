import type { DataSource } from 'typeorm';
import { assessDue } from '../../pipeline/verdicts/assess-due';
import { deskSettings } from '../../platform/config/desk-settings';

const BUMP = 'UPDATE questions SET revision = revision + 1';

/** Puts real verdicts in the place of the seeded ones, which nobody has sealed. Needs the owner of the tables. */
export async function sealAll(dataSource: DataSource): Promise<void> {
  await dataSource.transaction(async (sql) => {
    await sql.query('SET LOCAL session_replication_role = replica');
    await sql.query('DELETE FROM verdicts');
    await sql.query('UPDATE claims SET verdict_number = 0');
    await sql.query(BUMP);
  });
  await assessDue(dataSource);
  await dataSource.query('VACUUM (ANALYZE)');
}

/**
 * Assesses every claim again, with a published ruling. Needs the owner of the tables.
 * @param personId uuid of who has ruled
 */
export async function publishAll(dataSource: DataSource, personId: string): Promise<void> {
  const { ratings } = deskSettings();
  // Of rival claims only one could be ruled to hold.
  const rating = ratings.find(({ holds }) => holds === 'partly') ?? ratings.at(-1)!;
  await dataSource.transaction(async (sql) => {
    await sql.query(
      `INSERT INTO rulings (claim_id, person_id, reading, rating, rating_label, rating_value, holds, rationale, question_revision, verdict_number,
         basis_hash, seen_evidence)
       SELECT c.id, $1, 'first', $2, $3, $4, $5, 'The register of the harbour has other figures for a part of the passengers.',
         q.assessed_revision, c.verdict_number, v.basis_hash,
         ARRAY(SELECT e.id FROM evidence e JOIN claims of ON of.id = e.claim_id WHERE of.question_id = q.id ORDER BY e.id)
       FROM claims c JOIN questions q ON q.id = c.question_id JOIN verdicts v ON v.claim_id = c.id AND v.number = c.verdict_number`,
      [personId, rating.key, rating.label, rating.value ?? null, rating.holds],
    );
    await sql.query(
      `UPDATE reviews w SET state = 'published', ruling_id = r.id, first_ruling = r.id, published_ruling = r.id, published_at = now()
       FROM rulings r WHERE r.claim_id = w.claim_id`,
    );
    await sql.query(BUMP);
  });
  await assessDue(dataSource);
  await dataSource.query('ANALYZE');
}

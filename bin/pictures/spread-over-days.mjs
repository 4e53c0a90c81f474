import { createRequire } from 'node:module';
import { Client } from 'pg';

const DAYS = 26;
/** What a day of waiting adds to the priority, as config/desk.yaml has it. */
const AGE_DAY = 0.05;

const STEPS = [
  // Rulings, verdicts and history are append-only: this is the one place that writes over them, in a database that is thrown away.
  `SET session_replication_role = replica`,
  // What was dealt with came a few days before, the others at any time.
  `CREATE TEMP TABLE shifts AS
     SELECT *, CASE WHEN waits THEN came ELSE done END AS waited FROM (
       SELECT c.id, r.ruling_id IS NULL AND r.first_ruling IS NULL AS waits, coalesce(w.ago, interval '0') AS done,
         coalesce(w.ago + interval '1 hour' * (4 + abs(hashtext(c.text)) % 60),
           interval '1 hour' * (1 + abs(hashtext(c.text)) % (24 * ${DAYS}))) AS came
       FROM claims c LEFT JOIN reviews r ON r.claim_id = c.id LEFT JOIN (
         SELECT id, interval '1 day' * (${DAYS} + 1 - place * ${DAYS}.0 / cardinality($1::uuid[])) AS ago
         FROM unnest($1::uuid[]) WITH ORDINALITY worked (id, place)) w ON w.id = c.id) s`,
  `UPDATE history SET at = at - done FROM shifts WHERE subject_id = shifts.id`,
  `UPDATE rulings SET created_at = created_at - done FROM shifts WHERE claim_id = shifts.id`,
  `UPDATE verdicts SET created_at = created_at - came FROM shifts WHERE claim_id = shifts.id`,
  `UPDATE reviews SET created_at = created_at - came, published_at = published_at - done, waiting_since = waiting_since - waited,
     rank = rank + ${AGE_DAY} * extract(epoch FROM waited) / 86400 FROM shifts WHERE claim_id = shifts.id`,
];

/**
 * Lets the desk of the pictures look back on almost a month of work.
 * @param home folder of the demo's database
 * @param worked public ids of the claims that were dealt with, oldest first
 */
export async function spreadOverDays(home, worked) {
  const { openDatabase } = createRequire(import.meta.url)('../../dist/src/platform/database/open-database.js');
  const database = await openDatabase({ databaseUrl: null, home }, (line) => process.stderr.write(`${line}\n`));
  const client = new Client({ connectionString: database.adminUrl });
  await client.connect();
  const uuids = worked.map((id) => id.slice('clm_'.length));
  for (const step of STEPS) await client.query(step, step.includes('$1') ? [uuids] : []);
  await client.end();
  await database.stop();
}

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { instantSql, newSalt, sealVersion, type VersionRow } from '../src/pipeline/verdicts/seal-version';

/** Makes the table of the checkpoints that sign the heads of all chains, and that of the heads each of them moved. */
export const TABLES = ['checkpoint_heads', 'checkpoints'];

const BATCH = 500;

export class VerdictChain1764400000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `ALTER TABLE verdicts ADD COLUMN salt text, ADD COLUMN content_hash text, ADD COLUMN previous_hash text, ADD COLUMN hash text`,
    );
    await sealStored(queryRunner);
    await queryRunner.query(
      `ALTER TABLE verdicts ALTER COLUMN content_hash SET NOT NULL, ALTER COLUMN hash SET NOT NULL,
         ADD CONSTRAINT verdicts_follow CHECK ((number = 1) = (previous_hash IS NULL))`,
    );
    await queryRunner.query(`CREATE UNIQUE INDEX verdicts_hash ON verdicts (hash)`);

    // A chain whose newest version no checkpoint has seen is a gap between two numbers, as everywhere.
    await queryRunner.query(`ALTER TABLE claims ADD COLUMN checkpointed_number int NOT NULL DEFAULT 0`);
    await queryRunner.query(`CREATE INDEX claims_unsigned ON claims (id) WHERE verdict_number > checkpointed_number`);
    await queryRunner.query(
      `CREATE TABLE checkpoints (
         number int PRIMARY KEY CHECK (number > 0),
         created_at timestamptz NOT NULL,
         heads int NOT NULL CHECK (heads > 0),
         heads_hash text NOT NULL,
         previous_hash text,
         hash text NOT NULL UNIQUE,
         public_key text NOT NULL,
         signature text NOT NULL,
         CHECK ((number = 1) = (previous_hash IS NULL))
       )`,
    );
    await queryRunner.query(
      `CREATE TABLE checkpoint_heads (
         checkpoint int NOT NULL REFERENCES checkpoints,
         claim_id uuid NOT NULL REFERENCES claims,
         number int NOT NULL,
         hash text NOT NULL,
         PRIMARY KEY (checkpoint, claim_id)
       )`,
    );
    await queryRunner.query(`CREATE INDEX checkpoint_heads_claim ON checkpoint_heads (claim_id, number)`);
    for (const table of ['checkpoints', 'checkpoint_heads'])
      await queryRunner.query(
        `CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
      );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of TABLES) await queryRunner.query(`DROP TABLE ${table}`);
    await queryRunner.query('ALTER TABLE claims DROP COLUMN checkpointed_number');
    await queryRunner.query(
      `ALTER TABLE verdicts DROP COLUMN hash, DROP COLUMN previous_hash, DROP COLUMN content_hash, DROP COLUMN salt`,
    );
  }
}

/** Seals the versions that were written before there were chains, claim by claim, oldest first. */
async function sealStored(queryRunner: QueryRunner): Promise<void> {
  await queryRunner.query('ALTER TABLE verdicts DISABLE TRIGGER verdicts_append_only');
  // Versions are read outside from now on: what a cause says stays, the row behind it is nobody's business.
  await queryRunner.query(
    `UPDATE verdicts SET causes = (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', cause -> 'kind', 'text', cause -> 'text')), '[]')
       FROM jsonb_array_elements(causes) cause)`,
  );
  let after: [string, number] = ['00000000-0000-0000-0000-000000000000', 0];
  let previous: string | null = null;
  for (;;) {
    const batch = (await queryRunner.query(
      `SELECT id, claim_id AS "claimId", number, ${instantSql('created_at')} AS "createdAt",
         question_revision AS "questionRevision", basis_hash AS "basisHash", causes, document
       FROM verdicts WHERE (claim_id, number) > ($1::uuid, $2) ORDER BY claim_id, number LIMIT ${BATCH}`,
      after,
    )) as Omit<VersionRow, 'salt'>[];
    const last = batch.at(-1);
    if (last === undefined) break;
    const sealed = batch.map((row) => {
      const salt = newSalt();
      const before: string | null = row.number === 1 ? null : previous;
      const seal = sealVersion({ ...row, salt }, before);
      previous = seal.hash;
      return { id: row.id, salt, ...seal, previousHash: before };
    });
    await queryRunner.query(
      `UPDATE verdicts v SET salt = r.salt, content_hash = r."contentHash", previous_hash = r."previousHash", hash = r.hash
       FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, salt text, "contentHash" text, "previousHash" text, hash text) WHERE v.id = r.id`,
      [JSON.stringify(sealed)],
    );
    after = [last.claimId, last.number];
  }
  await queryRunner.query('ALTER TABLE verdicts ENABLE TRIGGER verdicts_append_only');
}

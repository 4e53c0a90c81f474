import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Makes no table: says of a redaction whether everybody could read the version before, and finds public versions by an index. */
export const TABLES: string[] = [];

const HAS_RULING = `jsonb_typeof(document -> 'ruling') = 'object'`;

export class PublicVersions1764560000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    // What was redacted before was told to everybody, and stays so.
    await queryRunner.query(
      `ALTER TABLE redactions ADD COLUMN id uuid NOT NULL DEFAULT new_id(), ADD COLUMN was_public boolean NOT NULL DEFAULT true`,
    );
    await queryRunner.query('CREATE UNIQUE INDEX redactions_id ON redactions (id)');
    await queryRunner.query(`CREATE INDEX verdicts_public ON verdicts (id) WHERE ${HAS_RULING}`);
    await queryRunner.query(`CREATE INDEX verdicts_public_of_claim ON verdicts (claim_id, number) WHERE ${HAS_RULING}`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const index of ['verdicts_public_of_claim', 'verdicts_public', 'redactions_id'])
      await queryRunner.query(`DROP INDEX ${index}`);
    await queryRunner.query('ALTER TABLE redactions DROP COLUMN was_public, DROP COLUMN id');
  }
}

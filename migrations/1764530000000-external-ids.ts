import type { MigrationInterface, QueryRunner } from 'typeorm';

export const TABLES = ['external_ids'];

export class ExternalIds1764530000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    // Which of our rows stands for whose: an import that comes again finds what it made.
    await queryRunner.query(
      `CREATE TABLE external_ids (
         -- Whose ids they are: "claimreview", "factcheck.example".
         source text NOT NULL CHECK (source <> ''),
         kind text NOT NULL CHECK (kind IN ('claim','evidence')),
         external_id text NOT NULL CHECK (external_id <> ''),
         subject_id uuid NOT NULL,
         -- Of what was taken in, so that what has not changed is not written again.
         hash text NOT NULL,
         -- Of the words of a claim: two sources that check the same words check the same claim.
         text_key text,
         created_at timestamptz NOT NULL DEFAULT now(),
         changed_at timestamptz NOT NULL DEFAULT now(),
         PRIMARY KEY (source, kind, external_id),
         CHECK ((kind = 'claim') = (text_key IS NOT NULL))
       )`,
    );
    await queryRunner.query('CREATE INDEX external_ids_subject ON external_ids (subject_id)');
    await queryRunner.query('CREATE INDEX external_ids_text ON external_ids (text_key) WHERE text_key IS NOT NULL');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE external_ids');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Makes no table: a column of the tables that carry a gap. */
export const TABLES: string[] = [];

const FOLLOWERS = {
  articles: 'matched_revision',
  questions: 'assessed_revision',
  events: 'checked_revision',
  publishers: 'fanned_out_revision',
  entities: 'fanned_out_revision',
  rule_models: 'fanned_out_revision',
};

export class DueSince1764310000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE OR REPLACE FUNCTION note_due() RETURNS trigger LANGUAGE plpgsql AS $$
         BEGIN NEW.due_since := now(); RETURN NEW; END $$`,
    );
    for (const [table, follower] of Object.entries(FOLLOWERS)) {
      // Since when there is work to do; says nothing while the gap is closed. Writers open gaps in many places: the row notes it itself.
      await queryRunner.query(`ALTER TABLE ${table} ADD COLUMN due_since timestamptz NOT NULL DEFAULT now()`);
      await queryRunner.query(
        `CREATE TRIGGER ${table}_due BEFORE UPDATE OF revision ON ${table} FOR EACH ROW
           WHEN (NEW.revision > NEW.${follower} AND OLD.revision <= OLD.${follower}) EXECUTE FUNCTION note_due()`,
      );
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of Object.keys(FOLLOWERS)) {
      await queryRunner.query(`DROP TRIGGER ${table}_due ON ${table}`);
      await queryRunner.query(`ALTER TABLE ${table} DROP COLUMN due_since`);
    }
    await queryRunner.query('DROP FUNCTION note_due()');
  }
}

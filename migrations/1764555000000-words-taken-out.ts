import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Makes no table: lets a redaction take words out of rows that are otherwise written once. */
export const TABLES: string[] = [];

/** The columns that hold sentences. */
const WORDED: Record<string, string[]> = {
  delivery_attempts: ['problem'],
  history: ['before', 'after', 'reason'],
  notices: ['body'],
  rulings: ['rationale'],
};

export class WordsTakenOut1764555000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    // The redaction says in its transaction what it does; who may change a row at all is a matter of rights.
    await queryRunner.query(
      `CREATE FUNCTION refuse_all_but_taking_out() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         IF TG_OP = 'UPDATE' AND current_setting('touchstone.takes_words_out', true) = 'yes'
           AND to_jsonb(NEW) - TG_ARGV = to_jsonb(OLD) - TG_ARGV THEN RETURN NEW; END IF;
         RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
       END $$`,
    );
    for (const [table, columns] of Object.entries(WORDED)) {
      await queryRunner.query(`DROP TRIGGER ${table}_append_only ON ${table}`);
      await queryRunner.query(
        `CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE ON ${table}
           FOR EACH ROW EXECUTE FUNCTION refuse_all_but_taking_out(${columns.map((name) => `'${name}'`).join(', ')})`,
      );
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of Object.keys(WORDED)) {
      await queryRunner.query(`DROP TRIGGER ${table}_append_only ON ${table}`);
      await queryRunner.query(
        `CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
      );
    }
    await queryRunner.query('DROP FUNCTION refuse_all_but_taking_out()');
  }
}

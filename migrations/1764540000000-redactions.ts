import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Makes the table of the redactions: which versions a court has had emptied, and why. */
export const TABLES = ['redactions'];

export class Redactions1764540000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `ALTER TABLE verdicts ALTER COLUMN document DROP NOT NULL,
         ADD CONSTRAINT verdicts_redacted CHECK ((document IS NULL) = (salt IS NULL))`,
    );
    await queryRunner.query(
      `CREATE TABLE redactions (
         claim_id uuid NOT NULL,
         number int NOT NULL,
         at timestamptz NOT NULL,
         reason text NOT NULL CHECK (reason <> ''),
         reference text,
         by text NOT NULL,
         left_hash text NOT NULL,
         public_key text NOT NULL,
         signature text NOT NULL,
         PRIMARY KEY (claim_id, number),
         FOREIGN KEY (claim_id, number) REFERENCES verdicts (claim_id, number)
       )`,
    );
    await queryRunner.query(
      `CREATE TRIGGER redactions_append_only BEFORE UPDATE OR DELETE ON redactions FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
    );
    // The one change of a version there is: its words go, where a redaction says so. Who may try is a matter of rights.
    await queryRunner.query(
      `CREATE FUNCTION refuse_all_but_redaction() RETURNS trigger LANGUAGE plpgsql AS $$
       DECLARE emptied CONSTANT text[] := ARRAY['document', 'salt', 'causes', 'basis_hash'];
       BEGIN
         IF TG_OP = 'UPDATE' AND NEW.document IS NULL AND NEW.salt IS NULL AND NEW.causes = '[]' AND NEW.basis_hash = ''
           AND to_jsonb(NEW) - emptied = to_jsonb(OLD) - emptied
           AND EXISTS (SELECT FROM redactions WHERE claim_id = OLD.claim_id AND number = OLD.number) THEN RETURN NEW; END IF;
         RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
       END $$`,
    );
    await queryRunner.query('DROP TRIGGER verdicts_append_only ON verdicts');
    await queryRunner.query(
      `CREATE TRIGGER verdicts_append_only BEFORE UPDATE OR DELETE ON verdicts
         FOR EACH ROW EXECUTE FUNCTION refuse_all_but_redaction()`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    const [redacted] = (await queryRunner.query('SELECT FROM redactions LIMIT 1')) as object[];
    if (redacted) throw new Error('versions were redacted: what they said cannot be brought back');
    await queryRunner.query('DROP TRIGGER verdicts_append_only ON verdicts');
    await queryRunner.query(
      `CREATE TRIGGER verdicts_append_only BEFORE UPDATE OR DELETE ON verdicts FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
    );
    await queryRunner.query('DROP FUNCTION refuse_all_but_redaction()');
    for (const table of TABLES) await queryRunner.query(`DROP TABLE ${table}`);
    await queryRunner.query(
      'ALTER TABLE verdicts DROP CONSTRAINT verdicts_redacted, ALTER COLUMN document SET NOT NULL',
    );
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Makes no table: a column of the machine keys. */
export const TABLES: string[] = [];

export class KeysMadeByKeys1764330000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    // The key that made it, which it does not outlive; null where a person did.
    await queryRunner.query('ALTER TABLE machine_keys ADD COLUMN made_by uuid REFERENCES machine_keys');
    await queryRunner.query('CREATE INDEX machine_keys_made_by ON machine_keys (made_by) WHERE made_by IS NOT NULL');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE machine_keys DROP COLUMN made_by');
  }
}

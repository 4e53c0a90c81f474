import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Makes no table: a column of claims. */
export const TABLES: string[] = [];

export class MovedClaims1764330000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    // Whose answer it was read as, where a person merged that question into another or split the claim off; null: of its own question.
    await queryRunner.query('ALTER TABLE claims ADD COLUMN read_for uuid REFERENCES questions');
    await queryRunner.query('CREATE INDEX claims_read_for ON claims (read_for, answer_key) WHERE read_for IS NOT NULL');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE claims DROP COLUMN read_for');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Makes no table: which lists a process keeps is told by their length, so that how they are packed is nobody else's business. */
export const TABLES: string[] = [];

const POSTINGS = ['claim_postings', 'statement_postings'];

export class PostingsByLength1764640000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const table of POSTINGS) await queryRunner.query(`ALTER TABLE ${table} DROP COLUMN dense`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of POSTINGS) {
      // A block has so many bits where they are shorter than a list.
      await queryRunner.query(`ALTER TABLE ${table} ADD COLUMN dense boolean`);
      await queryRunner.query(
        `UPDATE ${table} p SET dense = 16 * p.count >= b.span FROM ${table.replace('postings', 'term_blocks')} b WHERE b.first = p.first`,
      );
      await queryRunner.query(`ALTER TABLE ${table} ALTER COLUMN dense SET NOT NULL`);
    }
  }
}

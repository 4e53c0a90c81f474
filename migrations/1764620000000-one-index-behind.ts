import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Makes no table: articles_behind serves whoever asked articles_unmatched, which left out the few that are parked. */
export const TABLES: string[] = [];

export class OneIndexBehind1764620000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX articles_unmatched');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'CREATE INDEX articles_unmatched ON articles (id) WHERE revision > matched_revision AND parked_reason IS NULL',
    );
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Makes no table: whether anything is behind what is known is told without going through all there is. */
export const TABLES: string[] = [];

export class Gaps1764590000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('CREATE INDEX articles_behind ON articles (id) WHERE revision > matched_revision');
    await queryRunner.query('CREATE INDEX publishers_behind ON publishers (id) WHERE revision > fanned_out_revision');
    await queryRunner.query('CREATE INDEX entities_behind ON entities (id) WHERE revision > fanned_out_revision');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['articles', 'publishers', 'entities']) await queryRunner.query(`DROP INDEX ${table}_behind`);
  }
}

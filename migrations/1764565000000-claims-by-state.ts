import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Makes no table: lists of claims in one state are read from an index, in their order. */
export const TABLES: string[] = [];

export class ClaimsByState1764565000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    // Of all claims: of those that were not merged alone, a search for similar spellings would take it for a list of them.
    await queryRunner.query('CREATE INDEX claims_by_state ON claims (state, id) INCLUDE (best)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX claims_by_state');
  }
}

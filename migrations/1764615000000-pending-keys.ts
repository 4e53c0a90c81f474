import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Makes no table: the keys of events are looked up for every article, and each look-up reads all that is pending. */
export const TABLES: string[] = [];

export class PendingKeys1764615000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    // At most eight blocks, as of terms.
    await queryRunner.query('ALTER INDEX events_keys SET (gin_pending_list_limit = 64)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER INDEX events_keys RESET (gin_pending_list_limit)');
  }
}

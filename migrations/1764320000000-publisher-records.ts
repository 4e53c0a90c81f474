import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Makes no table: columns of publishers. */
export const TABLES: string[] = [];

export class PublisherRecords1764320000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    // The record of rulings as verdicts count it; brought up to date once a day or by hand.
    await queryRunner.query(
      `ALTER TABLE publishers
         ADD COLUMN rulings_right int NOT NULL DEFAULT 0,
         ADD COLUMN rulings_total int NOT NULL DEFAULT 0,
         ADD COLUMN record_at timestamptz NOT NULL DEFAULT now(),
         ADD CONSTRAINT publishers_record CHECK (rulings_right >= 0 AND rulings_right <= rulings_total)`,
    );
    await queryRunner.query('CREATE INDEX publishers_record_due ON publishers (record_at)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `ALTER TABLE publishers DROP COLUMN rulings_right, DROP COLUMN rulings_total, DROP COLUMN record_at`,
    );
  }
}

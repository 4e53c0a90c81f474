import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Makes no table: indexes for pages that read whole tables, and what the first page is sorted by. */
export const TABLES: string[] = [];

const STANDING = `CASE WHEN resolved_at IS NOT NULL THEN 'gone' WHEN explained_at IS NOT NULL THEN 'explained' ELSE 'open' END`;

export class WhatPagesAsk1764660000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const claim of ['claim_a', 'claim_b'])
      await queryRunner.query(`CREATE INDEX contradictions_${claim} ON contradictions (${claim})`);
    await queryRunner.query(`CREATE INDEX contradictions_standing ON contradictions ((${STANDING}), id)`);
    await queryRunner.query('CREATE INDEX reviews_snoozed ON reviews (snoozed_until) WHERE snoozed_until IS NOT NULL');
    // Told anew at each assessment: counted for every question, it would have to be for each look at the page that lists the greatest.
    await queryRunner.query('ALTER TABLE questions ADD COLUMN interest int NOT NULL DEFAULT 0');
    await queryRunner.query(
      `UPDATE questions q SET interest = told.publishers + 3 * coalesce(open.count, 0)
       FROM (SELECT c.question_id, count(DISTINCT e.publisher_id)::int AS publishers FROM claims c JOIN evidence e ON e.claim_id = c.id
             WHERE c.merged_into IS NULL AND e.withdrawn_at IS NULL AND e.decision IS DISTINCT FROM 'rejected' GROUP BY 1) told
         LEFT JOIN (SELECT question_id, count(*)::int FROM contradictions WHERE resolved_at IS NULL AND explained_at IS NULL GROUP BY 1) open
           USING (question_id)
       WHERE q.id = told.question_id`,
    );
    await queryRunner.query(
      'CREATE INDEX questions_interest ON questions (interest, id) WHERE NOT dormant AND merged_into IS NULL',
    );
    // How contradictions stand is in no column that has statistics yet.
    await queryRunner.query('ANALYZE contradictions, questions');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE questions DROP COLUMN interest');
    await queryRunner.query('DROP INDEX reviews_snoozed');
    for (const what of ['claim_a', 'claim_b', 'standing']) await queryRunner.query(`DROP INDEX contradictions_${what}`);
  }
}

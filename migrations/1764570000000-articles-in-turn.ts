import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Makes no table: the article whose turn it is to be matched, and all statements of an article, are found without going through all there are. */
export const TABLES: string[] = [];

export class ArticlesInTurn1764570000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'CREATE INDEX articles_unmatched ON articles (id) WHERE revision > matched_revision AND parked_reason IS NULL',
    );
    // Statements that were withdrawn as well: evidence follows what became of them.
    await queryRunner.query('DROP INDEX statements_article');
    await queryRunner.query('CREATE INDEX statements_article ON statements (article_id)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX statements_article');
    await queryRunner.query('CREATE INDEX statements_article ON statements (article_id) WHERE withdrawn_at IS NULL');
    await queryRunner.query('DROP INDEX articles_unmatched');
  }
}

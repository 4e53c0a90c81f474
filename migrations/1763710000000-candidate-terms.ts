import type { MigrationInterface, QueryRunner } from 'typeorm';

// What a claim or a statement is found by when another text may repeat it. Apart from its own row, so that a search reads little.
const KINDS = ['claim', 'statement'];
export const TABLES = KINDS.map((kind) => `${kind}_terms`);

export class CandidateTerms1763710000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const kind of KINDS) {
      await queryRunner.query(
        `CREATE TABLE ${kind}_terms (
           id uuid PRIMARY KEY REFERENCES ${kind}s ON DELETE CASCADE,
           terms text[] NOT NULL,
           weights real[] NOT NULL,
           CHECK (cardinality(terms) = cardinality(weights))
         )`,
      );
      // How common a term is, is taken from the statistics of this column: ten times as many terms as the target says.
      await queryRunner.query(`ALTER TABLE ${kind}_terms ALTER COLUMN terms SET STATISTICS 1000`);
      // Without a list of pending entries, which every search would have to read and which the planner shuns.
      await queryRunner.query(
        `CREATE INDEX ${kind}_terms_terms ON ${kind}_terms USING gin (terms) WITH (fastupdate = off)`,
      );
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of TABLES) await queryRunner.query(`DROP TABLE ${table}`);
  }
}

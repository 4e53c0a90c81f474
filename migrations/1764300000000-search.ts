import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Makes no table: what is searched lies in its own row. */
export const TABLES: string[] = [];

const SEARCHED = [
  ['claims', 'text'],
  ['questions', 'text'],
  ['statements', 'quote'],
  ['articles', 'title'],
] as const;

const ALIKE = SEARCHED.map(
  ([table, column]) =>
    `CREATE INDEX IF NOT EXISTS ${table}_${column}_alike ON ${table} USING gin (${column} gin_trgm_ops);`,
);

export class Search1764300000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const [table, column] of SEARCHED)
      await queryRunner.query(
        `CREATE INDEX ${table}_${column}_words ON ${table} USING gin (to_tsvector('english', ${column}))`,
      );
    // Apart from the words, since it takes an extension: where the role may not create one, somebody who may calls this later.
    await queryRunner.query(
      `CREATE OR REPLACE FUNCTION add_search_by_likeness() RETURNS text LANGUAGE plpgsql AS $$
       BEGIN
         CREATE EXTENSION IF NOT EXISTS pg_trgm;
         ${ALIKE.join('\n         ')}
         RETURN NULL;
       EXCEPTION WHEN insufficient_privilege OR feature_not_supported OR undefined_file THEN
         RETURN SQLERRM;
       END $$`,
    );
    const [{ trouble }] = await queryRunner.query('SELECT add_search_by_likeness() AS trouble');
    if (trouble !== null)
      process.emitWarning(
        `Search will not find misspelt words: ${trouble}. Everything else works. To add it, let a role that may create the extension pg_trgm run: SELECT add_search_by_likeness();`,
      );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const [table, column] of SEARCHED) {
      await queryRunner.query(`DROP INDEX ${table}_${column}_words`);
      await queryRunner.query(`DROP INDEX IF EXISTS ${table}_${column}_alike`);
    }
    // The extension stays: others may use it by now.
    await queryRunner.query('DROP FUNCTION add_search_by_likeness()');
  }
}

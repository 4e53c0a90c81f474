import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Columns that lists are narrowed by, in rows that change. */
const KINDS = [
  ['claim', 'text'],
  ['question', 'text'],
  ['event', 'label'],
] as const;
export const TABLES = KINDS.map(([kind]) => `${kind}_texts`);

/** Those that the search goes through, by their words. */
const SEARCHED = ['claim', 'question'];

/** What is searched besides, in its own row: written once. */
const IN_PLACE = [
  ['statements', 'quote'],
  ['articles', 'title'],
] as const;

const alikeOver = (searched: readonly (readonly [string, string, string])[]): string =>
  searched
    .map(
      ([name, table, column]) => `CREATE INDEX IF NOT EXISTS ${name} ON ${table} USING gin (${column} gin_trgm_ops);`,
    )
    .join('\n         ');

const addSearchByLikeness = (searched: readonly (readonly [string, string, string])[]): string =>
  `CREATE OR REPLACE FUNCTION add_search_by_likeness() RETURNS text LANGUAGE plpgsql AS $$
       BEGIN
         CREATE EXTENSION IF NOT EXISTS pg_trgm;
         ${alikeOver(searched)}
         RETURN NULL;
       EXCEPTION WHEN insufficient_privilege OR feature_not_supported OR undefined_file THEN
         RETURN SQLERRM;
       END $$`;

const inPlace = (table: string, column: string) => [`${table}_${column}_alike`, table, column] as const;
const apart = ([kind]: readonly [string, string]) => [`${kind}_texts_alike`, `${kind}_texts`, 'folded'] as const;
const folded = (kind: string, text: string): string =>
  SEARCHED.includes(kind) ? `lower(${text}), to_tsvector('english', ${text})` : `lower(${text})`;
const quotesAndTitles = IN_PLACE.map(([table, column]) => inPlace(table, column));

// PostgreSQL writes every index of a row again when a column changes that any of them holds: claims and questions change all the time,
// their words hardly ever, and an index of words is the dearest of all to write.
export class TextsSearched1764650000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const [kind, column] of KINDS) {
      // Kept by triggers: what a row refers to needs no check of its own. In lower case, which is most of what comparing without it takes.
      await queryRunner.query(
        `CREATE TABLE ${kind}_texts (id uuid PRIMARY KEY, folded text NOT NULL${SEARCHED.includes(kind) ? ', words tsvector NOT NULL' : ''})`,
      );
      await queryRunner.query(
        `CREATE OR REPLACE FUNCTION note_${kind}_texts() RETURNS trigger LANGUAGE plpgsql AS $$
         BEGIN
           INSERT INTO ${kind}_texts SELECT id, ${folded(kind, column)} FROM added;
           RETURN NULL;
         END $$`,
      );
      await queryRunner.query(
        `CREATE OR REPLACE FUNCTION note_${kind}_text() RETURNS trigger LANGUAGE plpgsql AS $$
         BEGIN
           DELETE FROM ${kind}_texts WHERE id = NEW.id;
           INSERT INTO ${kind}_texts SELECT NEW.id, ${folded(kind, `NEW.${column}`)};
           RETURN NULL;
         END $$`,
      );
      await queryRunner.query(
        `CREATE TRIGGER ${kind}s_texts AFTER INSERT ON ${kind}s REFERENCING NEW TABLE AS added
           FOR EACH STATEMENT EXECUTE FUNCTION note_${kind}_texts()`,
      );
      await queryRunner.query(
        `CREATE TRIGGER ${kind}s_text AFTER UPDATE OF ${column} ON ${kind}s FOR EACH ROW
           WHEN (OLD.${column} <> NEW.${column}) EXECUTE FUNCTION note_${kind}_text()`,
      );
      await queryRunner.query(`INSERT INTO ${kind}_texts SELECT id, ${folded(kind, column)} FROM ${kind}s ORDER BY id`);
    }
    for (const kind of SEARCHED) {
      await queryRunner.query(`CREATE INDEX ${kind}_texts_words ON ${kind}_texts USING gin (words)`);
      await queryRunner.query(`DROP INDEX ${kind}s_text_words`);
      await queryRunner.query(`DROP INDEX IF EXISTS ${kind}s_text_alike`);
    }
    await queryRunner.query(addSearchByLikeness([...KINDS.map(apart), ...quotesAndTitles]));
    // Where the extension may not be made, the migration that first searched by likeness has said so.
    await queryRunner.query('SELECT add_search_by_likeness()');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const [kind] of KINDS) {
      await queryRunner.query(`DROP TRIGGER ${kind}s_text ON ${kind}s`);
      await queryRunner.query(`DROP TRIGGER ${kind}s_texts ON ${kind}s`);
      await queryRunner.query(`DROP FUNCTION note_${kind}_text(), note_${kind}_texts()`);
      await queryRunner.query(`DROP TABLE ${kind}_texts`);
    }
    for (const kind of SEARCHED)
      await queryRunner.query(`CREATE INDEX ${kind}s_text_words ON ${kind}s USING gin (to_tsvector('english', text))`);
    await queryRunner.query(
      addSearchByLikeness([...SEARCHED.map((kind) => inPlace(`${kind}s`, 'text')), ...quotesAndTitles]),
    );
    await queryRunner.query('SELECT add_search_by_likeness()');
  }
}

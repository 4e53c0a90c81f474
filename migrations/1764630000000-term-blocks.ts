import type { MigrationInterface, QueryRunner } from 'typeorm';

const KINDS = ['claim', 'statement'];
export const TABLES = KINDS.flatMap((kind) => [`${kind}_term_blocks`, `${kind}_postings`]);

// Lines are folded into blocks by the sweep, a second's worth at a time: until it has come to it, a line is loose, as all of them are now.
export class TermBlocks1764630000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const kind of KINDS) {
      // The numbers of lines in blocks; of those that are loose, null.
      await queryRunner.query(`ALTER TABLE ${kind}_terms ADD COLUMN line int`);
      await queryRunner.query(`CREATE UNIQUE INDEX ${kind}_terms_line ON ${kind}_terms (line) WHERE line IS NOT NULL`);
      await queryRunner.query(`CREATE INDEX ${kind}_terms_loose ON ${kind}_terms (id) WHERE line IS NULL`);
      // A block, which never changes, has the lines from `first` on; `norms` says what 64 of them each are worth at least, by which shares are told.
      await queryRunner.query(
        `CREATE TABLE ${kind}_term_blocks (
           first int PRIMARY KEY,
           id uuid NOT NULL DEFAULT new_id(),
           span int NOT NULL CHECK (span > 0 AND span % 64 = 0),
           known int NOT NULL,
           norms bytea NOT NULL
         )`,
      );
      // Terms as hashes, so that no word stays in a block whose line has gone; `dense` where a bit for each line is shorter than a list.
      // Not compressed: it is packed already, and read all the time.
      await queryRunner.query(
        `CREATE TABLE ${kind}_postings (
           term bigint NOT NULL,
           first int NOT NULL,
           count int NOT NULL,
           dense boolean NOT NULL,
           lines bytea STORAGE PLAIN NOT NULL,
           PRIMARY KEY (term, first) INCLUDE (count)
         )`,
      );
      await queryRunner.query(`CREATE INDEX ${kind}_postings_first ON ${kind}_postings (first)`);
      // Whatever was looked up in the index of terms is in blocks or loose, and how common a term is needs no statistics.
      await queryRunner.query(`DROP INDEX ${kind}_terms_terms`);
      await queryRunner.query(`ALTER TABLE ${kind}_terms ALTER COLUMN terms SET STATISTICS -1`);
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const kind of KINDS) {
      await queryRunner.query(`ALTER TABLE ${kind}_terms ALTER COLUMN terms SET STATISTICS 1000`);
      await queryRunner.query(
        `CREATE INDEX ${kind}_terms_terms ON ${kind}_terms USING gin (terms) WITH (fastupdate = on, gin_pending_list_limit = 64)`,
      );
      await queryRunner.query(`DROP TABLE ${kind}_postings, ${kind}_term_blocks`);
      await queryRunner.query(`ALTER TABLE ${kind}_terms DROP COLUMN line`);
    }
  }
}

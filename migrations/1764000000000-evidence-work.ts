import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  // What an address held when it was cited, as text.
  `CREATE TABLE evidence_archives (
     id uuid PRIMARY KEY DEFAULT new_id(),
     url text NOT NULL,
     title text NOT NULL,
     body text NOT NULL CHECK (body <> ''),
     sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
     media_type text NOT NULL,
     fetched_at timestamptz NOT NULL DEFAULT now()
   )`,
  `CREATE TRIGGER evidence_archives_append_only BEFORE UPDATE OR DELETE ON evidence_archives
     FOR EACH ROW EXECUTE FUNCTION refuse_change()`,

  `ALTER TABLE evidence
     ADD COLUMN revision int NOT NULL DEFAULT 1 CHECK (revision > 0),
     ADD COLUMN archive_id uuid REFERENCES evidence_archives,
     -- Who speaks, as a person set it: empty for nobody but the source itself, null for whom the statement names.
     ADD COLUMN speaker text,
     -- The question for which the rules read the passage; a person's correction or placing stands in the place of their reading.
     ADD COLUMN read_for uuid REFERENCES questions,
     -- A sentence for the queue: the passage no longer says what a person decided on. Null once the queue has it.
     ADD COLUMN changed_after_decision text`,
  `CREATE INDEX evidence_changed ON evidence (claim_id) WHERE changed_after_decision IS NOT NULL`,

  // A passage that a person marked is found again in a new version by its words, not by the reader.
  `ALTER TABLE statements ADD COLUMN origin text NOT NULL DEFAULT 'rule' CHECK (origin IN ('rule','person'))`,

  // "Explained because …": it stays listed, and counts no more while its operands stay what they are.
  `ALTER TABLE contradictions
     ADD COLUMN revision int NOT NULL DEFAULT 1 CHECK (revision > 0),
     ADD COLUMN explained_by uuid REFERENCES people,
     ADD COLUMN explained_reason text,
     ADD COLUMN explained_at timestamptz,
     ADD CONSTRAINT contradictions_explained CHECK ((explained_at IS NULL) = (explained_reason IS NULL)
       AND (explained_at IS NULL) = (explained_by IS NULL))`,

  `CREATE INDEX questions_merged ON questions (merged_into) WHERE merged_into IS NOT NULL`,
  `CREATE INDEX claims_merged ON claims (merged_into) WHERE merged_into IS NOT NULL`,
];

const DOWN = [
  'DROP INDEX claims_merged',
  'DROP INDEX questions_merged',
  `ALTER TABLE contradictions DROP CONSTRAINT contradictions_explained, DROP COLUMN revision, DROP COLUMN explained_by,
     DROP COLUMN explained_reason, DROP COLUMN explained_at`,
  'ALTER TABLE statements DROP COLUMN origin',
  `ALTER TABLE evidence DROP COLUMN revision, DROP COLUMN archive_id, DROP COLUMN speaker, DROP COLUMN read_for,
     DROP COLUMN changed_after_decision`,
  'DROP TABLE evidence_archives',
];

export const TABLES = ['evidence_archives'];

export class EvidenceWork1764000000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}

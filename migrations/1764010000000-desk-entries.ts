import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  `CREATE TABLE comments (
     id uuid PRIMARY KEY DEFAULT new_id(),
     claim_id uuid NOT NULL REFERENCES claims,
     author_id uuid NOT NULL REFERENCES people,
     text text NOT NULL CHECK (text <> ''),
     revision int NOT NULL DEFAULT 1 CHECK (revision > 0),
     created_at timestamptz NOT NULL DEFAULT now(),
     -- Of the newest change, a deletion and its undoing included.
     changed_at timestamptz NOT NULL DEFAULT now(),
     -- Leaves a stone in its place: the text is shown to nobody, and comes back when the deletion is undone.
     deleted_at timestamptz
   )`,
  `CREATE INDEX comments_claim ON comments (claim_id, id)`,

  // Whom the text of a comment names now; follows the text.
  `CREATE TABLE comment_mentions (
     comment_id uuid NOT NULL REFERENCES comments,
     person_id uuid NOT NULL REFERENCES people,
     revision int NOT NULL DEFAULT 1 CHECK (revision > 0),
     read_at timestamptz,
     created_at timestamptz NOT NULL DEFAULT now(),
     PRIMARY KEY (comment_id, person_id)
   )`,
  `CREATE INDEX comment_mentions_unread ON comment_mentions (person_id, comment_id) WHERE read_at IS NULL`,

  `CREATE TABLE error_reports (
     id uuid PRIMARY KEY DEFAULT new_id(),
     claim_id uuid NOT NULL REFERENCES claims,
     -- The verdict that was public then; 0 before the first.
     verdict_number int NOT NULL,
     text text NOT NULL CHECK (text <> ''),
     email text,
     state text NOT NULL DEFAULT 'open' CHECK (state IN ('open','answered','dismissed')),
     -- What was answered, or why it was dismissed.
     outcome text,
     closed_at timestamptz,
     revision int NOT NULL DEFAULT 1 CHECK (revision > 0),
     created_at timestamptz NOT NULL DEFAULT now(),
     CHECK ((state = 'open') = (closed_at IS NULL)),
     CHECK ((state = 'open') = (outcome IS NULL))
   )`,
  `CREATE INDEX error_reports_claim ON error_reports (claim_id, id)`,
  `CREATE INDEX error_reports_open ON error_reports (id) WHERE state = 'open'`,

  `CREATE TABLE corrections (
     id uuid PRIMARY KEY DEFAULT new_id(),
     claim_id uuid NOT NULL REFERENCES claims,
     report_id uuid REFERENCES error_reports,
     wrong text NOT NULL CHECK (wrong <> ''),
     wrong_since date NOT NULL,
     noticed_by text NOT NULL CHECK (noticed_by <> ''),
     is_now text NOT NULL CHECK (is_now <> ''),
     recorded_by uuid NOT NULL REFERENCES people,
     state text NOT NULL DEFAULT 'open' CHECK (state IN ('open','done','withdrawn')),
     -- The new ruling it led to; null where it stays a note.
     ruling_id uuid REFERENCES rulings,
     closed_at timestamptz,
     revision int NOT NULL DEFAULT 1 CHECK (revision > 0),
     created_at timestamptz NOT NULL DEFAULT now(),
     CHECK ((state = 'open') = (closed_at IS NULL)),
     CHECK (state = 'done' OR ruling_id IS NULL)
   )`,
  `CREATE INDEX corrections_claim ON corrections (claim_id, id)`,
  `CREATE INDEX corrections_open ON corrections (id) WHERE state = 'open'`,

  // Right of reply: who was asked for their side, and what they said.
  `CREATE TABLE reply_requests (
     id uuid PRIMARY KEY DEFAULT new_id(),
     claim_id uuid NOT NULL REFERENCES claims,
     asked text NOT NULL CHECK (asked <> ''),
     asked_on date NOT NULL,
     -- How: "by e-mail".
     asked_how text NOT NULL CHECK (asked_how <> ''),
     question text,
     due_on date NOT NULL,
     recorded_by uuid NOT NULL REFERENCES people,
     state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting','answered','unanswered','withdrawn')),
     answer text,
     answered_on date,
     closed_at timestamptz,
     revision int NOT NULL DEFAULT 1 CHECK (revision > 0),
     created_at timestamptz NOT NULL DEFAULT now(),
     CHECK (due_on >= asked_on),
     CHECK ((state = 'waiting') = (closed_at IS NULL)),
     CHECK ((answer IS NULL) = (answered_on IS NULL)),
     CHECK (state <> 'answered' OR answer IS NOT NULL)
   )`,
  `CREATE INDEX reply_requests_claim ON reply_requests (claim_id, id)`,
  `CREATE INDEX reply_requests_waiting ON reply_requests (due_on, id) WHERE state = 'waiting'`,
];

export const TABLES = ['reply_requests', 'corrections', 'error_reports', 'comment_mentions', 'comments'];

export class DeskEntries1764010000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of TABLES) await queryRunner.query(`DROP TABLE ${table}`);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATES = `('proposed','open','second_reading','adjudication','ruled','published','needs_review','needs_evidence','not_checkable',
  'duplicate','withdrawn')`;
const WAITING = `('open','second_reading','adjudication','needs_review')`;

const UP = [
  `CREATE TABLE rulings (
     id uuid PRIMARY KEY DEFAULT new_id(),
     claim_id uuid NOT NULL REFERENCES claims,
     person_id uuid NOT NULL REFERENCES people,
     reading text NOT NULL CHECK (reading IN ('first','second','adjudication')),
     rating text NOT NULL,
     -- As the scale had them then: the scale may change, a ruling does not.
     rating_label text NOT NULL,
     rating_value real,
     holds text NOT NULL CHECK (holds IN ('yes','partly','no','unknown')),
     rationale text NOT NULL CHECK (rationale <> ''),
     review_on date,
     -- What it saw: the revision of the question, the newest verdict, and all evidence that counted.
     question_revision int NOT NULL,
     verdict_number int NOT NULL,
     basis_hash text,
     seen_evidence uuid[] NOT NULL,
     -- The state of the machine's assessment shown to the person before ruling; null where it stayed folded.
     revealed_state text,
     created_at timestamptz NOT NULL DEFAULT now()
   )`,
  `CREATE INDEX rulings_claim ON rulings (claim_id, id)`,
  `CREATE INDEX rulings_person ON rulings (person_id, id)`,
  `CREATE TRIGGER rulings_append_only BEFORE UPDATE OR DELETE ON rulings FOR EACH ROW EXECUTE FUNCTION refuse_change()`,

  // The passages a ruling relies on, with the version of the article they were read in.
  `CREATE TABLE ruling_evidence (
     ruling_id uuid NOT NULL REFERENCES rulings,
     evidence_id uuid NOT NULL REFERENCES evidence,
     article_version int,
     PRIMARY KEY (ruling_id, evidence_id)
   )`,
  `CREATE INDEX ruling_evidence_evidence ON ruling_evidence (evidence_id)`,
  `CREATE TRIGGER ruling_evidence_append_only BEFORE UPDATE OR DELETE ON ruling_evidence
     FOR EACH ROW EXECUTE FUNCTION refuse_change()`,

  `CREATE TABLE reviews (
     claim_id uuid PRIMARY KEY REFERENCES claims,
     state text NOT NULL CHECK (state IN ${STATES}),
     revision int NOT NULL DEFAULT 1 CHECK (revision > 0),
     reach smallint NOT NULL DEFAULT 1 CHECK (reach BETWEEN 0 AND 3),
     harm smallint NOT NULL DEFAULT 1 CHECK (harm BETWEEN 0 AND 3),
     worthiness real NOT NULL DEFAULT 0 CHECK (worthiness BETWEEN 0 AND 1),
     carried real NOT NULL DEFAULT 0 CHECK (carried >= 0),
     contradictions int NOT NULL DEFAULT 0 CHECK (contradictions >= 0),
     citations int NOT NULL DEFAULT 0 CHECK (citations >= 0),
     -- Orders as the priority does at any moment; written by the weights of the settings.
     rank double precision NOT NULL DEFAULT 0,
     waiting_since timestamptz NOT NULL DEFAULT now(),
     reserved_by uuid REFERENCES people,
     reserved_until timestamptz,
     assigned_to uuid REFERENCES people,
     snoozed_until timestamptz,
     -- Why it came back: [{kind, text}].
     returned_for jsonb NOT NULL DEFAULT '[]',
     -- The readings of the round that runs; the ruling that stands and is published, or waits to be.
     first_ruling uuid REFERENCES rulings,
     second_ruling uuid REFERENCES rulings,
     ruling_id uuid REFERENCES rulings,
     published_ruling uuid REFERENCES rulings,
     published_at timestamptz,
     review_on date,
     created_at timestamptz NOT NULL DEFAULT now(),
     CHECK ((reserved_by IS NULL) = (reserved_until IS NULL)),
     CHECK ((published_ruling IS NULL) = (published_at IS NULL)),
     CHECK (state <> 'ruled' OR ruling_id IS NOT NULL),
     CHECK (state <> 'published' OR published_ruling IS NOT NULL)
   )`,
  `CREATE INDEX reviews_queue ON reviews (rank DESC, claim_id) WHERE state IN ${WAITING}`,
  `CREATE INDEX reviews_state ON reviews (state, rank DESC, claim_id)`,
  `CREATE INDEX reviews_reserved ON reviews (reserved_by, reserved_until) WHERE reserved_by IS NOT NULL`,
  `CREATE INDEX reviews_assigned ON reviews (assigned_to, rank DESC) WHERE assigned_to IS NOT NULL`,
  `CREATE INDEX reviews_due ON reviews (review_on) WHERE state = 'published' AND review_on IS NOT NULL`,

  // What somebody has typed and not submitted; survives the end of the reservation.
  `CREATE TABLE review_drafts (
     claim_id uuid NOT NULL REFERENCES claims,
     person_id uuid NOT NULL REFERENCES people,
     rating text,
     rationale text NOT NULL DEFAULT '',
     evidence uuid[] NOT NULL DEFAULT '{}',
     review_on date,
     revision int NOT NULL DEFAULT 1,
     saved_at timestamptz NOT NULL DEFAULT now(),
     PRIMARY KEY (claim_id, person_id)
   )`,
  `CREATE INDEX review_drafts_person ON review_drafts (person_id, saved_at DESC)`,

  // What one person has done with a claim that concerns nobody else.
  `CREATE TABLE review_visits (
     claim_id uuid NOT NULL REFERENCES claims,
     person_id uuid NOT NULL REFERENCES people,
     seen_at timestamptz,
     passage_opened_at timestamptz,
     revealed_at timestamptz,
     skipped_at timestamptz,
     watching boolean NOT NULL DEFAULT false,
     PRIMARY KEY (claim_id, person_id)
   )`,
  `CREATE INDEX review_visits_skipped ON review_visits (person_id, claim_id) WHERE skipped_at IS NOT NULL`,
  `CREATE INDEX review_visits_watching ON review_visits (person_id, claim_id) WHERE watching`,

  `CREATE TABLE review_tags (
     claim_id uuid NOT NULL REFERENCES claims,
     tag text NOT NULL CHECK (tag = lower(tag) AND tag <> ''),
     PRIMARY KEY (claim_id, tag)
   )`,
  `CREATE INDEX review_tags_tag ON review_tags (tag, claim_id)`,
  `CREATE INDEX history_actor ON history (actor, id DESC)`,
  `CREATE INDEX history_action ON history (action, id DESC)`,

  // Claims from before there was a desk wait like new ones; the next assessment gives them their rank.
  `INSERT INTO reviews (claim_id, state)
     SELECT c.id, CASE WHEN q.dormant THEN 'proposed' ELSE 'open' END FROM claims c JOIN questions q ON q.id = c.question_id`,
];

export const TABLES = ['review_tags', 'review_visits', 'review_drafts', 'reviews', 'ruling_evidence', 'rulings'];

export class ReviewDesk1763900000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const index of ['history_actor', 'history_action']) await queryRunner.query(`DROP INDEX ${index}`);
    for (const table of TABLES) await queryRunner.query(`DROP TABLE ${table}`);
  }
}

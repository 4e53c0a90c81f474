import type { MigrationInterface, QueryRunner } from 'typeorm';

// Columns of a gap: work is due while `revision` is ahead of the column that follows it (ADR 0002).
const gap = (follower: string) => `
  revision int NOT NULL DEFAULT 1,
  ${follower} int NOT NULL DEFAULT 0,
  attempts int NOT NULL DEFAULT 0,
  next_attempt_at timestamptz NOT NULL DEFAULT '-infinity',
  parked_reason text,
  CHECK (${follower} <= revision)`;

const openGap = (table: string, follower: string) =>
  `CREATE INDEX ${table}_${follower}_gap ON ${table} (next_attempt_at, id) WHERE revision > ${follower} AND parked_reason IS NULL`;

const GRADE = `text NOT NULL DEFAULT 'F' CHECK (grade IN ('A','B','C','D','E','F'))`;

const UP = [
  // Time-ordered ids (RFC 9562, version 7, the twelve bits after the version holding the fraction of the millisecond) on every
  // PostgreSQL from 13 on: rows of one statement keep the order they were made in.
  `CREATE FUNCTION new_id() RETURNS uuid LANGUAGE sql VOLATILE PARALLEL SAFE AS $$
     SELECT encode(overlay(overlay(uuid_send(gen_random_uuid())
       PLACING substring(int8send(now_us / 1000) FROM 3) FROM 1 FOR 6)
       PLACING int2send((28672 + (now_us % 1000) * 4096 / 1000)::int2) FROM 7 FOR 2), 'hex')::uuid
     FROM (SELECT (extract(epoch FROM clock_timestamp()) * 1000000)::bigint AS now_us) clock $$`,

  `CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
     BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation'; END $$`,

  `CREATE TABLE publishers (
     id uuid PRIMARY KEY DEFAULT new_id(),
     name text NOT NULL CHECK (name <> ''),
     grade ${GRADE},
     owner text,
     fan_out_cursor uuid,
     created_at timestamptz NOT NULL DEFAULT now(),
     ${gap('fanned_out_revision')}
   )`,
  `CREATE UNIQUE INDEX publishers_name ON publishers (lower(name))`,
  openGap('publishers', 'fanned_out_revision'),

  // Two followers: reading (statements) and matching (claims) each catch up with the article's revision.
  `CREATE TABLE articles (
     id uuid PRIMARY KEY DEFAULT new_id(),
     publisher_id uuid NOT NULL REFERENCES publishers,
     source_key text NOT NULL UNIQUE,
     url text,
     title text NOT NULL,
     published_at timestamptz,
     published_precision text CHECK (published_precision IN ('time','day','month','year')),
     published_origin text CHECK (published_origin IN ('given','metadata','dateline')),
     language text NOT NULL,
     version int NOT NULL DEFAULT 1 CHECK (version > 0),
     retracted_at timestamptz,
     retraction_reason text,
     matched_revision int NOT NULL DEFAULT 0,
     etag text,
     last_modified text,
     fetched_at timestamptz,
     next_fetch_at timestamptz,
     fetch_failures int NOT NULL DEFAULT 0,
     fetch_error text,
     created_at timestamptz NOT NULL DEFAULT now(),
     ${gap('read_revision')},
     CHECK (matched_revision <= read_revision),
     CHECK ((retracted_at IS NULL) = (retraction_reason IS NULL)),
     CHECK ((published_at IS NULL) = (published_precision IS NULL))
   )`,
  openGap('articles', 'matched_revision'),
  `CREATE INDEX articles_due ON articles (next_fetch_at) WHERE next_fetch_at IS NOT NULL AND retracted_at IS NULL`,
  `CREATE INDEX articles_publisher ON articles (publisher_id, id)`,

  `CREATE TABLE article_versions (
     id uuid PRIMARY KEY DEFAULT new_id(),
     article_id uuid NOT NULL REFERENCES articles,
     number int NOT NULL CHECK (number > 0),
     title text NOT NULL,
     body text NOT NULL CHECK (body <> ''),
     body_hash text NOT NULL,
     media_type text NOT NULL,
     created_at timestamptz NOT NULL DEFAULT now(),
     UNIQUE (article_id, number)
   )`,
  `CREATE TRIGGER article_versions_append_only BEFORE UPDATE OR DELETE ON article_versions
     FOR EACH ROW EXECUTE FUNCTION refuse_change()`,

  // A statement is a passage of an article; it lives on through every version in which the passage is found again.
  `CREATE TABLE statements (
     id uuid PRIMARY KEY DEFAULT new_id(),
     article_id uuid NOT NULL REFERENCES articles,
     quote text NOT NULL CHECK (quote <> ''),
     prefix text NOT NULL,
     suffix text NOT NULL,
     -- The paragraph around the quote: shown as its context, compared to tell copies.
     passage text NOT NULL DEFAULT '',
     speaker text,
     attribution_mode text NOT NULL,
     polarity text NOT NULL CHECK (polarity IN ('affirmed','negated')),
     modality text NOT NULL,
     check_worthiness real NOT NULL CHECK (check_worthiness BETWEEN 0 AND 1),
     reading jsonb NOT NULL,
     reader_version text NOT NULL,
     withdrawn_at timestamptz,
     created_at timestamptz NOT NULL DEFAULT now()
   )`,
  `CREATE INDEX statements_article ON statements (article_id) WHERE withdrawn_at IS NULL`,
  // A publisher may be graded as a speaker too.
  `CREATE INDEX statements_speaker ON statements (lower(speaker)) WHERE speaker IS NOT NULL AND withdrawn_at IS NULL`,

  `CREATE TABLE statement_anchors (
     statement_id uuid NOT NULL REFERENCES statements,
     article_version_id uuid NOT NULL REFERENCES article_versions,
     start_offset int NOT NULL CHECK (start_offset >= 0),
     end_offset int NOT NULL,
     PRIMARY KEY (statement_id, article_version_id),
     CHECK (end_offset > start_offset)
   )`,
  `CREATE INDEX statement_anchors_version ON statement_anchors (article_version_id, start_offset)`,

  `CREATE TABLE entities (
     id uuid PRIMARY KEY DEFAULT new_id(),
     key text NOT NULL UNIQUE CHECK (key <> ''),
     name text NOT NULL,
     kind text NOT NULL CHECK (kind IN ('person','place','organisation','thing')),
     contained_in uuid REFERENCES entities,
     merged_into uuid REFERENCES entities,
     fan_out_cursor uuid,
     created_at timestamptz NOT NULL DEFAULT now(),
     ${gap('fanned_out_revision')},
     CHECK (contained_in IS DISTINCT FROM id),
     CHECK (merged_into IS DISTINCT FROM id)
   )`,
  openGap('entities', 'fanned_out_revision'),
  `CREATE TABLE entity_aliases (
     alias text PRIMARY KEY CHECK (alias = lower(alias) AND alias <> ''),
     entity_id uuid NOT NULL REFERENCES entities,
     origin text NOT NULL CHECK (origin IN ('text','person')),
     created_at timestamptz NOT NULL DEFAULT now()
   )`,
  `CREATE INDEX entity_aliases_entity ON entity_aliases (entity_id)`,

  `CREATE TABLE events (
     id uuid PRIMARY KEY DEFAULT new_id(),
     predicate text NOT NULL,
     label text NOT NULL,
     edtf text,
     date_from date,
     date_to date,
     signature jsonb NOT NULL,
     keys text[] NOT NULL,
     merged_into uuid REFERENCES events,
     created_at timestamptz NOT NULL DEFAULT now(),
     ${gap('checked_revision')},
     CHECK (date_from IS NULL OR date_to IS NULL OR date_from <= date_to),
     CHECK (merged_into IS DISTINCT FROM id)
   )`,
  `CREATE INDEX events_keys ON events USING gin (keys)`,
  openGap('events', 'checked_revision'),
  `CREATE TABLE event_participants (
     event_id uuid NOT NULL REFERENCES events,
     entity_id uuid NOT NULL REFERENCES entities,
     PRIMARY KEY (event_id, entity_id)
   )`,
  `CREATE INDEX event_participants_entity ON event_participants (entity_id)`,

  `CREATE TABLE questions (
     id uuid PRIMARY KEY DEFAULT new_id(),
     event_id uuid NOT NULL REFERENCES events,
     slot text NOT NULL CHECK (slot IN ('whether','when','where','who','how_many')),
     slot_key text NOT NULL,
     answer_type text NOT NULL CHECK (answer_type IN ('yes_no','date','place','actor','quantity','category')),
     unit text,
     scope text,
     cumulative boolean NOT NULL DEFAULT false,
     text text NOT NULL,
     -- A question nobody else answers and that is hardly worth checking stays dormant: searchable, not listed.
     dormant boolean NOT NULL DEFAULT false,
     causes jsonb NOT NULL DEFAULT '[]',
     assessed_at timestamptz,
     merged_into uuid REFERENCES questions,
     created_at timestamptz NOT NULL DEFAULT now(),
     ${gap('assessed_revision')},
     UNIQUE (event_id, slot_key),
     CHECK (merged_into IS DISTINCT FROM id)
   )`,
  openGap('questions', 'assessed_revision'),

  `CREATE TABLE claims (
     id uuid PRIMARY KEY DEFAULT new_id(),
     question_id uuid NOT NULL REFERENCES questions,
     text text NOT NULL CHECK (text <> ''),
     answer jsonb NOT NULL,
     answer_key text NOT NULL,
     origin text NOT NULL CHECK (origin IN ('rule','person')),
     -- Copied from the newest verdict for lists; null until the first assessment.
     state text,
     probability numeric(4,3) CHECK (probability BETWEEN 0 AND 1),
     best boolean NOT NULL DEFAULT false,
     superseded_by uuid REFERENCES claims,
     verdict_number int NOT NULL DEFAULT 0,
     merged_into uuid REFERENCES claims,
     created_at timestamptz NOT NULL DEFAULT now(),
     UNIQUE (question_id, answer_key),
     CHECK (merged_into IS DISTINCT FROM id)
   )`,

  // Exactly one source: a statement that was read, or a record that a person added.
  `CREATE TABLE evidence (
     id uuid PRIMARY KEY DEFAULT new_id(),
     claim_id uuid NOT NULL REFERENCES claims,
     statement_id uuid REFERENCES statements,
     publisher_id uuid NOT NULL REFERENCES publishers,
     record_url text,
     record_quote text,
     stance text NOT NULL CHECK (stance IN ('supports','denies','reports')),
     -- The answer as this passage gives it: the claim's, with the time for which the passage says it holds.
     answer jsonb,
     origin text NOT NULL CHECK (origin IN ('rule','person')),
     party boolean NOT NULL DEFAULT false,
     debunk boolean NOT NULL DEFAULT false,
     named_origin text,
     confidence real NOT NULL CHECK (confidence BETWEEN 0 AND 1),
     reason text NOT NULL,
     decision text CHECK (decision IN ('confirmed','rejected')),
     decision_reason text,
     withdrawn_at timestamptz,
     withdrawn_reason text,
     created_at timestamptz NOT NULL DEFAULT now(),
     CHECK ((statement_id IS NULL) <> (record_quote IS NULL)),
     CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL))
   )`,
  `CREATE UNIQUE INDEX evidence_once ON evidence (claim_id, statement_id, stance) WHERE withdrawn_at IS NULL`,
  `CREATE INDEX evidence_claim ON evidence (claim_id)`,
  `CREATE INDEX evidence_statement ON evidence (statement_id)`,
  `CREATE INDEX evidence_publisher ON evidence (publisher_id)`,

  // A match below the threshold: shown to people, not evidence until one of them confirms it.
  `CREATE TABLE suggestions (
     id uuid PRIMARY KEY DEFAULT new_id(),
     statement_id uuid NOT NULL REFERENCES statements,
     question_id uuid NOT NULL REFERENCES questions,
     answer jsonb NOT NULL,
     answer_key text NOT NULL,
     claim_text text NOT NULL,
     stance text NOT NULL CHECK (stance IN ('supports','denies','reports')),
     score real NOT NULL CHECK (score BETWEEN 0 AND 1),
     reason text NOT NULL,
     decision text CHECK (decision IN ('confirmed','rejected')),
     decision_reason text,
     decided_at timestamptz,
     created_at timestamptz NOT NULL DEFAULT now(),
     UNIQUE (statement_id, question_id, answer_key),
     CHECK ((decision IS NULL) = (decided_at IS NULL))
   )`,
  `CREATE INDEX suggestions_open ON suggestions (id) WHERE decision IS NULL`,

  `CREATE TABLE contradictions (
     id uuid PRIMARY KEY DEFAULT new_id(),
     event_id uuid NOT NULL REFERENCES events,
     question_id uuid REFERENCES questions,
     kind text NOT NULL CHECK (kind IN ('value','date','place','actor','polarity','sum','dispute')),
     rule text NOT NULL,
     claim_a uuid NOT NULL REFERENCES claims,
     claim_b uuid REFERENCES claims,
     operands jsonb NOT NULL,
     explanation text NOT NULL,
     natural_key text NOT NULL UNIQUE,
     -- Set when a later assessment no longer finds it; it may come back.
     resolved_at timestamptz,
     created_at timestamptz NOT NULL DEFAULT now()
   )`,
  `CREATE INDEX contradictions_question ON contradictions (question_id)`,
  `CREATE INDEX contradictions_event ON contradictions (event_id)`,

  // Arithmetic within an event, whether it holds or not.
  `CREATE TABLE arithmetic_checks (
     event_id uuid NOT NULL REFERENCES events,
     natural_key text NOT NULL,
     rule text NOT NULL,
     holds boolean NOT NULL,
     operands jsonb NOT NULL,
     explanation text NOT NULL,
     checked_at timestamptz NOT NULL DEFAULT now(),
     PRIMARY KEY (event_id, natural_key)
   )`,

  `CREATE TABLE verdicts (
     id uuid PRIMARY KEY DEFAULT new_id(),
     claim_id uuid NOT NULL REFERENCES claims,
     number int NOT NULL CHECK (number > 0),
     state text NOT NULL CHECK (state IN ('unverified','conflicting','supported','refuted','single_source','insufficient')),
     probability numeric(4,3) NOT NULL CHECK (probability BETWEEN 0 AND 1),
     rule text NOT NULL,
     model_version text NOT NULL,
     question_revision int NOT NULL,
     basis_hash text NOT NULL,
     causes jsonb NOT NULL,
     document jsonb NOT NULL,
     created_at timestamptz NOT NULL DEFAULT now(),
     UNIQUE (claim_id, number)
   )`,
  `CREATE INDEX verdicts_newest ON verdicts (created_at DESC, id DESC)`,
  `CREATE TRIGGER verdicts_append_only BEFORE UPDATE OR DELETE ON verdicts FOR EACH ROW EXECUTE FUNCTION refuse_change()`,

  `CREATE TABLE history (
     id uuid PRIMARY KEY DEFAULT new_id(),
     at timestamptz NOT NULL DEFAULT now(),
     actor text NOT NULL,
     action text NOT NULL,
     subject_kind text NOT NULL,
     subject_id uuid NOT NULL,
     before jsonb,
     after jsonb,
     reason text
   )`,
  `CREATE INDEX history_subject ON history (subject_id, id)`,
  `CREATE TRIGGER history_append_only BEFORE UPDATE OR DELETE ON history FOR EACH ROW EXECUTE FUNCTION refuse_change()`,

  // What the running rules are; a new version is a gap that reaches every question.
  `CREATE TABLE rule_models (
     id uuid PRIMARY KEY DEFAULT new_id(),
     name text NOT NULL UNIQUE,
     version text NOT NULL,
     fan_out_cursor uuid,
     ${gap('fanned_out_revision')}
   )`,
];

export const TABLES = [
  'rule_models',
  'history',
  'verdicts',
  'arithmetic_checks',
  'contradictions',
  'suggestions',
  'evidence',
  'claims',
  'questions',
  'event_participants',
  'events',
  'entity_aliases',
  'entities',
  'statement_anchors',
  'statements',
  'article_versions',
  'articles',
  'publishers',
];

export class InitialSchema1763700000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of TABLES) await queryRunner.query(`DROP TABLE ${table}`);
    await queryRunner.query('DROP FUNCTION refuse_change()');
    await queryRunner.query('DROP FUNCTION new_id()');
  }
}

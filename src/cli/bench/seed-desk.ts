import type { DataSource } from 'typeorm';
import { foldLooseTerms } from '../../pipeline/candidates/fold-terms';
import { keepQueueRanked } from '../../pipeline/reviews/rerank-queue';
import { deskSettings } from '../../platform/config/desk-settings';
import { seedTerms } from './seed-terms';
import { wordingSql } from './seed-words';
import { withoutIndexes } from './without-indexes';

export interface DeskSize {
  questions: number;
  evidence: number;
  /** Whether the first publisher, of grade A, has a say in every question, of one or two answers, told as often by others of weak grades. */
  agency?: boolean;
  /** The same number gives the same rows, but for their ids. */
  seed: number;
}

const PUBLISHERS = 200;
const PASSAGES_AN_ARTICLE = 10;
const GRADES = `ARRAY['A','B','B','C','C','C','D','E','F','F']`;
/** Of those beside a publisher on whose word about half of the verdicts then hang. */
const WEAK = `ARRAY['C','D','D','D','E','E','F','F','F','F']`;
const HOW = `(ARRAY['died', 'were hurt', 'were missing'])[1 + q.n % 3]`;

const TABLES =
  'publishers events questions claims verdicts contradictions articles article_versions statements statement_anchors evidence reviews claim_texts question_texts event_texts claim_terms statement_terms'.split(
    ' ',
  );

/** Everything is told once; the rest goes to few claims, the most told of which has some thousands. */
const unevenly = (evidence: number): string => `
  SELECT n, CASE WHEN n < claims.count THEN n ELSE floor(claims.count * power(pg_temp.u('told' || n), 3))::int END AS claim
  FROM generate_series(0, ${evidence - 1}) n, (SELECT count(*)::int AS count FROM seeded_claims) claims`;

/** The first answer to each question, then any answer to each of them in turn. */
const evenly = (questions: number, evidence: number): string => `
  SELECT told.n, c.n AS claim FROM (SELECT n, n % ${questions} AS asked,
      1 + floor(pg_temp.u('answer' || n) * 2)::int AS answer FROM generate_series(0, ${evidence - 1}) n) told
    JOIN seeded_questions q ON q.n = told.asked
    JOIN seeded_claims c ON c.asked = told.asked AND c.a = CASE WHEN told.n < ${questions} THEN 1 ELSE least(told.answer, q.answers) END`;

/** What is told first is in articles of the first publisher, the rest in those of others. */
const bylines = (questions: number): string =>
  `CASE WHEN article < ${questions / PASSAGES_AN_ARTICLE} THEN 0 ELSE 1 + floor(${PUBLISHERS - 1} * power(pg_temp.u('publisher' || article), 2))::int END`;

/** One statement each; the database makes the rows itself, which saves even a COPY their way there. */
const STATEMENTS = ({ questions, evidence, agency = false, seed }: DeskSize): string[] => [
  ...wordingSql(seed),

  `CREATE TEMP TABLE seeded_publishers ON COMMIT DROP AS
     SELECT n, new_id() AS id FROM generate_series(0, ${PUBLISHERS - 1}) n`,
  // Half of the publishers belong to somebody who has another one.
  `INSERT INTO publishers (id, name, grade, owner, revision, fanned_out_revision)
     SELECT id, 'Publisher ' || n, CASE WHEN ${agency} AND n = 0 THEN 'A'
         ELSE (${agency ? WEAK : GRADES})[1 + floor(10 * pg_temp.u('grade' || n))] END,
       CASE WHEN n % 2 = 0 THEN 'Group ' || floor(40 * pg_temp.u('owner' || n)) END, 1, 1 FROM seeded_publishers`,

  `CREATE TEMP TABLE seeded_questions ON COMMIT DROP AS
     SELECT n, new_id() AS id, 1 + floor(${agency ? 2 : 4} * pg_temp.u('claims' || n))::int AS answers FROM generate_series(0, ${questions - 1}) n`,
  `CREATE TEMP TABLE seeded_events ON COMMIT DROP AS
     SELECT n, new_id() AS id, pg_temp.happening(n::text) AS happening FROM generate_series(0, ${questions - 1} / 3) n`,
  `INSERT INTO events (id, predicate, label, edtf, signature, keys, revision, checked_revision)
     SELECT id, 'happen', 'That ' || happening, '2026-03-02', '{}', ARRAY['happen ' || n], 1, 1 FROM seeded_events`,
  `INSERT INTO questions (id, event_id, slot, slot_key, answer_type, unit, text, revision, assessed_revision)
     SELECT q.id, e.id, 'how_many', 'how_many:' || q.n % 3 || ':person', 'quantity', 'person',
       'How many people ' || ${HOW} || ' when ' || e.happening || '?', 1, 1
     FROM seeded_questions q JOIN seeded_events e ON e.n = q.n / 3`,

  `CREATE TEMP TABLE seeded_claims ON COMMIT DROP AS
     SELECT row_number() OVER (ORDER BY pg_temp.u('order' || q.n || ' ' || a)) - 1 AS n, new_id() AS id, q.n AS asked, q.id AS question, e.id AS event, a,
       a * people AS value, a * people || ' people ' || ${HOW} || ' when ' || e.happening AS text, pg_temp.state(4 * q.n + a) AS state
     FROM seeded_questions q JOIN seeded_events e ON e.n = q.n / 3 CROSS JOIN LATERAL generate_series(1, q.answers) a
     CROSS JOIN LATERAL (SELECT 2 + floor(400 * power(pg_temp.u('people' || q.n), 3))::int AS people) told`,
  'ALTER TABLE seeded_claims ADD PRIMARY KEY (n)',
  `INSERT INTO claims (id, question_id, text, answer, answer_key, origin, state, probability, best, verdict_number)
     SELECT id, question, text || '.',
       jsonb_build_object('type', 'quantity', 'value', value::text, 'min', value::text, 'max', value::text, 'comparator', 'eq', 'unit', 'person'),
       'eq ' || value, 'rule', state, 0.5, a = 1, 1 FROM seeded_claims`,
  // As their triggers would, which are off meanwhile.
  ...['claim', 'question'].map(
    (kind) => `INSERT INTO ${kind}_texts SELECT id, lower(text), to_tsvector('english', text) FROM ${kind}s`,
  ),
  `INSERT INTO event_texts SELECT id, lower(label) FROM events`,
  `INSERT INTO verdicts (claim_id, number, state, probability, rule, model_version, question_revision, basis_hash, causes, document,
       salt, content_hash, hash)
     SELECT id, 1, state, 0.5, 'one_group_only', 'bench', 1, 'bench',
       '[{"kind": "article_added", "text": "An article was read."}]',
       '{"belief": 0.3, "disbelief": 0.3, "uncertainty": 0.4, "reason": "Sources of similar weight take opposite sides.",
         "rule": "one_group_only", "groups": [], "decisive": [], "modelVersion": "bench"}',
       'bench', encode(sha256(id::text::bytea), 'hex'), encode(sha256(('link ' || id)::bytea), 'hex') FROM seeded_claims`,
  `INSERT INTO contradictions (event_id, question_id, kind, rule, claim_a, claim_b, operands, explanation, natural_key)
     SELECT x.event, x.question, 'value', 'disjoint_intervals', x.id, y.id, '{}', 'The two figures cannot both be right.', x.id || ' ' || y.id
     FROM seeded_claims x JOIN seeded_claims y ON y.question = x.question AND y.a > x.a
     WHERE pg_temp.u('contradiction' || x.n || ' ' || y.n) < 0.6`,

  `CREATE TEMP TABLE seeded_evidence ON COMMIT DROP AS
     SELECT told.n, new_id() AS statement, told.n / ${PASSAGES_AN_ARTICLE} AS article, c.id AS claim,
       pg_temp.lead(told.n) || ' in message ' || told.n || ' that ' || c.text AS quote
     FROM (${agency ? evenly(questions, evidence) : unevenly(evidence)}) told JOIN seeded_claims c ON c.n = told.claim ORDER BY told.n`,
  `CREATE TEMP TABLE seeded_articles ON COMMIT DROP AS
     SELECT article AS n, new_id() AS id, new_id() AS version, ${agency ? bylines(questions) : `floor(${PUBLISHERS} * power(pg_temp.u('publisher' || article), 2))::int`} AS publisher,
       string_agg('On that day ' || quote || '. Nothing more was known.', E'\\n\\n' ORDER BY n) AS body
     FROM seeded_evidence GROUP BY article`,
  `INSERT INTO articles (id, publisher_id, source_key, url, title, published_at, published_precision, published_origin, language, matched_revision,
       revision, read_revision)
     SELECT a.id, p.id, 'bench/' || a.n, 'https://bench.example/' || a.n, 'Article ' || a.n, timestamptz '2026-01-01' + a.n * interval '10 minutes',
       'time', 'given', 'en', 1, 1, 1 FROM seeded_articles a JOIN seeded_publishers p ON p.n = a.publisher`,
  `INSERT INTO article_versions (id, article_id, number, title, body, body_hash, media_type)
     SELECT version, id, 1, 'Article ' || n, body, md5(body), 'text/plain' FROM seeded_articles`,
  `INSERT INTO statements (id, article_id, quote, prefix, suffix, passage, attribution_mode, polarity, modality, check_worthiness, reading, reader_version)
     SELECT e.statement, a.id, e.quote, 'On that day ', '. Nothing more', 'On that day ' || e.quote || '.', 'narrator', 'affirmed', 'asserted',
       pg_temp.u('worth' || e.n), jsonb_build_object('id', 's' || e.n, 'span', jsonb_build_object('start', 12, 'end', 12 + length(e.quote)),
         'sentence', jsonb_build_object('start', 0, 'end', 13 + length(e.quote))), 'bench'
     FROM seeded_evidence e JOIN seeded_articles a ON a.n = e.article`,
  `INSERT INTO statement_anchors (statement_id, article_version_id, start_offset, end_offset)
     SELECT e.statement, a.version, greatest(strpos(a.body, e.quote) - 1, 0), strpos(a.body, e.quote) + length(e.quote)
     FROM seeded_evidence e JOIN seeded_articles a ON a.n = e.article`,
  `INSERT INTO evidence (claim_id, statement_id, publisher_id, stance, origin, confidence, reason)
     SELECT e.claim, e.statement, p.id, CASE WHEN pg_temp.u('stance' || e.n) < 0.75 THEN 'supports'
         WHEN pg_temp.u('stance' || e.n) < 0.9 THEN 'reports' ELSE 'denies' END, 'rule', 0.9, 'same event, role and unit'
     FROM seeded_evidence e JOIN seeded_articles a ON a.n = e.article JOIN seeded_publishers p ON p.n = a.publisher`,

  // As assessments would.
  `UPDATE questions q SET interest = told.publishers + 3 * coalesce(open.count, 0)
     FROM (SELECT c.question_id, count(DISTINCT e.publisher_id)::int AS publishers FROM claims c JOIN evidence e ON e.claim_id = c.id GROUP BY 1) told
       LEFT JOIN (SELECT question_id, count(*)::int FROM contradictions GROUP BY 1) open USING (question_id)
     WHERE q.id = told.question_id`,

  // Harm 0 to 2: what is measured is the queue, and a claim of harm 3 waits for two readers.
  `INSERT INTO reviews (claim_id, state, reach, harm, worthiness, carried, contradictions, waiting_since)
     SELECT id, 'open', floor(4 * power(pg_temp.u('reach' || n), 2)), floor(3 * power(pg_temp.u('harm' || n), 2)), pg_temp.u('review' || n),
       2 * pg_temp.u('carried' || n), coalesce(x.count, 0), now() - 30 * pg_temp.u('waiting' || n) * interval '1 day'
     FROM seeded_claims c LEFT JOIN (SELECT claim, count(*) FROM contradictions, unnest(ARRAY[claim_a, claim_b]) claim GROUP BY claim) x ON x.claim = c.id`,
];

/** Fills an empty database with a desk of this size: everything assessed, every claim waiting in the queue. Needs a superuser. */
export async function seedDesk(dataSource: DataSource, size: DeskSize): Promise<{ claims: number }> {
  const claims = await dataSource.transaction((sql) =>
    withoutIndexes(sql, TABLES, async () => {
      for (const statement of STATEMENTS(size)) await sql.query(statement);
      await seedTerms(sql, 'claim');
      await seedTerms(sql, 'statement');
      return keepQueueRanked(sql, deskSettings().priority);
    }),
  );
  while ((await foldLooseTerms(dataSource)) > 0);
  await dataSource.query('VACUUM (ANALYZE)');
  return { claims };
}

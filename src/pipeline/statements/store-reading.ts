import type { Statement } from '../../domain/text/statement';
import { rows, type Sql } from '../../platform/database/rows';
import { type PublishedDate, publishedForReading } from '../articles/published-date';
import { wellFormed } from '../articles/well-formed';
import { forgetTerms, storeTerms } from '../candidates/store-terms';
import { followMarked } from './mark-passage';
import { passageAround } from './passage-around';
import { type Anchored, fingerprintOf, reanchor } from './re-anchor';
import { READER_VERSION } from './reader-version';

export type ArticleReader = (text: string, options: { publishedAt: string | null }) => Statement[];

/** The newest version of an article, which has not been read. */
export interface UnreadVersion {
  article_id: string;
  version_id: string;
  revision: number;
  language: string;
  body: string;
  published_at: Date | null;
  published_precision: PublishedDate['precision'] | null;
}

interface KnownRow {
  id: string;
  quote: string;
  prefix: string;
  suffix: string;
  reading: Statement;
}

const CONTEXT_LENGTH = 32;

/** SQL: `UnreadVersion`s, of the articles `a`. */
export const UNREAD_VERSIONS = `
  SELECT a.id AS article_id, v.id AS version_id, a.revision, a.language, v.body, a.published_at, a.published_precision
  FROM articles a JOIN article_versions v ON v.article_id = a.id AND v.number = a.version WHERE a.read_revision < a.revision`;

/**
 * Stores what a version says as statements, in the transaction that has its article locked. A passage that says the same as before keeps
 * its row; one that is gone is marked withdrawn. What is not English is stored but not read.
 */
export async function storeReading(sql: Sql, unread: UnreadVersion, read: ArticleReader): Promise<void> {
  const publishedAt = publishedForReading(unread.published_at, unread.published_precision);
  const statements = unread.language === 'en' ? read(unread.body, { publishedAt }) : [];
  await rows(sql, 'UPDATE articles SET read_revision = $2 WHERE id = $1', [unread.article_id, unread.revision]);
  await store(
    sql,
    unread,
    statements.filter(({ text }) => text.trim() !== ''),
  );
}

async function store(sql: Sql, current: UnreadVersion, statements: Statement[]): Promise<void> {
  const articleId = current.article_id;
  await followMarked(sql, articleId, current.version_id, current.body);
  const known = await rows<KnownRow>(
    sql,
    `SELECT id, quote, prefix, suffix, reading FROM statements WHERE article_id = $1 AND origin = 'rule' AND withdrawn_at IS NULL ORDER BY id`,
    [articleId],
  );
  const found = statements.map((statement) => foundPassage(current.body, statement));
  const { kept, added, vanished } = reanchor(known.map(knownPassage), found);
  const row = (index: number) => ({
    ...found[index]!,
    passage: passageAround(current.body, statements[index]!.span),
    reading: statements[index]!,
  });
  const ids = await insertStatements(sql, articleId, added.map(row));
  await updateStatements(
    sql,
    kept.map((one) => ({ id: known[one.known]!.id, ...row(one.found) })),
  );
  await rows(sql, `UPDATE statements SET withdrawn_at = now() WHERE id = ANY($1::uuid[])`, [
    vanished.map((index) => known[index]!.id),
  ]);
  await storeTerms(sql, 'statement', [
    ...added.map((index, order) => ({ id: ids[order]!, text: statements[index]!.text })),
    ...kept.map((one) => ({ id: known[one.known]!.id, text: statements[one.found]!.text })),
  ]);
  await forgetTerms(
    sql,
    'statement',
    vanished.map((index) => known[index]!.id),
  );
  await insertAnchors(sql, current.version_id, [
    ...added.map((index, order) => ({ statement_id: ids[order]!, ...spanOf(statements[index]!) })),
    ...kept.map((one) => ({ statement_id: known[one.known]!.id, ...spanOf(statements[one.found]!) })),
  ]);
}

function knownPassage({ quote, prefix, suffix, reading }: KnownRow): Anchored {
  return { quote, prefix, suffix, start: reading.span.start, fingerprint: fingerprintOf({ ...reading, text: quote }) };
}

function foundPassage(body: string, statement: Statement): Anchored {
  const { start, end } = statement.span;
  return {
    quote: statement.text,
    prefix: wellFormed(body.slice(Math.max(0, start - CONTEXT_LENGTH), start)),
    suffix: wellFormed(body.slice(end, end + CONTEXT_LENGTH)),
    start,
    fingerprint: fingerprintOf(statement),
  };
}

function spanOf(statement: Statement): { start_offset: number; end_offset: number } {
  return { start_offset: statement.span.start, end_offset: statement.span.end };
}

interface StatementColumns extends Anchored {
  passage: string;
  reading: Statement;
}

async function insertStatements(sql: Sql, articleId: string, columns: StatementColumns[]): Promise<string[]> {
  // WITH ORDINALITY keeps ids in the order of the text: new_id() sorts by time of creation.
  const inserted = await rows<{ id: string }>(
    sql,
    `INSERT INTO statements (article_id, quote, prefix, suffix, passage, speaker, attribution_mode, polarity, modality,
       check_worthiness, reading, reader_version)
     SELECT $1, quote, prefix, suffix, passage, reading->'attribution'->>'speaker', reading->'attribution'->>'mode',
       reading->>'polarity', reading->>'modality', (reading->>'checkWorthiness')::real, reading, $3
     FROM ROWS FROM (jsonb_to_recordset($2::jsonb) AS (quote text, prefix text, suffix text, passage text, reading jsonb))
       WITH ORDINALITY AS r(quote, prefix, suffix, passage, reading, place) ORDER BY place
     RETURNING id`,
    [articleId, JSON.stringify(columns), READER_VERSION],
  );
  return inserted.map(({ id }) => id);
}

function updateStatements(sql: Sql, columns: (StatementColumns & { id: string })[]): Promise<unknown> {
  return rows(
    sql,
    `UPDATE statements s SET prefix = r.prefix, suffix = r.suffix, passage = r.passage, reading = r.reading,
       attribution_mode = r.reading->'attribution'->>'mode', check_worthiness = (r.reading->>'checkWorthiness')::real,
       reader_version = $2
     FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, prefix text, suffix text, passage text, reading jsonb) WHERE s.id = r.id`,
    [JSON.stringify(columns), READER_VERSION],
  );
}

function insertAnchors(
  sql: Sql,
  versionId: string,
  anchors: { statement_id: string; start_offset: number; end_offset: number }[],
): Promise<unknown> {
  return rows(
    sql,
    `INSERT INTO statement_anchors (statement_id, article_version_id, start_offset, end_offset)
     SELECT statement_id, $1, start_offset, end_offset
     FROM jsonb_to_recordset($2::jsonb) AS r(statement_id uuid, start_offset int, end_offset int)
     ON CONFLICT (statement_id, article_version_id)
       DO UPDATE SET start_offset = excluded.start_offset, end_offset = excluded.end_offset`,
    [versionId, JSON.stringify(anchors)],
  );
}

import type { Statement } from '../../domain/text/statement';
import { prepared } from '../../platform/database/prepared';
import { rows, type Sql } from '../../platform/database/rows';
import { forgetTerms, storeTerms, termsToStore } from '../candidates/store-terms';
import type { Anchored } from './re-anchor';
import { READER_VERSION } from './reader-version';

export interface StatementColumns extends Pick<Anchored, 'quote' | 'prefix' | 'suffix'> {
  passage: string;
  reading: Statement;
}

const columnsOf = ({ quote, prefix, suffix, passage, reading }: StatementColumns) => ({
  quote,
  prefix,
  suffix,
  passage,
  reading,
});

// new_id() sorts by time of creation: ids are in the order of the text.
const INSERT = prepared(`
  WITH read AS MATERIALIZED (
    SELECT new_id() AS id, r.* FROM jsonb_to_recordset($3::jsonb) AS r(quote text, prefix text, suffix text, passage text, reading jsonb,
      terms text[], weights real[])),
  stored AS (
    INSERT INTO statements (id, article_id, quote, prefix, suffix, passage, speaker, attribution_mode, polarity, modality,
      check_worthiness, reading, reader_version)
    SELECT id, $1, quote, prefix, suffix, passage, reading->'attribution'->>'speaker', reading->'attribution'->>'mode',
      reading->>'polarity', reading->>'modality', (reading->>'checkWorthiness')::real, reading, $4 FROM read),
  findable AS (INSERT INTO statement_terms (id, terms, weights) SELECT id, terms, weights FROM read)
  INSERT INTO statement_anchors (statement_id, article_version_id, start_offset, end_offset)
  SELECT id, $2, (reading->'span'->>'start')::int, (reading->'span'->>'end')::int FROM read`);

/** Stores what was read for the first time: statements, where they stand, and what they are found by. */
export async function insertStatements(
  sql: Sql,
  { articleId, versionId }: { articleId: string; versionId: string },
  statements: StatementColumns[],
): Promise<void> {
  if (statements.length === 0) return;
  const added = statements.map((columns) => ({ ...columnsOf(columns), ...termsToStore(columns.quote) }));
  await rows(sql, INSERT, [articleId, versionId, JSON.stringify(added), READER_VERSION]);
}

/** Stores how statements that were known before are read in a new version, and where they stand in it. */
export async function updateStatements(
  sql: Sql,
  versionId: string,
  statements: (StatementColumns & { id: string })[],
): Promise<void> {
  if (statements.length === 0) return;
  await rows(
    sql,
    `WITH read AS (SELECT * FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, prefix text, suffix text, passage text, reading jsonb)),
       anchored AS (
         INSERT INTO statement_anchors (statement_id, article_version_id, start_offset, end_offset)
         SELECT id, $3, (reading->'span'->>'start')::int, (reading->'span'->>'end')::int FROM read
         ON CONFLICT (statement_id, article_version_id)
           DO UPDATE SET start_offset = excluded.start_offset, end_offset = excluded.end_offset)
     UPDATE statements s SET prefix = read.prefix, suffix = read.suffix, passage = read.passage, reading = read.reading,
       attribution_mode = read.reading->'attribution'->>'mode', check_worthiness = (read.reading->>'checkWorthiness')::real,
       reader_version = $2
     FROM read WHERE s.id = read.id`,
    [
      JSON.stringify(statements.map((columns) => ({ id: columns.id, ...columnsOf(columns) }))),
      READER_VERSION,
      versionId,
    ],
  );
  await storeTerms(
    sql,
    'statement',
    statements.map(({ id, quote }) => ({ id, text: quote })),
  );
}

/** Marks statements withdrawn whose passages are gone, and makes them no longer findable. */
export async function withdrawStatements(sql: Sql, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  await rows(sql, 'UPDATE statements SET withdrawn_at = now() WHERE id = ANY($1::uuid[])', [ids]);
  await forgetTerms(sql, 'statement', ids);
}

import { firstRow, rows, type Sql } from '../../platform/database/rows';
import { toPublicId } from '../../platform/ids/public-id';
import { isPublicVersion } from '../notices/public-version';
import type { VerdictDocument } from '../verdicts/verdict-document';
import { saidBy } from './said-by';

/** What stands where words were. */
export const TAKEN_OUT = '[words taken out]';

/** What a notice of a redacted version says of each change. */
const NOTHING_LEFT = 'The words of this version were taken out since.';

/** Tables that keep their words, with the reason. Every other text of the schema loses them: also one that a later migration adds. */
export const LEFT_ALONE: Record<string, string> = {
  articles: 'the archive: what the versions that still stand are held against',
  article_versions: 'the archive; around a quotation, shown with the versions that quote it',
  statements: 'places in the archive',
  statement_anchors: 'places in the archive',
  evidence_archives: 'the archive; around a quotation, shown with the versions that quote it',
  verdicts: 'each version is redacted by an order of its own',
  redactions: 'what everybody is told of them',
  claims: 'what the claim says today: `--text` changes it',
  questions: 'what is asked today',
  claim_texts: 'follow from claims',
  event_texts: 'follow from events',
  question_texts: 'follow from questions',
  events: 'what it is about today',
};

interface Versions {
  claimId: string;
  numbers: number[];
}

/**
 * Takes the sentences of versions out of whatever repeats them: notices, history, rulings, what was typed at the desk, answers kept for
 * clients that send again. In the transaction that empties the versions, before it does. Sentences that another version of the same
 * event still says stay. Needs the role that owns the tables.
 */
export async function takeOutWords(sql: Sql, versions: Versions): Promise<void> {
  await rows(sql, `SELECT set_config('touchstone.takes_words_out', 'yes', true)`);
  const gone = await goneWith(sql, versions);
  await emptyNotices(sql, versions, gone);
  await forgetAnswers(sql);
  if (gone.length > 0)
    for (const column of await textColumns(sql)) if (await repeats(sql, column, gone)) await replace(sql, column, gone);
  await rows(sql, `SELECT set_config('touchstone.takes_words_out', '', true)`);
}

/** As it stands inside JSON. */
const inJson = (text: string): string => JSON.stringify(text).slice(1, -1);

/** What only these versions say. */
async function goneWith(sql: Sql, { claimId, numbers }: Versions): Promise<string[]> {
  const versions = await rows<{ document: VerdictDocument }>(
    sql,
    'SELECT document FROM verdicts WHERE claim_id = $1 AND number = ANY($2) AND document IS NOT NULL',
    [claimId, numbers],
  );
  const said = [...new Set(versions.flatMap(({ document }) => saidBy(document)))].sort((a, b) => b.length - a.length);
  const gone = await rows<{ place: number }>(
    sql,
    `SELECT place::int FROM unnest($3::text[]) WITH ORDINALITY AS said (words, place) WHERE NOT EXISTS (
       SELECT FROM claims own JOIN questions q ON q.id = own.question_id JOIN questions beside ON beside.event_id = q.event_id
       JOIN claims k ON k.question_id = beside.id JOIN verdicts v ON v.claim_id = k.id
       WHERE own.id = $1 AND v.document IS NOT NULL AND NOT (v.claim_id = $1 AND v.number = ANY($2))
         AND strpos(v.document::text, said.words) > 0) ORDER BY place`,
    [claimId, numbers, said.map(inJson)],
  );
  return gone.map(({ place }) => said[place - 1]!);
}

/** Notices that tell of these versions, and the names that others give to them and to the claim. */
async function emptyNotices(sql: Sql, { claimId, numbers }: Versions, gone: string[]): Promise<void> {
  const ofThese = (named: string): string =>
    `(${named} ->> 'claimId' = $1 AND (${named} ->> 'number')::int = ANY($2::int[]))`;
  for (const named of ['cited', 'now'])
    await rows(
      sql,
      `UPDATE notices SET body = jsonb_set(body, '{${named}}', body -> '${named}' || '{"label": null, "status": null}')
       WHERE jsonb_typeof(body -> '${named}') = 'object' AND ${ofThese(`body -> '${named}'`)}`,
      [claimId, numbers],
    );
  await rows(
    sql,
    `UPDATE notices SET body = jsonb_set(body, '{changes}', (SELECT coalesce(jsonb_agg(CASE WHEN told.change ->> 'kind' = 'redaction'
         THEN told.change ELSE jsonb_set(told.change, '{text}', to_jsonb($3::text)) END ORDER BY told.place), '[]')
       FROM jsonb_array_elements(body -> 'changes') WITH ORDINALITY AS told (change, place)))
     WHERE claim_id = $1::uuid AND number = ANY($2::int[]) AND jsonb_typeof(body -> 'changes') = 'array'`,
    [claimId, numbers, NOTHING_LEFT],
  );
  const newest = await firstRow<{ text: string }>(
    sql,
    `SELECT v.document #>> '{claim,text}' AS text FROM verdicts v
     WHERE v.claim_id = $1 AND v.number <> ALL($2) AND ${isPublicVersion('v')} ORDER BY v.number DESC LIMIT 1`,
    [claimId, numbers],
  );
  await rows(
    sql,
    `UPDATE notices SET body = jsonb_set(body, '{claim,text}', to_jsonb($2::text))
     WHERE body #>> '{claim,id}' = $1 AND body #>> '{claim,text}' = ANY($3::text[])`,
    [claimId, newest?.text ?? toPublicId('clm', claimId), gone],
  );
}

/** Whoever sends a request again is told where what it made can be seen; one that made nothing is carried out again. */
async function forgetAnswers(sql: Sql): Promise<void> {
  await rows(sql, 'DELETE FROM idempotency_keys WHERE body IS NOT NULL AND deed_kind IS NULL');
  await rows(
    sql,
    'UPDATE idempotency_keys SET status = NULL, headers = NULL, body = NULL, leased_until = now() WHERE body IS NOT NULL',
  );
}

interface TextColumn {
  table: string;
  column: string;
  isJson: boolean;
}

const textColumns = (sql: Sql): Promise<TextColumn[]> =>
  rows(
    sql,
    `SELECT quote_ident(c.table_name) AS "table", quote_ident(c.column_name) AS "column", c.data_type <> 'text' AS "isJson"
     FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
     WHERE c.table_schema = current_schema() AND t.table_type = 'BASE TABLE' AND c.is_generated = 'NEVER'
       AND c.data_type IN ('text', 'jsonb') AND c.table_name <> ALL($1::text[]) ORDER BY 1, 2`,
    [Object.keys(LEFT_ALONE)],
  );

const wordsIn = (gone: string[], { isJson }: TextColumn): string[] => (isJson ? gone.map(inJson) : gone);

async function repeats(sql: Sql, column: TextColumn, gone: string[]): Promise<boolean> {
  const found = await firstRow(
    sql,
    `SELECT FROM ${column.table} WHERE EXISTS (SELECT FROM unnest($1::text[]) words WHERE strpos(${column.column}::text, words) > 0) LIMIT 1`,
    [wordsIn(gone, column)],
  );
  return found !== null;
}

async function replace(sql: Sql, column: TextColumn, gone: string[]): Promise<void> {
  const { table, column: name, isJson } = column;
  for (const words of wordsIn(gone, column))
    await rows(
      sql,
      `UPDATE ${table} SET ${name} = replace(${name}::text, $1, $2)${isJson ? '::jsonb' : ''} WHERE strpos(${name}::text, $1) > 0`,
      [words, TAKEN_OUT],
    );
}

import type { Statement } from '../../domain/text/statement';
import { prepared } from '../../platform/database/prepared';
import { firstRow, rows, type Sql } from '../../platform/database/rows';
import { type PublishedDate, publishedForReading } from '../articles/published-date';
import { wellFormed } from '../articles/well-formed';
import { followMarked } from './mark-passage';
import { passageAround } from './passage-around';
import { type Anchored, fingerprintOf, reanchor } from './re-anchor';
import { insertStatements, updateStatements, withdrawStatements } from './write-statements';

export type ArticleReader = (
  text: string,
  options: { publishedAt: string | null },
) => Statement[] | Promise<Statement[]>;

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

const KNOWN = `
  SELECT id, quote, prefix, suffix, reading FROM statements WHERE article_id = $1 AND origin = 'rule' AND withdrawn_at IS NULL ORDER BY id`;

const CONTEXT_LENGTH = 32;

/** What a version says. What is not English is not read. */
export async function readVersion(unread: UnreadVersion, read: ArticleReader): Promise<Statement[]> {
  const publishedAt = publishedForReading(unread.published_at, unread.published_precision);
  const statements = unread.language === 'en' ? await read(unread.body, { publishedAt }) : [];
  return statements.filter(({ text }) => text.trim() !== '');
}

/**
 * Stores what a version says as statements, in a transaction, unless a newer reading came first. A passage that says the same as before
 * keeps its row; one that is gone is marked withdrawn. The article is matched from then on.
 */
export async function storeReading(sql: Sql, unread: UnreadVersion, statements: Statement[]): Promise<void> {
  const won = await firstRow<{ known: boolean }>(
    sql,
    prepared(`UPDATE articles SET read_revision = $2, next_attempt_at = '-infinity' WHERE id = $1 AND read_revision < $2
     RETURNING EXISTS (SELECT FROM statements WHERE article_id = $1) AS known`),
    [unread.article_id, unread.revision],
  );
  if (won) await store(sql, unread, statements, won.known);
}

/** @param isKnown whether the article has statements already */
async function store(sql: Sql, current: UnreadVersion, statements: Statement[], isKnown: boolean): Promise<void> {
  const articleId = current.article_id;
  if (isKnown) await followMarked(sql, articleId, current.version_id, current.body);
  const known = isKnown ? await rows<KnownRow>(sql, KNOWN, [articleId]) : [];
  const found = statements.map((statement) => foundPassage(current.body, statement));
  const { kept, added, vanished } = reanchor(known.map(knownPassage), found);
  const row = (index: number) => ({
    ...found[index]!,
    passage: passageAround(current.body, statements[index]!.span),
    reading: statements[index]!,
  });
  await insertStatements(sql, { articleId, versionId: current.version_id }, added.map(row));
  await updateStatements(
    sql,
    current.version_id,
    kept.map((one) => ({ id: known[one.known]!.id, ...row(one.found) })),
  );
  await withdrawStatements(
    sql,
    vanished.map((index) => known[index]!.id),
  );
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

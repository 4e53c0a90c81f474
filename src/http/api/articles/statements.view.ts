import { firstRow, type Sql } from '../../../platform/database/rows';
import { openConditions } from '../lists/conditions';
import { type ListPage, listPage } from '../lists/list-page';
import { instantOf, jsonOf, publicIdOf } from '../sql-expressions';
import type { StatementListQuery } from './article-queries';
import type { StatementDto } from './statement.dto';
import { askedVersion, BY_APPEARANCE } from './statement-order';

const SUMMARY = {
  id: publicIdOf('stm', 's.id'),
  quote: 's.quote',
  speaker: 's.speaker',
  attributionMode: 's.attribution_mode',
  polarity: 's.polarity',
  modality: 's.modality',
};

/** JSON of the statement `s` as evidence shows it. */
export const STATEMENT_SUMMARY = jsonOf(SUMMARY);

const LIST = {
  name: 'statements',
  entry: jsonOf({
    ...SUMMARY,
    articleId: publicIdOf('art', 's.article_id'),
    start: 'sa.start_offset',
    end: 'sa.end_offset',
    prefix: 's.prefix',
    suffix: 's.suffix',
    checkWorthiness: 's.check_worthiness',
    reading: 's.reading',
    readerVersion: 's.reader_version',
    withdrawnAt: instantOf('s.withdrawn_at'),
  }),
  from: 'statement_anchors sa JOIN statements s ON s.id = sa.statement_id',
  ...BY_APPEARANCE,
} as const;

/**
 * The statements found in one version of an article, in order of appearance.
 * @throws ProblemException `not-found` for an unknown article or version, `invalid-cursor`
 */
export async function listStatements(sql: Sql, id: string, query: StatementListQuery): Promise<ListPage<StatementDto>> {
  const asked = askedVersion(query);
  const version = await firstRow<{ id: string }>(
    sql,
    `SELECT v.id FROM article_versions v JOIN articles a ON a.id = v.article_id WHERE a.id = $1 AND ${asked.condition}`,
    [id, asked.value],
  );
  if (!version) throw asked.missing();
  const where = openConditions();
  where.add('sa.article_version_id = ?', version.id);
  return listPage(sql, LIST, where, query);
}

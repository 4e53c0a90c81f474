import { rows, type Sql } from '../../../platform/database/rows';
import { markPassage } from '../../statements/mark-passage';
import type { ImportedEvidence } from './imported-row';

/** Of a passage that stands in an article we have. */
export interface KnownPassage {
  statementId: string;
  publisherId: string;
}

/** The statements of those pieces whose address is an article that is here, and whose words stand in it; the others stay records. */
export async function markKnownPassages(
  sql: Sql,
  pieces: ImportedEvidence[],
): Promise<Map<ImportedEvidence, KnownPassage>> {
  const addresses = [...new Set(pieces.flatMap(({ url }) => (url === null ? [] : [url])))];
  const articles = await rows<{ id: string; url: string; publisherId: string }>(
    sql,
    `SELECT id, source_key AS url, publisher_id AS "publisherId" FROM articles WHERE source_key = ANY($1::text[]) AND retracted_at IS NULL
     ORDER BY id`,
    [addresses],
  );
  const known = new Map(articles.map((article) => [article.url, article]));
  const passages = new Map<ImportedEvidence, KnownPassage>();
  for (const piece of pieces) {
    const article = piece.url === null ? undefined : known.get(piece.url);
    if (!article) continue;
    const marked = await markPassage(sql, article.id, piece);
    if (marked.outcome === 'marked')
      passages.set(piece, { statementId: marked.statementId, publisherId: article.publisherId });
  }
  return passages;
}

import { wordsSeenBy } from '../../../pipeline/reviews/seen-by';
import { firstRow, type Sql } from '../../../platform/database/rows';
import { notFound } from '../../problems/problem-exception';
import { ARTICLE_SUMMARY } from '../articles/articles.view';
import { STATEMENT_SUMMARY } from '../articles/statements.view';
import { openConditions } from '../lists/conditions';
import { type ListPage, listPage } from '../lists/list-page';
import { instantOf, jsonOf, publicIdOf } from '../sql-expressions';
import type { SuggestionDto } from './suggestion.dto';
import type { SuggestionListQuery } from './suggestion-list-query';

const suggestionFor = (viewer: string): string =>
  jsonOf({
    id: publicIdOf('sug', 'g.id'),
    statement: STATEMENT_SUMMARY,
    article: ARTICLE_SUMMARY,
    question: jsonOf({ id: publicIdOf('qst', 'q.id'), text: 'q.text' }),
    claimText: 'g.claim_text',
    answer: 'g.answer',
    stance: 'g.stance',
    score: 'g.score',
    reason: 'g.reason',
    decision: 'g.decision',
    decisionReason: wordsSeenBy(viewer, { subject: 'g.id', question: 'g.question_id' }, 'g.decision_reason'),
    decidedAt: instantOf('g.decided_at'),
    createdAt: instantOf('g.created_at'),
  });

const FROM = `suggestions g JOIN statements s ON s.id = g.statement_id
  JOIN articles a ON a.id = s.article_id JOIN questions q ON q.id = g.question_id`;

/** Suggestions, newest first. */
export function listSuggestions(
  sql: Sql,
  query: SuggestionListQuery,
  personId: string | null,
): Promise<ListPage<SuggestionDto>> {
  const where = openConditions();
  where.add('(g.decision IS NULL) = ?', query.open);
  where.add('? IN (q.id, q.merged_into)', query.question);
  const keys = [{ column: 'g.id', type: 'uuid' }] as const;
  const entry = suggestionFor(`${where.place(personId)}::uuid`);
  return listPage(sql, { name: 'suggestions', entry, from: FROM, keys, order: 'DESC' }, where, query);
}

/** @throws ProblemException `not-found` */
export async function getSuggestion(sql: Sql, id: string, personId: string | null): Promise<SuggestionDto> {
  const row = await firstRow<{ entry: SuggestionDto }>(
    sql,
    `SELECT ${suggestionFor('$2::uuid')} AS entry FROM ${FROM} WHERE g.id = $1`,
    [id, personId],
  );
  if (!row) throw notFound('suggestion');
  return row.entry;
}

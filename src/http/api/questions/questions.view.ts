import { claimsSeenBy } from '../../../pipeline/reviews/seen-by';
import { firstRow, type Sql } from '../../../platform/database/rows';
import { notFound } from '../../problems/problem-exception';
import { CLAIM_SUMMARY } from '../claims/claims.view';
import { openConditions } from '../lists/conditions';
import { havingText } from '../lists/having-text';
import { type ListPage, listPage } from '../lists/list-page';
import { instantOf, jsonOf, publicIdOf } from '../sql-expressions';
import type { QuestionDto, QuestionWithClaimsDto } from './question.dto';
import type { QuestionListQuery } from './question-list-query';
import { QUESTION_STALE } from './stale';
import { survivorOf } from './survivor-of';

const MEMBERS = {
  id: publicIdOf('qst', 'q.id'),
  text: 'q.text',
  event: jsonOf({ id: publicIdOf('evt', 'ev.id'), label: 'ev.label', date: 'ev.edtf' }),
  slot: 'q.slot',
  answerType: 'q.answer_type',
  unit: 'q.unit',
  scope: 'q.scope',
  cumulative: 'q.cumulative',
  dormant: 'q.dormant',
  stale: QUESTION_STALE,
  claimCount: '(SELECT count(*) FROM claims c WHERE c.question_id = q.id AND c.merged_into IS NULL)',
  assessedAt: instantOf('q.assessed_at'),
  parkedReason: 'q.parked_reason',
  revision: 'q.revision',
  createdAt: instantOf('q.created_at'),
};

const claimsFor = (viewer: string): string => `(
  SELECT coalesce(json_agg(${CLAIM_SUMMARY} ORDER BY c.probability DESC NULLS LAST, c.id), '[]')
    FROM ${claimsSeenBy(viewer)} c WHERE c.question_id = q.id AND c.merged_into IS NULL)`;

const MERGED = `(
  SELECT coalesce(json_agg(${jsonOf({ id: publicIdOf('qst', 'm.id'), text: 'm.text', revision: 'm.revision' })} ORDER BY m.id), '[]')
    FROM questions m WHERE m.merged_into = q.id)`;

const FROM = 'questions q JOIN events ev ON ev.id = q.event_id';

/** Questions, newest first; merged ones are left out. */
export function listQuestions(
  sql: Sql,
  query: QuestionListQuery,
  personId: string | null,
): Promise<ListPage<QuestionDto>> {
  const where = openConditions();
  where.always('q.merged_into IS NULL');
  where.add('q.dormant = ?', query.dormant);
  where.add('q.event_id = ?', query.event);
  if (query.state !== undefined) {
    const seen = claimsSeenBy(`${where.place(personId)}::uuid`);
    where.add(
      `EXISTS (SELECT 1 FROM ${seen} c WHERE c.question_id = q.id AND c.merged_into IS NULL AND c.state = ?)`,
      query.state,
    );
  }
  const keys = [{ column: 'q.id', type: 'uuid' }] as const;
  const all = { name: 'questions', entry: jsonOf(MEMBERS), from: FROM, keys, order: 'DESC' } as const;
  return listPage(sql, havingText(all, where, { texts: 'question_texts', part: query.text }), where, query);
}

/**
 * A question with its rival claims as this person may see them; a merged one resolves to the question it was merged into.
 * @throws ProblemException `not-found`
 */
export async function getQuestion(sql: Sql, id: string, personId: string | null): Promise<QuestionWithClaimsDto> {
  const row = await firstRow<{ entry: QuestionWithClaimsDto }>(
    sql,
    `SELECT ${jsonOf({ ...MEMBERS, claims: claimsFor('$2::uuid'), merged: MERGED })} AS entry FROM ${FROM} WHERE q.id = ${survivorOf('questions', '$1')}`,
    [id, personId],
  );
  if (!row) throw notFound('question');
  return row.entry;
}

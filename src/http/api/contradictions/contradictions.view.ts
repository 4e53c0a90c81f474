import { KEPT_BACK } from '../../../pipeline/reviews/blindness';
import { wordsSeenBy } from '../../../pipeline/reviews/seen-by';
import { firstRow, type Sql } from '../../../platform/database/rows';
import { notFound } from '../../problems/problem-exception';
import { openConditions } from '../lists/conditions';
import { type ListPage, listPage } from '../lists/list-page';
import { instantOf, jsonOf, publicIdOf } from '../sql-expressions';
import type { ContradictionDto } from './contradiction.dto';
import type { ContradictionListQuery } from './contradiction-list-query';
import { publicOperands } from './public-operands';

const claimJson = (alias: string): string => jsonOf({ id: publicIdOf('clm', `${alias}.id`), text: `${alias}.text` });

// The figures of a sum may answer several questions: its operands name their claims.
const SUMMED = `jsonb_array_elements(CASE jsonb_typeof(x.operands) WHEN 'array' THEN x.operands ELSE '[]' END)
  WITH ORDINALITY AS o(operand, position) JOIN claims s ON s.id = (o.operand->>'id')::uuid`;

const entryFor = (viewer: string): string =>
  jsonOf({
    id: publicIdOf('con', 'x.id'),
    kind: 'x.kind',
    rule: 'x.rule',
    explanation: 'x.explanation',
    event: jsonOf({ id: publicIdOf('evt', 'ev.id'), label: 'ev.label', date: 'ev.edtf' }),
    questionId: publicIdOf('qst', 'x.question_id'),
    claims: `CASE WHEN x.question_id IS NULL AND EXISTS (SELECT FROM ${SUMMED})
                  THEN (SELECT json_agg(${claimJson('s')} ORDER BY o.position) FROM ${SUMMED})
                  WHEN b.id IS NULL THEN json_build_array(${claimJson('a')})
                  ELSE json_build_array(${claimJson('a')}, ${claimJson('b')}) END`,
    operands: 'x.operands',
    explained: `CASE WHEN x.explained_at IS NOT NULL THEN ${jsonOf({
      reason: wordsSeenBy(
        viewer,
        { subject: 'x.id', question: 'a.question_id' },
        'x.explained_reason',
        `'${KEPT_BACK}'`,
      ),
      by: jsonOf({ id: publicIdOf('per', 'explainer.id'), name: 'explainer.name' }),
      at: instantOf('x.explained_at'),
    })} END`,
    revision: 'x.revision',
    resolvedAt: instantOf('x.resolved_at'),
    createdAt: instantOf('x.created_at'),
  });

// By the indexes on questions and events: whether a sum has a figure of the question is asked of those of its event alone.
const OF_QUESTION = `x.id IN (SELECT own.id FROM contradictions own WHERE own.question_id = ? UNION ALL
  SELECT x.id FROM questions asked JOIN contradictions x ON x.event_id = asked.event_id
  WHERE (asked.id = ? OR asked.merged_into = ?) AND x.question_id IS NULL AND EXISTS (SELECT FROM ${SUMMED} WHERE s.question_id = ?))`;

const LIST = {
  name: 'contradictions',
  from: `contradictions x JOIN events ev ON ev.id = x.event_id
    JOIN claims a ON a.id = x.claim_a LEFT JOIN claims b ON b.id = x.claim_b
    LEFT JOIN people explainer ON explainer.id = x.explained_by`,
  keys: [{ column: 'x.id', type: 'uuid' }],
  order: 'DESC',
} as const;

/** Contradictions, newest first. */
export async function listContradictions(
  sql: Sql,
  query: ContradictionListQuery,
  personId: string | null,
): Promise<ListPage<ContradictionDto>> {
  const where = openConditions();
  where.add('x.kind = ?', query.kind);
  where.add('(x.resolved_at IS NULL) = ?', query.open);
  where.add('(x.explained_at IS NOT NULL) = ?', query.explained);
  where.add(OF_QUESTION, query.question);
  const entry = entryFor(`${where.place(personId)}::uuid`);
  const page = await listPage<ContradictionDto>(sql, { ...LIST, entry }, where, query);
  return { ...page, items: page.items.map((found) => ({ ...found, operands: publicOperands(found.operands) })) };
}

/** One contradiction, resolved or not. @throws ProblemException `not-found` */
export async function getContradiction(sql: Sql, id: string, personId: string | null): Promise<ContradictionDto> {
  const row = await firstRow<{ entry: ContradictionDto }>(
    sql,
    `SELECT ${entryFor('$2::uuid')} AS entry FROM ${LIST.from} WHERE x.id = $1`,
    [id, personId],
  );
  if (!row) throw notFound('contradiction');
  return { ...row.entry, operands: publicOperands(row.entry.operands) };
}

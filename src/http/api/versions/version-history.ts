import type { Actor } from '../../../access/actor';
import { compareVersions, type VersionChange } from '../../../pipeline/verdicts/compare-versions';
import type { VerdictDocument } from '../../../pipeline/verdicts/verdict-document';
import { firstRow, rows, type Sql } from '../../../platform/database/rows';
import { notFound } from '../../problems/problem-exception';
import { openConditions } from '../lists/conditions';
import { type ListPage, listPage } from '../lists/list-page';
import type { ListQuery } from '../lists/list-query';
import { shownTo } from './find-version';
import { SHOWN_VERSIONS, VERSION_STEP } from './shown-versions';
import type { HistoryStepDto } from './version-history.dto';

type StoredStep = Omit<HistoryStepDto, 'changes'>;

const ENTRY = `${VERSION_STEP}::jsonb || jsonb_build_object('causes', v.causes, 'checkpoint',
  (SELECT min(h.checkpoint) FROM checkpoint_heads h WHERE h.claim_id = v.claim_id AND h.number >= v.number))`;

/**
 * The versions of a claim's verdict, newest first: each with why it was written, what it changed, and the checkpoint that signed it. A
 * merged claim keeps its own.
 * @throws ProblemException `not-found` where there is none to see
 */
export async function listVersionHistory(
  sql: Sql,
  claimId: string,
  query: ListQuery,
  viewer: Actor,
): Promise<ListPage<HistoryStepDto>> {
  const shown = shownTo(claimId, viewer);
  const any = await firstRow(sql, `SELECT FROM ${SHOWN_VERSIONS} v LIMIT 1`, shown);
  if (!any) throw notFound('claim with a verdict');
  const where = openConditions();
  for (const value of shown) where.place(value);
  const keys = [{ column: 'v.number', type: 'int' }] as const;
  const source = { name: 'version-history', entry: ENTRY, from: `${SHOWN_VERSIONS} v`, keys, order: 'DESC' } as const;
  const page = await listPage<StoredStep>(sql, source, where, query);
  const documents = await rows<{ number: number; document: VerdictDocument | null }>(
    sql,
    `SELECT v.number, v.document FROM ${SHOWN_VERSIONS} v WHERE v.number <= $4 ORDER BY v.number DESC LIMIT $5`,
    [...shown, page.items[0]?.number ?? 0, page.items.length + 1],
  );
  return {
    ...page,
    items: page.items.map((step, place) => ({
      ...step,
      changes: changesBetween(documents[place + 1]?.document, documents[place]?.document),
    })),
  };
}

/** Nothing can be told of a version whose words, or whose predecessor's, are gone, and nothing of the first one. */
const changesBetween = (before?: VerdictDocument | null, after?: VerdictDocument | null): VersionChange[] =>
  before && after ? compareVersions(before, after).changes : [];

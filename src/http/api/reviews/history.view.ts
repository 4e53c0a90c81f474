import { readingsHidden } from '../../../pipeline/reviews/seen-by';
import type { Sql } from '../../../platform/database/rows';
import { openConditions } from '../lists/conditions';
import { type ListPage, listPage } from '../lists/list-page';
import type { ListQuery } from '../lists/list-query';
import { instantOf, jsonOf, publicIdOf } from '../sql-expressions';
import type { HistoryEntryDto } from './history.dto';
import { publicMembers } from './public-members';
import { requireReview } from './review.view';

const entryFor = (viewer: string): string => {
  const hidden = readingsHidden('r', viewer);
  const unlessHidden = (column: string): string => `CASE WHEN NOT ${hidden} THEN ${column} END`;
  return jsonOf({
    at: instantOf('h.at'),
    actor: jsonOf({
      id: publicIdOf('per', 'by.id'),
      name: `coalesce(by.name, 'Touchstone')`,
      via: `CASE WHEN k.id IS NOT NULL THEN ${jsonOf({ id: publicIdOf('key', 'k.id'), name: 'k.name' })} END`,
    }),
    action: 'h.action',
    before: unlessHidden('h.before'),
    after: unlessHidden(`h.after - 'via'`),
    reason: unlessHidden('h.reason'),
    withheld: hidden,
  });
};

const idOf = (prefix: string, text: string): string =>
  `CASE WHEN ${text} ~ '^${prefix}_[0-9a-f]{32}$' THEN substr(${text}, 5)::uuid END`;

const FROM = `history h JOIN reviews r ON r.claim_id = h.subject_id
  LEFT JOIN people by ON by.id = ${idOf('per', 'h.actor')}
  LEFT JOIN machine_keys k ON k.id = ${idOf('key', `h.after->>'via'`)}`;

/**
 * Everything that was done with a claim, newest first. While its second reading is blind to this person, only who did what and when.
 * @throws ProblemException `not-found`
 */
export async function listHistory(
  sql: Sql,
  claimId: string,
  personId: string | null,
  query: ListQuery,
): Promise<ListPage<HistoryEntryDto>> {
  await requireReview(sql, claimId);
  const where = openConditions();
  where.add('h.subject_id = ?', claimId);
  const entry = entryFor(`${where.place(personId)}::uuid`);
  const source = {
    name: 'history',
    entry,
    from: FROM,
    keys: [{ column: 'h.id', type: 'uuid' }],
    order: 'DESC',
  } as const;
  const page = await listPage<HistoryEntryDto>(sql, source, where, query);
  return { ...page, items: page.items.map(toPublic) };
}

const toPublic = (entry: HistoryEntryDto): HistoryEntryDto => ({
  ...entry,
  before: publicMembers(entry.before),
  after: publicMembers(entry.after),
});

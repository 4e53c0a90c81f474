import type { Sql } from '../../platform/database/rows';
import { decodeCursor, encodeCursor, listMark, requireCursorOf } from '../api/lists/cursor';
import type { ListPage } from '../api/lists/list-page';
import type { ListQuery } from '../api/lists/list-query';
import { type FeedVersion, listChanges } from './feed-versions.view';
import { type FeedRedaction, listRedactions } from './redactions.view';

/** What the corrections feed tells: a version that changed something, or that one was redacted. */
export type FeedCorrection = FeedVersion | FeedRedaction;

export const isRedaction = (one: FeedCorrection): one is FeedRedaction => 'reason' in one;

const LIST = listMark('correction feed', null);

/** One page of both, newest first: their ids were given out in the order of time. @throws ProblemException `invalid-cursor` */
export async function listCorrections(sql: Sql, { limit, cursor }: ListQuery): Promise<ListPage<FeedCorrection>> {
  const reached = decodeCursor(['uuid'], cursor);
  requireCursorOf(LIST, reached);
  const before = reached?.keys[0];
  // One more of each than a page holds tells whether there is another page.
  const found: FeedCorrection[] = [
    ...(await listChanges(sql, limit + 1, before)),
    ...(await listRedactions(sql, { before, limit: limit + 1 })),
  ].sort((a, b) => (a.id < b.id ? 1 : -1));
  const items = found.slice(0, limit);
  const hasMore = found.length > limit;
  const last = items.at(-1);
  return { items, hasMore, nextCursor: hasMore && last ? encodeCursor({ list: LIST, keys: [last.id] }) : null };
}

import { REVIEW_STATES } from '../../../domain/workflow/review-state';
import { queueConditions } from '../../../pipeline/reviews/queue-filter';
import { keptFigures } from '../../../platform/database/kept-figures';
import { firstRow, type Sql } from '../../../platform/database/rows';
import { type Conditions, openConditions } from '../lists/conditions';
import { type ListPage, listPage } from '../lists/list-page';
import { jsonOf } from '../sql-expressions';
import type { ReviewDto } from './review.dto';
import type { ReviewCountsDto } from './review-counts.dto';
import type { ReviewListQuery } from './review-list-query';
import { REVIEW_FROM, reviewMembers, type StoredReview, shownReview } from './stored-review';

// As Next takes them.
const BY_URGENCY = {
  keys: [
    { column: 'r.rank', type: 'float8', order: 'DESC' },
    { column: 'r.claim_id', type: 'uuid' },
  ],
  order: 'ASC',
} as const;

/** The queue, most urgent first. */
export async function listReviews(
  sql: Sql,
  query: ReviewListQuery,
  personId: string | null,
): Promise<ListPage<ReviewDto>> {
  const where = openConditions();
  const viewer = where.place(personId);
  await narrow(sql, where, query, viewer);
  const entry = jsonOf(reviewMembers(`${viewer}::uuid`));
  const source = { name: 'reviews', entry, from: REVIEW_FROM, ...BY_URGENCY };
  const page = await listPage<StoredReview>(sql, source, where, query);
  return { ...page, items: page.items.map(shownReview) };
}

const RESERVED_BY = {
  mine: (viewer: string) => `(r.reserved_until > now() AND r.reserved_by = ${viewer})`,
  others: (viewer: string) =>
    `(r.reserved_by IS NOT NULL AND r.reserved_until > now() AND r.reserved_by IS DISTINCT FROM ${viewer})`,
  none: () => '(r.reserved_until IS NULL OR r.reserved_until <= now())',
};

async function narrow(sql: Sql, where: Conditions, query: ReviewListQuery, viewer: string): Promise<void> {
  where.add('r.state = ANY(?::text[])', query.state);
  if (query.reserved) where.always(RESERVED_BY[query.reserved](`${viewer}::uuid`));
  if (query.assigned === 'me') where.always(`r.assigned_to = ${viewer}::uuid`);
  else if (query.assigned === 'nobody') where.always('r.assigned_to IS NULL');
  else where.add('r.assigned_to = ?::uuid', query.assigned);
  where.add('q.dormant = ?', query.dormant);
  if (query.snoozed !== undefined)
    where.always(query.snoozed ? 'r.snoozed_until > now()' : '(r.snoozed_until IS NULL OR r.snoozed_until <= now())');
  const filter = await queueConditions(sql, query, where.parameters.length + 1);
  where.parameters.push(...filter.parameters);
  for (const condition of filter.where) where.always(condition);
}

const COUNTS = jsonOf({
  byState: jsonOf(
    Object.fromEntries(REVIEW_STATES.map((state) => [state, `count(*) FILTER (WHERE state = '${state}')`])),
  ),
  reserved: 'count(*) FILTER (WHERE reserved_until > now())',
  snoozed: 'count(*) FILTER (WHERE snoozed_until > now())',
});

const OWN_COUNTS = `SELECT
  (SELECT count(*)::int FROM reviews WHERE reserved_by = $1::uuid AND reserved_until > now()) AS "reservedByMe",
  (SELECT count(*)::int FROM reviews WHERE assigned_to = $1::uuid) AS "assignedToMe"`;

type CountsOfAll = Omit<ReviewCountsDto, 'reservedByMe' | 'assignedToMe'>;

const countsOfAll = keptFigures(
  async (sql) => (await firstRow<{ entry: CountsOfAll }>(sql, `SELECT ${COUNTS} AS entry FROM reviews`))!.entry,
);

/** How many claims are where. */
export async function countReviews(sql: Sql, personId: string | null): Promise<ReviewCountsDto> {
  const own = firstRow<Pick<ReviewCountsDto, 'reservedByMe' | 'assignedToMe'>>(sql, OWN_COUNTS, [personId]);
  const [all, mine] = await Promise.all([countsOfAll(sql), own]);
  return { ...all, ...mine! };
}

import { REVIEW_ACTIONS, transitionOf } from '../../../../domain/workflow/transitions';
import { rows, type Sql } from '../../../../platform/database/rows';

/** A change of a claim's review that somebody who looks at it should hear of. */
export interface ReviewNews {
  /** uuid of the row of history. */
  id: string;
  claimId: string;
  revision: number;
  by: string;
  /** "ruled" */
  done: string;
}

/** A uuid that every row written at this moment or later comes after: ids begin with their milliseconds. */
const firstIdAt = (time: number): string =>
  `${time
    .toString(16)
    .padStart(12, '0')
    .replace(/^(.{8})/, '$1-')}-0000-0000-000000000000`;

const doneBy = (action: string): string => {
  const known = REVIEW_ACTIONS.find((name) => action === `review.${name}`);
  return known ? transitionOf(known).done : 'set back by one step';
};

/** The changes since a moment, oldest first. @param since milliseconds since 1970, by the clock of the database */
export async function viewReviewNews(sql: Sql, since: number): Promise<ReviewNews[]> {
  const news = await rows<Omit<ReviewNews, 'done'> & { action: string }>(
    sql,
    `SELECT h.id, h.subject_id AS "claimId", (h.after->>'revision')::int AS revision, coalesce(p.name, 'Touchstone') AS by, h.action
     FROM history h LEFT JOIN people p ON p.id = CASE WHEN h.actor LIKE 'per\\_%' THEN substr(h.actor, 5)::uuid END
     WHERE h.id >= $1 AND h.action LIKE 'review.%' AND h.after ? 'revision' ORDER BY h.id LIMIT 500`,
    [firstIdAt(since)],
  );
  return news.map(({ action, ...step }) => ({ ...step, done: doneBy(action) }));
}

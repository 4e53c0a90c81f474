import { hadHandIn, readingsHidden, wordsHidden } from '../seen-by';

/**
 * SQL: whether the viewer may read what was written about a claim at `at`, a column of `entry`. While a claim waits for its blind
 * second reading, what was written since the first ruling could tell it, and so could what the first reader had a hand in before, on
 * any answer to the question: only the first reader sees that, and everybody what they wrote themselves.
 * `viewer` is an SQL expression for the uuid of the person, null for somebody not signed in.
 */
export const entryShown = (entry: string, viewer: string, at = 'created_at'): string => `NOT (
  EXISTS (SELECT 1 FROM reviews blind JOIN rulings told ON told.id = blind.first_ruling
    WHERE blind.claim_id = ${entry}.claim_id AND ${readingsHidden('blind', viewer)} AND ${entry}.${at} >= told.created_at
      AND NOT ${hadHandIn(`${entry}.id`, viewer)})
  OR ${byFirstReader(entry, viewer)})`;

/** SQL: whether the first reader of an answer that waits for its second reading had a hand in `entry`, and the viewer reads blind. */
export const byFirstReader = (entry: string, viewer: string): string =>
  wordsHidden(`${entry}.id`, `(SELECT question_id FROM claims WHERE id = ${entry}.claim_id)`, viewer);

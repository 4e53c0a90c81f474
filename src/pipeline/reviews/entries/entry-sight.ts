import { readingsHidden } from '../seen-by';

/**
 * SQL: whether the viewer may read what was written about a claim at `at`, a column of `entry`. While a claim waits for its blind
 * second reading, what was written since the first ruling could tell it: only the first reader sees that.
 * `viewer` is an SQL expression for the uuid of the person, null for somebody not signed in.
 */
export const entryShown = (entry: string, viewer: string, at = 'created_at'): string => `NOT EXISTS (
  SELECT 1 FROM reviews blind JOIN rulings told ON told.id = blind.first_ruling
  WHERE blind.claim_id = ${entry}.claim_id AND ${readingsHidden('blind', viewer)} AND ${entry}.${at} >= told.created_at)`;

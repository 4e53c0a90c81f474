import { byFirstReader } from '../entries/entry-sight';
import { readingsHidden } from '../seen-by';

/**
 * SQL: whether the viewer may read the comment `comment`, an alias. While a claim waits for its blind second reading, what was
 * written or changed since the first ruling could tell it, and so could what the first reader wrote before: only the first reader sees
 * that, and everybody their own.
 * `viewer` is an SQL expression for the uuid of the person, null for somebody not signed in.
 */
export const commentShown = (comment: string, viewer: string): string => `(
  ${comment}.author_id IS NOT DISTINCT FROM ${viewer}
  OR NOT ${byFirstReader(comment, viewer)} AND NOT EXISTS (SELECT 1 FROM reviews blind JOIN rulings told ON told.id = blind.first_ruling
    WHERE blind.claim_id = ${comment}.claim_id AND ${readingsHidden('blind', viewer)}
      AND ${comment}.changed_at >= told.created_at))`;

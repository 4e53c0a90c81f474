/**
 * SQL: whether the viewer may read the comment `comment`, an alias. While a claim waits for its blind second reading, what was
 * written or changed since the first ruling could tell it: only the first reader sees that, and everybody their own.
 * `viewer` is an SQL expression for the uuid of the person, null for somebody not signed in.
 */
export const commentShown = (
  comment: string,
  viewer: string,
): string => `(${comment}.author_id IS NOT DISTINCT FROM ${viewer}
  OR NOT EXISTS (SELECT 1 FROM reviews blind JOIN rulings first ON first.id = blind.first_ruling
    WHERE blind.claim_id = ${comment}.claim_id AND blind.state = 'second_reading'
      AND first.person_id IS DISTINCT FROM ${viewer} AND ${comment}.changed_at >= first.created_at))`;

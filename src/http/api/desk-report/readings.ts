/**
 * SQL of the readings that stand: claim_id, at, action, rating, state (what the claim became). What was taken back is left out: the
 * row of history that undid it counts the next revision.
 */
export const READINGS = `
  SELECT h.subject_id AS claim_id, h.at, h.action, ru.rating, h.after->>'state' AS state
  FROM history h JOIN rulings ru ON ru.claim_id = h.subject_id AND 'rul_' || replace(ru.id::text, '-', '') = h.after->>'ruling'
  WHERE h.action IN ('review.rule', 'review.second_read', 'review.adjudicate') AND NOT EXISTS (
    SELECT FROM history u WHERE u.subject_id = h.subject_id AND u.action = 'review.undo'
      AND (u.after->>'revision')::int = (h.after->>'revision')::int + 1)`;

/** SQL of what was read twice: claim_id, first, second (ratings), at (of the second). */
export const READ_TWICE = `
  SELECT two.claim_id, one.rating AS first, two.rating AS second, two.at
  FROM readings two CROSS JOIN LATERAL (
    SELECT rating FROM readings one WHERE one.claim_id = two.claim_id AND one.action = 'review.rule' AND one.at <= two.at
    ORDER BY one.at DESC LIMIT 1) one
  WHERE two.action = 'review.second_read'`;

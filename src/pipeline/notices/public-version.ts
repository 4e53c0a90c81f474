/** SQL: whether everybody may read a version: from the first published ruling on, withdrawals included. */
export const isPublicVersion = (version: string): string =>
  `(jsonb_typeof(${version}.document -> 'ruling') = 'object'
    AND EXISTS (SELECT FROM reviews told WHERE told.claim_id = ${version}.claim_id AND told.published_ruling IS NOT NULL))`;

/** SQL: whether everybody could read a version before its words were taken out. */
export const wasPublicVersion = (version: string): string =>
  `(${version}.document IS NULL AND EXISTS (SELECT FROM redactions gone
    WHERE gone.claim_id = ${version}.claim_id AND gone.number = ${version}.number AND gone.was_public))`;

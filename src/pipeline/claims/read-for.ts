/**
 * SQL: whether the claim `claim` is an answer that was read for the question, wherever people have put it since: with the question it was
 * merged into, or in one that was split off.
 */
export const readFor = (claim: string, question: string): string =>
  `(${claim}.read_for = ${question} OR ${claim}.read_for IS NULL AND ${claim}.question_id = ${question})`;

/**
 * SQL: the ids of the claims that are one answer to a question in this sense. In two parts, each of an index: with an OR between them all
 * answers to the question would be read, of which there may be hundreds.
 */
export const claimsReadFor = (question: string, answerKey: string): string => `
  SELECT id FROM claims WHERE question_id = ${question} AND answer_key = ${answerKey} AND read_for IS NULL
  UNION ALL SELECT id FROM claims WHERE read_for = ${question} AND answer_key = ${answerKey}`;

/**
 * SQL: whether the claim `claim` is an answer that was read for the question, wherever people have put it since: with the question it was
 * merged into, or in one that was split off.
 */
export const readFor = (claim: string, question: string): string =>
  `(${claim}.read_for = ${question} OR ${claim}.read_for IS NULL AND ${claim}.question_id = ${question})`;

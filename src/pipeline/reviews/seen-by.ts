/*
 * The rule of blindness (`sightOf`) where rows of many claims are read, for API and pages alike. A rival's assessment tells the
 * claim's, so those of all answers to the question are kept back; what was published before stays visible. `viewer` is an SQL
 * expression for the uuid of who looks, null for somebody not signed in.
 */

/** SQL: whether the readings of the review `review` are kept from the viewer. */
export const readingsHidden = (review: string, viewer: string): string => `(${review}.state = 'second_reading'
  AND NOT EXISTS (SELECT 1 FROM rulings first WHERE first.id = ${review}.first_ruling AND first.person_id = ${viewer}))`;

const actorOf = (person: string): string => `'per_' || replace(${person}::text, '-', '')`;

/** SQL: whether this person (an expression for a uuid) had a hand in the row `subject`, by its history. */
export const hadHandIn = (subject: string, person: string): string =>
  `EXISTS (SELECT 1 FROM history hand WHERE hand.subject_id = ${subject} AND hand.actor = ${actorOf(person)})`;

/**
 * SQL: whether the words of the row `subject` (an expression for its uuid) are kept from the viewer. While an answer to the question
 * `question` waits for its second reading, so is what its first reader wrote or decided about any of them: a reason, a note, an entry.
 */
export const wordsHidden = (subject: string, question: string, viewer: string): string => `EXISTS (
  SELECT 1 FROM reviews blind JOIN claims answer ON answer.id = blind.claim_id JOIN rulings told ON told.id = blind.first_ruling
  WHERE answer.question_id = ${question} AND ${readingsHidden('blind', viewer)} AND ${hadHandIn(subject, 'told.person_id')})`;

/** SQL: the words `words` of such a row, or `instead` where they are kept back. */
export const wordsSeenBy = (
  viewer: string,
  row: { subject: string; question: string },
  words: string,
  instead = 'NULL',
) =>
  `CASE WHEN ${words} IS NOT NULL AND ${wordsHidden(row.subject, row.question, viewer)} THEN ${instead} ELSE ${words} END`;

/** SQL: whether the assessment of the claim `claim` (its id and question_id) is kept from the viewer. */
export const assessmentHidden = (claim: string, viewer: string): string => `(
  EXISTS (SELECT 1 FROM reviews blind JOIN claims answer ON answer.id = blind.claim_id
          WHERE answer.question_id = ${claim}.question_id AND ${readingsHidden('blind', viewer)})
  AND coalesce((SELECT own.published_ruling IS NULL FROM reviews own WHERE own.claim_id = ${claim}.id), true))`;

/**
 * SQL to read from in place of `claims`: the same rows, without assessments that are kept from the viewer, so that neither a
 * filter nor an order tells them. `assessed` is the state that an index narrows by: it counts only beside `NOT hidden`. OFFSET has what is
 * hidden asked once a row, not once a column.
 */
export const claimsSeenBy = (viewer: string): string => `(
  SELECT k.id, k.question_id, k.text, k.answer, k.answer_key, k.origin, k.merged_into, k.created_at, hidden.yes AS hidden,
    k.state AS assessed,
    CASE WHEN NOT hidden.yes THEN k.state END AS state,
    CASE WHEN NOT hidden.yes THEN k.probability END AS probability,
    NOT hidden.yes AND k.best AS best,
    CASE WHEN NOT hidden.yes THEN k.superseded_by END AS superseded_by,
    CASE WHEN hidden.yes THEN 0 ELSE k.verdict_number END AS verdict_number
  FROM claims k CROSS JOIN LATERAL (SELECT ${assessmentHidden('k', viewer)} AS yes OFFSET 0) hidden)`;

/** SQL to read from in place of `verdicts`: the versions that are not kept from the viewer. */
export const verdictsSeenBy = (viewer: string): string => `(
  SELECT version.* FROM verdicts version JOIN claims of ON of.id = version.claim_id
  WHERE NOT ${assessmentHidden('of', viewer)})`;

/**
 * SQL: whether the ruling `ruling` on the claim of the review `review` is kept from the viewer. Rulings of former rounds, and those taken
 * back, would tell the first reading as well; what is published does not.
 */
export const rulingHidden = (ruling: string, review: string, viewer: string): string =>
  `(${readingsHidden(review, viewer)} AND ${ruling}.person_id IS DISTINCT FROM ${viewer} AND ${ruling}.id IS DISTINCT FROM ${review}.published_ruling)`;

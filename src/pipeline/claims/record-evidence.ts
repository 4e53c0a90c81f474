import type { MatchedAnswer } from '../../domain/matching/matched-article';
import { SUGGESTION_THRESHOLD } from '../../domain/matching/matched-article';
import { prepared } from '../../platform/database/prepared';
import { firstRow, rows, type Sql } from '../../platform/database/rows';
import { followPassages, withdrawChanged } from './follow-passages';
import { insertClaims } from './insert-claims';
import type { RecordedQuestion } from './insert-questions';
import type { ReadArticle } from './load-article-reading';
import { claimsReadFor } from './read-for';
import { settleValidity } from './settle-validity';

interface AnswerRow extends MatchedAnswer {
  questionId: string;
}

const ANSWERS = `jsonb_to_recordset($1::jsonb) AS r("questionId" uuid, "statementId" uuid, answer jsonb, "answerKey" text,
  "claimText" text, stance text, confidence real, party boolean, debunk boolean, "namedOrigin" text, reason text)`;

/**
 * Makes the evidence of an article what its newest reading says: new claims and evidence, suggestions below the
 * threshold, and what the reading no longer bears out withdrawn. What a person confirmed stays while its passage does.
 * @returns the ids of the claims whose evidence changed
 */
export async function recordEvidence(sql: Sql, article: ReadArticle, questions: RecordedQuestion[]): Promise<string[]> {
  // A new article has no evidence yet that could be kept, changed or withdrawn.
  const told = await firstRow(sql, TOLD, [article.id]);
  if (told && !article.retracted) await followPassages(sql, article.id);
  const placed = told ? await placedByPeople(sql, article) : new Set();
  const answers = questions
    .flatMap(({ id, matched }) => matched.answers.map((answer) => ({ ...answer, questionId: id })))
    .filter(({ statementId, questionId }) => !placed.has(`${statementId} ${questionId}`));
  const counted = answers.filter(({ confidence }) => confidence >= SUGGESTION_THRESHOLD);
  const sure = JSON.stringify(counted);
  const worded = wordClaims(counted).map(({ questionId, claimText: text, answer, answerKey }) => ({
    questionId,
    text,
    answer,
    answerKey,
  }));
  const opened = new Set(questions.filter((question) => question.opened).map(({ id }) => id));
  await insertClaims(sql, worded, 'rule', opened);
  const changed = [
    ...(told ? await changeKnown(sql, article, sure) : []),
    ...(counted.length > 0 ? await insertEvidence(sql, article, sure) : []),
  ];
  await insertSuggestions(
    sql,
    answers.filter(({ confidence }) => confidence < SUGGESTION_THRESHOLD),
  );
  const claimIds = [...new Set(changed)];
  if (told || counted.some(tellsTime)) await settleValidity(sql, claimIds);
  return claimIds;
}

const TOLD = prepared(`
  SELECT FROM statements s JOIN evidence e ON e.statement_id = s.id WHERE s.article_id = $1 AND e.withdrawn_at IS NULL LIMIT 1`);

/** Whether an answer has a part in how long its claim holds. */
const tellsTime = ({ answer }: MatchedAnswer): boolean =>
  'from' in answer && answer.type !== 'date' && answer.from !== null;

/** Brings the evidence that there is up to the newest reading. @returns the ids of the claims concerned */
async function changeKnown(sql: Sql, article: ReadArticle, answers: string): Promise<string[]> {
  return [
    ...(article.retracted ? [] : await withdrawChanged(sql, article.id)),
    ...(await withdrawVanished(sql, article)),
    ...(await withdrawUnmatched(sql, article, answers)),
    ...(await updateEvidence(sql, answers)),
  ];
}

/** Passages whose reading a person has set: "statement question" by their ids. What the rules read there is not recorded again. */
async function placedByPeople(sql: Sql, article: ReadArticle): Promise<Set<string>> {
  const placed = await rows<{ statement_id: string; question_id: string }>(
    sql,
    `SELECT e.statement_id, e.read_for AS question_id FROM statements s JOIN evidence e ON e.statement_id = s.id
     WHERE s.article_id = $1 AND e.read_for IS NOT NULL AND e.withdrawn_at IS NULL`,
    [article.id],
  );
  return new Set(placed.map((row) => `${row.statement_id} ${row.question_id}`));
}

/** One wording a claim: of the answers that are the same, the surest, of those one that says when, of those the first in the text. */
function wordClaims(answers: AnswerRow[]): AnswerRow[] {
  const best = new Map<string, AnswerRow>();
  for (const answer of answers) {
    const key = `${answer.questionId} ${answer.answerKey}`;
    const known = best.get(key);
    if (!known || rank(answer) > rank(known)) best.set(key, answer);
  }
  return [...best.values()];
}

function rank({ confidence, answer }: AnswerRow): number {
  return confidence + (answer.type === 'yes_no' && answer.from !== null ? 1e-6 : 0);
}

function claimsOf(changed: { claim_id: string }[]): string[] {
  return changed.map((row) => row.claim_id);
}

async function withdrawVanished(sql: Sql, article: ReadArticle): Promise<string[]> {
  const reason = article.retracted ? 'the article was retracted' : 'the passage is no longer in the article';
  return claimsOf(
    await rows(
      sql,
      `UPDATE evidence e SET withdrawn_at = now(), withdrawn_reason = $2 FROM statements s
       WHERE e.statement_id = s.id AND s.article_id = $1 AND e.withdrawn_at IS NULL
         AND (s.withdrawn_at IS NOT NULL OR $3) RETURNING e.claim_id`,
      [article.id, reason, article.retracted],
    ),
  );
}

async function withdrawUnmatched(sql: Sql, article: ReadArticle, answers: string): Promise<string[]> {
  return claimsOf(
    await rows(
      sql,
      `UPDATE evidence e SET withdrawn_at = now(), withdrawn_reason = 'the passage is no longer read as an answer to the question'
       FROM statements s, claims c
       WHERE e.statement_id = s.id AND c.id = e.claim_id AND s.article_id = $2 AND e.withdrawn_at IS NULL
         AND e.origin = 'rule' AND e.decision IS NULL AND e.read_for IS NULL
         AND NOT EXISTS (SELECT FROM ${ANSWERS} WHERE r."statementId" = s.id AND r."questionId" = coalesce(c.read_for, c.question_id)
           AND r."answerKey" = c.answer_key AND r.stance = e.stance)
       RETURNING e.claim_id`,
      [answers, article.id],
    ),
  );
}

async function updateEvidence(sql: Sql, answers: string): Promise<string[]> {
  return claimsOf(
    await rows(
      sql,
      `UPDATE evidence e SET party = r.party, debunk = r.debunk, named_origin = r."namedOrigin", confidence = r.confidence,
         answer = r.answer, reason = r.reason
       FROM ${ANSWERS} CROSS JOIN LATERAL (${claimsReadFor('r."questionId"', 'r."answerKey"')}) c
       WHERE e.claim_id = c.id AND e.statement_id = r."statementId" AND e.stance = r.stance AND e.withdrawn_at IS NULL
         AND e.origin = 'rule' AND e.read_for IS NULL
         AND (e.party, e.debunk, e.named_origin, e.confidence, e.answer) IS DISTINCT FROM (r.party, r.debunk, r."namedOrigin", r.confidence, r.answer)
       RETURNING e.claim_id`,
      [answers],
    ),
  );
}

async function insertEvidence(sql: Sql, article: ReadArticle, answers: string): Promise<string[]> {
  return claimsOf(
    await rows(
      sql,
      prepared(`INSERT INTO evidence (claim_id, statement_id, publisher_id, stance, answer, origin, party, debunk, named_origin, confidence, reason)
       SELECT DISTINCT ON (c.id, r."statementId", r.stance) c.id, r."statementId", $2::uuid, r.stance, r.answer, 'rule', r.party, r.debunk,
         r."namedOrigin", r.confidence, r.reason
       FROM ${ANSWERS} CROSS JOIN LATERAL (${claimsReadFor('r."questionId"', 'r."answerKey"')}) c
       ORDER BY c.id, r."statementId", r.stance, r.confidence DESC
       ON CONFLICT (claim_id, statement_id, stance) WHERE withdrawn_at IS NULL DO NOTHING RETURNING claim_id`),
      [answers, article.publisherId],
    ),
  );
}

async function insertSuggestions(sql: Sql, answers: AnswerRow[]): Promise<void> {
  if (answers.length === 0) return;
  await rows(
    sql,
    prepared(`INSERT INTO suggestions (statement_id, question_id, answer, answer_key, claim_text, stance, score, reason)
     SELECT "statementId", "questionId", answer, "answerKey", "claimText", stance, confidence, reason FROM ${ANSWERS}
     ON CONFLICT (statement_id, question_id, answer_key) DO NOTHING`),
    [JSON.stringify(answers)],
  );
}

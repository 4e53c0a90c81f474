import type { DataSource } from 'typeorm';
import { similarClaims } from '../../../../pipeline/claims/similar-claims';
import { rows } from '../../../../platform/database/rows';
import { fromPublicId, toPublicId } from '../../../../platform/ids/public-id';
import type { QuestionWithClaimsDto } from '../../../api/questions/question.dto';
import type { QuestionChoices } from './question-deeds';

const MOST = 100;
const QUOTE = 160;

/** What there is to choose from where a question is merged or split. Claims stand in no order that would tell the likeliest. */
export async function viewQuestionChoices(
  database: DataSource,
  question: QuestionWithClaimsDto,
): Promise<QuestionChoices> {
  const questionId = fromPublicId('qst', question.id)!;
  const [siblings, similar, evidence] = await Promise.all([
    rows<{ id: string; text: string }>(
      database,
      `SELECT id, text FROM questions WHERE event_id = $1 AND answer_type = $2 AND id <> $3 AND merged_into IS NULL
       ORDER BY dormant, id LIMIT ${MOST}`,
      [fromPublicId('evt', question.event.id), question.answerType, questionId],
    ),
    similarClaims(database, questionId),
    rows<{ id: string; claim: string; quote: string; publisher: string }>(
      database,
      `SELECT e.id, c.text AS claim, coalesce(e.record_quote, s.quote) AS quote, p.name AS publisher FROM claims own
       JOIN claims c ON c.id = coalesce(own.merged_into, own.id) JOIN evidence e ON e.claim_id = own.id
       JOIN publishers p ON p.id = e.publisher_id LEFT JOIN statements s ON s.id = e.statement_id
       WHERE c.question_id = $1 AND e.withdrawn_at IS NULL ORDER BY e.id LIMIT ${MOST}`,
      [questionId],
    ),
  ]);
  const others = new Map([...siblings, ...similar.map((claim) => claim.question)].map(({ id, text }) => [id, text]));
  return {
    id: question.id,
    revision: question.revision,
    merged: question.merged,
    claims: question.claims.map(({ id, text }) => ({ value: id, label: text })).sort(byValue),
    evidence: evidence.map(({ id, claim, quote, publisher }) => ({
      value: toPublicId('evd', id),
      label: `“${quote.length > QUOTE ? `${quote.slice(0, QUOTE)} …` : quote}” (${publisher}), on: ${claim}`,
    })),
    others: [...others].map(([id, text]) => ({ value: toPublicId('qst', id), label: text })),
  };
}

const byValue = (a: { value: string }, b: { value: string }): number => (a.value < b.value ? -1 : 1);

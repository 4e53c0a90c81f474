import type { Answer, AnswerType } from '../../domain/values/answer';
import type { Stance } from '../../domain/verdicts/question-input';
import { firstRow, rows, type Sql } from '../../platform/database/rows';
import { toPublicId } from '../../platform/ids/public-id';

export interface SummaryEvidence {
  publisher: string;
  grade: string;
  article: string | null;
  quote: string;
  speaker: string | null;
  stance: Stance;
}

export interface SummaryClaim {
  id: string;
  text: string;
  answer: Answer;
  state: string | null;
  probability: number | null;
  best: boolean;
  supersededBy: string | null;
  reason: string | null;
  for: SummaryEvidence[];
  against: SummaryEvidence[];
  reports: SummaryEvidence[];
}

export interface SummaryQuestion {
  id: string;
  text: string;
  answerType: AnswerType;
  unit: string | null;
  event: { id: string; label: string; date: string | null };
  dormant: boolean;
  claims: SummaryClaim[];
}

export interface Summary {
  counts: Record<string, number>;
  questions: SummaryQuestion[];
  contradictions: { id: string; kind: string; rule: string; explanation: string; claims: string[] }[];
  checks: { rule: string; holds: boolean; explanation: string }[];
}

const COUNTS = `
  SELECT json_build_object('publishers', (SELECT count(*) FROM publishers), 'articles', (SELECT count(*) FROM articles),
    'statements', (SELECT count(*) FROM statements WHERE withdrawn_at IS NULL),
    'events', (SELECT count(*) FROM events WHERE merged_into IS NULL),
    'questions', (SELECT count(*) FROM questions WHERE merged_into IS NULL AND NOT dormant),
    'dormantQuestions', (SELECT count(*) FROM questions WHERE merged_into IS NULL AND dormant),
    'claims', (SELECT count(*) FROM claims WHERE merged_into IS NULL),
    'evidence', (SELECT count(*) FROM evidence WHERE withdrawn_at IS NULL),
    'suggestions', (SELECT count(*) FROM suggestions WHERE decision IS NULL),
    'contradictions', (SELECT count(*) FROM contradictions WHERE resolved_at IS NULL),
    'checks', (SELECT count(*) FROM arithmetic_checks), 'verdicts', (SELECT count(*) FROM verdicts)) AS counts`;

const EVIDENCE = `
  SELECT json_agg(json_build_object('publisher', p.name, 'grade', p.grade, 'article', a.title,
    'quote', coalesce(s.quote, e.record_quote), 'speaker', s.speaker, 'stance', e.stance) ORDER BY a.published_at NULLS LAST, e.id)
  FROM evidence e JOIN publishers p ON p.id = e.publisher_id
  LEFT JOIN statements s ON s.id = e.statement_id LEFT JOIN articles a ON a.id = s.article_id
  WHERE e.claim_id = c.id AND e.withdrawn_at IS NULL AND e.decision IS DISTINCT FROM 'rejected'`;

// Superseded and unsupported claims stay visible; a claim all of whose evidence was withdrawn has nothing left to show.
const QUESTIONS = `
  SELECT q.id, q.text, q.answer_type AS "answerType", q.unit, q.dormant, e.id AS "eventId", e.label, e.edtf, (
    SELECT json_agg(claim ORDER BY claim.probability DESC NULLS LAST, claim.best DESC, claim.id) FROM (
      SELECT c.id, c.text, c.answer, c.state, c.probability::float AS probability, c.best, c.superseded_by AS "supersededBy",
        (SELECT v.document->>'reason' FROM verdicts v WHERE v.claim_id = c.id AND v.number = c.verdict_number) AS reason,
        coalesce((${EVIDENCE}), '[]') AS evidence
      FROM claims c WHERE c.question_id = q.id AND c.merged_into IS NULL) claim) AS claims
  FROM questions q JOIN events e ON e.id = q.event_id WHERE q.merged_into IS NULL
  ORDER BY q.dormant, e.date_from NULLS LAST, e.id, q.id`;

interface ClaimRow {
  id: string;
  text: string;
  answer: Answer;
  state: string | null;
  probability: number | null;
  best: boolean;
  supersededBy: string | null;
  reason: string | null;
  evidence: SummaryEvidence[];
}

interface QuestionRow {
  id: string;
  text: string;
  answerType: AnswerType;
  unit: string | null;
  dormant: boolean;
  eventId: string;
  label: string;
  edtf: string | null;
  claims: ClaimRow[] | null;
}

/** All questions with their rival claims and evidence, every open contradiction and every check, with public ids. */
export async function readSummary(sql: Sql): Promise<Summary> {
  const counts = await firstRow<{ counts: Record<string, number> }>(sql, COUNTS);
  const questions = await rows<QuestionRow>(sql, QUESTIONS);
  const contradictions = await rows<{ id: string; kind: string; rule: string; explanation: string; claims: string[] }>(
    sql,
    `SELECT id, kind, rule, explanation, array_remove(ARRAY[claim_a, claim_b], NULL)::text[] AS claims FROM contradictions
     WHERE resolved_at IS NULL ORDER BY id`,
  );
  const checks = await rows<Summary['checks'][number]>(
    sql,
    `SELECT rule, holds, explanation FROM arithmetic_checks ORDER BY event_id, natural_key`,
  );
  return {
    counts: counts!.counts,
    questions: questions.map(toQuestion),
    contradictions: contradictions.map(({ id, claims, ...rest }) => ({
      id: toPublicId('con', id),
      ...rest,
      claims: claims.map((claim) => toPublicId('clm', claim)),
    })),
    checks,
  };
}

function toQuestion({
  id,
  text,
  answerType,
  unit,
  dormant,
  eventId,
  label,
  edtf,
  claims,
}: QuestionRow): SummaryQuestion {
  const event = { id: toPublicId('evt', eventId), label, date: edtf };
  return { id: toPublicId('qst', id), text, answerType, unit, event, dormant, claims: (claims ?? []).map(toClaim) };
}

function toClaim({ evidence, id, supersededBy, ...claim }: ClaimRow): SummaryClaim {
  const taking = (stance: Stance) => evidence.filter((piece) => piece.stance === stance);
  return {
    id: toPublicId('clm', id),
    ...claim,
    supersededBy: supersededBy && toPublicId('clm', supersededBy),
    for: taking('supports'),
    against: taking('denies'),
    reports: taking('reports'),
  };
}

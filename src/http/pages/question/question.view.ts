import type { DataSource } from 'typeorm';
import type { AttributionMode, Modality, Statement } from '../../../domain/text/statement';
import type { Answer, AnswerType } from '../../../domain/values/answer';
import type { Grade, Stance } from '../../../domain/verdicts/question-input';
import type { Cause } from '../../../pipeline/claims/cause';
import { type SimilarClaim, similarClaims } from '../../../pipeline/claims/similar-claims';
import { KEPT_BACK } from '../../../pipeline/reviews/blindness';
import { claimsSeenBy, wordsSeenBy } from '../../../pipeline/reviews/seen-by';
import type { VerdictDocument } from '../../../pipeline/verdicts/verdict-document';
import { PUBLISHED_RULING, type PublishedRuling } from '../components/published-ruling';
import type { ClaimState } from '../components/state-badge';
import type { DatePrecision } from '../format/dates';
import { type PublicCorrection, type PublicReply, publicCorrections, publicReplies } from './aftermath';

/** One piece of evidence with the passage it stands on: a statement of an article, or a record that a person added. */
export interface EvidencePiece {
  id: string;
  stance: Stance;
  party: boolean;
  debunk: boolean;
  namedOrigin: string | null;
  confidence: number;
  reason: string;
  decision: 'confirmed' | 'rejected' | null;
  withdrawnReason: string | null;
  publisher: { name: string; grade: Grade; owner: string | null };
  statement: {
    id: string;
    quote: string;
    prefix: string;
    suffix: string;
    speaker: string | null;
    mode: AttributionMode;
    modality: Modality;
    reading: Pick<Statement, 'span' | 'sentence'>;
    /** The text around the passage; null where it is no longer in the article. */
    surroundings: string | null;
  } | null;
  record: { address: string | null; quote: string } | null;
  article: {
    id: string;
    title: string;
    address: string | null;
    publishedAt: string | null;
    precision: DatePrecision | null;
    retracted: boolean;
  } | null;
}

export interface VerdictVersion {
  number: number;
  state: ClaimState;
  probability: number;
  causes: Cause[];
  at: string;
}

type GroupDocument = VerdictDocument['groups'][number];

/** How a verdict came about, as its public JSON tells it. */
export type VerdictExplanation = Pick<
  VerdictDocument,
  'belief' | 'uncertainty' | 'disbelief' | 'reason' | 'rule' | 'decisive' | 'modelVersion'
> & {
  groups: (Pick<GroupDocument, 'side' | 'share' | 'members'> & {
    evidence: Pick<GroupDocument['evidence'][number], 'id'>[];
  })[];
};

export type OtherAnswer = Pick<RivalClaim, 'id' | 'text' | 'state'>;

export interface RivalClaim {
  id: string;
  text: string;
  answer: Answer;
  state: ClaimState | null;
  probability: number | null;
  best: boolean;
  /** What a person decided and an editor published; null where nobody did. */
  ruling: PublishedRuling | null;
  /** Of what was published. */
  corrections: PublicCorrection[];
  replies: PublicReply[];
  supersededBy: { id: string; text: string } | null;
  /** Answers that cannot hold together with this one. */
  excluded: OtherAnswer[];
  /** The public JSON of the newest verdict; null before the first. */
  verdict: VerdictExplanation | null;
  versions: VerdictVersion[];
  evidence: EvidencePiece[];
  /** All pieces, shown or not. */
  evidenceCount: number;
}

export interface QuestionView {
  id: string;
  text: string;
  answerType: AnswerType;
  unit: string | null;
  scope: string | null;
  cumulative: boolean;
  mergedInto: string | null;
  stale: boolean;
  parkedReason: string | null;
  assessedAt: string | null;
  event: { label: string; edtf: string | null };
  claims: RivalClaim[];
  contradictions: { id: string; kind: string; explanation: string; explainedReason: string | null }[];
  checks: { rule: string; holds: boolean; explanation: string }[];
  siblings: { id: string; text: string }[];
  similar: SimilarClaim[];
  /** Passages that may answer it, for a person to say. */
  suggestions: { id: string; quote: string; claimText: string; publisher: string }[];
}

/** Pieces of one stance that a page shows for one claim; the API has them all. */
const SHOWN = 40;
/** Characters on each side of a passage in which its sentence is looked for. */
const AROUND = 600;

const NOTES = { subject: 'ev.id', question: 'c.question_id' };

const EVIDENCE = `
  SELECT ev.id, ev.stance, ev.party, ev.debunk, ev.named_origin AS "namedOrigin", ev.confidence, ev.decision,
    CASE ev.origin WHEN 'person' THEN ${wordsSeenBy('$2::uuid', NOTES, 'ev.reason', `'${KEPT_BACK}'`)} ELSE ev.reason END AS reason,
    ${wordsSeenBy('$2::uuid', NOTES, 'ev.withdrawn_reason', `'${KEPT_BACK}'`)} AS "withdrawnReason",
    json_build_object('name', p.name, 'grade', p.grade, 'owner', p.owner) AS publisher,
    CASE WHEN s.id IS NOT NULL THEN json_build_object('id', s.id, 'quote', s.quote, 'prefix', s.prefix, 'suffix', s.suffix,
      'speaker', s.speaker, 'mode', s.attribution_mode, 'modality', s.modality,
      'reading', json_build_object('span', s.reading->'span', 'sentence', s.reading->'sentence'),
      'surroundings', around.text) END AS statement,
    CASE WHEN ev.record_quote IS NOT NULL THEN json_build_object('address', ev.record_url, 'quote', ev.record_quote) END AS record,
    CASE WHEN a.id IS NOT NULL THEN json_build_object('id', a.id, 'title', a.title, 'address', a.url, 'publishedAt', a.published_at,
      'precision', a.published_precision, 'retracted', a.retracted_at IS NOT NULL) END AS article
  FROM (SELECT e.*, row_number() OVER (PARTITION BY e.stance, e.withdrawn_at IS NULL ORDER BY e.id) AS place
        FROM evidence e WHERE e.claim_id = c.id) ev
  JOIN publishers p ON p.id = ev.publisher_id
  LEFT JOIN statements s ON s.id = ev.statement_id
  LEFT JOIN articles a ON a.id = s.article_id
  LEFT JOIN article_versions av ON av.article_id = a.id AND av.number = a.version
  LEFT JOIN LATERAL (SELECT strpos(av.body, s.prefix || s.quote || s.suffix) AS start) found ON true
  LEFT JOIN LATERAL (SELECT substring(av.body FROM greatest(1, found.start - ${AROUND})
      FOR char_length(s.prefix || s.quote || s.suffix) + 2 * ${AROUND}) AS text WHERE found.start > 0) around ON true
  WHERE ev.place <= ${SHOWN}
  ORDER BY a.published_at NULLS LAST, ev.id`;

const SEEN = claimsSeenBy('$2::uuid');

const CLAIMS = `
  SELECT c.id, c.text, c.answer, c.state, c.probability, c.best, v.document AS verdict, ${PUBLISHED_RULING} AS ruling,
    ${publicCorrections('$2::uuid')} AS corrections, ${publicReplies('$2::uuid')} AS replies,
    (SELECT json_build_object('id', s.id, 'text', s.text) FROM claims s WHERE s.id = c.superseded_by) AS "supersededBy",
    COALESCE((SELECT json_agg(json_build_object('id', o.id, 'text', o.text, 'state', o.state)
        ORDER BY o.probability DESC NULLS LAST, o.id)
      FROM ${SEEN} o WHERE o.question_id = c.question_id AND o.id <> c.id AND EXISTS (
        SELECT 1 FROM contradictions k WHERE k.question_id = c.question_id AND k.resolved_at IS NULL AND k.kind <> 'dispute'
          AND k.claim_a IN (c.id, o.id) AND k.claim_b IN (c.id, o.id))), '[]') AS excluded,
    (SELECT count(*)::int FROM evidence e WHERE e.claim_id = c.id) AS "evidenceCount",
    COALESCE((SELECT json_agg(n ORDER BY n.number DESC) FROM (
      SELECT number, state, probability, causes, created_at AS at FROM verdicts
      WHERE claim_id = c.id AND NOT c.hidden ORDER BY number DESC LIMIT 20) n), '[]') AS versions,
    COALESCE((SELECT json_agg(piece) FROM (${EVIDENCE}) piece), '[]') AS evidence
  FROM ${SEEN} c LEFT JOIN verdicts v ON v.claim_id = c.id AND v.number = c.verdict_number
  WHERE c.question_id = q.id AND c.merged_into IS NULL
  ORDER BY c.probability DESC NULLS LAST, c.best DESC, c.id`;

const QUERY = `
  SELECT json_build_object(
    'id', q.id, 'text', q.text, 'answerType', q.answer_type, 'unit', q.unit, 'scope', q.scope, 'cumulative', q.cumulative,
    'mergedInto', q.merged_into, 'parkedReason', q.parked_reason, 'assessedAt', q.assessed_at,
    'stale', q.revision > q.assessed_revision OR EXISTS (
      SELECT 1 FROM claims c JOIN evidence ev ON ev.claim_id = c.id JOIN publishers p ON p.id = ev.publisher_id
      WHERE c.question_id = q.id AND p.revision > p.fanned_out_revision),
    'event', json_build_object('label', e.label, 'edtf', e.edtf),
    'claims', COALESCE((SELECT json_agg(claim) FROM (${CLAIMS}) claim), '[]'),
    'contradictions', COALESCE((SELECT json_agg(json_build_object('id', k.id, 'kind', k.kind, 'explanation', k.explanation,
        'explainedReason', ${wordsSeenBy('$2::uuid', { subject: 'k.id', question: 'q.id' }, 'k.explained_reason', `'${KEPT_BACK}'`)}) ORDER BY k.explained_at IS NOT NULL, k.id)
      FROM contradictions k WHERE k.question_id = q.id AND k.resolved_at IS NULL), '[]'),
    'checks', COALESCE((SELECT json_agg(json_build_object('rule', s.rule, 'holds', s.holds, 'explanation', s.explanation) ORDER BY s.natural_key)
      FROM arithmetic_checks s WHERE s.event_id = q.event_id), '[]'),
    'suggestions', COALESCE((SELECT json_agg(g ORDER BY g.id) FROM (
      SELECT g.id, s.quote, g.claim_text AS "claimText", p.name AS publisher FROM suggestions g JOIN questions of ON of.id = g.question_id
      JOIN statements s ON s.id = g.statement_id JOIN articles a ON a.id = s.article_id JOIN publishers p ON p.id = a.publisher_id
      WHERE q.id IN (of.id, of.merged_into) AND g.decision IS NULL AND s.withdrawn_at IS NULL AND a.retracted_at IS NULL
      ORDER BY g.score DESC, g.id LIMIT 20) g), '[]'),
    'siblings', COALESCE((SELECT json_agg(json_build_object('id', o.id, 'text', o.text) ORDER BY o.id)
      FROM (SELECT id, text FROM questions WHERE event_id = q.event_id AND id <> q.id AND NOT dormant AND merged_into IS NULL
            ORDER BY id LIMIT 12) o), '[]')
  ) AS page
  FROM questions q JOIN events e ON e.id = q.event_id WHERE q.id = $1`;

/** The same without a search for other questions. */
export type QuestionEvidence = Omit<QuestionView, 'similar'>;

/**
 * A question with its rival claims, likeliest first, and what each rests on; null when there is none of this id.
 * @param viewer uuid of who looks, null for somebody not signed in: assessments may be kept from them
 */
export async function viewQuestionEvidence(
  database: DataSource,
  id: string,
  viewer: string | null,
): Promise<QuestionEvidence | null> {
  const [row] = await database.query<{ page: QuestionEvidence }[]>(QUERY, [id, viewer]);
  return row?.page ?? null;
}

/** The question with claims on other questions that are worded alike. */
export async function viewQuestion(
  database: DataSource,
  id: string,
  viewer: string | null,
): Promise<QuestionView | null> {
  const question = await viewQuestionEvidence(database, id, viewer);
  return question && { ...question, similar: await similarClaims(database, id) };
}

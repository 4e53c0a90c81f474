import { prepared } from '../../platform/database/prepared';
import { rows, type Sql } from '../../platform/database/rows';
import type { ChangedPassage, ClaimSnapshot, EvidenceSnapshot, QuestionSnapshot } from './question-snapshot';
import { instantSql } from './seal-version';
import { survivorsOf } from './survivors';

type QuestionRow = Omit<QuestionSnapshot, 'claims' | 'evidence' | 'changed'>;
type OfQuestion<Row> = Row & { questionId: string };

const DUE = `
  SELECT q.id, q.text, q.slot, q.slot_key AS "slotKey", q.answer_type AS "answerType", q.unit, q.scope, q.cumulative, q.dormant, q.revision, q.causes,
    json_build_object('id', e.id, 'label', e.label, 'edtf', e.edtf) AS event
  FROM questions q JOIN events e ON e.id = q.event_id
  WHERE q.id = ANY($1::uuid[]) AND q.revision > q.assessed_revision AND q.merged_into IS NULL`;

// What was merged into a question counts for it.
const FAMILY = `
  SELECT id, id AS home FROM due UNION ALL SELECT q.id, q.merged_into FROM due JOIN questions q ON q.merged_into = due.id`;

const RULING = `
  SELECT json_build_object('id', ru.id, 'rating', ru.rating, 'label', ru.rating_label, 'value', ru.rating_value, 'holds', ru.holds,
    'rationale', ru.rationale, 'publishedAt',
    to_char(r.published_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'reviewState', r.state, 'returnedFor', r.returned_for,
    'withdrawnFor', CASE WHEN r.state = 'withdrawn' THEN (SELECT h.reason FROM history h WHERE h.subject_id = c.id
      AND h.action = 'review.withdraw' ORDER BY h.id DESC LIMIT 1) END,
    'seen', ru.seen_evidence, 'reliedOn', (SELECT coalesce(json_agg(json_build_object('evidenceId', e.id, 'source', p.name,
      'articleVersion', re.article_version) ORDER BY e.id), '[]')
      FROM ruling_evidence re JOIN evidence e ON e.id = re.evidence_id JOIN publishers p ON p.id = e.publisher_id
      WHERE re.ruling_id = ru.id))
  FROM reviews r JOIN rulings ru ON ru.id = coalesce(r.published_ruling, r.ruling_id) WHERE r.claim_id = c.id`;

const CORRECTIONS = `
  SELECT coalesce(json_agg(json_build_object('id', k.id, 'wrong', k.wrong, 'since', k.wrong_since, 'noticedBy', k.noticed_by,
    'isNow', k.is_now, 'status', k.state, 'recordedAt', to_char(k.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))
    ORDER BY k.id), '[]')
  FROM corrections k WHERE k.claim_id = c.id AND k.state <> 'withdrawn'`;

const REPLIES = `
  SELECT coalesce(json_agg(json_build_object('id', y.id, 'asked', y.asked, 'askedOn', y.asked_on, 'dueOn', y.due_on, 'status', y.state,
    'answer', y.answer, 'answeredOn', y.answered_on) ORDER BY y.id), '[]')
  FROM reply_requests y WHERE y.claim_id = c.id AND y.state <> 'withdrawn'`;

const REDACTIONS = `
  SELECT coalesce(json_agg(json_build_object('claimId', gone.claim_id, 'number', gone.number, 'at', ${instantSql('gone.at')},
    'reason', gone.reason) ORDER BY gone.claim_id, gone.number), '[]')
  FROM redactions gone WHERE gone.claim_id = c.id`;

// The same answer under two merged questions is one claim: that of the surviving question.
const CLAIMS = `
  SELECT f.home AS "questionId", c.id, c.text, c.answer, c.answer_key AS "answerKey", c.origin, (${RULING}) AS ruling,
    (${CORRECTIONS}) AS corrections, (${REPLIES}) AS replies, (${REDACTIONS}) AS redactions,
    coalesce(c.merged_into, first_value(c.id)
      OVER (PARTITION BY f.home, c.answer_key ORDER BY c.merged_into IS NOT NULL, f.id <> f.home, c.id)) AS "survivorId"
  FROM family f JOIN claims c ON c.question_id = f.id ORDER BY c.id`;

const EVIDENCE = `
  SELECT f.home AS "questionId", ev.id, ev.claim_id AS "claimId", ev.stance, ev.answer, ev.party, ev.debunk, ev.named_origin AS "namedOrigin",
    ev.confidence, ev.decision IS NOT DISTINCT FROM 'confirmed' AS confirmed,
    json_build_object('id', p.id, 'name', p.name, 'grade', p.grade, 'owner', p.owner,
      'rulings', json_build_object('right', p.rulings_right, 'total', p.rulings_total)) AS publisher,
    speaking.grade AS "speakerGrade",
    CASE WHEN s.id IS NOT NULL THEN json_build_object('id', s.id, 'quote', s.quote, 'prefix', s.prefix, 'suffix', s.suffix,
      'passage', s.passage, 'speaker', CASE WHEN ev.speaker IS NULL THEN s.speaker ELSE nullif(ev.speaker, '') END, 'attributionMode', s.attribution_mode, 'modality', s.modality, 'span', s.reading->'span',
      'worthiness', s.check_worthiness) END AS statement,
    CASE WHEN a.id IS NOT NULL THEN json_build_object('id', a.id, 'title', a.title, 'version', a.version, 'url', a.url,
      'publishedAt', CASE WHEN a.published_precision = 'time' THEN to_char(a.published_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
        ELSE to_char(a.published_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') END) END AS article,
    CASE WHEN ev.record_quote IS NOT NULL THEN json_build_object('quote', ev.record_quote, 'url', ev.record_url,
      'addedAt', to_char(ev.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD')) END AS record
  FROM family f JOIN claims c ON c.question_id = f.id JOIN evidence ev ON ev.claim_id = c.id
  JOIN publishers p ON p.id = ev.publisher_id
  LEFT JOIN statements s ON s.id = ev.statement_id
  LEFT JOIN articles a ON a.id = s.article_id
  LEFT JOIN publishers speaking ON lower(speaking.name) = lower(coalesce(ev.speaker, s.speaker))
  WHERE ev.withdrawn_at IS NULL AND ev.decision IS DISTINCT FROM 'rejected' AND a.retracted_at IS NULL ORDER BY ev.id`;

const CHANGED = `
  SELECT f.home AS "questionId", ev.id AS "evidenceId", ev.claim_id AS "claimId", ev.changed_after_decision AS text
  FROM family f JOIN claims c ON c.question_id = f.id JOIN evidence ev ON ev.claim_id = c.id
  WHERE ev.changed_after_decision IS NOT NULL ORDER BY ev.id`;

// One statement sees one moment; a row for each, so that a question with very many pieces is not one value.
const FOUND = { question: 'SELECT * FROM due ORDER BY id', claim: CLAIMS, piece: EVIDENCE, passage: CHANGED };
const SNAPSHOT = prepared(
  `WITH due AS MATERIALIZED (${DUE}), family AS MATERIALIZED (${FAMILY})
   ${Object.entries(FOUND)
     .map(([kind, query]) => `SELECT '${kind}' AS kind, to_json(${kind}) AS found FROM (${query}) ${kind}`)
     .join(' UNION ALL ')}`,
);

type FoundRow =
  | { kind: 'question'; found: QuestionRow }
  | { kind: 'claim'; found: OfQuestion<ClaimSnapshot> }
  | { kind: 'piece'; found: OfQuestion<EvidenceSnapshot> }
  | { kind: 'passage'; found: OfQuestion<ChangedPassage> };

/** The questions of a batch that are due, each with its claims and the evidence that counts, all of one moment. */
export async function loadQuestions(sql: Sql, questionIds: string[]): Promise<QuestionSnapshot[]> {
  const questions: QuestionRow[] = [];
  const claims = new Map<string, ClaimSnapshot[]>();
  const evidence = new Map<string, EvidenceSnapshot[]>();
  const changed = new Map<string, ChangedPassage[]>();
  for (const { kind, found } of await rows<FoundRow>(sql, SNAPSHOT, [questionIds])) {
    if (kind === 'question') questions.push(found);
    else if (kind === 'claim') addTo(claims, found);
    else if (kind === 'piece') addTo(evidence, found);
    else addTo(changed, found);
  }
  const survivors = survivorsOf([...claims.values()].flat());
  // What was merged into a claim speaks for or against the claim that stands for it.
  const standing = <Row extends { claimId: string }>(found: Row[] = []): Row[] =>
    found.map((row) => ({ ...row, claimId: survivors.get(row.claimId)! }));
  return questions.map((question) => ({
    ...question,
    claims: withRedactionsBehind(claims.get(question.id) ?? [], survivors),
    evidence: standing(evidence.get(question.id)),
    changed: standing(changed.get(question.id)),
  }));
}

/** A claim tells of the redactions of what stands behind it as well: that has no versions of its own any more. */
function withRedactionsBehind(claims: ClaimSnapshot[], survivors: Map<string, string>): ClaimSnapshot[] {
  const redacted = claims.filter(({ redactions }) => redactions.length > 0);
  if (redacted.length === 0) return claims;
  return claims.map((claim) => ({
    ...claim,
    redactions: redacted.filter(({ id }) => survivors.get(id) === claim.id).flatMap(({ redactions }) => redactions),
  }));
}

function addTo<Row>(groups: Map<string, Row[]>, row: OfQuestion<Row>): void {
  const group = groups.get(row.questionId);
  if (group) group.push(row);
  else groups.set(row.questionId, [row]);
}

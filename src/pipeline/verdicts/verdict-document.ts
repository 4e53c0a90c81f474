import { createHash } from 'node:crypto';
import { MODEL_VERSION } from '../../domain/verdicts/constants';
import { describeState } from '../../domain/verdicts/describe-state';
import type { GroupShare } from '../../domain/verdicts/question-assessment';
import type { ReviewState } from '../../domain/workflow/review-state';
import { toPublicId } from '../../platform/ids/public-id';
import type { FoundContradiction } from '../contradictions/found-contradiction';
import type { ClaimOutcome } from './assess-snapshot';
import type { ClaimSnapshot, EvidenceSnapshot, QuestionSnapshot, RulingSnapshot } from './question-snapshot';
import { reviewReasons } from './reviewed-claims';

/** The complete public JSON of a verdict: what it says of which claim, and everything it rests on. */
export function verdictDocument(question: QuestionSnapshot, outcome: ClaimOutcome, found: FoundContradiction[]) {
  const { claim, assessment, best, supersededBy } = outcome;
  const evidence = new Map(question.evidence.map((piece) => [piece.id, piece]));
  const { state, probability, belief, disbelief, uncertainty, rule, groups, decisive } = assessment;
  return {
    claim: { id: toPublicId('clm', claim.id), text: claim.text, answer: claim.answer },
    question: {
      id: toPublicId('qst', question.id),
      text: question.text,
      answerType: question.answerType,
      unit: question.unit,
      scope: question.scope,
      event: { id: toPublicId('evt', question.event.id), label: question.event.label, date: question.event.edtf },
    },
    state,
    probability,
    belief,
    disbelief,
    uncertainty,
    best,
    supersededBy: supersededBy && { id: toPublicId('clm', supersededBy.id), text: supersededBy.text },
    rule,
    reason: describeState(assessment),
    groups: groups.map((group) => groupDocument(group, evidence)),
    decisive: decisive.map((position) => groups[position]!.sources.join(', ')),
    contradictions: contradictionsOf(claim.id, found).map(({ kind, rule: by, explanation }) => ({
      kind,
      rule: by,
      explanation,
    })),
    ruling: rulingDocument(question, outcome),
    ...aftermathDocument(claim),
    ...redactionsDocument(claim),
    modelVersion: MODEL_VERSION,
  };
}

/** The published ruling, and whether it is being looked at again; null where nothing was published. */
function rulingDocument(question: QuestionSnapshot, outcome: ClaimOutcome) {
  const { ruling } = outcome.claim;
  if (!ruling?.publishedAt) return null;
  const reasons = [...ruling.returnedFor, ...reviewReasons(question, outcome)].map(({ text }) => text);
  return {
    id: toPublicId('rul', ruling.id),
    rating: ruling.rating,
    label: ruling.label,
    holds: ruling.holds,
    value: ruling.value,
    rationale: ruling.rationale,
    evidence: ruling.reliedOn.map(({ evidenceId }) => toPublicId('evd', evidenceId)),
    publishedAt: ruling.publishedAt,
    status: statusOf(ruling.reviewState, reasons.length > 0),
    reasons: [...new Set(reasons)],
    ...withdrawalDocument(ruling),
  };
}

/** Only where a ruling was withdrawn: what is said of the others stays as it is. */
const withdrawalDocument = ({ withdrawnFor }: RulingSnapshot): { withdrawnFor?: string } =>
  withdrawnFor === null ? {} : { withdrawnFor };

/** What was corrected and who was asked for a reply, with a published ruling only: nothing of either leaves the desk before. */
function aftermathDocument({ ruling, corrections, replies }: ClaimSnapshot) {
  if (!ruling?.publishedAt) return { corrections: [], replies: [] };
  return {
    corrections: corrections.map((correction) => ({ ...correction, id: toPublicId('cor', correction.id) })),
    replies: replies.map((reply) => ({ ...reply, id: toPublicId('rep', reply.id) })),
  };
}

/** Which earlier versions were emptied: the witness of a redaction, sealed and signed like everything a version says. */
function redactionsDocument({ redactions }: ClaimSnapshot): { redactions?: WitnessedRedaction[] } {
  if (redactions.length === 0) return {};
  return {
    redactions: redactions.map(({ claimId, ...redaction }) => ({ claim: toPublicId('clm', claimId), ...redaction })),
  };
}

/** An earlier version that was emptied, as later ones tell it. */
export interface WitnessedRedaction {
  /** clm_…; another one where that was merged into this claim. */
  claim: string;
  number: number;
  /** UTC with microseconds. */
  at: string;
  reason: string;
}

function statusOf(state: ReviewState, reasons: boolean): 'published' | 'needs_review' | 'withdrawn' {
  if (state === 'withdrawn') return 'withdrawn';
  return reasons || state === 'needs_review' ? 'needs_review' : 'published';
}

export type VerdictDocument = ReturnType<typeof verdictDocument>;

function groupDocument({ side, weight, share, sources, evidence }: GroupShare, known: Map<string, EvidenceSnapshot>) {
  return {
    side,
    weight,
    share,
    members: sources,
    evidence: evidence.flatMap((id) => {
      const piece = known.get(id);
      return piece ? [evidenceDocument(piece)] : [];
    }),
  };
}

function evidenceDocument({ id, stance, party, debunk, publisher, statement, article, record }: EvidenceSnapshot) {
  return {
    id: toPublicId('evd', id),
    stance,
    party,
    debunk,
    quote: statement?.quote ?? record?.quote ?? '',
    speaker: statement?.speaker ?? null,
    publisher: publisher.name,
    grade: publisher.grade,
    article: article && { id: toPublicId('art', article.id), title: article.title, version: article.version },
    statement: statement && toPublicId('stm', statement.id),
    url: article ? article.url : (record?.url ?? null),
    publishedAt: article?.publishedAt ?? null,
  };
}

function contradictionsOf(claimId: string, found: FoundContradiction[]): FoundContradiction[] {
  return found.filter(({ claimA, claimB }) => claimA === claimId || claimB === claimId);
}

/**
 * Fingerprint of what a reader would see change: state, probability, best value, relation to other claims, the evidence that
 * counts with the side, grade and voice it counts with, the ruling, and what was corrected, replied
 * or redacted. A new version is written when it differs from the newest one's.
 */
export function basisHash(question: QuestionSnapshot, outcome: ClaimOutcome, found: FoundContradiction[]): string {
  const { assessment, best, supersededBy, claim } = outcome;
  const counted = new Set(assessment.groups.flatMap((group) => group.evidence));
  const evidence = question.evidence
    .filter(({ id }) => counted.has(id))
    .map(({ id, stance, party, debunk, publisher }) => [id, stance, party, debunk, publisher.grade]);
  const contradictions = contradictionsOf(claim.id, found).map(({ naturalKey }) => naturalKey);
  const ruling = rulingDocument(question, outcome);
  const { corrections, replies } = aftermathDocument(claim);
  return createHash('sha256')
    .update(
      JSON.stringify([
        assessment.state,
        assessment.probability,
        assessment.rule,
        best,
        supersededBy?.id ?? null,
        contradictions.sort(),
        evidence,
        ...(ruling
          ? [
              [
                ruling.id,
                ruling.status,
                ruling.reasons,
                ...(ruling.withdrawnFor === undefined ? [] : [ruling.withdrawnFor]),
              ],
            ]
          : []),
        ...(corrections.length + replies.length > 0 ? [[corrections, replies]] : []),
        ...(claim.redactions.length > 0 ? [{ redactions: claim.redactions }] : []),
      ]),
    )
    .digest('hex');
}

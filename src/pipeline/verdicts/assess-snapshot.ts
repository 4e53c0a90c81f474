import { isMomentary } from '../../domain/matching/momentary';
import type { Answer } from '../../domain/values/answer';
import { assessQuestion } from '../../domain/verdicts/assess-question';
import type { AssessedContradiction, ClaimAssessment } from '../../domain/verdicts/question-assessment';
import type { EvidenceInput, Stance } from '../../domain/verdicts/question-input';
import { readAnswer } from '../../domain/verdicts/read-answer';
import type { ClaimSnapshot, EvidenceSnapshot, QuestionSnapshot } from './question-snapshot';
import { answerFields, toEvidenceInput } from './to-evidence-input';

export interface ClaimOutcome {
  claim: ClaimSnapshot;
  assessment: ClaimAssessment;
  best: boolean;
  supersededBy: ClaimSnapshot | null;
}

export interface QuestionOutcome {
  outcomes: ClaimOutcome[];
  contradictions: (AssessedContradiction & { claimA: ClaimSnapshot; claimB: ClaimSnapshot | null })[];
}

/** Nobody speaks for or against: the state of a claim without evidence that counts. */
const UNVERIFIED: Omit<ClaimAssessment, 'value'> = {
  state: 'unverified',
  supersededBy: null,
  probability: 0.5,
  belief: 0,
  disbelief: 0,
  uncertainty: 1,
  rule: 'no_side_taken',
  groups: [],
  decisive: [],
};

/** Assesses a question and says which claim each assessed value is. Pure. */
export function assessSnapshot(question: QuestionSnapshot): QuestionOutcome {
  const claims = question.claims.filter((claim) => claim.survivorId === claim.id);
  const answers = new Map(question.claims.map((claim) => [claim.id, claim.answer]));
  const evidence = question.evidence.map((piece) => toEvidenceInput(piece, answers.get(piece.claimId)!));
  const { id, answerType, cumulative } = question;
  const momentary = isMomentary(question.slotKey);
  const assessed = assessQuestion({ id, answerType, cumulative, momentary, evidence });
  const values = new Map(claims.map((claim) => [claim.id, modelValue(claim, question)]));
  const names: Names = (claim, value) => samePath(values.get(claim.id)!, value);
  const find = (value: string) => claims.find((claim) => names(claim, value)) ?? null;
  const outcomes = claims.map((claim): ClaimOutcome => {
    const own = assessed.claims.find((candidate) => isAssessmentOf(candidate, claim, names));
    if (own) {
      const supersededBy = own.supersededBy === null ? null : find(own.supersededBy);
      return { claim, assessment: own, best: isBest(assessed.best, own, claim, names), supersededBy };
    }
    // Nobody ever said it, or nobody says it any more: what its rivals have is not held against it.
    const spokenFor = question.evidence.some((piece) => piece.claimId === claim.id);
    const opposite = spokenFor ? assessOpposite(claim, question) : null;
    const assessment = opposite?.claim ?? { ...UNVERIFIED, value: values.get(claim.id) ?? '' };
    return { claim, assessment, best: assessed.best === null && opposite?.best === true, supersededBy: null };
  });
  // "30" and "at least 30" share their value: the exact one is the best.
  const exact = outcomes.find(({ best, assessment }) => best && assessment.comparator === undefined);
  if (exact) for (const outcome of outcomes) outcome.best &&= outcome === exact;
  const contradictions = assessed.contradictions.flatMap((found) => {
    const claimA = find(found.a);
    const claimB = found.b.startsWith('not ') ? null : find(found.b);
    return claimA ? [{ ...found, claimA, claimB: claimB === claimA ? null : claimB }] : [];
  });
  return { outcomes, contradictions };
}

/** The answer as the model spells it, null when the model cannot read it. */
function modelValue(claim: ClaimSnapshot, question: QuestionSnapshot): string | null {
  const read = readAnswer({ source: '', ...answerFields(claim.answer) }, question.answerType);
  return read ? spell(read.answer) : null;
}

function spell(answer: Answer): string {
  if (answer.type === 'yes_no') return answer.holds ? 'yes' : 'no';
  if (answer.type === 'quantity') return answer.value ?? answer.min ?? answer.max ?? '';
  return answer.type === 'date' ? answer.edtf : answer.path;
}

/** Whether a claim gives the answer that the model spells so. */
type Names = (claim: ClaimSnapshot, value: string) => boolean;

/** A path may have been completed: "Paris" is assessed as "Europe/France/Paris". */
function samePath(value: string | null, assessed: string): boolean {
  if (value === null) return false;
  const [own, other] = [value.toLowerCase(), assessed.toLowerCase()];
  return own === other || other.endsWith(`/${own}`);
}

function isAssessmentOf(assessment: ClaimAssessment, claim: ClaimSnapshot, names: Names): boolean {
  const spellings = [assessment.value, ...(assessment.otherSpellings ?? [])];
  if (!spellings.some((value) => names(claim, value))) return false;
  if (claim.answer.type !== 'quantity') return true;
  const { comparator, valueMax } = answerFields(claim.answer);
  const ranged = comparator === 'range' || comparator === 'vague';
  return (assessment.comparator ?? 'eq') === comparator && (!ranged || assessment.valueMax === valueMax);
}

function isBest(best: string | null, own: ClaimAssessment, claim: ClaimSnapshot, names: Names): boolean {
  return best !== null && own.value === best && names(claim, best);
}

const TURNED: Record<Stance, Stance> = { supports: 'denies', denies: 'supports', reports: 'reports' };

/**
 * The model weighs "yes" and "no" without dates as one claim and its negation. The negation's own row is assessed from its
 * side: what speaks against the one speaks for the other.
 */
function assessOpposite(
  claim: ClaimSnapshot,
  question: QuestionSnapshot,
): { claim: ClaimAssessment | undefined; best: boolean } | null {
  if (claim.answer.type !== 'yes_no') return null;
  const sides = new Map(question.claims.map(({ id, answer }) => [id, answer]));
  const turn = (piece: EvidenceSnapshot): EvidenceInput => {
    const answer = sides.get(piece.claimId)!;
    const same = answer.type === 'yes_no' && claim.answer.type === 'yes_no' && answer.holds === claim.answer.holds;
    const { validFrom: _from, validTo: _to, ...input } = toEvidenceInput(piece, answer);
    // Asserting the opposite is a plain negation, not a debunk.
    return same ? { ...input, value: 'yes' } : { ...input, value: 'yes', stance: TURNED[piece.stance], debunk: false };
  };
  const evidence = question.evidence.map(turn);
  const assessed = assessQuestion({ id: question.id, answerType: 'yes_no', evidence });
  return { claim: assessed.claims.find(({ value }) => value === 'yes'), best: assessed.best === 'yes' };
}

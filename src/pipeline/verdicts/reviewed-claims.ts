import { GRADE_WEIGHT } from '../../domain/verdicts/constants';
import { type ReviewReason, reasonsToReview } from '../../domain/workflow/reasons-to-review';
import { deskSettings } from '../../platform/config/desk-settings';
import type { FoundContradiction } from '../contradictions/found-contradiction';
import type { ReviewedClaim } from '../reviews/refresh-reviews';
import type { ClaimOutcome } from './assess-snapshot';
import type { QuestionSnapshot } from './question-snapshot';

// A claim that a person added is worth checking to somebody.
const OF_A_PERSON = 0.5;

/** What the assessment of a question means for the reviews of its claims. */
export function reviewedClaims(
  question: QuestionSnapshot,
  outcomes: ClaimOutcome[],
  contradictions: FoundContradiction[],
): ReviewedClaim[] {
  return outcomes.map((outcome) => {
    const { claim } = outcome;
    const evidence = question.evidence.filter(({ claimId, stance }) => claimId === claim.id && stance !== 'denies');
    const byPerson = claim.origin === 'person';
    const worthiness = Math.max(
      byPerson ? OF_A_PERSON : 0,
      ...evidence.map(({ statement }) => statement?.worthiness ?? 0),
    );
    const publishers = new Map(evidence.map(({ publisher }) => [publisher.id, Number(GRADE_WEIGHT[publisher.grade])]));
    return {
      claimId: claim.id,
      worthiness,
      carried: [...publishers.values()].reduce((sum, weight) => sum + weight, 0),
      contradictions: contradictions.filter(({ claimA, claimB }) => claimA === claim.id || claimB === claim.id).length,
      opens: byPerson || (!question.dormant && worthiness >= deskSettings().openFrom),
      rulingId: claim.ruling?.id ?? null,
      reasons: reviewReasons(question, outcome),
      changed: question.changed.filter(({ claimId }) => claimId === claim.id),
    };
  });
}

/** Why the ruling on a claim should be looked at again, after this assessment; empty without a ruling. */
export function reviewReasons(question: QuestionSnapshot, { claim, assessment }: ClaimOutcome): ReviewReason[] {
  if (!claim.ruling) return [];
  const evidence = new Map(
    question.evidence.map(({ id, article }) => [id, { articleVersion: article?.version ?? null }]),
  );
  return reasonsToReview(claim.ruling, { groups: assessment.groups, evidence });
}

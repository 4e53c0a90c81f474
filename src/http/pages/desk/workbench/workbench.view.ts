import type { DataSource } from 'typeorm';
import { KEPT_BACK, reasonsSeen, type Sight, sightOf } from '../../../../pipeline/reviews/blindness';
import { type Draft, EMPTY_DRAFT, readDraft } from '../../../../pipeline/reviews/drafts';
import { REVIEW_SELECT, type ReviewRow } from '../../../../pipeline/reviews/review-row';
import { assessmentHidden, wordsSeenBy } from '../../../../pipeline/reviews/seen-by';
import { firstRow } from '../../../../platform/database/rows';
import { type QuestionEvidence, type RivalClaim, viewQuestionEvidence } from '../../question/question.view';
import { type HistoryStep, viewHistory } from './history.view';
import { type RulingRead, viewRulings } from './rulings.view';

/** The review of a claim with the names and small things around it. */
export interface WorkbenchReview extends ReviewRow {
  text: string;
  questionId: string;
  /** Who holds it now, by name. */
  holder: string | null;
  assignee: string | null;
  /** The claim it is a duplicate of. */
  mergedInto: { id: string; text: string } | null;
  tags: string[];
  contradictions: number;
  conflicts: { id: string; kind: string; explanation: string; explainedReason: string | null }[];
  hasLooked: boolean;
  watching: boolean;
  isFirstReader: boolean;
  /** Whether the assessment is kept back, for this claim's or a rival's second reading. */
  isBlind: boolean;
}

/** All that the workbench of one claim shows one person. */
export interface WorkbenchView {
  review: WorkbenchReview;
  question: QuestionEvidence;
  /** Null for a duplicate: its evidence is read with the claim it was merged into. */
  claim: RivalClaim | null;
  sight: Sight;
  draft: Draft;
  /** Empty where the person reads blind. */
  rulings: RulingRead[];
  history: HistoryStep[];
}

const REVIEW = `
  SELECT ${REVIEW_SELECT}, c.text, c.question_id AS "questionId", holder.name AS holder, assignee.name AS assignee,
    (SELECT json_build_object('id', m.id, 'text', m.text) FROM claims m WHERE m.id = c.merged_into) AS "mergedInto",
    ARRAY(SELECT t.tag FROM review_tags t WHERE t.claim_id = c.id ORDER BY t.tag) AS tags,
    coalesce((SELECT json_agg(json_build_object('id', k.id, 'kind', k.kind, 'explanation', k.explanation,
        'explainedReason', ${wordsSeenBy('$2::uuid', { subject: 'k.id', question: 'c.question_id' }, 'k.explained_reason', `'${KEPT_BACK}'`)}) ORDER BY k.explained_at IS NOT NULL, k.id)
      FROM contradictions k WHERE (k.claim_a = c.id OR k.claim_b = c.id) AND k.resolved_at IS NULL), '[]') AS conflicts,
    coalesce(v.revealed_at, v.passage_opened_at) IS NOT NULL AS "hasLooked", coalesce(v.watching, false) AS watching,
    coalesce(first.person_id = $2, false) AS "isFirstReader", ${assessmentHidden('c', '$2::uuid')} AS "isBlind"
  FROM reviews r JOIN claims c ON c.id = r.claim_id
  LEFT JOIN people holder ON holder.id = r.reserved_by AND r.reserved_until > now()
  LEFT JOIN people assignee ON assignee.id = r.assigned_to
  LEFT JOIN review_visits v ON v.claim_id = c.id AND v.person_id = $2
  LEFT JOIN rulings first ON first.id = r.first_ruling
  WHERE r.claim_id = $1`;

/** The workbench of a claim as this person may see it; null where there is no such claim. @param personId null: not signed in */
export async function viewWorkbench(
  database: DataSource,
  claimId: string,
  personId: string | null,
): Promise<WorkbenchView | null> {
  const review = await firstRow<WorkbenchReview>(database, REVIEW, [claimId, personId]);
  if (!review) return null;
  const own = sightOf(review.state, review);
  const sight: Sight = review.isBlind ? { ...own, assessment: 'withheld' } : own;
  const [question, draft, rulings, history] = await Promise.all([
    viewQuestionEvidence(database, review.questionId, personId),
    personId === null ? EMPTY_DRAFT : readDraft(database, claimId, personId),
    sight.rulings ? viewRulings(database, claimId) : [],
    viewHistory(database, claimId, sight),
  ]);
  const claim = question!.claims.find(({ id }) => id === claimId) ?? null;
  const returnedFor = reasonsSeen(review.returnedFor, !sight.rulings);
  return { review: { ...review, returnedFor }, question: question!, claim, sight, draft, rulings, history };
}

/** People who can be given a claim. */
export async function viewReviewers(database: DataSource): Promise<{ id: string; name: string }[]> {
  return database.query(
    `SELECT id, name FROM people WHERE role <> 'reader' AND disabled_at IS NULL ORDER BY name, id LIMIT 500`,
  );
}

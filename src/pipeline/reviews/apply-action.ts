import { queueRank } from '../../domain/workflow/priority';
import { actionsIn, type ReviewAction, transitionOf } from '../../domain/workflow/transitions';
import { deskSettings } from '../../platform/config/desk-settings';
import { changeWithHistory, type HistoryRow } from '../../platform/database/history';
import { firstRow, type Sql } from '../../platform/database/rows';
import { NO_LEASE } from './leases';
import { ReviewRefusal, refuseMember } from './review-refusal';
import { holderOf, REVIEW_COLUMNS, type ReviewChange, type ReviewRow } from './review-row';
import { type Reviewer, reviewActor } from './reviewer';

export interface ReviewStep {
  action: ReviewAction;
  /** Null: the background work. */
  person: Reviewer | null;
  reason?: string | undefined;
  change: ReviewChange;
  /** What else the history should say: the ruling made, the tag given. */
  details?: Record<string, unknown>;
}

/** @throws ReviewRefusal where the table, a lease or a missing reason stands against the action */
export function checkAction(review: ReviewRow, { action, person, reason }: Omit<ReviewStep, 'change'>): void {
  const { from, permission, reason: asked } = transitionOf(action);
  if (person ? !person.permissions.has(permission) : permission !== 'system')
    throw new ReviewRefusal({ code: 'not_permitted', needs: permission }, `This takes the permission "${permission}".`);
  if (!from.includes(review.state)) {
    const allowed = actionsIn(review.state);
    throw new ReviewRefusal(
      { code: 'not_allowed', action, state: review.state, allowed },
      `A claim that is "${review.state}" cannot be ${transitionOf(action).done}; it can be ${allowed.map((name) => transitionOf(name).done).join(', ')}.`,
    );
  }
  const holder = holderOf(review);
  if (person && holder !== null && holder !== person.personId && action !== 'take_over')
    throw new ReviewRefusal(
      { code: 'held', by: holder, until: review.reservedUntil! },
      `Somebody else is working on this claim until ${review.reservedUntil}. Take another one, or come back then.`,
    );
  if (asked === 'required' && !reason?.trim()) throw refuseMember('/reason', 'say why, in a sentence');
}

/** What a step makes of a review. */
export interface PlannedStep {
  after: ReviewRow;
  /** The members that become another value. */
  changed: ReviewChange;
  history: HistoryRow;
}

/** Checks a step on a locked row, and says what it makes of it: the next revision, and exactly one row of history. @throws ReviewRefusal */
export function planStep(review: ReviewRow, step: ReviewStep): PlannedStep {
  checkAction(review, step);
  const { action, person, reason, change, details } = step;
  const changed = changesOf(review, change);
  const after: ReviewRow = { ...review, ...changed, revision: review.revision + 1 };
  const history: HistoryRow = {
    actor: person ? reviewActor(person) : 'system',
    action: `review.${action}`,
    subjectKind: 'claim',
    subjectId: review.claimId,
    before: pick(review, changed),
    after: { ...changed, ...details, revision: after.revision },
    ...(reason?.trim() ? { reason: reason.trim() } : {}),
  };
  return { after, changed, history };
}

/**
 * Does one step of a review on a locked row.
 * @returns the review as it is now
 * @throws ReviewRefusal
 */
export async function applyAction(sql: Sql, review: ReviewRow, step: ReviewStep): Promise<ReviewRow> {
  const { after, changed, history } = planStep(review, step);
  await writeReview(sql, after, changed, history);
  return after;
}

/** Writes members of a review, its place in the queue, which a lease leaves as it is, and the row of history. */
export async function writeReview(
  sql: Sql,
  review: ReviewRow,
  changed: ReviewChange,
  history: HistoryRow,
): Promise<void> {
  const members = Object.keys(changed) as (keyof ReviewChange)[];
  const assignments = members.map((member, i) => `${REVIEW_COLUMNS[member]} = $${i + 4}`);
  const rank = members.every((member) => member in NO_LEASE) ? null : await rankNow(sql, review);
  const statement = `UPDATE reviews SET ${['revision = $2', 'rank = coalesce($3, rank)', ...assignments].join(', ')} WHERE claim_id = $1`;
  const parameters = [review.claimId, review.revision, rank, ...members.map((member) => parameter(review[member]))];
  await changeWithHistory(sql, { statement, parameters }, [history]);
}

async function rankNow(sql: Sql, review: ReviewRow): Promise<number> {
  // A merge counts citations anew after the review was read.
  const counted = await firstRow<{ citations: number }>(sql, 'SELECT citations FROM reviews WHERE claim_id = $1', [
    review.claimId,
  ]);
  return queueRank({ ...review, ...counted }, deskSettings().priority, Date.parse(review.waitingSince));
}

const parameter = (value: unknown): unknown => (Array.isArray(value) ? JSON.stringify(value) : value);

/** Only what becomes another value. */
function changesOf(review: ReviewRow, change: ReviewChange): ReviewChange {
  const changed = Object.entries(change).filter(
    ([member, value]) => JSON.stringify(value) !== JSON.stringify(review[member as keyof ReviewChange]),
  );
  return Object.fromEntries(changed);
}

const pick = (review: ReviewRow, changed: ReviewChange): ReviewChange =>
  Object.fromEntries(Object.keys(changed).map((member) => [member, review[member as keyof ReviewChange]]));

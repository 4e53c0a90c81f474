import { prepared } from '../../platform/database/prepared';
import { rows, type Sql } from '../../platform/database/rows';
import { bumpQuestions, bumpQuestionsOf } from './bump-questions';
import type { Cause } from './cause';

/** Bumps questions for a cause, and their events, whose sums may come out otherwise. @returns the ids of the questions bumped */
export async function bumpQuestionsAndEvents(sql: Sql, questionIds: string[], cause: Cause): Promise<string[]> {
  const bumped = await bumpQuestions(sql, questionIds, cause);
  await bumpEventsOf(sql, bumped);
  return bumped;
}

/** The same for the questions that claims count for. */
export async function bumpQuestionsAndEventsOf(sql: Sql, claimIds: string[], cause: Cause): Promise<string[]> {
  const bumped = await bumpQuestionsOf(sql, claimIds, cause);
  await bumpEventsOf(sql, bumped);
  return bumped;
}

/**
 * Bumps the events of questions, locked in id order.
 * @param opened events that this transaction has made: no check has seen them
 * @returns the ids of the events bumped
 */
export async function bumpEventsOf(
  sql: Sql,
  questionIds: string[],
  opened: ReadonlySet<string> = new Set(),
): Promise<string[]> {
  const bumped = await rows<{ id: string }>(
    sql,
    prepared(`UPDATE events e SET revision = e.revision + 1, attempts = 0, next_attempt_at = '-infinity', parked_reason = NULL
     FROM (SELECT id FROM events WHERE id IN (SELECT event_id FROM questions WHERE id = ANY($1::uuid[])) AND id <> ALL($2::uuid[]) ORDER BY id FOR NO KEY UPDATE) locked
     WHERE e.id = locked.id RETURNING e.id`),
    [questionIds, [...opened]],
  );
  return bumped.map(({ id }) => id);
}

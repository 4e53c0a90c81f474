import type { DataSource } from 'typeorm';
import { writeHistory } from '../../platform/database/history';
import { rows, type Sql } from '../../platform/database/rows';
import { type Reviewer, reviewActor } from './reviewer';

const mark = (sql: Sql, claimId: string, personId: string, column: 'seen_at' | 'passage_opened_at' | 'revealed_at') =>
  rows(
    sql,
    `INSERT INTO review_visits AS v (claim_id, person_id, ${column}) VALUES ($1, $2, now())
     ON CONFLICT (claim_id, person_id) DO UPDATE SET ${column} = now()`,
    [claimId, personId],
  );

/** Remembers that a person has seen the claim as it is now: what changes later is shown as new. */
export const markSeen = async (sql: Sql, claimId: string, personId: string): Promise<void> => {
  await mark(sql, claimId, personId, 'seen_at');
};

/** A person read a passage of the evidence in its context: the machine's assessment unfolds for them. */
export const markPassageOpened = async (sql: Sql, claimId: string, personId: string): Promise<void> => {
  await mark(sql, claimId, personId, 'passage_opened_at');
};

/** Unfolds the machine's assessment before any passage was read; the history keeps that. */
export function revealAssessment(
  dataSource: DataSource,
  claimId: string,
  person: Reviewer,
  reason?: string,
): Promise<void> {
  return dataSource.transaction(async (sql) => {
    await mark(sql, claimId, person.personId, 'revealed_at');
    await writeHistory(sql, {
      actor: reviewActor(person),
      action: 'review.reveal',
      subjectKind: 'claim',
      subjectId: claimId,
      ...(reason ? { reason } : {}),
    });
  });
}

/** Follows a claim, or stops. */
export async function watchClaim(sql: Sql, claimId: string, personId: string, watching: boolean): Promise<void> {
  await rows(
    sql,
    `INSERT INTO review_visits (claim_id, person_id, watching) VALUES ($1, $2, $3)
     ON CONFLICT (claim_id, person_id) DO UPDATE SET watching = $3`,
    [claimId, personId, watching],
  );
}

import type { DataSource } from 'typeorm';
import type { Grade } from '../../domain/verdicts/question-input';
import { type HistoryActor, writeHistory } from '../../platform/database/history';
import { firstRow, rows } from '../../platform/database/rows';

export interface GradeChange {
  publisherId: string;
  grade: Grade;
  reason: string;
  actor?: HistoryActor;
}

/**
 * Changes a publisher's grade; every question that rests on the publisher is then assessed again in the background.
 * @returns whether there was anything to change; null when there is no such publisher
 */
export async function changePublisherGrade(dataSource: DataSource, change: GradeChange): Promise<boolean | null> {
  return dataSource.transaction(async (manager) => {
    const publisher = await firstRow<{ name: string; grade: Grade }>(
      manager,
      `SELECT name, grade FROM publishers WHERE id = $1 FOR UPDATE`,
      [change.publisherId],
    );
    if (!publisher) return null;
    if (publisher.grade === change.grade) return false;
    await rows(
      manager,
      `UPDATE publishers SET grade = $2, revision = revision + 1, fan_out_cursor = NULL, attempts = 0,
         next_attempt_at = '-infinity', parked_reason = NULL WHERE id = $1`,
      [change.publisherId, change.grade],
    );
    await writeHistory(manager, {
      actor: change.actor ?? 'system',
      action: 'publisher.grade_changed',
      subjectKind: 'publisher',
      subjectId: change.publisherId,
      before: { grade: publisher.grade },
      after: { grade: change.grade },
      reason: change.reason,
    });
    return true;
  });
}

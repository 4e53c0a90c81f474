import type { DataSource } from 'typeorm';
import { type HistoryActor, writeHistory } from '../../../platform/database/history';
import { toPublicId } from '../../../platform/ids/public-id';
import { ReviewRefusal } from '../review-refusal';
import { changeEntry, type EntryRequest, type StoredEntry } from './change-entry';
import { holdClaim, insertRow } from './discussed-claim';
import { requireText } from './typed';

export interface NewErrorReport {
  claimId: string;
  text: string;
  /** For an answer; seen by editors only. */
  email?: string | null | undefined;
  actor: HistoryActor;
}

/** Who sent a report without signing in, in the history. */
export const SOMEBODY = 'public';

/**
 * A reader says that something published is wrong.
 * @returns its uuid
 * @throws ReviewRefusal; `not_found` also for a claim that is not public: nobody learns of it here
 */
export async function reportError(dataSource: DataSource, report: NewErrorReport): Promise<string> {
  const text = requireText('/text', report.text);
  const email = report.email?.trim() || null;
  return dataSource.transaction(async (sql) => {
    const claim = await holdClaim(sql, report.claimId);
    if (!claim.isPublic) throw new ReviewRefusal({ code: 'not_found' }, 'There is no such claim.');
    const id = await insertRow(sql, 'error_reports', {
      claim_id: claim.id,
      verdict_number: claim.verdictNumber,
      text,
      email,
    });
    await writeHistory(sql, {
      actor: report.actor,
      action: 'error_report.received',
      subjectKind: 'error_report',
      subjectId: id,
      // The address stays out of the history, which more people may read.
      after: { claim: toPublicId('clm', claim.id), text },
    });
    return id;
  });
}

/** The report was right or asked something: keeps what was answered or done. @throws ReviewRefusal, StaleRow */
export async function answerReport(
  dataSource: DataSource,
  request: EntryRequest & { answer: string },
): Promise<StoredEntry> {
  const answer = requireText('/answer', request.answer);
  return dataSource.transaction((sql) =>
    changeEntry(sql, request, 'error_report', 'answer', () => ({ outcome: answer })),
  );
}

/** Nothing follows from the report, for this reason. @throws ReviewRefusal, StaleRow */
export const dismissReport = (dataSource: DataSource, request: EntryRequest): Promise<StoredEntry> =>
  dataSource.transaction((sql) =>
    changeEntry(sql, request, 'error_report', 'dismiss', () => ({ outcome: request.reason?.trim() ?? null })),
  );

/** @throws ReviewRefusal, StaleRow */
export const reopenReport = (dataSource: DataSource, request: EntryRequest): Promise<StoredEntry> =>
  dataSource.transaction((sql) => changeEntry(sql, request, 'error_report', 'reopen', () => ({ outcome: null })));

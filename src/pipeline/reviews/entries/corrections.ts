import type { DataSource } from 'typeorm';
import { writeHistory } from '../../../platform/database/history';
import { retrySerialization } from '../../../platform/database/retry-serialization';
import { firstRow, type Sql } from '../../../platform/database/rows';
import { toPublicId } from '../../../platform/ids/public-id';
import { refuseConflict, refuseMember } from '../review-refusal';
import { type Reviewer, reviewActor } from '../reviewer';
import { changeEntry, type EntryRequest, requirePermission, type StoredEntry } from './change-entry';
import { holdClaim, insertRow, tellReaders } from './discussed-claim';
import { LONGEST_LINE, requirePastDay, requireText } from './typed';

export interface NewCorrection {
  person: Reviewer;
  claimId: string;
  /** What was wrong, for readers. */
  wrong: string;
  /** Day from which on it stood there: "2026-03-02". */
  since: string;
  /** For readers: "a reader", "the harbour office". */
  noticedBy: string;
  /** What it says, or will say, instead. */
  isNow: string;
  /** uuid of the reader's report that led to it. */
  reportId?: string | null | undefined;
}

/**
 * Records that something published was wrong. The next verdict version carries it; it waits at the desk until a new ruling is
 * published, or an editor leaves it at the note.
 * @returns its uuid
 * @throws ReviewRefusal
 */
export async function recordCorrection(dataSource: DataSource, correction: NewCorrection): Promise<string> {
  const { person, claimId, reportId = null } = correction;
  requirePermission(person, 'publish');
  const words = {
    wrong: requireText('/wrong', correction.wrong),
    wrong_since: requirePastDay('/since', correction.since),
    noticed_by: requireText('/noticedBy', correction.noticedBy, LONGEST_LINE),
    is_now: requireText('/isNow', correction.isNow),
  };
  return retrySerialization(() =>
    dataSource.transaction(async (sql) => {
      const claim = await holdClaim(sql, claimId);
      if (!claim.isPublic) throw refuseConflict('Only what was published is corrected. Change the ruling instead.');
      if (reportId !== null) await requireReport(sql, reportId, claim.id);
      const id = await insertRow(sql, 'corrections', {
        claim_id: claim.id,
        report_id: reportId,
        ...words,
        recorded_by: person.personId,
      });
      await tellReaders(sql, claim, 'claim_corrected', `A correction was recorded: ${words.wrong}`);
      await writeHistory(sql, {
        actor: reviewActor(person),
        action: 'correction.recorded',
        subjectKind: 'correction',
        subjectId: id,
        after: { claim: toPublicId('clm', claim.id), ...words, report: reportId && toPublicId('err', reportId) },
      });
      return id;
    }),
  );
}

/** A correction is dealt with: by the new ruling that is published now, or it stays a note. @throws ReviewRefusal, StaleRow */
export function completeCorrection(
  dataSource: DataSource,
  request: EntryRequest & { outcome: 'ruling' | 'note' },
): Promise<StoredEntry> {
  return change(dataSource, request, 'complete', (sql, entry) =>
    request.outcome === 'ruling' ? newRuling(sql, entry) : Promise.resolve(null),
  );
}

/** A correction was none: it is told to readers no more. @throws ReviewRefusal, StaleRow */
export const withdrawCorrection = (dataSource: DataSource, request: EntryRequest): Promise<StoredEntry> =>
  change(dataSource, request, 'withdraw');

/** @throws ReviewRefusal, StaleRow */
export const reopenCorrection = (dataSource: DataSource, request: EntryRequest): Promise<StoredEntry> =>
  change(dataSource, request, 'reopen');

function change(
  dataSource: DataSource,
  request: EntryRequest,
  action: 'complete' | 'withdraw' | 'reopen',
  rulingFor: (sql: Sql, entry: StoredEntry) => Promise<string | null> = async () => null,
): Promise<StoredEntry> {
  return retrySerialization(() =>
    dataSource.transaction(async (sql) => {
      const entry = await changeEntry(sql, request, 'correction', action, async (stored) => ({
        ruling_id: await rulingFor(sql, stored),
      }));
      await tellReaders(sql, await holdClaim(sql, entry.claimId), 'claim_corrected', TOLD[action]);
      return entry;
    }),
  );
}

const TOLD = {
  complete: 'A correction was completed.',
  withdraw: 'A correction was withdrawn.',
  reopen: 'A correction was reopened.',
};

/** The published ruling, if it was made after the correction was recorded. */
async function newRuling(sql: Sql, { id, claimId }: StoredEntry): Promise<string> {
  const ruling = await firstRow<{ id: string }>(
    sql,
    `SELECT ru.id FROM reviews r JOIN rulings ru ON ru.id = r.published_ruling
     WHERE r.claim_id = $1 AND r.state = 'published' AND ru.created_at > (SELECT created_at FROM corrections WHERE id = $2)
     FOR SHARE OF r`,
    [claimId, id],
  );
  if (!ruling) throw refuseConflict('No new ruling was published since. Publish one, or leave it at the note.');
  return ruling.id;
}

async function requireReport(sql: Sql, reportId: string, claimId: string): Promise<void> {
  const report = await firstRow(sql, 'SELECT 1 FROM error_reports WHERE id = $1 AND claim_id = $2', [
    reportId,
    claimId,
  ]);
  if (!report) throw refuseMember('/reportId', 'there is no such report on this claim');
}

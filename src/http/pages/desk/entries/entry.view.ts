import { ForbiddenException, NotFoundException } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import type { Actor } from '../../../../access/actor';
import { ENTRY_KINDS, type EntryKind } from '../../../../domain/workflow/entry-steps';
import { readingsHidden } from '../../../../pipeline/reviews/seen-by';
import { rows } from '../../../../platform/database/rows';
import { fromPublicId } from '../../../../platform/ids/public-id';
import type { ClaimCorrectionDto } from '../../../api/corrections/claim-correction.dto';
import { getCorrection } from '../../../api/corrections/corrections.view';
import type { ErrorReportDto } from '../../../api/error-reports/error-report.dto';
import { getErrorReport } from '../../../api/error-reports/error-reports.view';
import type { ReplyRequestDto } from '../../../api/reply-requests/reply-request.dto';
import { getReplyRequest } from '../../../api/reply-requests/reply-requests.view';
import { type HistoryStep, viewHistory } from '../workbench/history.view';
import { ENTRY_PREFIXES } from './entry-address';

/** An entry of the desk with its kind. */
export type DeskEntry =
  | { kind: 'correction'; entry: ClaimCorrectionDto }
  | { kind: 'reply_request'; entry: ReplyRequestDto }
  | { kind: 'error_report'; entry: ErrorReportDto };

export interface EntryRef {
  kind: EntryKind;
  /** uuid */
  id: string;
}

/** What a public id in an address names. @throws NotFoundException */
export function requireEntry(publicId: string): EntryRef {
  for (const kind of ENTRY_KINDS) {
    const id = fromPublicId(ENTRY_PREFIXES[kind], publicId);
    if (id !== null) return { kind, id };
  }
  throw new NotFoundException();
}

/** The entry as this person may read it. @throws ProblemException `not-found`, ForbiddenException */
export async function viewEntry(database: DataSource, { kind, id }: EntryRef, viewer: Actor): Promise<DeskEntry> {
  switch (kind) {
    case 'correction':
      return { kind, entry: await getCorrection(database, id, viewer.personId) };
    case 'reply_request':
      return { kind, entry: await getReplyRequest(database, id, viewer.personId) };
    case 'error_report':
      if (!viewer.permissions.has('review')) throw new ForbiddenException('Reports of readers are for reviewers.');
      return { kind, entry: await getErrorReport(database, id, viewer) };
  }
}

/** What was done with an entry, the newest first; without reasons while they could tell its second reader the first ruling. */
export async function viewEntryHistory(
  database: DataSource,
  entryId: string,
  claimId: string,
  personId: string | null,
): Promise<HistoryStep[]> {
  const blind = await rows(
    database,
    `SELECT 1 FROM reviews r WHERE r.claim_id = $1 AND ${readingsHidden('r', '$2::uuid')}`,
    [claimId, personId],
  );
  return viewHistory(database, entryId, { rulings: blind.length === 0, assessment: 'shown' });
}

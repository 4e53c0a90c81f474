import type { DataSource } from 'typeorm';
import type { EntryState } from '../../../../domain/workflow/entry-steps';
import { IS_PUBLIC } from '../../../../pipeline/reviews/entries/discussed-claim';
import { byFirstReader, entryShown } from '../../../../pipeline/reviews/entries/entry-sight';
import { firstRow } from '../../../../platform/database/rows';

/** What was published about a claim and wrong. */
export interface ListedCorrection {
  id: string;
  state: EntryState<'correction'>;
  wrong: string;
  /** Day */
  since: string;
  noticedBy: string;
  isNow: string;
  at: string;
}

/** Who was asked for their side. */
export interface ListedReply {
  id: string;
  state: EntryState<'reply_request'>;
  asked: string;
  /** Day */
  askedOn: string;
  askedHow: string;
  /** Day */
  dueOn: string;
  overdue: boolean;
  answer: string | null;
  /** Day */
  answeredOn: string | null;
}

/** What a reader says is wrong. */
export interface ListedReport {
  id: string;
  state: EntryState<'error_report'>;
  text: string;
  at: string;
}

/** What there is about a claim beside rulings, the newest first. */
export interface ClaimEntries {
  corrections: ListedCorrection[];
  replies: ListedReply[];
  reports: ListedReport[];
  /** Whether readers see a ruling on the claim. */
  isPublic: boolean;
}

const shown = (at: string) => entryShown('e', '$2::uuid', at);

const list = (entry: string, table: string, where: string) => `coalesce((
  SELECT json_agg(${entry} ORDER BY e.id DESC) FROM ${table} e WHERE e.claim_id = c.id AND ${where}), '[]')`;

const QUERY = `SELECT
  coalesce(${IS_PUBLIC}, false) AS "isPublic",
  ${list(
    `json_build_object('id', e.id, 'state', e.state, 'wrong', e.wrong, 'since', e.wrong_since, 'noticedBy', e.noticed_by,
      'isNow', e.is_now, 'at', e.created_at)`,
    'corrections',
    shown('created_at'),
  )} AS corrections,
  ${list(
    `json_build_object('id', e.id, 'state', e.state, 'asked', e.asked, 'askedOn', e.asked_on, 'askedHow', e.asked_how, 'dueOn', e.due_on,
      'overdue', e.state = 'waiting' AND e.due_on < current_date, 'answeredOn', e.answered_on,
      'answer', CASE WHEN ${shown('closed_at')} THEN e.answer END)`,
    'reply_requests',
    shown('created_at'),
  )} AS replies,
  ${list(`json_build_object('id', e.id, 'state', e.state, 'text', e.text, 'at', e.created_at)`, 'error_reports', `$3 AND NOT ${byFirstReader('e', '$2::uuid')}`)} AS reports
  FROM claims c LEFT JOIN reviews r ON r.claim_id = c.id WHERE c.id = (SELECT coalesce(merged_into, id) FROM claims WHERE id = $1)`;

/**
 * Corrections, replies and readers' reports of a claim as this person may read them.
 * @param personId null: not signed in
 * @param worksHere whether they see what readers report
 */
export async function viewClaimEntries(
  database: DataSource,
  claimId: string,
  personId: string | null,
  worksHere: boolean,
): Promise<ClaimEntries> {
  const entries = await firstRow<ClaimEntries>(database, QUERY, [claimId, personId, worksHere]);
  return entries ?? { corrections: [], replies: [], reports: [], isPublic: false };
}

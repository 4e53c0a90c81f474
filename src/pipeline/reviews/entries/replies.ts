import type { DataSource } from 'typeorm';
import { writeHistory } from '../../../platform/database/history';
import { retrySerialization } from '../../../platform/database/retry-serialization';
import { toPublicId } from '../../../platform/ids/public-id';
import { refuseMember } from '../review-refusal';
import { type Reviewer, reviewActor } from '../reviewer';
import { changeEntry, type EntryChange, type EntryRequest, requirePermission, type StoredEntry } from './change-entry';
import { holdClaim, insertRow, tellReaders } from './discussed-claim';
import { LONGEST_LINE, requireDay, requirePastDay, requireText } from './typed';

export interface NewReplyRequest {
  person: Reviewer;
  claimId: string;
  /** Who was asked, as readers are told: "the port authority". */
  asked: string;
  /** "2026-03-02" */
  askedOn: string;
  /** "by e-mail" */
  askedHow: string;
  /** What they were asked. */
  question?: string | null | undefined;
  /** Last day for an answer. */
  dueOn: string;
}

/**
 * Records that somebody was asked for their side. It waits at the desk until they answer, or do not.
 * @returns its uuid
 * @throws ReviewRefusal
 */
export async function requestReply(dataSource: DataSource, request: NewReplyRequest): Promise<string> {
  const { person, claimId } = request;
  requirePermission(person, 'review');
  const words = {
    asked: requireText('/asked', request.asked, LONGEST_LINE),
    asked_on: requirePastDay('/askedOn', request.askedOn),
    asked_how: requireText('/askedHow', request.askedHow, LONGEST_LINE),
    question: request.question ? requireText('/question', request.question) : null,
    due_on: requireDay('/dueOn', request.dueOn),
  };
  if (words.due_on < words.asked_on) throw refuseMember('/dueOn', 'give the day they were asked or a later one');
  return retrySerialization(() =>
    dataSource.transaction(async (sql) => {
      const claim = await holdClaim(sql, claimId);
      const id = await insertRow(sql, 'reply_requests', { claim_id: claim.id, ...words, recorded_by: person.personId });
      await tellReaders(sql, claim, 'reply_recorded', `Asked for a reply: ${words.asked}.`);
      await writeHistory(sql, {
        actor: reviewActor(person),
        action: 'reply_request.recorded',
        subjectKind: 'reply_request',
        subjectId: id,
        after: { claim: toPublicId('clm', claim.id), ...words },
      });
      return id;
    }),
  );
}

/** They answered; the words are quoted to readers. @throws ReviewRefusal, StaleRow */
export async function recordAnswer(
  dataSource: DataSource,
  request: EntryRequest & { answer: string; answeredOn: string },
): Promise<StoredEntry> {
  const answer = requireText('/answer', request.answer);
  const answeredOn = requirePastDay('/answeredOn', request.answeredOn);
  return change(dataSource, request, 'answer', { answer, answered_on: answeredOn });
}

/** They did not answer, and nobody waits for it any more. @throws ReviewRefusal, StaleRow */
export const closeUnanswered = (dataSource: DataSource, request: EntryRequest): Promise<StoredEntry> =>
  change(dataSource, request, 'close', {});

/** Recorded by mistake: told to readers no more. @throws ReviewRefusal, StaleRow */
export const withdrawReplyRequest = (dataSource: DataSource, request: EntryRequest): Promise<StoredEntry> =>
  change(dataSource, request, 'withdraw', {});

/** Waits again; an answer that was recorded stays in the history. @throws ReviewRefusal, StaleRow */
export const reopenReplyRequest = (dataSource: DataSource, request: EntryRequest): Promise<StoredEntry> =>
  change(dataSource, request, 'reopen', { answer: null, answered_on: null });

const TOLD = {
  answer: 'A reply was recorded.',
  close: 'A request for a reply was closed without one.',
  withdraw: 'A request for a reply was withdrawn.',
  reopen: 'A request for a reply was reopened.',
};

function change(
  dataSource: DataSource,
  request: EntryRequest,
  action: keyof typeof TOLD,
  columns: EntryChange,
): Promise<StoredEntry> {
  return retrySerialization(() =>
    dataSource.transaction(async (sql) => {
      const entry = await changeEntry(sql, request, 'reply_request', action, () => columns);
      await tellReaders(sql, await holdClaim(sql, entry.claimId), 'reply_recorded', TOLD[action]);
      return entry;
    }),
  );
}

import type { Stance } from '../../domain/verdicts/question-input';
import { type HistoryActor, writeHistory } from '../../platform/database/history';
import { firstRow, rows, type Sql } from '../../platform/database/rows';
import { toPublicId } from '../../platform/ids/public-id';

/** What people change of a piece of evidence. Ids are uuids. */
export interface EvidenceState {
  claimId: string;
  stance: Stance;
  /** As a person set it: "" for nobody but the source itself; null for whom the statement names. */
  speaker: string | null;
  namedOrigin: string | null;
  party: boolean;
  debunk: boolean;
  decision: 'confirmed' | 'rejected' | null;
  decisionReason: string | null;
  /** The question for which the rules read the passage; set where a person's reading stands in its place. */
  readFor: string | null;
  /** Null while it counts. */
  withdrawnReason: string | null;
}

export interface EvidenceRow extends EvidenceState {
  id: string;
  statementId: string | null;
  /** Counts the changes by people; what a write has to have seen. */
  revision: number;
  questionId: string;
  /** Another one than its question where a person moved the claim: as whose answer the rules read it. */
  askedId: string;
  claimText: string;
  publisher: string;
}

const COLUMNS = {
  claimId: 'claim_id',
  stance: 'stance',
  speaker: 'speaker',
  namedOrigin: 'named_origin',
  party: 'party',
  debunk: 'debunk',
  decision: 'decision',
  decisionReason: 'decision_reason',
  readFor: 'read_for',
  withdrawnReason: 'withdrawn_reason',
} as const satisfies Record<keyof EvidenceState, string>;

/** A piece of evidence, locked for the rest of the transaction; null where there is none. Lock reviews first. */
export async function lockEvidence(sql: Sql, id: string): Promise<EvidenceRow | null> {
  // By itself: where it stands is read once nobody moves it any more.
  await rows(sql, 'SELECT FROM evidence WHERE id = $1 FOR UPDATE', [id]);
  return firstRow(
    sql,
    `SELECT e.id, e.statement_id AS "statementId", e.revision, c.question_id AS "questionId", coalesce(c.read_for, c.question_id) AS "askedId", c.text AS "claimText",
       p.name AS publisher, ${Object.entries(COLUMNS).map(([member, column]) => `e.${column} AS "${member}"`)}
     FROM evidence e JOIN claims c ON c.id = e.claim_id JOIN publishers p ON p.id = e.publisher_id
     WHERE e.id = $1`,
    [id],
  );
}

export interface EvidenceStep {
  actor: HistoryActor;
  /** "evidence.corrected" */
  action: string;
  reason?: string;
}

/** Writes members of a locked piece of evidence with the next revision, and one row of history. @returns whether anything changed */
export async function changeEvidence(
  sql: Sql,
  row: EvidenceRow,
  change: Partial<EvidenceState>,
  { actor, action, reason }: EvidenceStep,
): Promise<boolean> {
  const members = (Object.keys(change) as (keyof EvidenceState)[]).filter((member) => change[member] !== row[member]);
  if (members.length === 0) return false;
  const withdrawal = members.includes('withdrawnReason')
    ? [`withdrawn_at = CASE WHEN $${members.indexOf('withdrawnReason') + 2}::text IS NOT NULL THEN now() END`]
    : [];
  const assignments = members.map((member, i) => `${COLUMNS[member]} = $${i + 2}`);
  await rows(
    sql,
    `UPDATE evidence SET ${['revision = revision + 1', ...withdrawal, ...assignments].join(', ')} WHERE id = $1`,
    [row.id, ...members.map((member) => change[member])],
  );
  await writeHistory(sql, {
    actor,
    action,
    subjectKind: 'evidence',
    subjectId: row.id,
    before: Object.fromEntries(members.map((member) => [member, shown(member, row[member])])),
    after: {
      ...Object.fromEntries(members.map((member) => [member, shown(member, change[member])])),
      revision: row.revision + 1,
    },
    ...(reason && { reason }),
  });
  return true;
}

const PREFIXES: Partial<Record<keyof EvidenceState, 'clm' | 'qst'>> = { claimId: 'clm', readFor: 'qst' };

/** The history speaks of rows by their public ids. */
function shown(member: keyof EvidenceState, value: unknown): unknown {
  const prefix = PREFIXES[member];
  return prefix && typeof value === 'string' ? toPublicId(prefix, value) : value;
}

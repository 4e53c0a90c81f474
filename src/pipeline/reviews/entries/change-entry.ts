import { type EntryAction, type EntryKind, entryActionsIn, entryStep } from '../../../domain/workflow/entry-steps';
import { writeHistory } from '../../../platform/database/history';
import { firstRow, rows, type Sql } from '../../../platform/database/rows';
import { StaleRow } from '../../../platform/database/stale-row';
import { ReviewRefusal, refuseConflict, refuseMember } from '../review-refusal';
import { type Reviewer, reviewActor } from '../reviewer';

/** Whose action it is, on which entry (uuid), and which revision of it the person saw. */
export interface EntryRequest {
  person: Reviewer;
  id: string;
  revision: number;
  reason?: string | undefined;
}

export interface StoredEntry {
  id: string;
  claimId: string;
  state: string;
  revision: number;
}

/** Columns that an action sets, by their names. */
export type EntryChange = Record<string, string | null>;

const TABLES: Record<EntryKind, string> = {
  correction: 'corrections',
  reply_request: 'reply_requests',
  error_report: 'error_reports',
};

/**
 * Does one step of an entry: locks it, refuses what is stale or not allowed, and stores the change with exactly one row of history.
 * Call it in a transaction.
 * @param effect gives the columns to set beside the state, and may write what else belongs to the step
 * @throws ReviewRefusal, StaleRow
 */
export async function changeEntry<Kind extends EntryKind>(
  sql: Sql,
  { person, id, revision, reason }: EntryRequest,
  kind: Kind,
  action: EntryAction<Kind>,
  effect: (entry: StoredEntry) => Promise<EntryChange> | EntryChange = () => ({}),
): Promise<StoredEntry> {
  const { from, to, permission, done, reason: asked } = entryStep(kind, action);
  requirePermission(person, permission);
  const entry = await firstRow<StoredEntry & { columns: Record<string, unknown> }>(
    sql,
    `SELECT id, claim_id AS "claimId", state, revision, to_jsonb(t) AS columns FROM ${TABLES[kind]} t WHERE id = $1 FOR UPDATE`,
    [id],
  );
  if (!entry) throw new ReviewRefusal({ code: 'not_found' }, 'There is no such entry.');
  if (entry.revision !== revision) throw new StaleRow(kind.replace('_', ' '), revision, entry.revision);
  if (!from.some((state) => state === entry.state)) {
    const allowed = entryActionsIn(kind, entry.state);
    throw refuseConflict(`What is "${entry.state}" cannot be ${done}; it can be changed by: ${allowed.join(', ')}.`);
  }
  if (asked === 'required' && !reason?.trim()) throw refuseMember('/reason', 'say why, in a sentence');
  const change: EntryChange = {
    ...(await effect(entry)),
    state: to,
    closed_at: to === 'open' || to === 'waiting' ? null : new Date().toISOString(),
  };
  const columns = Object.keys(change);
  const assignments = columns.map((column, i) => `${column} = $${i + 2}`);
  await rows(sql, `UPDATE ${TABLES[kind]} SET revision = revision + 1, ${assignments.join(', ')} WHERE id = $1`, [
    id,
    ...Object.values(change),
  ]);
  await writeHistory(sql, {
    actor: reviewActor(person),
    action: `${kind}.${done}`,
    subjectKind: kind,
    subjectId: id,
    before: Object.fromEntries(columns.map((column) => [column, entry.columns[column]])),
    after: { ...change, revision: revision + 1 },
    ...(reason?.trim() && { reason: reason.trim() }),
  });
  return { id, claimId: entry.claimId, state: to, revision: revision + 1 };
}

/** @throws ReviewRefusal `not_permitted` */
export function requirePermission({ permissions }: Reviewer, permission: 'read' | 'review' | 'publish'): void {
  if (!permissions.has(permission))
    throw new ReviewRefusal({ code: 'not_permitted', needs: permission }, `This takes the permission "${permission}".`);
}

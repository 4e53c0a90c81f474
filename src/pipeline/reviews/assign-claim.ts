import type { DataSource } from 'typeorm';
import { firstRow, type Sql } from '../../platform/database/rows';
import { act, type ReviewRequest } from './act';
import { NO_LEASE } from './leases';
import { refuseMember } from './review-refusal';
import type { ReviewRow } from './review-row';

/** Gives a claim that one holds to another person, to whom Next offers it first. @throws ReviewRefusal */
export const handOffClaim = (dataSource: DataSource, request: ReviewRequest & { to: string }): Promise<ReviewRow> =>
  act(dataSource, request, 'hand_off', async (_, sql) => {
    await requireReviewer(sql, request.to);
    return { change: { ...NO_LEASE, assignedTo: request.to } };
  });

/** Says whose claim it is, or with null that it is anybody's. @throws ReviewRefusal */
export const assignClaim = (
  dataSource: DataSource,
  request: ReviewRequest & { to: string | null },
): Promise<ReviewRow> =>
  act(dataSource, request, 'assign', async (_, sql) => {
    if (request.to !== null) await requireReviewer(sql, request.to);
    return { change: { assignedTo: request.to } };
  });

async function requireReviewer(sql: Sql, personId: string): Promise<void> {
  const found = await firstRow(sql, `SELECT 1 FROM people WHERE id = $1 AND role <> 'reader' AND disabled_at IS NULL`, [
    personId,
  ]);
  if (!found) throw refuseMember('/to', 'name a person who reviews here');
}

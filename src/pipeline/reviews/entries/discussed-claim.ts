import { firstRow, rows, type Sql } from '../../../platform/database/rows';
import { bumpQuestionsOf } from '../../claims/bump-questions';
import type { CauseKind } from '../../claims/cause';
import { ReviewRefusal } from '../review-refusal';

export interface DiscussedClaim {
  /** uuid of the claim that stands for it, where it was merged. */
  id: string;
  text: string;
  /** Whether readers see a ruling on it. */
  isPublic: boolean;
  verdictNumber: number;
}

/** SQL: whether readers see a ruling of the review `r`; one that is being looked at again stays public. */
export const IS_PUBLIC = `(r.published_ruling IS NOT NULL AND r.state NOT IN ('withdrawn', 'duplicate'))`;

/** The claim, its review kept as it is for the rest of the transaction. @throws ReviewRefusal `not_found` */
export async function holdClaim(sql: Sql, claimId: string): Promise<DiscussedClaim> {
  const claim = await firstRow<DiscussedClaim>(
    sql,
    `SELECT c.id, c.text, c.verdict_number AS "verdictNumber", ${IS_PUBLIC} AS "isPublic"
     FROM claims c JOIN reviews r ON r.claim_id = c.id
     WHERE c.id = (SELECT coalesce(merged_into, id) FROM claims WHERE id = $1) FOR SHARE OF r`,
    [claimId],
  );
  if (!claim) throw new ReviewRefusal({ code: 'not_found' }, 'There is no such claim.');
  return claim;
}

/** Has the next verdict of a public claim say what changed. @returns whether there is something to assess again */
export async function tellReaders(
  sql: Sql,
  { id, isPublic }: DiscussedClaim,
  kind: CauseKind,
  text: string,
): Promise<boolean> {
  if (isPublic) await bumpQuestionsOf(sql, [id], { kind, text, subjectId: id, claims: [id] });
  return isPublic;
}

/** Adds a row. @returns its uuid */
export async function insertRow(sql: Sql, table: string, row: Record<string, unknown>): Promise<string> {
  const columns = Object.keys(row);
  const places = columns.map((_, i) => `$${i + 1}`);
  const [added] = await rows<{ id: string }>(
    sql,
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places.join(', ')}) RETURNING id`,
    Object.values(row),
  );
  return added!.id;
}

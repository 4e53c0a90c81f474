import type { Answer } from '../../domain/values/answer';
import { rows, type Sql } from '../../platform/database/rows';
import { toPublicId } from '../../platform/ids/public-id';
import { isPublicVersion } from '../notices/public-version';
import { refuseConflict, refuseMember } from './review-refusal';

export interface MergeableClaim {
  id: string;
  text: string;
  answer: Answer;
  questionId: string;
  /** The question that it counts for: another one where its own was merged. */
  homeId: string;
  mergedInto: string | null;
  /** Whether everybody may read a version of it. */
  isPublic: boolean;
  /** The rating that stands, published or about to be; null without one. */
  rating: { key: string; label: string; isPublic: boolean } | null;
}

/** The claim that a claim stands for now. @throws ReviewRefusal for an unknown one */
export async function requireSurvivor(sql: Sql, claimId: string): Promise<string> {
  const [found] = await rows<{ id: string }>(sql, 'SELECT coalesce(merged_into, id) AS id FROM claims WHERE id = $1', [
    claimId,
  ]);
  if (!found) throw refuseMember('/into', 'there is no such claim');
  return found.id;
}

/** Claims with their questions, locked: the questions first, each in id order. Lock their reviews before. */
export async function lockClaims(sql: Sql, ids: string[]): Promise<Map<string, MergeableClaim>> {
  await rows(
    sql,
    `SELECT 1 FROM questions WHERE id IN (SELECT question_id FROM claims WHERE id = ANY($1::uuid[])) ORDER BY id FOR UPDATE`,
    [ids],
  );
  await rows(sql, 'SELECT 1 FROM claims WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE', [ids]);
  const found = await rows<MergeableClaim>(
    sql,
    `SELECT c.id, c.text, c.answer, c.question_id AS "questionId", coalesce(q.merged_into, q.id) AS "homeId",
       c.merged_into AS "mergedInto",
       EXISTS (SELECT FROM verdicts v WHERE v.claim_id = c.id AND ${isPublicVersion('v')}) AS "isPublic",
       (SELECT json_build_object('key', ru.rating, 'label', ru.rating_label, 'isPublic', ru.id IS NOT DISTINCT FROM r.published_ruling) FROM reviews r
          JOIN rulings ru ON ru.id = coalesce(r.ruling_id, r.published_ruling) WHERE r.claim_id = c.id) AS rating
     FROM claims c JOIN questions q ON q.id = c.question_id WHERE c.id = ANY($1::uuid[])`,
    [ids],
  );
  return new Map(found.map((claim) => [claim.id, claim]));
}

/** @throws ReviewRefusal where the two cannot be one claim, with the way out */
export function requireMergeable(claim: MergeableClaim, into: MergeableClaim): void {
  if (claim.id === into.id) throw refuseMember('/into', 'it stands for this claim already: name another one');
  if (claim.mergedInto || into.mergedInto)
    throw refuseConflict('One of the two was merged meanwhile. Look at the claims again.');
  if (claim.homeId !== into.homeId)
    throw refuseConflict(
      `The two answer different questions (${toPublicId('qst', claim.homeId)}, ${toPublicId('qst', into.homeId)}). Merge the questions first.`,
    );
  if (claim.answer.type === 'yes_no' && into.answer.type === 'yes_no' && claim.answer.holds !== into.answer.holds)
    throw refuseConflict('One of the two affirms what the other denies: they are rivals, not duplicates.');
}

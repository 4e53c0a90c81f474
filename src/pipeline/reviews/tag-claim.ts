import type { DataSource } from 'typeorm';
import { firstRow, rows, type Sql } from '../../platform/database/rows';
import { lockSeen, type ReviewRequest } from './act';
import { applyAction, checkAction } from './apply-action';
import { refuseMember } from './review-refusal';
import type { ReviewRow } from './review-row';

const TAG = /^[\p{Ll}\p{Lo}\p{N}][\p{Ll}\p{Lo}\p{N} _-]{0,39}$/u;

/** Gives a claim a tag, in lower case; one it has already changes nothing. @throws ReviewRefusal */
export const tagClaim = (dataSource: DataSource, request: ReviewRequest & { tag: string }): Promise<ReviewRow> =>
  changeTag(dataSource, request, true);

/** Takes a tag from a claim; one it has not changes nothing. @throws ReviewRefusal */
export const untagClaim = (dataSource: DataSource, request: ReviewRequest & { tag: string }): Promise<ReviewRow> =>
  changeTag(dataSource, request, false);

function changeTag(
  dataSource: DataSource,
  request: ReviewRequest & { tag: string },
  tagged: boolean,
): Promise<ReviewRow> {
  const { person, claimId, revision, reason } = request;
  const tag = request.tag.trim().toLowerCase();
  return dataSource.transaction(async (sql) => {
    const review = await lockSeen(sql, claimId, revision);
    if (!TAG.test(tag)) throw refuseMember('/tag', 'use up to 40 letters, digits, spaces, hyphens or underscores');
    const action = tagged ? 'tag' : 'untag';
    checkAction(review, { action, person, reason });
    if ((await hasTag(sql, claimId, tag)) === tagged) return review;
    await setTag(sql, claimId, tag, tagged);
    return applyAction(sql, review, { action, person, reason, change: {}, details: { tag } });
  });
}

async function hasTag(sql: Sql, claimId: string, tag: string): Promise<boolean> {
  const found = await firstRow(sql, 'SELECT 1 FROM review_tags WHERE claim_id = $1 AND tag = $2', [claimId, tag]);
  return found !== null;
}

/** Sets or clears a tag without a word in the history: for the actions here and for taking them back. */
export async function setTag(sql: Sql, claimId: string, tag: string, tagged: boolean): Promise<void> {
  await rows(
    sql,
    tagged
      ? 'INSERT INTO review_tags (claim_id, tag) VALUES ($1, $2) ON CONFLICT DO NOTHING'
      : 'DELETE FROM review_tags WHERE claim_id = $1 AND tag = $2',
    [claimId, tag],
  );
}

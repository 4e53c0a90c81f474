import { EVERYBODY } from '../../access/actor';
import type { Sql } from '../../platform/database/rows';
import { toPublicId } from '../../platform/ids/public-id';
import { survivorToSee } from '../api/versions/merged-claim.view';
import type { FeedRequest } from './feed-request';

/**
 * Sends whoever follows a merged claim to the feed of the claim that stands for it, if that has a public verdict; says whether it did.
 * For now, as pages do: a merge can be undone.
 */
export async function leadToSurvivor(sql: Sql, claimId: string, { reply, format }: FeedRequest): Promise<boolean> {
  const survivor = await survivorToSee(sql, claimId, EVERYBODY);
  if (survivor === null) return false;
  reply.status(302).header('location', `/feeds/claims/${toPublicId('clm', survivor)}.${format}`);
  return true;
}

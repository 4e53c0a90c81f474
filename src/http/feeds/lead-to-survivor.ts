import { anonymousActor } from '../../access/actor';
import type { Sql } from '../../platform/database/rows';
import { toPublicId } from '../../platform/ids/public-id';
import { survivorToSee } from '../pages/verdict/merged-claim.view';
import type { FeedRequest } from './feed-request';

// Feeds are the same for everybody, also on a service that is open to readers.
const EVERYBODY = anonymousActor(false);

/**
 * Sends whoever follows a merged claim to the feed of the claim that stands for it, if that has a public verdict; says whether it did.
 * Nothing keeps the answer: a merge can be undone.
 */
export async function leadToSurvivor(sql: Sql, claimId: string, { reply, format }: FeedRequest): Promise<boolean> {
  const survivor = await survivorToSee(sql, claimId, EVERYBODY);
  if (survivor === null) return false;
  reply.status(301).header('location', `/feeds/claims/${toPublicId('clm', survivor)}.${format}`);
  return true;
}

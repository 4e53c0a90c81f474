import type { Actor } from '../../../access/actor';
import type { Reviewer } from '../../../pipeline/reviews/reviewer';
import { toPublicId } from '../../../platform/ids/public-id';

/** Who acts at the desk; null where nobody is signed in. */
export const reviewerOf = ({ personId, keyId, permissions }: Actor): Reviewer | null =>
  personId === null ? null : { personId, permissions, via: keyId === null ? undefined : toPublicId('key', keyId) };

/** Whether somebody works at the desk. */
export const mayReview = (actor: Actor): boolean => actor.personId !== null && actor.permissions.has('review');

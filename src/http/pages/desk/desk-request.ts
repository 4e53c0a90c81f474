import { ForbiddenException, NotFoundException } from '@nestjs/common';
import type { Actor } from '../../../access/actor';
import type { Reviewer } from '../../../pipeline/reviews/reviewer';
import { fromPublicId } from '../../../platform/ids/public-id';
import { reviewerOf } from './reviewer-of';

/** uuid of the claim that an address names. @throws NotFoundException */
export function requireClaimId(id: string): string {
  const claimId = fromPublicId('clm', id);
  if (claimId === null) throw new NotFoundException();
  return claimId;
}

/** Who acts. @throws ForbiddenException where nobody is signed in */
export function requireReviewer(actor: Actor): Reviewer {
  const reviewer = reviewerOf(actor);
  if (reviewer === null) throw new ForbiddenException('Only people can do this.');
  return reviewer;
}

import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../../access/actor';
import type { ReviewRequest } from '../../../pipeline/reviews/act';
import type { Reviewer } from '../../../pipeline/reviews/reviewer';
import { toPublicId } from '../../../platform/ids/public-id';
import { ProblemException } from '../../problems/problem-exception';
import { PublicIdPipe } from '../requests/public-id.pipe';
import { seenRevision } from '../requests/seen-revision';

/** Who acts at the desk: the person, also where their key was used. @throws ProblemException for somebody not signed in */
export function reviewerOf({ personId, keyId, permissions }: Actor): Reviewer {
  if (personId === null) throw new ProblemException('sign-in-required', 'Sign in, or send a machine key.');
  return { personId, permissions, ...(keyId !== null && { via: toPublicId('key', keyId) }) };
}

const claimOf = (request: FastifyRequest<{ Params: { id: string } }>): string =>
  new PublicIdPipe('clm').transform(request.params.id);

/** The parameter of a handler that takes who acts on which claim, at which revision: from the path and If-Match. */
export const SeenReview = createParamDecorator((_: unknown, context: ExecutionContext): ReviewRequest => {
  const request = context.switchToHttp().getRequest<FastifyRequest<{ Params: { id: string } }>>();
  const claimId = claimOf(request);
  return { person: reviewerOf(request.actor), claimId, revision: seenRevision(request.headers, 'r') };
});

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

type ClaimRequest = FastifyRequest<{ Params: { id: string } }>;

const seen =
  (letter: string) =>
  (_: unknown, context: ExecutionContext): ReviewRequest => {
    const { params, actor, headers } = context.switchToHttp().getRequest<ClaimRequest>();
    const claimId = new PublicIdPipe('clm').transform(params.id);
    return { person: reviewerOf(actor), claimId, revision: seenRevision(headers, letter) };
  };

/** The parameter of a handler that takes who acts on which claim, at which revision: from the path and If-Match. */
export const SeenReview = createParamDecorator(seen('r'));

/** The same for the person's own draft, whose revision is another. */
export const SeenDraft = createParamDecorator(seen('d'));

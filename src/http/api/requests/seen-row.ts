import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Reviewer } from '../../../pipeline/reviews/reviewer';
import { StaleRow } from '../../../platform/database/stale-row';
import type { PublicIdPrefix } from '../../../platform/ids/public-id';
import { ProblemException } from '../../problems/problem-exception';
import { reviewerOf } from '../reviews/review-request';
import { PublicIdPipe } from './public-id.pipe';
import { seenRevision } from './seen-revision';

/** Who changes which row, at the revision they saw. */
export interface SeenRowRequest {
  id: string;
  revision: number;
  person: Reviewer;
}

/** The parameter of a handler that takes the row of the path and its revision from If-Match: `@SeenRow({ id: 'con', letter: 'c' })`. */
export const SeenRow = createParamDecorator(
  ({ id, letter }: { id: PublicIdPrefix; letter: string }, context: ExecutionContext): SeenRowRequest => {
    const request = context.switchToHttp().getRequest<FastifyRequest<{ Params: { id: string } }>>();
    return {
      id: new PublicIdPipe(id).transform(request.params.id),
      revision: seenRevision(request.headers, letter),
      person: reviewerOf(request.actor),
    };
  },
);

/** Runs a use case; a row that was changed meanwhile becomes a problem, with the row as it is now. */
export async function orStaleProblem<Outcome>(
  useCase: () => Promise<Outcome>,
  current: () => Promise<object>,
): Promise<Outcome> {
  try {
    return await useCase();
  } catch (error) {
    if (error instanceof StaleRow)
      throw new ProblemException('revision-stale', error.message, undefined, { current: await current() });
    throw error;
  }
}

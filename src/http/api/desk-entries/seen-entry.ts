import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { EntryRequest } from '../../../pipeline/reviews/entries/change-entry';
import type { PublicIdPrefix } from '../../../platform/ids/public-id';
import { PublicIdPipe } from '../requests/public-id.pipe';
import { seenRevision } from '../requests/seen-revision';
import { reviewerOf } from '../reviews/review-request';

/** The parameter of a handler that takes who acts on which comment or entry, at which revision: from the path and If-Match. */
export const SeenEntry = createParamDecorator((prefix: PublicIdPrefix, context: ExecutionContext): EntryRequest => {
  const request = context.switchToHttp().getRequest<FastifyRequest<{ Params: { id: string } }>>();
  const id = new PublicIdPipe(prefix).transform(request.params.id);
  return { person: reviewerOf(request.actor), id, revision: seenRevision(request.headers, 'e') };
});

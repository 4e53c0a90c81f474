import { applyDecorators, HttpCode, UseInterceptors } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiParam, ApiResponse } from '@nestjs/swagger';
import { IdParam } from '../docs/endpoint-docs';
import { ProblemResponses } from '../docs/problem-responses';
import { RevisionTagInterceptor } from '../requests/revision-tag.interceptor';
import { ReviewDetailDto } from './review-detail.dto';

export const REVISION_TAG = {
  ETag: { description: '`"r<revision>"`, for If-Match', schema: { type: 'string' as const } },
};

/** If-Match, as a parameter in the document: an ETag of this letter. */
export const IfMatch = (letter: string): MethodDecorator =>
  ApiHeader({
    name: 'If-Match',
    description: 'The ETag that was read',
    required: true,
    schema: { type: 'string', pattern: `^"${letter}\\d+"$`, example: `"${letter}3"` },
  });

/** A write to the review of a claim: takes If-Match, answers the review with its next ETag. */
export const DescribeReviewWrite = (summary: string, description: string, hasBody = true): MethodDecorator =>
  applyDecorators(
    HttpCode(200),
    IdParam('clm'),
    IfMatch('r'),
    UseInterceptors(new RevisionTagInterceptor('r')),
    ApiOperation({ summary, description }),
    ApiResponse({
      status: 200,
      description: 'Done, with one row of history',
      type: ReviewDetailDto,
      headers: REVISION_TAG,
    }),
    ProblemResponses([
      'malformed-id',
      'not-found',
      'conflict',
      'review-held',
      'action-not-allowed',
      'revision-stale',
      'revision-required',
      ...(hasBody
        ? (['malformed-request', 'payload-too-large', 'unsupported-media-type', 'validation-failed'] as const)
        : []),
    ]),
  );

export const TagParam = (): MethodDecorator =>
  ApiParam({ name: 'tag', description: 'The tag', schema: { type: 'string', maxLength: 40, example: 'ferries' } });

import { applyDecorators, HttpCode, type Type, UseInterceptors } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { PublicIdPrefix } from '../../../platform/ids/public-id';
import { DescribeOne, IdParam } from '../docs/endpoint-docs';
import { ProblemResponses } from '../docs/problem-responses';
import { RevisionTagInterceptor } from '../requests/revision-tag.interceptor';
import { IfMatch } from '../reviews/describe-review-write';

const REVISION_TAG = {
  ETag: { description: '`"e<revision>"`, for If-Match', schema: { type: 'string' as const } },
};

interface EntryDocs {
  prefix: PublicIdPrefix;
  summary: string;
  description: string;
  answer: Type;
  hasBody?: boolean;
}

/** A GET of a comment or entry; its ETag is its revision. */
export const DescribeEntry = ({ prefix, summary, description, answer }: EntryDocs): MethodDecorator =>
  applyDecorators(
    IdParam(prefix),
    UseInterceptors(new RevisionTagInterceptor('e')),
    DescribeOne({ summary, description: `${description} Its ETag is its revision, for If-Match.`, answer }),
  );

/** A step of a comment or entry: takes If-Match, answers it with its next ETag. */
export const DescribeEntryWrite = ({
  prefix,
  summary,
  description,
  answer,
  hasBody = true,
}: EntryDocs): MethodDecorator =>
  applyDecorators(
    HttpCode(200),
    IdParam(prefix),
    IfMatch('e'),
    UseInterceptors(new RevisionTagInterceptor('e')),
    ApiOperation({ summary, description }),
    ApiResponse({ status: 200, description: 'Done, with one row of history', type: answer, headers: REVISION_TAG }),
    ProblemResponses([
      'malformed-id',
      'not-found',
      'conflict',
      'revision-stale',
      'revision-required',
      ...(hasBody
        ? (['malformed-request', 'payload-too-large', 'unsupported-media-type', 'validation-failed'] as const)
        : []),
    ]),
  );

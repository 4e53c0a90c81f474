import { applyDecorators, HttpCode, type Type, UseInterceptors } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { PublicIdPrefix } from '../../../platform/ids/public-id';
import type { ProblemCode } from '../../problems/problem-catalogue';
import { RevisionTagInterceptor } from '../requests/revision-tag.interceptor';
import { IfMatch } from '../reviews/describe-review-write';
import { IdParam } from './endpoint-docs';
import { ProblemResponses } from './problem-responses';

interface RowWriteDocs {
  /** Of the id in the path. */
  id: PublicIdPrefix;
  /** Letter of the ETag: "c" for `"c3"`. */
  letter: string;
  summary: string;
  description: string;
  answer: Type;
  problems?: ProblemCode[];
  status?: 200 | 201;
  hasBody?: boolean;
}

/** The ETag of a row that counts its revisions, on reads and writes: `"c3"` where the letter is "c". */
export const TagRevision = (letter: string): MethodDecorator => UseInterceptors(new RevisionTagInterceptor(letter));

/** A write to a row that counts its revisions: takes If-Match, answers the row with its next ETag. */
export const DescribeRowWrite = (docs: RowWriteDocs): MethodDecorator => {
  const { id, letter, summary, description, answer, problems = [], status = 200, hasBody = true } = docs;
  return applyDecorators(
    HttpCode(status),
    IdParam(id),
    IfMatch(letter),
    TagRevision(letter),
    ApiOperation({ summary, description }),
    ApiResponse({
      status,
      description: 'Done, with one row of history; what depends on it is worked out in the background',
      type: answer,
      headers: { ETag: { description: `\`"${letter}<revision>"\`, for If-Match`, schema: { type: 'string' } } },
    }),
    ProblemResponses([
      'malformed-id',
      'not-found',
      'conflict',
      'revision-stale',
      'revision-required',
      ...(hasBody
        ? (['malformed-request', 'payload-too-large', 'unsupported-media-type', 'validation-failed'] as const)
        : []),
      ...problems,
    ]),
  );
};

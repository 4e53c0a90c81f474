import { applyDecorators, HttpCode, type Type, UseInterceptors } from '@nestjs/common';
import { ApiBody, ApiExtraModels, ApiOperation, ApiParam, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import type { PublicIdPrefix } from '../../../platform/ids/public-id';
import type { ProblemCode } from '../../problems/problem-catalogue';
import { RevisionTagInterceptor } from '../requests/revision-tag.interceptor';
import { ProblemResponses } from './problem-responses';

interface EndpointDocs {
  summary: string;
  description: string;
  /** Class of the answer, or of one entry of a list. */
  answer: Type;
  problems?: ProblemCode[];
  /** Letter of the ETag where it is the revision of a row: "c" for `"c3"`. Then the bytes are always sent. */
  letter?: string;
}

const text = (description: string) => ({ description, schema: { type: 'string' as const } });

const REQUEST_ID = { 'X-Request-Id': text('The one that was sent, else a new one') };
export const ETAG = { ETag: text('Strong: a hash of the bytes') };
const LINK = { Link: text('`rel="next"`, where there is a next page') };

const revisionTag = (letter: string) => ({
  ETag: text(`\`"${letter}<revision>"\`, for If-Match; no hash of the bytes, which are always sent`),
  'Cache-Control': text('`no-store`'),
});

/** That a GET answers 304. */
export const notModified = ApiResponse({
  status: 304,
  description: 'What If-None-Match names is still what would be sent',
});

/** A GET of one thing. */
export const DescribeOne = ({ summary, description, answer, problems = [], letter }: EndpointDocs): MethodDecorator =>
  applyDecorators(
    ApiOperation({ summary, description }),
    ApiResponse({
      status: 200,
      description: 'Found',
      type: answer,
      headers: { ...REQUEST_ID, ...(letter === undefined ? ETAG : revisionTag(letter)) },
    }),
    ...(letter === undefined ? [notModified] : [UseInterceptors(new RevisionTagInterceptor(letter))]),
    ProblemResponses(['malformed-id', 'not-found', ...problems]),
  );

/** A GET of what fits a query, all of it in one answer. */
export const DescribeSearch = ({ summary, description, answer, problems = [] }: EndpointDocs): MethodDecorator =>
  applyDecorators(
    ApiOperation({ summary, description }),
    ApiResponse({ status: 200, description: 'What fits', type: answer, headers: { ...REQUEST_ID, ...ETAG } }),
    notModified,
    ProblemResponses(['invalid-query', ...problems]),
  );

/** A GET of a list with pages. */
export const DescribeList = ({ summary, description, answer, problems = [] }: EndpointDocs): MethodDecorator =>
  applyDecorators(
    ApiExtraModels(answer),
    ApiOperation({ summary, description }),
    ApiResponse({
      status: 200,
      description: 'One page',
      headers: { ...REQUEST_ID, ...ETAG, ...LINK },
      schema: {
        type: 'object',
        required: ['items', 'nextCursor', 'hasMore'],
        properties: {
          items: { type: 'array', items: { $ref: getSchemaPath(answer) } },
          nextCursor: {
            type: 'string',
            nullable: true,
            example: null,
            description: 'Give it back as `cursor`; null on the last page',
          },
          hasMore: { type: 'boolean', example: false },
        },
      },
    }),
    notModified,
    ProblemResponses(['invalid-query', 'invalid-cursor', ...problems]),
  );

/** A POST with a JSON body; `status` is 201 where it makes something new. */
export const DescribeWrite = ({
  summary,
  description,
  answer,
  problems = [],
  status = 201,
}: EndpointDocs & { status?: 200 | 201 | 202 }): MethodDecorator =>
  applyDecorators(
    HttpCode(status),
    ApiOperation({ summary, description }),
    ApiResponse({
      status,
      description: 'Stored; what depends on it is worked out in the background',
      type: answer,
      headers: REQUEST_ID,
    }),
    ProblemResponses([
      'malformed-request',
      'payload-too-large',
      'unsupported-media-type',
      'validation-failed',
      ...problems,
    ]),
  );

/** Bodies that show how the members of a request go together; without, one is made of their own examples. */
export const RequestExamples = (type: Type, examples: Record<string, object>): MethodDecorator =>
  ApiBody({
    type,
    examples: Object.fromEntries(Object.entries(examples).map(([summary, value]) => [summary, { summary, value }])),
  });

/** The public id in the path. */
export const IdParam = (prefix: PublicIdPrefix, name = 'id'): MethodDecorator =>
  ApiParam({
    name,
    description: 'Public id',
    schema: {
      type: 'string',
      pattern: `^${prefix}_[0-9a-f]{32}$`,
      example: `${prefix}_0193a1b2c3d47e5f8a9b0c1d2e3f4a5b`,
    },
  });

/** The number of a version in the path. */
export const NumberParam = (): MethodDecorator =>
  ApiParam({
    name: 'number',
    description: 'Number of the version',
    schema: { type: 'integer', minimum: 1, example: 1 },
  });

/** A second answer of an endpoint. */
export const AlsoAnswers = (status: number, description: string, answer: Type): MethodDecorator =>
  ApiResponse({ status, description, type: answer, headers: REQUEST_ID });

/** Where there may be nothing to answer. */
export const AlsoEmpty = (description: string): MethodDecorator =>
  ApiResponse({ status: 204, description, headers: REQUEST_ID });

import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiOperation, ApiParam, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import { PUBLIC_HEADERS } from '../answer-public';
import { ProblemResponses } from '../api/docs/problem-responses';
import type { ProblemCode } from '../problems/problem-catalogue';
import { ATOM_TYPE } from './atom';
import { FEED_FORMATS } from './feed-request';
import { JSON_FEED_TYPE } from './json-feed';
import { JsonFeedDto } from './json-feed.dto';

/** A feed in all its formats. */
export const DescribeFeed = (summary: string, description: string, problems: ProblemCode[] = []): MethodDecorator =>
  applyDecorators(
    ApiExtraModels(JsonFeedDto),
    ApiOperation({
      summary,
      description: `${description} Public versions only. Older entries: \`next\` (Atom, RFC 5005) or \`next_url\` (JSON Feed 1.1).`,
    }),
    ApiParam({
      name: 'format',
      description: 'Atom (RFC 4287) or JSON Feed 1.1',
      schema: { type: 'string', enum: [...FEED_FORMATS], example: 'json' },
    }),
    ApiResponse({
      status: 200,
      description: 'One page, newest first',
      headers: {
        ...PUBLIC_HEADERS,
        'Last-Modified': { description: 'When the last of its entries changed', schema: { type: 'string' } },
      },
      content: {
        [JSON_FEED_TYPE]: { schema: { $ref: getSchemaPath(JsonFeedDto) } },
        [ATOM_TYPE]: { schema: { type: 'string' } },
      },
    }),
    ApiResponse({
      status: 304,
      description: 'What If-None-Match or If-Modified-Since names is still what would be sent',
    }),
    ProblemResponses(['invalid-query', 'invalid-cursor', 'not-found', ...problems]),
  );

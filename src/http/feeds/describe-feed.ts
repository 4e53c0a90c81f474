import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiOperation, ApiParam, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import { ProblemResponses } from '../api/docs/problem-responses';
import type { ProblemCode } from '../problems/problem-catalogue';
import { ATOM_TYPE } from './atom';
import { FEED_FORMATS } from './feed-request';
import { JSON_FEED_TYPE } from './json-feed';
import { JsonFeedDto } from './json-feed.dto';

const text = (description: string) => ({ description, schema: { type: 'string' as const } });

/** Headers of every answer that is the same for everybody. */
export const PUBLIC_HEADERS = {
  ETag: text('Strong: a hash of the bytes'),
  'Cache-Control': text('Public, for a minute'),
};

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
      headers: { ...PUBLIC_HEADERS, 'Last-Modified': text('When the last of its entries changed') },
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

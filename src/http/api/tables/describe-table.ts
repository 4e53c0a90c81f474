import { applyDecorators } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse } from '@nestjs/swagger';
import type { ProblemCode } from '../../problems/problem-catalogue';
import { ProblemResponses } from '../docs/problem-responses';

/** A GET that answers CSV. */
export const DescribeTable = (
  summary: string,
  description: string,
  example: string,
  problems: ProblemCode[] = [],
): MethodDecorator =>
  applyDecorators(
    ApiOperation({ summary, description }),
    ApiProduces('text/csv'),
    ApiResponse({
      status: 200,
      description: 'All rows, behind a header; UTF-8 with a byte order mark',
      content: { 'text/csv': { schema: { type: 'string', example } } },
    }),
    ProblemResponses(['invalid-query', ...problems]),
  );

import { applyDecorators, Header, type Type } from '@nestjs/common';
import { ApiExtraModels, ApiOperation, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import type { ProblemCode } from '../../problems/problem-catalogue';
import { ProblemResponses } from '../docs/problem-responses';
import { ANNOTATION_TYPE } from './annotation-of';

interface AnnotationDocs {
  summary: string;
  description: string;
  answer: Type;
  problems?: ProblemCode[];
}

const text = (description: string) => ({ description, schema: { type: 'string' as const } });

/** A GET that answers JSON-LD of the Web Annotation model. */
export const DescribeAnnotation = ({ summary, description, answer, problems = [] }: AnnotationDocs): MethodDecorator =>
  applyDecorators(
    Header('Content-Type', ANNOTATION_TYPE),
    ApiExtraModels(answer),
    ApiOperation({ summary, description }),
    ApiResponse({
      status: 200,
      description: 'Found',
      headers: {
        'X-Request-Id': text('The one that was sent, else a new one'),
        ETag: text('Strong: a hash of the bytes'),
      },
      content: { [ANNOTATION_TYPE]: { schema: { $ref: getSchemaPath(answer) } } },
    }),
    ApiResponse({ status: 304, description: 'What If-None-Match names is still what would be sent' }),
    ProblemResponses(['malformed-id', 'not-found', ...problems]),
  );

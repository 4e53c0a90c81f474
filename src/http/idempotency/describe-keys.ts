import type { OpenAPIObject } from '@nestjs/swagger';
import { problemResponse } from '../api/docs/problem-responses';
import { PROBLEM_CATALOGUE, type ProblemCode } from '../problems/problem-catalogue';
import { KEY_PATTERN } from './honour-keys';

const CODES: ProblemCode[] = [
  'idempotency-key-invalid',
  'idempotency-key-reused',
  'request-in-flight',
  'answer-not-kept',
];

const PARAMETER = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description:
    'Any string of your own, best a random UUID: the same request with the same key within 24 hours is answered as before and done once.',
  schema: {
    type: 'string',
    minLength: 1,
    maxLength: 255,
    pattern: KEY_PATTERN,
    example: '8e03978e-40d5-43e8-bc93-6894a57f9324',
  },
} as const;

const REPLAYED: { description: string; schema: { type: 'string'; enum: string[] } } = {
  description: '`true` where this is the answer to an earlier request with the same Idempotency-Key',
  schema: { type: 'string', enum: ['true'] },
};

/** Documents the header, what it is answered with, and its problems at every POST of `/api/v1`. */
export function describeIdempotencyKeys(document: OpenAPIObject): OpenAPIObject {
  for (const [path, { post }] of Object.entries(document.paths)) {
    if (!post || !path.startsWith('/api/v1/')) continue;
    post.parameters = [...(post.parameters ?? []), PARAMETER];
    for (const [status, response] of Object.entries(post.responses))
      if (response && 'description' in response && status.startsWith('2'))
        response.headers = { ...response.headers, 'Idempotent-Replayed': REPLAYED };
    for (const code of CODES) {
      const { status } = PROBLEM_CATALOGUE[code];
      const known = post.responses[status];
      const described = problemResponse([code]);
      if (!known || !('description' in known)) post.responses[status] = { ...described };
      else {
        const [problem] = Object.values(known.content ?? {});
        known.description = `${known.description}. ${described.description}`;
        if (problem)
          problem.examples = { ...problem.examples, ...described.content['application/problem+json'].examples };
      }
    }
  }
  return document;
}

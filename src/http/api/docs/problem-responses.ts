import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import { describeProblem, Problem } from '../../problems/problem';
import { PROBLEM_CATALOGUE, type ProblemCode } from '../../problems/problem-catalogue';

/** What every endpoint may answer, whatever was asked. */
const ALWAYS: ProblemCode[] = [
  'sign-in-required',
  'not-permitted',
  'misdirected-request',
  'too-many-requests',
  'internal-error',
  'overloaded',
  'service-unavailable',
];

const exampleOf = (code: ProblemCode): Problem =>
  describeProblem(
    { code, detail: PROBLEM_CATALOGUE[code].meaning, members: {} },
    '/api/v1/claims',
    '1c8f4c5e-6f0a-4b8e-9a44-0a5d6a3d2b11',
  );

const RETRY_AFTER = {
  'Retry-After': { description: 'Seconds to wait', schema: { type: 'integer' as const, minimum: 1, example: 5 } },
};

/** Headers that come with these problems. */
const headersOf = (codes: ProblemCode[]) =>
  codes.some((code) => [429, 503].includes(PROBLEM_CATALOGUE[code].status)) ? { headers: RETRY_AFTER } : {};

/** A response of the document: what these problems, of one status, look like. */
export const problemResponse = (codes: ProblemCode[]) => ({
  description: codes.map((code) => `\`${code}\`: ${PROBLEM_CATALOGUE[code].title}`).join('. '),
  ...headersOf(codes),
  content: {
    'application/problem+json': {
      schema: { $ref: getSchemaPath(Problem) },
      examples: Object.fromEntries(codes.map((code) => [code, { value: exampleOf(code) }])),
    },
  },
});

const responseOf = (status: number, codes: ProblemCode[]): MethodDecorator =>
  ApiResponse({ status, ...problemResponse(codes) });

/** Documents the problems an endpoint answers, one response a status. */
export function ProblemResponses(codes: ProblemCode[]): MethodDecorator {
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of [...codes, ...ALWAYS]) {
    const { status } = PROBLEM_CATALOGUE[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return applyDecorators(ApiExtraModels(Problem), ...[...byStatus].map(([status, group]) => responseOf(status, group)));
}

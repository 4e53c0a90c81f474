import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { PROBLEM_CATALOGUE, PROBLEM_CODES, type ProblemCode } from './problem-catalogue';
import type { ProblemException } from './problem-exception';
import { ProblemRedaction } from './problem-redaction';

export class ProblemErrorDto {
  @ApiProperty({ required: false, description: 'JSON Pointer into the body', example: '/title' })
  pointer?: string;
  @ApiProperty({ required: false, description: 'Name of the query parameter', example: 'limit' })
  parameter?: string;
  @ApiProperty({ example: 'title should not be empty' })
  detail: string;
}

export class ProblemHolder {
  @ApiProperty({ pattern: '^per_[0-9a-f]{32}$', example: 'per_0193a1b2c3d47e5f8a9b0c1d2e3f4a5b' })
  id: string;
  @ApiProperty({ example: 'Ada Reviewer' })
  name: string;
}

/** Problem details (RFC 9457) with the extensions `code` and `request_id`, and members that some codes bring. */
export class Problem {
  @ApiProperty({
    description: 'Address, relative to this service, that explains the code',
    example: '/problems/not-found',
  })
  type: string;
  @ApiProperty({ example: 'Not found' })
  title: string;
  @ApiProperty({ example: 404, minimum: 400, maximum: 599 })
  status: number;
  @ApiProperty({ example: 'There is no such claim.' })
  detail: string;
  @ApiProperty({
    description: 'The path that was asked for',
    example: '/api/v1/claims/clm_0193a1b2c3d47e5f8a9b0c1d2e3f4a5b',
  })
  instance: string;
  @ApiProperty({ enum: PROBLEM_CODES, enumName: 'ProblemCode', example: 'not-found' })
  code: ProblemCode;
  @ApiProperty({ description: 'The same as the header X-Request-Id', example: '1c8f4c5e-6f0a-4b8e-9a44-0a5d6a3d2b11' })
  request_id: string;
  @ApiProperty({ type: [ProblemErrorDto], required: false })
  errors?: ProblemErrorDto[];
  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    description: 'With `revision-stale`: the review of the claim as it is now',
  })
  review?: object;
  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    description: 'With `revision-stale` of a draft: the draft as it is stored',
  })
  draft?: object;
  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    description: 'With `revision-stale` of anything else: it as it is now',
  })
  current?: object;
  @ApiProperty({
    type: ProblemRedaction,
    required: false,
    description: 'With `version-redacted`: what is left of the version, and why',
  })
  redaction?: ProblemRedaction;
  @ApiProperty({ type: ProblemHolder, required: false, description: 'With `review-held`: who has the claim' })
  holder?: ProblemHolder;
  @ApiProperty({
    type: String,
    format: 'date-time',
    required: false,
    description: 'With `review-held`: until when',
    example: '2026-03-02T09:30:00.000Z',
  })
  until?: string;
  @ApiProperty({
    type: [String],
    required: false,
    description: 'With `action-not-allowed`: what can be done instead',
    example: ['rule', 'skip'],
  })
  allowed?: string[];
}

/** `instance` is the path alone: a query may carry what nobody wants in a log. */
export function describeProblem(
  problem: Pick<ProblemException, 'code' | 'detail' | 'errors' | 'members'>,
  url: string,
  requestId: string,
): Problem {
  const { status, title } = PROBLEM_CATALOGUE[problem.code];
  return {
    type: `/problems/${problem.code}`,
    title,
    status,
    detail: problem.detail,
    instance: url.split('?', 1)[0] ?? url,
    code: problem.code,
    request_id: requestId,
    ...(problem.errors && { errors: problem.errors }),
    ...problem.members,
  };
}

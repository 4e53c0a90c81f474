import { HttpException } from '@nestjs/common';
import { ArticleError } from '../../pipeline/articles/article-error';
import { articleProblem } from './article-problem';
import { isDatabaseAway } from './is-database-away';
import type { ProblemCode } from './problem-catalogue';
import { ProblemException } from './problem-exception';

const BY_STATUS: Partial<Record<number, ProblemCode>> = {
  400: 'malformed-request',
  401: 'sign-in-required',
  403: 'not-permitted',
  404: 'not-found',
  405: 'method-not-allowed',
  409: 'conflict',
  413: 'payload-too-large',
  414: 'uri-too-long',
  415: 'unsupported-media-type',
  422: 'validation-failed',
  429: 'too-many-attempts',
  503: 'service-unavailable',
};

const textMember = (error: object, name: string): string | null => {
  const value: unknown = Reflect.get(error, name);
  return typeof value === 'string' ? value : null;
};

function statusOf(error: object): number | null {
  if (error instanceof HttpException) return error.getStatus();
  // Fastify's own errors (body too large, malformed JSON, unknown media type) carry a status and a message meant for clients.
  const status: unknown = Reflect.get(error, 'statusCode');
  return typeof status === 'number' && textMember(error, 'code')?.startsWith('FST_') ? status : null;
}

/**
 * The problem an error is answered with. What nobody foresaw becomes `internal-error`, whose detail never quotes the error:
 * messages of libraries name tables, files and hosts.
 */
export function toProblemException(error: unknown): ProblemException {
  if (error instanceof ProblemException) return error;
  if (error instanceof ArticleError) return articleProblem(error);
  if (typeof error !== 'object' || error === null) return internalError();
  if (isDatabaseAway(error))
    return new ProblemException('service-unavailable', 'The database cannot be reached just now.');
  // Of a part of the path; a whole address that is too long never gets here.
  if (textMember(error, 'code') === 'FST_ERR_MAX_PARAM_LENGTH')
    return new ProblemException('malformed-request', 'A part of the address is longer than 100 characters.');
  const status = statusOf(error);
  const code = status === null ? undefined : BY_STATUS[status];
  return code ? new ProblemException(code, textMember(error, 'message') ?? code) : internalError();
}

const internalError = (): ProblemException =>
  new ProblemException(
    'internal-error',
    'The request could not be answered. The error was logged under the request id.',
  );

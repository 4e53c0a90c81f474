import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { RETRY_AFTER_SECONDS } from '../problems/problem.filter';
import { toProblemException } from '../problems/to-problem-exception';

const STATUSES: Record<number, string> = {
  400: 'INVALID_ARGUMENT',
  401: 'UNAUTHENTICATED',
  403: 'PERMISSION_DENIED',
  404: 'NOT_FOUND',
  429: 'RESOURCE_EXHAUSTED',
  503: 'UNAVAILABLE',
};

/** A parameter that cannot be used; the message says which, and the way out. */
export class InvalidArgument extends HttpException {
  constructor(message: string) {
    super(message, 400);
  }
}

/** Answers errors in the shape of Google's APIs, which is what clients of theirs read. */
@Catch()
export class GoogleErrorFilter implements ExceptionFilter {
  private readonly logger = new Logger('Http');

  catch(error: unknown, host: ArgumentsHost): void {
    const known = error instanceof HttpException ? error : toProblemException(error);
    const code = known.getStatus();
    if (code >= 500) this.logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    const body = { error: { code, message: known.message, status: STATUSES[code] ?? 'INTERNAL' } };
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (code === 503) reply.header('retry-after', RETRY_AFTER_SECONDS);
    reply.status(code).type('application/json; charset=utf-8').send(body);
  }
}

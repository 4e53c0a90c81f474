import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply } from 'fastify';

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
    const code = error instanceof HttpException ? error.getStatus() : 500;
    if (code >= 500) this.logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    const message = error instanceof HttpException ? error.message : 'Something went wrong here; it was logged.';
    const body = { error: { code, message, status: STATUSES[code] ?? 'INTERNAL' } };
    host.switchToHttp().getResponse<FastifyReply>().status(code).type('application/json; charset=utf-8').send(body);
  }
}

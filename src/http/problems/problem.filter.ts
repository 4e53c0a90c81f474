import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { describeProblem, type Problem } from './problem';
import { ProblemException } from './problem-exception';
import { toProblemException } from './to-problem-exception';

export interface ProblemFilterOptions {
  /** Methods that the path takes, for 405; empty where the path is unknown. */
  methodsOf: (path: string) => string[];
  /** Whole HTML document, for people who open a page; without it everybody gets JSON. */
  renderPage?: (problem: Problem, request: FastifyRequest) => string;
}

/** How long whoever was answered with 503 should wait. */
export const RETRY_AFTER_SECONDS = '5';

/** Answers every error as `application/problem+json` (RFC 9457), or as a page where a browser asked for one. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Http');

  constructor(private readonly options: ProblemFilterOptions) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const exception = this.orMethodNotAllowed(toProblemException(error), request, reply);
    const problem = describeProblem(exception, request.url, request.id);
    // Of those who are too many nothing is written each time: that would be more to do.
    if (problem.status >= 500 && problem.code !== 'overloaded') this.log(error, request, problem);
    if (problem.status === 503) reply.header('retry-after', RETRY_AFTER_SECONDS);
    reply.status(problem.status).header('cache-control', 'no-store');
    const { renderPage } = this.options;
    if (renderPage && wantsPage(request, problem.instance)) {
      reply.type('text/html; charset=utf-8').send(renderPage(problem, request));
    } else {
      reply.type('application/problem+json; charset=utf-8').send(JSON.stringify(problem));
    }
  }

  private log(error: unknown, request: FastifyRequest, problem: Problem): void {
    const cause = error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.logger.error(`${problem.request_id} ${request.method} ${problem.instance} ${problem.code}: ${cause}`);
  }

  private orMethodNotAllowed(
    exception: ProblemException,
    request: FastifyRequest,
    reply: FastifyReply,
  ): ProblemException {
    if (exception.code !== 'not-found' || request.routeOptions.url !== undefined) return exception;
    const allowed = this.options.methodsOf(request.url.split('?', 1)[0] ?? '');
    // The router minds a slash at the end, the book does not: then it is the address that is wrong.
    if (allowed.length === 0 || allowed.includes(request.method)) return exception;
    reply.header('allow', allowed.join(', '));
    return new ProblemException('method-not-allowed', `${request.method} is not possible here.`);
  }
}

const wantsPage = (request: FastifyRequest, path: string): boolean =>
  !path.startsWith('/api/') && path !== '/api' && (request.headers.accept ?? '').includes('text/html');

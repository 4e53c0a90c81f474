import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { RETRY_AFTER_SECONDS } from '../problems/problem.filter';
import { toProblemException } from '../problems/to-problem-exception';
import { CONTENT_SECURITY_POLICY } from './content-security-policy';
import { renderErrorPage } from './error-page';

interface Reply {
  code(status: number): Reply;
  header(name: string, value: string): Reply;
  send(body: string): unknown;
}

/** Answers whatever a page throws with a page: what it was, and a way back; never a stack trace. */
@Catch()
export class PageErrorFilter implements ExceptionFilter {
  private readonly logger = new Logger(PageErrorFilter.name);

  catch(error: unknown, host: ArgumentsHost): void {
    const status = error instanceof HttpException ? error.getStatus() : toProblemException(error).getStatus();
    if (status >= 500) this.logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    const reply = host.switchToHttp().getResponse<Reply>();
    if (status === 503) reply.header('Retry-After', RETRY_AFTER_SECONDS);
    reply
      .code(status)
      .header('Content-Type', 'text/html; charset=utf-8')
      .header('Content-Security-Policy', CONTENT_SECURITY_POLICY)
      .header('Cache-Control', 'no-store')
      .send(renderErrorPage(status, host.switchToHttp().getRequest<{ actor?: Actor }>().actor ?? null));
  }
}

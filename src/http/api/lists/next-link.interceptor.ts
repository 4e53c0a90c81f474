import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Observable, tap } from 'rxjs';

function nextCursorOf(body: unknown): string | null {
  const cursor: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'nextCursor') : null;
  return typeof cursor === 'string' ? cursor : null;
}

/** Repeats `nextCursor` as `Link: <…>; rel="next"` (RFC 8288). */
@Injectable()
export class NextLinkInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      tap((body) => {
        const cursor = nextCursorOf(body);
        if (cursor === null) return;
        const [path = '', search = ''] = request.url.split('?', 2);
        const query = new URLSearchParams(search);
        query.set('cursor', cursor);
        reply.header('link', `<${path}?${query}>; rel="next"`);
      }),
    );
  }
}

import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { etagOf, namesTag } from './etag';
import { ReadyJson } from './ready-json';

/**
 * Gives every GET a strong ETag of its bytes and answers 304 where the client has them already (RFC 9110). An ETag that was set
 * before says a revision for If-Match: it stays, and the bytes are always sent.
 */
@Injectable()
export class ConditionalGetInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    if (request.method !== 'GET' && request.method !== 'HEAD') return next.handle();
    return next.handle().pipe(
      map((body: unknown) => {
        const bytes = body instanceof ReadyJson ? body.text : JSON.stringify(body);
        if (reply.hasHeader('etag')) {
          reply.header('cache-control', 'no-store').type('application/json; charset=utf-8');
          return bytes;
        }
        const etag = etagOf(bytes);
        reply.header('etag', etag).header('cache-control', 'private, no-cache');
        if (namesTag(request.headers['if-none-match'] ?? '', etag)) {
          reply.status(304);
          return undefined;
        }
        // A type that the route has set stays as it is: Fastify would add a charset to one whose bytes come as text.
        if (reply.hasHeader('content-type')) return Buffer.from(bytes);
        reply.type('application/json; charset=utf-8');
        return bytes;
      }),
    );
  }
}

import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { type Observable, tap } from 'rxjs';

const COLLECTIONS: Partial<Record<string, string>> = {
  pub: 'publishers',
  art: 'articles',
  ent: 'entities',
  qst: 'questions',
  clm: 'claims',
  evd: 'evidence',
  per: 'people',
  key: 'keys',
  cmt: 'comments',
  cor: 'corrections',
  rep: 'reply-requests',
  err: 'error-reports',
  cit: 'citations',
  whk: 'webhooks',
  dlv: 'deliveries',
};

function addressOf(body: unknown): string | null {
  const id: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'id') : null;
  const collection = typeof id === 'string' ? COLLECTIONS[id.slice(0, 3)] : undefined;
  return collection === undefined ? null : `/api/v1/${collection}/${id}`;
}

/** Says where to find what a POST has made. */
@Injectable()
export class LocationInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      tap((body) => {
        const address = reply.statusCode === 201 ? addressOf(body) : null;
        if (address !== null) reply.header('location', address);
      }),
    );
  }
}

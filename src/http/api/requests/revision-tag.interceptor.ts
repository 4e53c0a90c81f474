import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { type Observable, tap } from 'rxjs';

/** Says the revision of an answer as its ETag, for If-Match of the next write: `"r3"` where `letter` is "r". Put it on methods: it has to see the answer before it is bytes. */
@Injectable()
export class RevisionTagInterceptor implements NestInterceptor {
  constructor(private readonly letter: string) {}

  intercept(context: ExecutionContext, next: CallHandler<{ revision: number }>): Observable<unknown> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      tap((body) => {
        if (body) reply.header('etag', `"${this.letter}${body.revision}"`);
      }),
    );
  }
}

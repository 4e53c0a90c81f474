import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor } from './actor';

declare module 'fastify' {
  interface FastifyRequest {
    actor: Actor;
  }
}

/** The parameter of a handler that takes who the request comes from. */
export const CurrentActor = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor => context.switchToHttp().getRequest<FastifyRequest>().actor,
);

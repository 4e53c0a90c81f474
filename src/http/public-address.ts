import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { AccessSettings } from '../platform/config/access-settings';

declare module 'fastify' {
  interface FastifyRequest {
    /** Under which address the service is known to whoever asks, without a slash at the end. */
    publicOrigin: string;
  }
}

/** TOUCHSTONE_URL where it is set, else where the request came in: its host has been checked, its scheme is the proxy's word. */
export const originOf = (
  { url }: Pick<AccessSettings, 'url'>,
  { protocol, headers }: Pick<FastifyRequest, 'protocol' | 'headers'>,
): string => url ?? `${protocol === 'https' ? 'https' : 'http'}://${headers.host ?? 'localhost'}`;

/** Notes the public origin of each request; after the check of its host. */
export const notePublicOrigin =
  (settings: AccessSettings) =>
  async (request: FastifyRequest): Promise<void> => {
    request.publicOrigin = originOf(settings, request);
  };

/** The parameter of a handler that takes the public origin, "https://desk.example", for addresses that leave the service. */
export const PublicOrigin = createParamDecorator(
  (_: unknown, context: ExecutionContext): string => context.switchToHttp().getRequest<FastifyRequest>().publicOrigin,
);

import type { FastifyReply, FastifyRequest } from 'fastify';
import { anonymousActor } from '../../access/actor';
import { type Access, authenticate } from '../../access/authenticate';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whether nobody is looked up: what is answered lies in memory, and is the same for everybody. */
    anonymous?: boolean;
  }
  interface FastifyRequest {
    /** Why the key that was shown does not work. */
    keyRefusal?: string;
  }
}

/** Finds out who asks; without a route it does not matter. */
export const findActor = (access: Access) => {
  const nobody = anonymousActor(access.settings.open);
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    request.actor = nobody;
    if (request.is404 || request.routeOptions.config.anonymous) return;
    const found = await authenticate(access, request.headers);
    if ('refusal' in found) {
      request.keyRefusal = found.refusal;
      return;
    }
    request.actor = found.actor;
    const { setCookies = [] } = found;
    if (setCookies.length > 0) reply.header('set-cookie', setCookies);
  };
};

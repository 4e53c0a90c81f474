import type { FastifyInstance } from 'fastify';
import { PERMISSIONS } from '../../access/permissions';

/** Keeps the service from starting while a route does not say who may use it. */
export function declarePermissions(server: FastifyInstance): void {
  const undeclared: string[] = [];
  server.addHook('onRoute', ({ method, url, config }) => {
    if (!PERMISSIONS.some((permission) => permission === config?.permission)) undeclared.push(`${method} ${url}`);
  });
  server.addHook('onReady', async () => {
    if (undeclared.length > 0) throw new Error(`declare with @Allow who may use: ${undeclared.join(', ')}`);
  });
}

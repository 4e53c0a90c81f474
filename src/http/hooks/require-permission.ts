import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Actor, anonymousActor } from '../../access/actor';
import { authenticate } from '../../access/authenticate';
import { PERMISSION_TABLE, type Permission } from '../../access/permissions';
import type { AccessSettings } from '../../platform/config/access-settings';
import type { Sql } from '../../platform/database/rows';
import { ProblemException } from '../problems/problem-exception';

/**
 * Finds out who asks, and refuses what they may not, before the body is read. A route without a declaration is refused to everybody:
 * `declarePermissions` has kept the service from starting with one.
 */
export const requirePermission =
  (sql: Sql, settings: AccessSettings) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    request.actor = anonymousActor(settings.open);
    // Without a route the answer is 404 or 405, whoever asks.
    if (request.is404) return;
    const found = await authenticate(sql, settings, request.headers);
    if ('refusal' in found) throw signInRequired(reply, found.refusal);
    request.actor = found;
    const { permission } = request.routeOptions.config;
    if (permission !== undefined && found.permissions.has(permission)) return;
    if (found.kind === 'anonymous') throw signInRequired(reply, 'Sign in, or send a machine key.');
    throw new ProblemException('not-permitted', whoMay(found, permission));
  };

function signInRequired(reply: FastifyReply, detail: string): ProblemException {
  reply.header('www-authenticate', 'Bearer realm="Touchstone"');
  return new ProblemException('sign-in-required', detail);
}

function whoMay(actor: Actor, permission: Permission | undefined): string {
  const role = permission === undefined ? null : PERMISSION_TABLE[permission].from;
  if (role === null) return 'Nobody may do this.';
  const needed = `This takes the role ${role}${role === 'admin' ? '' : ' or a higher one'}`;
  return actor.kind === 'key'
    ? `${needed}, and a key with the scope ${permission}. The ${actor.label} has ${[...actor.permissions].filter((scope) => scope !== 'public').join(', ') || 'none'}.`
    : `${needed}. ${actor.label} is ${actor.role}.`;
}

import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../access/actor';
import { PERMISSION_TABLE, type Permission } from '../../access/permissions';
import { isSameOrigin } from '../../access/sessions/is-same-origin';
import type { AccessSettings } from '../../platform/config/access-settings';
import { signInAddress } from '../pages/sign-in/sign-in-address';
import { ProblemException } from '../problems/problem-exception';
import { SAFE_METHODS } from './safe-methods';

/**
 * Refuses what whoever asks may not, before the body is read. A route without a declaration is refused to everybody:
 * `declarePermissions` has kept the service from starting with one.
 */
export const requirePermission =
  ({ url }: Pick<AccessSettings, 'url'>) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    // Without a route the answer is 404 or 405, whoever asks.
    if (request.is404) return undefined;
    const { actor, keyRefusal } = request;
    if (keyRefusal !== undefined) throw signInRequired(reply, keyRefusal);
    const { permission, fromAnywhere = false } = request.routeOptions.config;
    if (permission === undefined || !actor.permissions.has(permission)) {
      if (actor.kind === 'anonymous') return askToSignIn(request, reply);
      throw new ProblemException('not-permitted', whoMay(actor, permission));
    }
    if (!fromAnywhere && isForgeable(request, actor) && !isSameOrigin(request.headers, url)) {
      throw new ProblemException(
        'cross-site-request',
        'Neither Sec-Fetch-Site nor Origin says that this service sent it.',
      );
    }
  };

/** What a page of another site could make a browser send: a write by its cookies, or a form, as that of the sign-in. */
const isForgeable = ({ method, url }: FastifyRequest, { kind }: Actor): boolean =>
  !SAFE_METHODS.has(method) && kind !== 'key' && (kind === 'person' || !url.startsWith('/api/'));

/** Whoever reads pages is led to the sign-in and back. A form that was sent stays where it is: going back finds it as it was typed. */
function askToSignIn(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { method, url, headers } = request;
  if (url.startsWith('/api/')) throw signInRequired(reply, 'Sign in, or send a machine key.');
  if (headers['hx-request'] === 'true' && SAFE_METHODS.has(method)) {
    const shown = headers['hx-current-url'];
    const page = typeof shown === 'string' && URL.canParse(shown) ? new URL(shown) : null;
    reply.header('hx-redirect', signInAddress(page === null ? '/' : page.pathname + page.search));
  } else if (SAFE_METHODS.has(method) && headers.accept?.includes('text/html')) {
    return reply.redirect(signInAddress(url), 303);
  }
  throw signInRequired(reply, 'Sign in, or send a machine key.');
}

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

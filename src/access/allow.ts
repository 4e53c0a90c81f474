import { applyDecorators } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExtension, ApiSecurity } from '@nestjs/swagger';
import type { Permission } from './permissions';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Who may use the route; one without it keeps the service from starting. */
    permission?: Permission;
    /** Whether a browser may be made to send it by another site: only where what is sent is the permission itself. */
    fromAnywhere?: boolean;
  }
}

/** Declares the one permission a route needs. It is checked before the body is read, and written into the OpenAPI document. */
export const Allow = (
  permission: Permission,
  options: { fromAnywhere?: boolean; takesFile?: boolean; ignoresForm?: boolean; unshed?: boolean; hot?: boolean } = {},
): MethodDecorator =>
  applyDecorators(
    RouteConfig({ permission, ...options }),
    ApiExtension('x-permission', permission),
    // An empty requirement: it works without any, too.
    ...(permission === 'public' ? [ApiSecurity({})] : [ApiSecurity('key'), ApiSecurity('session')]),
  );

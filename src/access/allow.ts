import { applyDecorators } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExtension, ApiSecurity } from '@nestjs/swagger';
import type { Permission } from './permissions';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Who may use the route; one without it keeps the service from starting. */
    permission?: Permission;
  }
}

/** Declares the one permission a route needs. It is checked before the body is read, and written into the OpenAPI document. */
export const Allow = (permission: Permission): MethodDecorator =>
  applyDecorators(
    RouteConfig({ permission }),
    ApiExtension('x-permission', permission),
    // An empty requirement: it works without any, too.
    ...(permission === 'public' ? [ApiSecurity({})] : [ApiSecurity('key'), ApiSecurity('session')]),
  );

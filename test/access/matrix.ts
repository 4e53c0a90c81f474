import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { PERMISSIONS, type Permission } from '../../src/access/permissions';

/** A route with an address to try it at: ids that nothing has. */
export interface TriedRoute {
  method: string;
  url: string;
  permission: Permission;
  /** Never ends its answer, so it is tried only where it is refused. */
  streams: boolean;
}

/** What somebody sends with every request. */
export type Credentials = Record<string, string>;

const WRITES = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);
const UNKNOWN = '0'.repeat(32);

export const toPermission = (name: unknown): Permission => {
  const known = PERMISSIONS.find((permission) => permission === name);
  if (known === undefined) throw new Error(`no permission: ${String(name)}`);
  return known;
};

interface Operation {
  'x-permission'?: unknown;
  parameters?: { name: string; in: string; schema?: { pattern?: string } }[];
  responses: Record<string, { content?: Record<string, unknown> }>;
}

/** Every operation of an OpenAPI document. */
export function routesOf(document: { paths: Record<string, Record<string, Operation>> }): TriedRoute[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      method: method.toUpperCase(),
      url: path.replace(/\{(\w+)\}/g, (_, name) => {
        const pattern = operation.parameters?.find((parameter) => parameter.name === name)?.schema?.pattern ?? '';
        const prefix = /^\^(\w+)_/.exec(pattern)?.[1];
        return prefix === undefined ? '1' : `${prefix}_${UNKNOWN}`;
      }),
      permission: toPermission(operation['x-permission']),
      streams: Object.keys(operation.responses['200']?.content ?? {}).includes('text/event-stream'),
    })),
  );
}

/**
 * Tries every route and says where the answer is not what the permission says.
 * @param permissions what these credentials may do; null: they sign nobody in
 * @returns lines such as "POST /api/v1/claims answered 200 instead of 403"; none where all is right
 */
export async function mismatches(
  app: NestFastifyApplication,
  routes: readonly TriedRoute[],
  credentials: Credentials,
  permissions: ReadonlySet<Permission> | null,
): Promise<string[]> {
  const found: string[] = [];
  for (const { method, url, permission, streams } of routes) {
    const allowed = permission === 'public' || permissions?.has(permission) === true;
    if (allowed && streams) continue;
    const { statusCode } = await app.inject({
      method: method as 'GET',
      url,
      headers: { ...(WRITES.has(method) && { 'content-type': 'application/json' }), ...credentials },
      ...(WRITES.has(method) && { payload: '{}' }),
    });
    const refused = statusCode === 401 || statusCode === 403;
    const expected = allowed ? 'something that is no refusal' : permissions === null ? '401' : '403';
    const right = allowed ? !refused : String(statusCode) === expected;
    if (!right) found.push(`${method} ${url} answered ${statusCode} instead of ${expected}`);
  }
  return found;
}

import { join, resolve } from 'node:path';
import { checkoutFolder } from './checkout-folder';
import { ConfigurationError } from './configuration-error';

export type Role = 'web' | 'worker' | 'all';
export type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';

const ROLES: readonly Role[] = ['web', 'worker', 'all'];
const LOG_LEVELS: readonly LogLevel[] = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];
const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

/** Everything Touchstone takes from its surroundings. */
export interface Environment {
  /** null: the embedded PostgreSQL. */
  databaseUrl: string | null;
  /** null: the queue lives in PostgreSQL too. */
  redisUrl: string | null;
  port: number;
  host: string;
  role: Role;
  logLevel: LogLevel;
  /** Absolute folder of the embedded database. */
  home: string;
  production: boolean;
}

type Variables = Record<string, string | undefined>;

function oneOf<T extends string>(variables: Variables, name: string, allowed: readonly T[], fallback: T): T {
  const given = variables[name] || fallback;
  const match = allowed.find((value) => value === given);
  if (match === undefined) {
    throw new ConfigurationError(`${name}=${given} is none of ${allowed.join(', ')}; example: ${name}=${fallback}`);
  }
  return match;
}

function address(variables: Variables, name: string, schemes: readonly string[], example: string): string | null {
  const given = variables[name];
  if (!given) return null;
  // The address may hold a password: it is not repeated.
  if (!URL.canParse(given) || !schemes.includes(new URL(given).protocol)) {
    throw new ConfigurationError(
      `${name} is not an address of the form ${schemes.join(' or ')}//…; example: ${name}=${example}`,
    );
  }
  return given;
}

function port(variables: Variables): number {
  const given = variables.PORT || '3000';
  const number = Number(given);
  if (!/^\d{1,5}$/.test(given) || number > 65_535) {
    throw new ConfigurationError(`PORT=${given} is not a port from 0 to 65535; example: PORT=3000`);
  }
  return number;
}

function host(variables: Variables): string {
  const given = variables.HOST || '127.0.0.1';
  if (LOOPBACK.has(given) || variables.TOUCHSTONE_ALLOW_REMOTE === 'yes') return given;
  throw new ConfigurationError(
    `HOST=${given} lets other machines in and there is no sign-in yet; example: HOST=127.0.0.1, or TOUCHSTONE_ALLOW_REMOTE=yes behind a proxy that signs people in`,
  );
}

/**
 * Reads the environment once; the rest of the code gets the result.
 * @throws ConfigurationError naming the variable, with an example
 */
export function readEnvironment(variables: Variables = process.env): Environment {
  return {
    databaseUrl: address(
      variables,
      'DATABASE_URL',
      ['postgres:', 'postgresql:'],
      'postgres://touchstone:secret@localhost:5432/touchstone',
    ),
    redisUrl: address(variables, 'REDIS_URL', ['redis:', 'rediss:'], 'redis://localhost:6379'),
    port: port(variables),
    host: host(variables),
    role: oneOf(variables, 'ROLE', ROLES, 'all'),
    logLevel: oneOf(variables, 'LOG_LEVEL', LOG_LEVELS, 'info'),
    home: resolve(variables.TOUCHSTONE_HOME || join(checkoutFolder(), '.touchstone')),
    production: variables.NODE_ENV === 'production',
  };
}

import { join, resolve } from 'node:path';
import { type AccessSettings, readAccessSettings } from './access-settings';
import { type Capacity, readCapacity } from './capacity';
import { checkoutFolder } from './checkout-folder';
import { ConfigurationError } from './configuration-error';
import { type MailSettings, readMailSettings } from './mail-settings';
import { address, oneOf, subnets, type Variables } from './read-variable';
import { readSigningKey } from './signing-key';
import { readTracingSettings, type TracingSettings } from './tracing-settings';

export type Role = 'web' | 'worker' | 'all';
export type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';

const ROLES: readonly Role[] = ['web', 'worker', 'all'];
const LOG_LEVELS: readonly LogLevel[] = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

/** Everything Touchstone takes from its surroundings. */
export interface Environment {
  /** null: the embedded PostgreSQL. */
  databaseUrl: string | null;
  /** The owner of the tables, for migrations and redactions; null: whoever DATABASE_URL names. */
  databaseAdminUrl: string | null;
  /** null: the queue lives in PostgreSQL too. */
  redisUrl: string | null;
  port: number;
  host: string;
  role: Role;
  logLevel: LogLevel;
  /** Absolute folder of the embedded database. */
  home: string;
  access: AccessSettings;
  capacity: Capacity;
  /** PEM of the Ed25519 key that signs checkpoints; null: one that is made once and kept in the database. */
  signingKey: string | null;
  /** Addresses and subnets inside private networks to which notices may go. */
  privateReceivers: string[];
  /** How e-mail is sent; null: none is. */
  mail: MailSettings | null;
  /** How traces go to a collector; null: nothing is traced. */
  tracing: TracingSettings | null;
  production: boolean;
}

function port(variables: Variables): number {
  const given = variables.PORT || '3000';
  const number = Number(given);
  if (!/^\d{1,5}$/.test(given) || number > 65_535) {
    throw new ConfigurationError(`PORT=${given} is not a port from 0 to 65535; example: PORT=3000`);
  }
  return number;
}

const POSTGRES = ['postgres:', 'postgresql:'];

function databaseAdminUrl(variables: Variables): string | null {
  const url = address(variables, 'DATABASE_ADMIN_URL', POSTGRES, 'postgres://owner:secret@localhost:5432/touchstone');
  if (url !== null && !variables.DATABASE_URL)
    throw new ConfigurationError(
      'DATABASE_ADMIN_URL is set and DATABASE_URL is not: the one names the owner of the tables, the other the role of the service',
    );
  return url;
}

/**
 * Reads the environment once; the rest of the code gets the result.
 * @throws ConfigurationError naming the variable, with an example
 */
export function readEnvironment(variables: Variables = process.env): Environment {
  return {
    databaseUrl: address(variables, 'DATABASE_URL', POSTGRES, 'postgres://touchstone:secret@localhost:5432/touchstone'),
    databaseAdminUrl: databaseAdminUrl(variables),
    redisUrl: address(variables, 'REDIS_URL', ['redis:', 'rediss:'], 'redis://localhost:6379'),
    port: port(variables),
    host: variables.HOST || '127.0.0.1',
    role: oneOf(variables, 'ROLE', ROLES, 'all'),
    logLevel: oneOf(variables, 'LOG_LEVEL', LOG_LEVELS, 'info'),
    home: resolve(variables.TOUCHSTONE_HOME || join(checkoutFolder(), '.touchstone')),
    access: readAccessSettings(variables),
    capacity: readCapacity(variables),
    signingKey: readSigningKey(variables),
    privateReceivers: subnets(variables, 'TOUCHSTONE_PRIVATE_RECEIVERS', '10.1.0.0/16'),
    mail: readMailSettings(variables),
    tracing: readTracingSettings(variables),
    production: variables.NODE_ENV === 'production',
  };
}

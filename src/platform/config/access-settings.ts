import { ConfigurationError } from './configuration-error';
import { type RateLimits, readRateLimits } from './rate-limits';
import { address, oneOf, subnets, type Variables } from './read-variable';

export interface OidcSettings {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** What a person becomes whom the provider brings for the first time. */
  defaultRole: 'reader' | 'reviewer' | 'editor' | 'admin';
}

/** What the environment says about who may come in. */
export interface AccessSettings {
  /** Whether people who are not signed in may read as a reader does. */
  open: boolean;
  /** Public address of the service, where it has one of its own: "https://desk.example". */
  url: string | null;
  /** Addresses and subnets of the proxies whose word on the client's address is taken. */
  proxies: string[];
  /** Signs session cookies; null: one that is made once and kept in the database. */
  secret: string | null;
  oidc: OidcSettings | null;
  limits: RateLimits;
}

const SECRET_LENGTH = 32;

function publicUrl(variables: Variables): string | null {
  const given = address(variables, 'TOUCHSTONE_URL', ['http:', 'https:'], 'https://desk.example');
  if (given === null) return null;
  const { origin, href } = new URL(given);
  if (href !== `${origin}/`)
    throw new ConfigurationError('TOUCHSTONE_URL has a path or name; example: TOUCHSTONE_URL=https://desk.example');
  return origin;
}

function secret({ TOUCHSTONE_SECRET: given }: Variables): string | null {
  if (!given) return null;
  if (given.length < SECRET_LENGTH)
    throw new ConfigurationError(
      `TOUCHSTONE_SECRET has fewer than ${SECRET_LENGTH} characters; example: TOUCHSTONE_SECRET="$(openssl rand -hex 32)"`,
    );
  return given;
}

function oidc(variables: Variables): OidcSettings | null {
  const issuer = address(variables, 'OIDC_ISSUER', ['http:', 'https:'], 'https://login.example');
  if (issuer === null) return null;
  const required = (name: string, example: string): string => {
    const given = variables[name];
    if (given) return given;
    throw new ConfigurationError(`OIDC_ISSUER is set, so ${name} is needed too; example: ${name}=${example}`);
  };
  required('TOUCHSTONE_URL', 'https://desk.example');
  return {
    issuer,
    clientId: required('OIDC_CLIENT_ID', 'touchstone'),
    clientSecret: required('OIDC_CLIENT_SECRET', 'the one the provider gave out'),
    defaultRole: oneOf(variables, 'OIDC_DEFAULT_ROLE', ['reader', 'reviewer', 'editor', 'admin'], 'reader'),
  };
}

/** @throws ConfigurationError naming the variable, with an example */
export const readAccessSettings = (variables: Variables): AccessSettings => ({
  open: oneOf(variables, 'TOUCHSTONE_OPEN', ['yes', 'no'], 'no') === 'yes',
  url: publicUrl(variables),
  proxies: subnets(variables, 'TOUCHSTONE_PROXIES', '10.0.0.0/8'),
  secret: secret(variables),
  oidc: oidc(variables),
  limits: readRateLimits(variables),
});

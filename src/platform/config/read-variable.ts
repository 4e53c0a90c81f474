import { isIP } from 'node:net';
import { ConfigurationError } from './configuration-error';

export type Variables = Record<string, string | undefined>;

/** One of the words, or the fallback where the variable is not set. @throws ConfigurationError */
export function oneOf<T extends string>(
  variables: Variables,
  name: string,
  allowed: readonly T[],
  fallback: NoInfer<T>,
): T {
  const given = variables[name] || fallback;
  const match = allowed.find((value) => value === given);
  if (match === undefined) {
    throw new ConfigurationError(`${name}=${given} is none of ${allowed.join(', ')}; example: ${name}=${fallback}`);
  }
  return match;
}

/** An address of one of the schemes, or null where the variable is not set. @throws ConfigurationError */
export function address(
  variables: Variables,
  name: string,
  schemes: readonly string[],
  example: string,
): string | null {
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

/** A whole number from 1 on, or the fallback where the variable is not set. @throws ConfigurationError */
export function positive(variables: Variables, name: string, fallback: number): number {
  const given = variables[name] || String(fallback);
  if (!/^[1-9]\d{0,8}$/.test(given))
    throw new ConfigurationError(
      `${name}=${given} is no whole number from 1 to 999999999; example: ${name}=${fallback}`,
    );
  return Number(given);
}

/** Addresses and subnets, separated by blanks or commas; none where the variable is not set. @throws ConfigurationError */
export function subnets(variables: Variables, name: string, example: string): string[] {
  const named = (variables[name] ?? '').split(/[\s,]+/).filter((part) => part !== '');
  const wrong = named.find((part) => !/^[^/]+(\/\d{1,3})?$/.test(part) || isIP(part.split('/', 1)[0] ?? '') === 0);
  if (wrong !== undefined)
    throw new ConfigurationError(`${name} names ${wrong}, which is no address or subnet; example: ${name}=${example}`);
  return named;
}

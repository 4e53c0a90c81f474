import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { reasonOf } from '../reason-of';
import { ConfigurationError } from './configuration-error';
import type { Variables } from './read-variable';

const EXAMPLE = 'make one with "openssl genpkey -algorithm ed25519 -out checkpoints.pem"';

/**
 * The private key that signs checkpoints, as PEM, from the file of TOUCHSTONE_SIGNING_KEY_FILE; null where none is named.
 * @throws ConfigurationError for a file that cannot be read or holds another kind of key
 */
export function readSigningKey({ TOUCHSTONE_SIGNING_KEY_FILE: file }: Variables): string | null {
  if (!file) return null;
  const fail = (why: string): ConfigurationError =>
    new ConfigurationError(`TOUCHSTONE_SIGNING_KEY_FILE=${file}: ${why}; ${EXAMPLE}`);
  try {
    const pem = readFileSync(file, 'utf8');
    if (createPrivateKey(pem).asymmetricKeyType === 'ed25519') return pem;
  } catch (error) {
    throw fail(reasonOf(error));
  }
  throw fail('the key is not of type ed25519');
}

import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { firstRow, rows, type Sql } from '../../platform/database/rows';

/** An Ed25519 key (RFC 8032) of one's own; the public half as base64 of its SPKI form, as checkpoints carry it. */
export interface SigningKey {
  privateKey: KeyObject;
  publicKey: string;
}

export const publicKeyText = (key: KeyObject): string =>
  createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64');

/** @throws Error when the text is no public key in that form */
export const readPublicKey = (text: string): KeyObject =>
  createPublicKey({ key: Buffer.from(text, 'base64'), type: 'spki', format: 'der' });

/** Short name of a public key, for people to compare: the first 16 hex digits of its SHA-256. */
export const keyName = (publicKey: string): string =>
  createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest('hex').slice(0, 16);

const toSigningKey = (privateKey: KeyObject): SigningKey => ({ privateKey, publicKey: publicKeyText(privateKey) });

/** @throws Error for a text that is no Ed25519 private key */
export function signingKeyOf(pem: string): SigningKey {
  const key = createPrivateKey(pem);
  if (key.asymmetricKeyType !== 'ed25519')
    throw new Error(`this is a key of type ${key.asymmetricKeyType}, not ed25519`);
  return toSigningKey(key);
}

/** The key of the settings, else one that is made once and kept in the database, the same for every process. */
export async function signingKey(sql: Sql, given: string | null): Promise<SigningKey> {
  if (given !== null) return signingKeyOf(given);
  const fresh = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' });
  await rows(sql, `INSERT INTO service_secrets (name, secret) VALUES ('checkpoints', $1) ON CONFLICT DO NOTHING`, [
    fresh,
  ]);
  const kept = await firstRow<{ secret: string }>(sql, `SELECT secret FROM service_secrets WHERE name = 'checkpoints'`);
  return signingKeyOf(kept!.secret);
}

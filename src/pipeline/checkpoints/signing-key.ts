import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { firstRow, rows, type Sql } from '../../platform/database/rows';

/** An Ed25519 key (RFC 8032) of one's own; the public half as base64 of its SPKI form, as checkpoints carry it. */
export interface SigningKey {
  privateKey: KeyObject;
  publicKey: string;
}

/** @throws Error when the text is no public key in that form */
export const readPublicKey = (text: string): KeyObject =>
  createPublicKey({ key: Buffer.from(text, 'base64'), type: 'spki', format: 'der' });

/** @param pem of an Ed25519 private key, as the settings have made sure of */
export function signingKeyOf(pem: string): SigningKey {
  const privateKey = createPrivateKey(pem);
  const publicKey = createPublicKey(privateKey).export({ type: 'spki', format: 'der' }).toString('base64');
  return { privateKey, publicKey };
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

import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { fromPublicId, toPublicId } from '../../platform/ids/public-id';

const TOKEN = /^tsk_([0-9a-f]{32})_([0-9a-f]{64})_([0-9a-f]{8})$/;

const checksumOf = (text: string): string => crc32(text).toString(16).padStart(8, '0');
const idDigits = (keyId: string): string => toPublicId('key', keyId).slice('key_'.length);

export interface KeyToken {
  /** uuid of the key. */
  keyId: string;
  /** 256 random bits, in hex. */
  secret: string;
}

/** A new secret for the key of this uuid: `tsk_<id>_<secret>_<checksum>`, to be shown once, and the hash that is kept. */
export function mintKeyToken(keyId: string): { token: string; hash: Buffer } {
  const secret = randomBytes(32).toString('hex');
  const unsigned = `tsk_${idDigits(keyId)}_${secret}`;
  return { token: `${unsigned}_${checksumOf(unsigned)}`, hash: hashSecret(secret) };
}

/** The parts of a token; null for what was mistyped or cut off, which the checksum tells without asking the database. */
export function parseKeyToken(token: string): KeyToken | null {
  const [, id, secret, checksum] = TOKEN.exec(token) ?? [];
  if (id === undefined || secret === undefined || checksum !== checksumOf(`tsk_${id}_${secret}`)) return null;
  return { keyId: fromPublicId('key', `key_${id}`)!, secret };
}

/** SHA-256 is enough where the secret has 256 random bits: there is nothing to guess. */
const hashSecret = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** Compares in constant time. */
export function isSecretOf(hash: Buffer, secret: string): boolean {
  const given = hashSecret(secret);
  return hash.length === given.length && timingSafeEqual(hash, given);
}

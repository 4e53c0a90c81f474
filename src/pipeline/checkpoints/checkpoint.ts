import { createHash, sign, verify } from 'node:crypto';
import { toPublicId } from '../../platform/ids/public-id';
import { canonicalJson, hashOf } from '../verdicts/seal-version';
import { readPublicKey, type SigningKey } from './signing-key';

/** The newest version of a claim's chain when a checkpoint was taken. */
export interface ChainHead {
  claimId: string;
  number: number;
  hash: string;
}

/** What a checkpoint signs. Together, the checkpoints up to one say where every chain stood. */
export interface CheckpointBody {
  number: number;
  /** UTC with microseconds. */
  createdAt: string;
  /** How many chains had grown since the checkpoint before, and the hash of their heads in the order of their ids. */
  heads: number;
  headsHash: string;
  /** Hash of the checkpoint before; null for the first. */
  previous: string | null;
}

/** A checkpoint as it is handed out, to be kept by whoever wants to verify later. */
export interface Checkpoint extends CheckpointBody {
  hash: string;
  /** Base64 of the SPKI form of an Ed25519 key. */
  publicKey: string;
  /** Base64; over the canonical JSON of the body. */
  signature: string;
}

/** SHA-256 over lines "clm_… number hash", by claim. */
export function hashHeads(heads: readonly ChainHead[]): string {
  const hash = createHash('sha256');
  for (const { claimId, number, hash: head } of heads) hash.update(`${toPublicId('clm', claimId)} ${number} ${head}\n`);
  return hash.digest('hex');
}

export function signCheckpoint(body: CheckpointBody, key: SigningKey): Checkpoint {
  const signature = sign(null, Buffer.from(canonicalJson(body)), key.privateKey).toString('base64');
  return { ...body, hash: hashOf(body), publicKey: key.publicKey, signature };
}

/** Whether its hash and signature are those of its body; says nothing of whose key it is. */
export function isGenuine(checkpoint: Checkpoint): boolean {
  const { number, createdAt, heads, headsHash, previous, hash, publicKey, signature } = checkpoint;
  const body: CheckpointBody = { number, createdAt, heads, headsHash, previous };
  try {
    const signed = Buffer.from(canonicalJson(body));
    return hashOf(body) === hash && verify(null, signed, readPublicKey(publicKey), Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
}

const TEXTS = ['createdAt', 'headsHash', 'hash', 'publicKey', 'signature'] as const;

/** Whether a value has the shape of a checkpoint. */
export function isCheckpoint(value: unknown): value is Checkpoint {
  if (typeof value !== 'object' || value === null) return false;
  const members = value as Record<string, unknown>;
  return (
    Number.isSafeInteger(members.number) &&
    Number.isSafeInteger(members.heads) &&
    TEXTS.every((name) => typeof members[name] === 'string') &&
    (members.previous === null || typeof members.previous === 'string')
  );
}

import { sign, verify } from 'node:crypto';
import { toPublicId } from '../../platform/ids/public-id';
import { canonicalJson, hashOf } from '../verdicts/seal-version';
import { readPublicKey, type SigningKey } from './signing-key';

/** What is left of a version once its words are gone, as its row holds it. */
export interface LeftOfVersion {
  id: string;
  claimId: string;
  number: number;
  createdAt: string;
  questionRevision: number;
  state: string;
  probability: number;
  rule: string;
  modelVersion: string;
  contentHash: string;
}

/** The columns of a `LeftOfVersion` besides those of every version. */
export const LEFT_MEMBERS = ['state', 'probability', 'rule', 'modelVersion'] as const;

/** What the signature of a redaction covers. */
export interface RedactionBody {
  claim: string;
  number: number;
  /** UTC with microseconds. */
  at: string;
  reason: string;
  reference: string | null;
  by: string;
  /** Hash of what is left of the version: nothing else could tell that that was changed. */
  left: string;
}

/** Who took the words out of a version, when and why, as its row holds it. */
export interface Redaction extends Omit<RedactionBody, 'claim'> {
  claimId: string;
  publicKey: string;
  signature: string;
}

/** SHA-256 over the canonical JSON of what is left of a version. */
export const hashLeft = ({ id, claimId, ...left }: LeftOfVersion): string =>
  hashOf({ ...left, id: toPublicId('vrd', id), claim: toPublicId('clm', claimId) });

const bodyOf = ({ claimId, publicKey: _, signature: __, ...body }: Redaction): RedactionBody => ({
  ...body,
  claim: toPublicId('clm', claimId),
});

/** Signs with the key of the checkpoints: whoever has only the database cannot call a loss a redaction. */
export function signRedaction(unsigned: Omit<Redaction, 'publicKey' | 'signature'>, key: SigningKey): Redaction {
  const body = bodyOf({ ...unsigned, publicKey: '', signature: '' });
  const signature = sign(null, Buffer.from(canonicalJson(body)), key.privateKey).toString('base64');
  return { ...unsigned, publicKey: key.publicKey, signature };
}

/** Whether its signature is that of its body; says nothing of whose key it is. */
export function isGenuineRedaction(redaction: Redaction): boolean {
  const { publicKey, signature } = redaction;
  try {
    const signed = Buffer.from(canonicalJson(bodyOf(redaction)));
    return verify(null, signed, readPublicKey(publicKey), Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
}

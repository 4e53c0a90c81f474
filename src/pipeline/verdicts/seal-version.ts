import { createHash, randomBytes } from 'node:crypto';
import { configure } from 'safe-stable-stringify';
import { toPublicId } from '../../platform/ids/public-id';
import type { Cause } from '../claims/cause';

/** Everything that is stored of one verdict version, and what anyone needs to compute its content hash. */
export interface SealedContent {
  /** vrd_… */
  id: string;
  /** clm_… */
  claim: string;
  number: number;
  /** UTC with microseconds, as the database keeps it. */
  createdAt: string;
  questionRevision: number;
  basis: string;
  causes: Cause[];
  /** 128 random bits: of a version that a court has redacted, nobody can guess the words from the hash. */
  salt: string;
  document: unknown;
}

/** What ties a version to the one before it; says nothing of its words, so it can be shown of every version. */
export interface ChainLink {
  claim: string;
  number: number;
  /** Hash of the content, in hex. */
  content: string;
  /** Hash of the link before; null for the first version. */
  previous: string | null;
}

/** SHA-256, in hex, over the canonical JSON (RFC 8785) of any value. */
export const hashOf = (value: unknown): string => hashOfText(canonicalJson(value));

const hashOfText = (canonical: string): string => createHash('sha256').update(canonical).digest('hex');

// Members by the UTF-16 units of their names, everything else as JSON.stringify has it: what RFC 8785 asks for.
const inOrder = configure({ deterministic: true, strict: true, circularValue: Error });

/** @throws Error for a value that JSON cannot hold */
export function canonicalJson(value: unknown): string {
  const text = inOrder(value);
  if (text === undefined) throw new Error('a value that JSON cannot hold has no canonical form');
  return text;
}

export const newSalt = (): string => randomBytes(16).toString('hex');

/** A version as its row holds it, words and all; `createdAt` as `instantSql` writes it. */
export interface VersionRow {
  id: string;
  claimId: string;
  number: number;
  createdAt: string;
  questionRevision: number;
  basisHash: string;
  causes: Cause[];
  salt: string;
  document: unknown;
}

/** A version that was perhaps redacted: then salt and document are null, and the causes are gone. */
export type StoredRow = Omit<VersionRow, 'salt'> & { salt: string | null };

export const hasWords = (row: StoredRow): row is VersionRow => row.salt !== null;

/** How SQL writes the moment of a version; `expression` is a timestamptz. */
export const instantSql = (expression: string): string =>
  `to_char(${expression} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** The columns of a `StoredRow`, from `verdicts`. */
export const VERSION_SELECT = `id, claim_id AS "claimId", number, ${instantSql('created_at')} AS "createdAt",
  question_revision AS "questionRevision", basis_hash AS "basisHash", causes, document, salt`;

export const contentOf = ({ claimId, basisHash, id, ...row }: VersionRow): SealedContent => ({
  ...row,
  id: toPublicId('vrd', id),
  claim: toPublicId('clm', claimId),
  basis: basisHash,
});

export interface Seal {
  /** The content as canonical JSON: what the hash covers, and what is stored. */
  content: string;
  contentHash: string;
  hash: string;
}

/** Content and hashes of a version that follows the one with the hash `previous`. */
export function sealVersion(row: VersionRow, previous: string | null): Seal {
  const content = canonicalJson(contentOf(row));
  const contentHash = hashOfText(content);
  return { content, contentHash, hash: hashLink(row, contentHash, previous) };
}

/** The hash of a version's link; needs none of its words. */
export function hashLink(
  { claimId, number }: Pick<VersionRow, 'claimId' | 'number'>,
  content: string,
  previous: string | null,
): string {
  const link: ChainLink = { claim: toPublicId('clm', claimId), number, content, previous };
  return hashOf(link);
}

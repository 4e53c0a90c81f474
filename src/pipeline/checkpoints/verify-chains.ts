import { rows, type Sql } from '../../platform/database/rows';
import { toPublicId } from '../../platform/ids/public-id';
import { hashLink, hasWords, type StoredRow, sealVersion, VERSION_SELECT } from '../verdicts/seal-version';
import type { VerdictDocument } from '../verdicts/verdict-document';
import { type Checkpoint, hashHeads, isGenuine } from './checkpoint';
import { readCheckpoints, readHeads } from './read-checkpoints';
import type { LEFT_MEMBERS, LeftOfVersion } from './redaction';
import { verifyClaims } from './verify-claims';
import { type SeenRedactions, verifyRedactions } from './verify-redactions';

/** Something that is not as it was written; `subject` is a version ("clm_… v3"), a claim or a checkpoint. */
export interface Finding {
  subject: string;
  problem: string;
}

export interface Verified {
  versions: number;
  claims: number;
  checkpoints: number;
  redactions: number;
  /** Versions that no checkpoint has signed yet: a dropped one of these would only be missed by whoever knows of it. */
  unsigned: number;
}

interface StoredVersion extends StoredRow {
  contentHash: string;
  previousHash: string | null;
  hash: string;
  /** Copies of what the document says, for lists and searches. */
  copies: Pick<LeftOfVersion, (typeof LEFT_MEMBERS)[number]>;
}

const BATCH = 500;
const FIRST = '00000000-0000-0000-0000-000000000000';

/**
 * Recomputes every hash of every chain and checkpoint, and says what does not fit: changed, missing, reordered or forked versions,
 * cut chains, forged or missing checkpoints, words that no redaction explains, and copies that lists read which say something else. Reads in batches; run it in a REPEATABLE READ transaction.
 * @param kept a checkpoint that an outsider kept: what it signed has to be there still
 */
export async function verifyChains(
  sql: Sql,
  found: (finding: Finding) => void,
  kept: Checkpoint | null = null,
): Promise<Verified> {
  const seen: SeenRedactions = { emptied: [], witnessed: [] };
  const versions = await verifyVersions(sql, seen, found);
  const redactions = await verifyRedactions(sql, seen, (subject, problem) => found({ subject, problem }));
  const claims = await verifyClaims(sql, (subject, problem) => found({ subject, problem }));
  const checkpoints = await verifyCheckpoints(sql, found);
  if (kept) await verifyKept(sql, kept, found);
  const [rest] = await rows<{ count: number }>(
    sql,
    'SELECT coalesce(sum(verdict_number - checkpointed_number), 0)::int AS count FROM claims',
  );
  return { versions, claims, checkpoints, redactions, unsigned: rest!.count };
}

async function verifyVersions(sql: Sql, seen: SeenRedactions, found: (finding: Finding) => void): Promise<number> {
  let before: Pick<StoredVersion, 'claimId' | 'number' | 'hash'> = { claimId: FIRST, number: 0, hash: '' };
  let count = 0;
  for (;;) {
    const batch = await rows<StoredVersion>(
      sql,
      `SELECT ${VERSION_SELECT}, content_hash AS "contentHash", previous_hash AS "previousHash", hash,
         jsonb_build_object('state', state, 'probability', probability, 'rule', rule, 'modelVersion', model_version) AS copies
       FROM verdicts WHERE (claim_id, number) > ($1::uuid, $2) ORDER BY claim_id, number LIMIT ${BATCH}`,
      [before.claimId, before.number],
    );
    for (const version of batch) {
      const follows = version.claimId === before.claimId ? before : { number: 0, hash: null };
      const problem = problemOf(version, follows.number + 1, follows.hash);
      if (problem) found({ subject: `${toPublicId('clm', version.claimId)} v${version.number}`, problem });
      note(version, seen);
      before = version;
    }
    count += batch.length;
    if (batch.length < BATCH) return count;
  }
}

function problemOf(version: StoredVersion, number: number, previous: string | null): string | null {
  if (version.number !== number) return `version ${number} before it is missing`;
  if (version.previousHash !== previous) return 'does not follow the version before it';
  const { contentHash, previousHash, hash, copies, ...row } = version;
  // Of a version without words only the link can be computed; its redaction vouches for the rest.
  if (!hasWords(row) && (row.causes.length > 0 || row.basisHash !== ''))
    return 'it was redacted, and says something again';
  if (!hasWords(row))
    return hashLink(row, contentHash, previous) === hash ? null : 'its link in the chain is not what was sealed';
  const sealed = sealVersion(row, previous);
  if (sealed.contentHash !== contentHash) return 'its content is not what was sealed';
  if (sealed.hash !== hash) return 'its link in the chain is not what was sealed';
  const document = row.document as Record<string, unknown>;
  const differs = Object.entries(copies).find(([name, copy]) => document[name] !== copy);
  return differs ? `its column for ${differs[0]} is not what its document says` : null;
}

function note({ copies, ...version }: StoredVersion, { emptied, witnessed }: SeenRedactions): void {
  if (hasWords(version)) {
    const { redactions } = version.document as Partial<VerdictDocument>;
    if (Array.isArray(redactions)) witnessed.push(...redactions);
    return;
  }
  const { id, claimId, number, createdAt, questionRevision, contentHash } = version;
  emptied.push({ id, claimId, number, createdAt, questionRevision, contentHash, ...copies });
}

async function verifyCheckpoints(sql: Sql, found: (finding: Finding) => void): Promise<number> {
  let before: Pick<Checkpoint, 'number' | 'hash'> | null = null;
  for (;;) {
    const batch: Checkpoint[] = await readCheckpoints(sql, before?.number ?? 0, BATCH);
    for (const checkpoint of batch) {
      const problem = await checkpointProblem(sql, checkpoint, before);
      if (problem) found({ subject: `checkpoint ${checkpoint.number}`, problem });
      before = checkpoint;
    }
    if (batch.length < BATCH) break;
  }
  const missing = await rows<{ claimId: string; number: number; checkpoint: number }>(
    sql,
    `SELECT h.claim_id AS "claimId", h.number, h.checkpoint FROM checkpoint_heads h
       LEFT JOIN verdicts v ON v.claim_id = h.claim_id AND v.number = h.number AND v.hash = h.hash
     WHERE v.id IS NULL ORDER BY h.checkpoint, h.claim_id`,
  );
  for (const { claimId, number, checkpoint } of missing)
    found({
      subject: `${toPublicId('clm', claimId)} v${number}`,
      problem: `is not the version that checkpoint ${checkpoint} signed`,
    });
  return before?.number ?? 0;
}

async function checkpointProblem(
  sql: Sql,
  checkpoint: Checkpoint,
  before: Pick<Checkpoint, 'number' | 'hash'> | null,
): Promise<string | null> {
  if (checkpoint.number !== (before?.number ?? 0) + 1) return 'the one before it is missing';
  if (checkpoint.previous !== (before?.hash ?? null)) return 'does not follow the one before it';
  if (!isGenuine(checkpoint)) return 'its signature does not fit';
  const heads = await readHeads(sql, checkpoint.number);
  if (heads.length !== checkpoint.heads || hashHeads(heads) !== checkpoint.headsHash)
    return 'the heads it lists are not those it signed';
  return null;
}

async function verifyKept(sql: Sql, kept: Checkpoint, found: (finding: Finding) => void): Promise<void> {
  const subject = `the checkpoint you kept (${kept.number})`;
  if (!isGenuine(kept)) return found({ subject, problem: 'its own signature does not fit' });
  const [stored] = await readCheckpoints(sql, kept.number - 1, 1);
  if (stored?.number !== kept.number) found({ subject, problem: 'is missing here: checkpoints were dropped' });
  else if (stored.hash !== kept.hash) found({ subject, problem: 'is another one here: the history was rewritten' });
  else if (stored.publicKey !== kept.publicKey) found({ subject, problem: 'is signed with another key here' });
}

import { rows, type Sql } from '../../platform/database/rows';
import { toPublicId } from '../../platform/ids/public-id';
import { instantSql } from '../verdicts/seal-version';
import type { WitnessedRedaction } from '../verdicts/verdict-document';
import { hashLeft, isGenuineRedaction, type LeftOfVersion, type Redaction } from './redaction';

/** Gathered while all versions are read: those without words, and what others say of such. */
export interface SeenRedactions {
  emptied: LeftOfVersion[];
  witnessed: WitnessedRedaction[];
}

interface StoredRedaction extends Redaction {
  /** Whether the next version, which will tell of it, is still to be written. */
  awaited: boolean;
}

const SELECT = `SELECT gone.claim_id AS "claimId", gone.number, ${instantSql('gone.at')} AS at, gone.reason, gone.reference, gone.by,
    gone.left_hash AS left, gone.public_key AS "publicKey", gone.signature,
    coalesce(home.revision > home.assessed_revision, false) AS awaited
  FROM redactions gone LEFT JOIN claims c ON c.id = gone.claim_id LEFT JOIN questions q ON q.id = c.question_id
  LEFT JOIN questions home ON home.id = coalesce(q.merged_into, q.id) ORDER BY gone.claim_id, gone.number`;

const keyOf = (claim: string, number: number): string => `${claim} v${number}`;

/**
 * Holds every lost text against the redaction that explains it, and every redaction against its signature, the key of the checkpoints,
 * what is left of the version, and the later version that has to tell of it.
 */
export async function verifyRedactions(
  sql: Sql,
  { emptied, witnessed }: SeenRedactions,
  found: (subject: string, problem: string) => void,
): Promise<number> {
  const redactions = new Map(
    (await rows<StoredRedaction>(sql, SELECT)).map((one) => [keyOf(toPublicId('clm', one.claimId), one.number), one]),
  );
  const keys = new Set(
    (await rows<{ key: string }>(sql, 'SELECT DISTINCT public_key AS key FROM checkpoints')).map(({ key }) => key),
  );
  const left = new Map(emptied.map((version) => [keyOf(toPublicId('clm', version.claimId), version.number), version]));
  const told = new Map(witnessed.map((one) => [keyOf(one.claim, one.number), one]));
  for (const subject of left.keys())
    if (!redactions.has(subject)) found(subject, 'its words are gone and no redaction says why');
  for (const [subject, redaction] of redactions) {
    const problem = problemOf(redaction, left.get(subject), told.get(subject), keys);
    if (problem) found(subject, problem);
  }
  for (const subject of told.keys())
    if (!redactions.has(subject)) found(subject, 'a later version says that it was redacted; the redaction is missing');
  return redactions.size;
}

function problemOf(
  redaction: StoredRedaction,
  left: LeftOfVersion | undefined,
  told: WitnessedRedaction | undefined,
  keys: ReadonlySet<string>,
): string | null {
  if (!left) return 'is said to be redacted, but is not';
  const { awaited, ...signed } = redaction;
  if (!isGenuineRedaction(signed)) return 'the signature of its redaction does not fit';
  if (!keys.has(redaction.publicKey)) return 'its redaction is signed with a key that signed no checkpoint';
  if (hashLeft(left) !== redaction.left) return 'what is left of it is not what its redaction left';
  if (told)
    return told.at === redaction.at && told.reason === redaction.reason
      ? null
      : 'later versions tell another redaction';
  return awaited ? null : 'no later version tells of its redaction';
}

import type { DataSource, EntityManager } from 'typeorm';
import { sealVersion, type VersionRow } from '../../src/pipeline/verdicts/seal-version';
import { rows } from '../../src/platform/database/rows';

/** A number from 0 up to, not including, `below`. */
export type Draw = (below: number) => number;

/** Mulberry32 (public domain): the same seed tampers the same way. */
export function drawFrom(seed: number): Draw {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** Somebody with full rights on the database; says what was done, or null where the draw changes nothing. */
type Tampering = (sql: EntityManager, draw: Draw) => Promise<string | null>;

const pick = <T>(of: readonly T[], draw: Draw): T => of[draw(of.length)]!;

const VERSION_COLUMNS = {
  id: 'uuid',
  created_at: 'timestamptz',
  question_revision: 'int',
  number: 'int',
  state: 'text',
  probability: 'numeric',
  rule: 'text',
  model_version: 'text',
  basis_hash: 'text',
  causes: 'jsonb',
  document: 'jsonb',
  salt: 'text',
  content_hash: 'text',
  previous_hash: 'text',
  hash: 'text',
} as const;

const CHECKPOINT_COLUMNS = {
  created_at: 'timestamptz',
  heads: 'int',
  heads_hash: 'text',
  previous_hash: 'text',
  hash: 'text',
  public_key: 'text',
  signature: 'text',
} as const;

const HEAD_COLUMNS = { claim_id: 'uuid', number: 'int', hash: 'text', checkpoint: 'int' } as const;

const CLAIM_COLUMNS = {
  state: 'text',
  probability: 'numeric',
  best: 'boolean',
  superseded_by: 'uuid',
  text: 'text',
  verdict_number: 'int',
  checkpointed_number: 'int',
} as const;

const REDACTION_COLUMNS = {
  claim_id: 'uuid',
  number: 'int',
  at: 'timestamptz',
  reason: 'text',
  reference: 'text',
  by: 'text',
  left_hash: 'text',
  public_key: 'text',
  signature: 'text',
} as const;

/** Another value of the same type, by the smallest change. */
function altered(value: string, type: string, draw: Draw): string {
  if (type === 'int') return String(Number(value) + 1 + draw(3));
  if (type === 'numeric') return String(Number(value) === 0.5 ? 0.4 : 0.5);
  if (type === 'timestamptz') return new Date(Date.parse(value) + 1 + draw(10 ** 6)).toISOString();
  if (type === 'boolean') return String(value !== 'true');
  if (type === 'jsonb') return JSON.stringify(alteredJson(JSON.parse(value), draw));
  const places = [...value].flatMap((character, at) => (/[0-9a-f]/.test(character) ? [at] : []));
  if (places.length === 0) return `${value}x`;
  const at = pick(places, draw);
  const other = '0123456789abcdef'.replace(value[at]!, '')[draw(15)]!;
  return value.slice(0, at) + other + value.slice(at + 1);
}

/** The same JSON but for one leaf, one member less, or one more. */
function alteredJson(value: unknown, draw: Draw): unknown {
  if (typeof value === 'string') return `${value}${pick(['.', ' ', '!', 'not'], draw)}`;
  if (typeof value === 'number') return value + 0.001;
  if (typeof value === 'boolean') return !value;
  if (value === null) return false;
  const entries = Object.entries(value as object);
  const chosen = draw(entries.length + 1);
  if (Array.isArray(value)) {
    if (chosen === value.length) return [...value, 'one more'];
    return value.map((member, at) => (at === chosen ? alteredJson(member, draw) : member));
  }
  if (chosen === entries.length) return { ...value, more: true };
  return Object.fromEntries(
    entries.map(([key, member], at) => [key, at === chosen ? alteredJson(member, draw) : member]),
  );
}

const alterCell =
  (table: string, columns: Readonly<Record<string, string>>): Tampering =>
  async (sql, draw) => {
    const column = pick(Object.keys(columns), draw);
    const all = await rows<{ place: string; value: string | null }>(
      sql,
      `SELECT ctid::text AS place, ${columns[column] === 'timestamptz' ? `to_json(${column}) #>> '{}'` : `${column}::text`} AS value FROM ${table} ORDER BY ctid`,
    );
    const { place, value } = pick(all, draw);
    if (value === null) return null;
    await rows(sql, `UPDATE ${table} SET ${column} = $1::${columns[column]} WHERE ctid = $2::tid`, [
      altered(value, columns[column]!, draw),
      place,
    ]);
    return `${table}.${column}`;
  };

interface Stored extends VersionRow {
  hash: string;
}

const versionsOf = (sql: EntityManager): Promise<Stored[]> =>
  rows(
    sql,
    `SELECT id, claim_id AS "claimId", number, to_char(created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "createdAt",
       question_revision AS "questionRevision", basis_hash AS "basisHash", causes, document, salt, hash FROM verdicts ORDER BY claim_id, number`,
  );

const deleteOne: Tampering = async (sql, draw) => {
  const { id } = pick(await versionsOf(sql), draw);
  await rows(sql, 'DELETE FROM verdicts WHERE id = $1', [id]);
  return 'a version deleted';
};

/** Cuts a chain and makes the claim say that it was never longer. */
const truncate: Tampering = async (sql, draw) => {
  const { claimId, number } = pick(await versionsOf(sql), draw);
  await rows(sql, 'DELETE FROM verdicts WHERE claim_id = $1 AND number >= $2', [claimId, number]);
  await rows(
    sql,
    `UPDATE claims SET verdict_number = $2, checkpointed_number = least(checkpointed_number, $2) WHERE id = $1`,
    [claimId, number - 1],
  );
  return 'a chain cut';
};

const swap: Tampering = async (sql, draw) => {
  const all = await versionsOf(sql);
  const [a, b] = [pick(all, draw), pick(all, draw)];
  if (a.id === b.id) return null;
  const column = pick(['document', 'hash', 'content_hash', 'salt', 'previous_hash', 'created_at', 'causes'], draw);
  const changed = await rows<{ id: string }>(
    sql,
    `UPDATE verdicts v SET ${column} = other.${column} FROM verdicts other
     WHERE ((v.id = $1 AND other.id = $2) OR (v.id = $2 AND other.id = $1)) AND v.${column} IS DISTINCT FROM other.${column} RETURNING v.id`,
    [a.id, b.id],
  );
  return changed.length === 0 ? null : `${column} of two versions swapped`;
};

/** Writes another past and seals it as the service would: only what was signed tells. */
const rewrite: Tampering = async (sql, draw) => {
  const all = await versionsOf(sql);
  const from = pick(all, draw);
  let previous =
    all.find(({ claimId, number }) => claimId === from.claimId && number === from.number - 1)?.hash ?? null;
  for (const version of all.filter(({ claimId, number }) => claimId === from.claimId && number >= from.number)) {
    const { hash: _, ...row } = version;
    // A link without words would be sealed by its hash alone.
    if (row.document === null) return null;
    const document =
      row.id === from.id ? { ...(row.document as object), reason: `Rewritten ${draw(10 ** 9)}.` } : row.document;
    const seal = sealVersion({ ...row, document }, previous);
    await rows(
      sql,
      'UPDATE verdicts SET document = $2, content_hash = $3, previous_hash = $4, hash = $5 WHERE id = $1',
      [row.id, JSON.stringify(document), seal.contentHash, previous, seal.hash],
    );
    previous = seal.hash;
  }
  return 'a chain rewritten and sealed anew';
};

/** A second version of the same number. */
const fork: Tampering = async (sql, draw) => {
  const { id } = pick(await versionsOf(sql), draw);
  await rows(sql, 'ALTER TABLE verdicts DROP CONSTRAINT verdicts_claim_id_number_key');
  await rows(
    sql,
    `INSERT INTO verdicts (claim_id, number, state, probability, rule, model_version, question_revision, basis_hash, causes, document,
       salt, content_hash, previous_hash, hash)
     SELECT claim_id, number, state, probability, rule, model_version, question_revision, basis_hash, causes, document || '{"forked": true}',
       salt, content_hash, previous_hash, 'fork of ' || hash FROM verdicts WHERE id = $1`,
    [id],
  );
  return 'a chain forked';
};

const dropCheckpoints: Tampering = async (sql, draw) => {
  const [last] = await rows<{ number: number }>(sql, 'SELECT max(number) AS number FROM checkpoints');
  const from = 1 + draw(last!.number);
  await rows(sql, 'DELETE FROM checkpoint_heads WHERE checkpoint >= $1', [from]);
  await rows(sql, 'DELETE FROM checkpoints WHERE number >= $1', [from]);
  await rows(
    sql,
    `UPDATE claims c SET checkpointed_number =
       coalesce((SELECT max(h.number) FROM checkpoint_heads h WHERE h.claim_id = c.id), 0)`,
  );
  return 'checkpoints dropped';
};

const dropHead: Tampering = async (sql, draw) => {
  const all = await rows<{ place: string }>(sql, 'SELECT ctid::text AS place FROM checkpoint_heads ORDER BY ctid');
  await rows(sql, 'DELETE FROM checkpoint_heads WHERE ctid = $1::tid', [pick(all, draw).place]);
  return 'a signed head dropped';
};

const EMPTIED = `document = NULL, salt = NULL, causes = '[]', basis_hash = ''`;

/** The words of a version that nobody redacted. */
const lose: Tampering = async (sql, draw) => {
  const { id } = pick(
    (await versionsOf(sql)).filter(({ document }) => document !== null),
    draw,
  );
  await rows(sql, `UPDATE verdicts SET ${EMPTIED} WHERE id = $1`, [id]);
  return 'words lost';
};

/** The same, with a redaction made of another one, and a promise that the next version will tell. */
const feign: Tampering = async (sql, draw) => {
  const { id, claimId, number } = pick(
    (await versionsOf(sql)).filter(({ document }) => document !== null),
    draw,
  );
  await rows(sql, `UPDATE verdicts SET ${EMPTIED} WHERE id = $1`, [id]);
  await rows(sql, `UPDATE questions SET revision = revision + 1`);
  await rows(
    sql,
    `INSERT INTO redactions (claim_id, number, at, reason, reference, by, left_hash, public_key, signature)
     SELECT $1, $2, at, reason, reference, by, left_hash, public_key, signature FROM redactions ORDER BY claim_id, number LIMIT 1`,
    [claimId, number],
  );
  return 'a redaction feigned';
};

const dropRedaction: Tampering = async (sql, draw) => {
  const all = await rows<{ place: string }>(sql, 'SELECT ctid::text AS place FROM redactions ORDER BY ctid');
  await rows(sql, 'DELETE FROM redactions WHERE ctid = $1::tid', [pick(all, draw).place]);
  return 'a redaction dropped';
};

/** Two versions of one claim change places. */
const reorder: Tampering = async (sql, draw) => {
  const all = await versionsOf(sql);
  const one = pick(all, draw);
  const other = pick(
    all.filter(({ claimId }) => claimId === one.claimId),
    draw,
  );
  if (one.id === other.id) return null;
  const place = 'UPDATE verdicts SET number = $2 WHERE id = $1';
  await rows(sql, place, [one.id, 1_000_000]);
  await rows(sql, place, [other.id, one.number]);
  await rows(sql, place, [one.id, other.number]);
  return 'versions reordered';
};

const KINDS: readonly Tampering[] = [
  alterCell('claims', CLAIM_COLUMNS),
  alterCell('redactions', REDACTION_COLUMNS),
  lose,
  feign,
  dropRedaction,
  reorder,
  alterCell('verdicts', VERSION_COLUMNS),
  alterCell('verdicts', VERSION_COLUMNS),
  alterCell('verdicts', { document: 'jsonb' }),
  alterCell('checkpoints', CHECKPOINT_COLUMNS),
  alterCell('checkpoint_heads', HEAD_COLUMNS),
  deleteOne,
  truncate,
  swap,
  rewrite,
  fork,
  dropCheckpoints,
  dropHead,
];

const ROLLBACK = Symbol('rollback');

/** Tampers once at random, lets `inspect` look, and takes everything back. */
export async function tamper(
  database: DataSource,
  draw: Draw,
  inspect: (sql: EntityManager, done: string) => Promise<void>,
): Promise<boolean> {
  let done: string | null = null;
  try {
    await database.transaction(async (sql) => {
      // Somebody with full rights switches triggers and foreign keys off.
      await sql.query('SET LOCAL session_replication_role = replica');
      // What a constraint refuses (two rows of one key) is no tampering.
      done = await pick(KINDS, draw)(sql, draw).catch(() => null);
      if (done !== null) await inspect(sql, done);
      throw ROLLBACK;
    });
  } catch (error) {
    if (error !== ROLLBACK) throw error;
  }
  return done !== null;
}

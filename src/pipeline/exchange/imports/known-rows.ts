import { createHash } from 'node:crypto';
import { rows, type Sql } from '../../../platform/database/rows';
import { fromPublicId } from '../../../platform/ids/public-id';
import type { ImportedClaim, ImportedEvidence, ImportedRow } from './imported-row';

/** What was made of an external id. */
export interface KnownSubject {
  id: string;
  hash: string;
}

export interface ClaimPlace {
  id: string;
  questionId: string;
}

/** What is there already of the rows of a batch. */
export interface KnownRows {
  claims: Map<string, KnownSubject>;
  evidence: Map<string, KnownSubject>;
  /** Claims that rows or pieces of evidence may mean: by external id, by `clm_…`, and where their words were imported before by `text_key`. */
  places: Map<string, ClaimPlace>;
}

export const hashOfPiece = (piece: ImportedClaim | ImportedEvidence): string =>
  createHash('sha256').update(JSON.stringify(piece)).digest('hex');

/** Equal for the same words, whatever their case, spaces and last full stop. */
export const textKeyOf = (text: string): string =>
  `text ${createHash('sha256')
    .update(
      text
        .normalize('NFKC')
        .toLowerCase()
        .replace(/\s+/g, ' ')
        .replace(/(?<![.\s])[.\s]+$/, ''),
    )
    .digest('hex')}`;

export const evidenceIdOf = (row: ImportedRow, { part }: ImportedEvidence): string =>
  part === '' ? row.id : `${row.id} ${part}`;

/** Finds everything a batch refers to, in three statements whatever its size. */
export async function findKnown(sql: Sql, source: string, batch: ImportedRow[]): Promise<KnownRows> {
  const evidenceIds = batch.flatMap((row) => row.evidence.map((piece) => evidenceIdOf(row, piece)));
  const mentioned = batch.flatMap(({ evidence }) => evidence.flatMap(({ about }) => (about === null ? [] : [about])));
  const known = await rows<KnownSubject & { kind: 'claim' | 'evidence'; key: string; place: ClaimPlace | null }>(
    sql,
    `SELECT x.kind, x.external_id AS key, x.subject_id AS id, x.hash,
       CASE WHEN c.id IS NOT NULL THEN json_build_object('id', c.id, 'questionId', c.question_id) END AS place
     FROM external_ids x LEFT JOIN claims own ON x.kind = 'claim' AND own.id = x.subject_id
     LEFT JOIN claims c ON c.id = coalesce(own.merged_into, own.id)
     WHERE x.source = $1 AND (x.kind = 'claim' AND x.external_id = ANY($2::text[]) OR x.kind = 'evidence' AND x.external_id = ANY($3::text[]))`,
    [source, [...batch.map(({ id }) => id), ...mentioned], evidenceIds],
  );
  const of = (kind: 'claim' | 'evidence') =>
    new Map(known.filter((row) => row.kind === kind).map(({ key, id, hash }) => [key, { id, hash }]));
  const places = new Map(known.flatMap(({ key, place }): [string, ClaimPlace][] => (place ? [[key, place]] : [])));
  for (const [key, place] of await placesByText(sql, batch)) places.set(key, place);
  for (const [key, place] of await placesById(sql, mentioned)) places.set(key, place);
  return { claims: of('claim'), evidence: of('evidence'), places };
}

async function placesByText(sql: Sql, batch: ImportedRow[]): Promise<[string, ClaimPlace][]> {
  const keys = new Set(batch.flatMap(({ claim }) => (claim ? [textKeyOf(claim.text)] : [])));
  // Key by key: while a file is taken in, PostgreSQL's statistics are of the table as it was, and would have all of it read each time.
  const found = await rows<ClaimPlace & { key: string }>(
    sql,
    `SELECT wanted.key, c.id, c.question_id AS "questionId" FROM unnest($1::text[]) AS wanted(key)
     CROSS JOIN LATERAL (SELECT x.subject_id FROM external_ids x WHERE x.text_key = wanted.key
       ORDER BY x.created_at, x.subject_id LIMIT 1) first
     JOIN claims own ON own.id = first.subject_id JOIN claims c ON c.id = coalesce(own.merged_into, own.id)`,
    [[...keys]],
  );
  return found.map(({ key, ...place }) => [key, place]);
}

async function placesById(sql: Sql, mentioned: string[]): Promise<[string, ClaimPlace][]> {
  const ids = new Map(
    mentioned.map((id) => [fromPublicId('clm', id), id]).filter(([uuid]) => uuid) as [string, string][],
  );
  if (ids.size === 0) return [];
  const found = await rows<ClaimPlace & { uuid: string }>(
    sql,
    `SELECT own.id AS uuid, c.id, c.question_id AS "questionId" FROM claims own JOIN claims c ON c.id = coalesce(own.merged_into, own.id)
     WHERE own.id = ANY($1::uuid[])`,
    [[...ids.keys()]],
  );
  return found.map(({ uuid, ...place }) => [ids.get(uuid)!, place]);
}

import { rows, type Sql } from '../../../platform/database/rows';
import { actorColumns, type ImportContext } from './import-context';
import type { ImportedEvidence } from './imported-row';
import { type ClaimPlace, hashOfPiece } from './known-rows';
import { markKnownPassages } from './mark-known-passages';
import { resolvePublishers } from './resolve-publishers';

export interface PlacedEvidence {
  externalId: string;
  piece: ImportedEvidence;
  place: ClaimPlace;
}

/** Adds each piece to its claim: a passage where its words stand in an article that is here, else a record. */
export async function insertImportedEvidence(sql: Sql, context: ImportContext, added: PlacedEvidence[]): Promise<void> {
  if (added.length === 0) return;
  const pieces = added.map(({ piece }) => piece);
  const passages = await markKnownPassages(sql, pieces);
  const publishers = await resolvePublishers(
    sql,
    pieces.filter((piece) => !passages.has(piece)).map(({ publisher }) => publisher),
  );
  const payload = added.map(({ externalId, piece, place }) => {
    const passage = passages.get(piece);
    const { stance, debunk, namedOrigin, reason } = piece;
    return {
      externalId,
      hash: hashOfPiece(piece),
      claimId: place.id,
      ...(passage ?? { publisherId: publishers.get(piece.publisher), url: piece.url, quote: piece.quote }),
      stance,
      debunk,
      namedOrigin,
      reason,
    };
  });
  const { actor, via } = actorColumns(context);
  await rows(sql, INSERT, [JSON.stringify(payload), context.source, actor, via]);
}

// What somebody has added as evidence already stays, and answers to the external id from now on.
const INSERT = `
  WITH r AS MATERIALIZED (
    SELECT x.*, coalesce(CASE WHEN x."statementId" IS NOT NULL THEN (SELECT e.id FROM evidence e WHERE e.claim_id = x."claimId"
        AND e.statement_id = x."statementId" AND e.stance = x.stance AND e.withdrawn_at IS NULL) END, new_id()) AS id
    FROM json_to_recordset($1::json) AS x("externalId" text, hash text, "claimId" uuid, "statementId" uuid, "publisherId" uuid, url text, quote text,
      stance text, debunk boolean, "namedOrigin" text, reason text)),
  evidence AS (
    INSERT INTO evidence (id, claim_id, statement_id, publisher_id, record_url, record_quote, stance, origin, debunk, named_origin, confidence, reason)
    SELECT id, "claimId", "statementId", "publisherId", url, quote, stance, 'person', debunk, "namedOrigin", 1, reason FROM r
    ON CONFLICT DO NOTHING RETURNING id),
  history AS (
    INSERT INTO history (actor, action, subject_kind, subject_id, after, reason)
    SELECT $3, 'evidence.added', 'evidence', id, jsonb_strip_nulls(jsonb_build_object('claimId', 'clm_' || replace("claimId"::text, '-', ''),
      'stance', stance, 'statementId', 'stm_' || replace("statementId"::text, '-', ''), 'publisherId', 'pub_' || replace("publisherId"::text, '-', ''),
      'quote', quote, 'url', url, 'revision', 1, 'source', $2::text, 'externalId', "externalId", 'via', $4::text)), reason
    FROM r JOIN evidence USING (id))
  INSERT INTO external_ids (source, kind, external_id, subject_id, hash)
  SELECT $2, 'evidence', "externalId", id, hash FROM r`;

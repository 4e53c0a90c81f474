import { rows, type Sql } from '../../../platform/database/rows';
import { storeTerms } from '../../candidates/store-terms';
import { actorColumns, type ImportContext } from './import-context';
import type { ImportedClaim, ImportedEvidence } from './imported-row';
import { registerClaims } from './insert-claims';
import { hashOfPiece } from './known-rows';
import { resolvePublishers } from './resolve-publishers';

export interface ChangedClaim {
  claimId: string;
  externalId: string;
  claim: ImportedClaim;
}

/** Gives imported claims the words they have now, and their questions and events with them. */
export async function updateClaims(sql: Sql, context: ImportContext, changed: ChangedClaim[]): Promise<void> {
  if (changed.length === 0) return;
  const payload = changed.map(({ claimId, externalId, claim: { date, ...claim } }) => ({
    claimId,
    externalId,
    ...claim,
    edtf: date?.edtf,
    from: date?.from,
    to: date?.to,
  }));
  const { actor, via } = actorColumns(context);
  await rows(
    sql,
    `WITH r AS MATERIALIZED (
       SELECT x.*, c.text AS before, c.question_id, q.event_id FROM json_to_recordset($1::json) AS x("claimId" uuid, "externalId" text, text text,
         question text, event text, edtf text, "from" date, "to" date)
       JOIN claims c ON c.id = x."claimId" JOIN questions q ON q.id = c.question_id),
     claims AS (UPDATE claims c SET text = r.text FROM r WHERE c.id = r."claimId"),
     questions AS (UPDATE questions q SET text = r.question, slot_key = 'person:' || lower(r.question) FROM r WHERE q.id = r.question_id),
     events AS (UPDATE events e SET label = r.event, edtf = r.edtf, date_from = r."from", date_to = r."to" FROM r WHERE e.id = r.event_id)
     INSERT INTO history (actor, action, subject_kind, subject_id, before, after)
     SELECT $3, 'claim.imported', 'claim', "claimId", jsonb_build_object('text', before),
       jsonb_strip_nulls(jsonb_build_object('text', text, 'source', $2::text, 'externalId', "externalId", 'via', $4::text)) FROM r`,
    [JSON.stringify(payload), context.source, actor, via],
  );
  await storeTerms(
    sql,
    'claim',
    changed.map(({ claimId, claim }) => ({ id: claimId, text: claim.text })),
  );
  await registerClaims(sql, context, changed);
}

export interface ChangedEvidence {
  evidenceId: string;
  externalId: string;
  piece: ImportedEvidence;
}

/** Makes imported records what their rows say now. */
export async function updateEvidence(sql: Sql, context: ImportContext, changed: ChangedEvidence[]): Promise<void> {
  if (changed.length === 0) return;
  const publishers = await resolvePublishers(
    sql,
    changed.map(({ piece }) => piece.publisher),
  );
  const payload = changed.map(({ evidenceId, externalId, piece }) => ({
    ...piece,
    evidenceId,
    externalId,
    hash: hashOfPiece(piece),
    publisherId: publishers.get(piece.publisher),
  }));
  const { actor, via } = actorColumns(context);
  await rows(
    sql,
    `WITH r AS MATERIALIZED (
       SELECT x.*, e.record_url AS url_before, e.record_quote AS quote_before, e.stance AS stance_before, e.revision
       FROM json_to_recordset($1::json) AS x("evidenceId" uuid, "externalId" text, hash text, "publisherId" uuid, url text, quote text, stance text,
         debunk boolean, "namedOrigin" text, reason text) JOIN evidence e ON e.id = x."evidenceId"),
     evidence AS (
       UPDATE evidence e SET publisher_id = r."publisherId", record_url = r.url, record_quote = r.quote, stance = r.stance, debunk = r.debunk,
         named_origin = r."namedOrigin", reason = r.reason, revision = e.revision + 1 FROM r WHERE e.id = r."evidenceId"),
     history AS (
       INSERT INTO history (actor, action, subject_kind, subject_id, before, after, reason)
       SELECT $3, 'evidence.imported', 'evidence', "evidenceId", jsonb_build_object('stance', stance_before, 'quote', quote_before, 'url', url_before),
         jsonb_strip_nulls(jsonb_build_object('stance', stance, 'quote', quote, 'url', url, 'publisherId', 'pub_' || replace("publisherId"::text, '-', ''),
           'revision', revision + 1, 'source', $2::text, 'externalId', "externalId", 'via', $4::text)), reason FROM r)
     UPDATE external_ids x SET hash = r.hash, changed_at = now() FROM r
     WHERE x.source = $2 AND x.kind = 'evidence' AND x.external_id = r."externalId"`,
    [JSON.stringify(payload), context.source, actor, via],
  );
}

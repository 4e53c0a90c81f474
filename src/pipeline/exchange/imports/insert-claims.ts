import type { Answer } from '../../../domain/values/answer';
import { answerKey } from '../../../domain/values/answer-key';
import { rows, type Sql } from '../../../platform/database/rows';
import { termsToStore } from '../../candidates/store-terms';
import { actorColumns, type ImportContext } from './import-context';
import type { ImportedClaim } from './imported-row';
import { type ClaimPlace, hashOfPiece, textKeyOf } from './known-rows';

export interface NewClaim {
  externalId: string;
  claim: ImportedClaim;
}

/** That it is so: an imported claim is a sentence, which holds or does not. */
const HOLDS: Answer = { type: 'yes_no', holds: true, from: null, to: null };

/** Makes a claim of each, with an event and a question of its own. @returns where each stands, by external id */
export async function insertImportedClaims(
  sql: Sql,
  context: ImportContext,
  claims: NewClaim[],
): Promise<Map<string, ClaimPlace>> {
  if (claims.length === 0) return new Map();
  const payload = claims.map(({ externalId, claim: { date, ...claim } }) => ({
    externalId,
    ...claim,
    edtf: date?.edtf,
    from: date?.from,
    to: date?.to,
    ...termsToStore(claim.text),
  }));
  const { actor, via } = actorColumns(context);
  const made = await rows<ClaimPlace & { externalId: string }>(sql, INSERT, [
    JSON.stringify(payload),
    JSON.stringify(HOLDS),
    answerKey(HOLDS),
    JSON.stringify([{ kind: 'question_added', text: `The claim was imported from “${context.source}”.`, revision: 1 }]),
    context.source,
    actor,
    via,
  ]);
  await registerClaims(
    sql,
    context,
    claims.map((claim, i) => ({ ...claim, claimId: made[i]!.id })),
  );
  return new Map(made.map(({ externalId, ...place }) => [externalId, place]));
}

const INSERT = `
  WITH r AS MATERIALIZED (
    SELECT x.*, new_id() AS event_id, new_id() AS question_id, new_id() AS claim_id
    FROM ROWS FROM (json_to_recordset($1::json) AS ("externalId" text, text text, question text, event text, edtf text, "from" date, "to" date,
      terms text[], weights real[])) WITH ORDINALITY AS x("externalId", text, question, event, edtf, "from", "to", terms, weights, place)),
  events AS (
    INSERT INTO events (id, predicate, label, edtf, date_from, date_to, signature, keys, checked_revision)
    SELECT event_id, 'other', event, edtf, "from", "to",
      jsonb_build_object('predicate', 'other', 'participants', '{}'::text[], 'places', '{}'::text[], 'object', '{}'::text[], 'from', "from", 'to', "to"),
      '{}', 1 FROM r),
  questions AS (
    INSERT INTO questions (id, event_id, slot, slot_key, answer_type, text, causes)
    SELECT question_id, event_id, 'whether', 'person:' || lower(question), 'yes_no', question, $4::jsonb FROM r),
  claims AS (
    INSERT INTO claims (id, question_id, text, answer, answer_key, origin)
    SELECT claim_id, question_id, text, $2::jsonb, $3, 'person' FROM r),
  terms AS (INSERT INTO claim_terms (id, terms, weights) SELECT claim_id, terms, weights FROM r),
  history AS (
    INSERT INTO history (actor, action, subject_kind, subject_id, after)
    SELECT $6, 'claim.added', 'claim', claim_id, jsonb_strip_nulls(jsonb_build_object('text', text, 'answer', $2::jsonb,
      'source', $5::text, 'externalId', "externalId", 'via', $7::text)) FROM r)
  SELECT "externalId", claim_id AS id, question_id AS "questionId" FROM r ORDER BY place`;

/** Notes which claim stands for which external id. */
export async function registerClaims(
  sql: Sql,
  { source }: ImportContext,
  claims: (NewClaim & { claimId: string })[],
): Promise<void> {
  if (claims.length === 0) return;
  const payload = claims.map(({ externalId, claim, claimId }) => ({
    externalId,
    claimId,
    hash: hashOfPiece(claim),
    textKey: textKeyOf(claim.text),
  }));
  await rows(
    sql,
    `INSERT INTO external_ids (source, kind, external_id, subject_id, hash, text_key)
     SELECT $2, 'claim', "externalId", "claimId", hash, "textKey"
     FROM json_to_recordset($1::json) AS r("externalId" text, "claimId" uuid, hash text, "textKey" text)
     ON CONFLICT (source, kind, external_id) DO UPDATE SET hash = excluded.hash, text_key = excluded.text_key, changed_at = now()`,
    [JSON.stringify(payload), source],
  );
}

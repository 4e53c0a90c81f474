import { rows, type Sql } from '../../../platform/database/rows';
import { bumpQuestionsAndEventsOf } from '../../claims/bump-questions-and-events';
import type { ImportContext } from './import-context';
import type { ImportedEvidence, ImportedRow, RowOutcome } from './imported-row';
import { refusalOf } from './imported-row';
import { insertImportedClaims, registerClaims } from './insert-claims';
import { insertImportedEvidence } from './insert-evidence';
import { type ClaimPlace, evidenceIdOf, type KnownRows, textKeyOf } from './known-rows';
import { type PlannedRow, planBatch } from './plan-batch';
import { updateClaims, updateEvidence } from './update-changed';

export interface StoredBatch {
  outcomes: RowOutcome[];
  /** Questions that are to be assessed. */
  questionIds: string[];
}

/** Imports go one after the other: two that bring the same claim would both make it. */
const IMPORT_LOCK = 7_466_003;

/**
 * Takes in a batch of rows within a transaction: a fixed number of statements, whatever its size. No two rows of a batch have the same id.
 * A row is taken in as a whole or refused as a whole.
 */
export async function storeBatch(sql: Sql, context: ImportContext, batch: ImportedRow[]): Promise<StoredBatch> {
  await rows(sql, 'SELECT pg_advisory_xact_lock($1)', [IMPORT_LOCK]);
  const { known, planned, refused } = await planBatch(sql, context.source, batch);
  const { places, made } = await placeClaims(sql, context, planned, known);
  const placeOf = (row: ImportedRow, { about }: ImportedEvidence): ClaimPlace =>
    about === null ? places.get(row.id)! : (places.get(about) ?? known.places.get(about)!);

  await updateClaims(
    sql,
    context,
    planned.flatMap(({ row, claimChanged, claimId }) =>
      claimChanged ? [{ claimId: claimId!, externalId: row.id, claim: row.claim! }] : [],
    ),
  );
  const added = planned.flatMap((plan) =>
    plan.added.map((piece) => ({ externalId: evidenceIdOf(plan.row, piece), piece, place: placeOf(plan.row, piece) })),
  );
  await insertImportedEvidence(sql, context, added);
  const changed = planned.flatMap((plan) =>
    plan.changed.map((change) => ({ ...change, externalId: evidenceIdOf(plan.row, change.piece) })),
  );
  await updateEvidence(sql, context, changed);

  const touched = planned
    .filter((plan) => plan.claimChanged || plan.added.length > 0 || plan.changed.length > 0)
    .flatMap((plan) => {
      const own = plan.row.claim === null ? [] : [places.get(plan.row.id)!];
      return [...own, ...plan.row.evidence.map((piece) => placeOf(plan.row, piece))];
    });
  // A new question is due by itself.
  const older = new Set(touched.filter(({ questionId }) => !made.has(questionId)).map(({ id }) => id));
  const text = `Rows on it were imported from “${context.source}”.`;
  const bumped = await bumpQuestionsAndEventsOf(sql, [...older], { kind: 'evidence_added', text });
  const outcomes = planned.map((plan): RowOutcome => {
    const first = plan.row.evidence[0];
    const place = plan.row.claim === null && first ? placeOf(plan.row, first) : places.get(plan.row.id);
    return { record: plan.row.record, id: plan.row.id, outcome: outcomeOf(plan), claimId: place?.id ?? null };
  });
  return {
    outcomes: [...outcomes, ...refused.map(({ row, fault }) => refusalOf(row.record, row.id, fault))].sort(
      (a, b) => a.record - b.record,
    ),
    questionIds: [...made, ...bumped],
  };
}

const outcomeOf = ({ isNew, claimChanged, added, changed }: PlannedRow): RowOutcome['outcome'] => {
  if (isNew) return 'created';
  return claimChanged || added.length > 0 || changed.length > 0 ? 'updated' : 'unchanged';
};

/** Where the claim of each row stands, by its external id; makes those that are new, and lets the same words be one claim. */
async function placeClaims(
  sql: Sql,
  context: ImportContext,
  planned: PlannedRow[],
  known: KnownRows,
): Promise<{ places: Map<string, ClaimPlace>; made: Set<string> }> {
  const places = new Map<string, ClaimPlace>();
  const byText = new Map<string, ImportedRow[]>();
  for (const { row } of planned) {
    if (row.claim === null) continue;
    const place = known.claims.has(row.id) ? known.places.get(row.id) : undefined;
    if (place) places.set(row.id, place);
    else {
      const key = textKeyOf(row.claim.text);
      byText.set(key, [...(byText.get(key) ?? []), row]);
    }
  }
  const firsts = [...byText].filter(([key]) => !known.places.has(key)).map(([, [row]]) => row!);
  const made = await insertImportedClaims(
    sql,
    context,
    firsts.map(({ id, claim }) => ({ externalId: id, claim: claim! })),
  );
  const joining: { externalId: string; claim: NonNullable<ImportedRow['claim']>; claimId: string }[] = [];
  for (const [key, group] of byText) {
    const place = known.places.get(key) ?? made.get(group[0]!.id)!;
    for (const { id, claim } of group) {
      places.set(id, place);
      if (!made.has(id)) joining.push({ externalId: id, claim: claim!, claimId: place.id });
    }
  }
  await registerClaims(sql, context, joining);
  return { places, made: new Set([...made.values()].map(({ questionId }) => questionId)) };
}

import type { DataSource } from 'typeorm';
import { MODEL_VERSION } from '../../domain/verdicts/constants';
import { retrySerialization } from '../../platform/database/retry-serialization';
import { rows, type Sql } from '../../platform/database/rows';
import type { FoundContradiction } from '../contradictions/found-contradiction';
import { recordContradictions } from '../contradictions/record-contradictions';
import { bringUpChanged, lockReviews, refreshReviews } from '../reviews/refresh-reviews';
import type { ClaimOutcome } from './assess-snapshot';
import type { QuestionSnapshot } from './question-snapshot';
import { reviewedClaims } from './reviewed-claims';
import { basisHash, verdictDocument } from './verdict-document';

export interface AssessedQuestion {
  question: QuestionSnapshot;
  outcomes: ClaimOutcome[];
  contradictions: FoundContradiction[];
}

/**
 * Writes what was assessed, in one short transaction that begins with the fence: a question assessed meanwhile at this or a later
 * revision, or merged away, is left alone. A verdict version is written only where a reader would see a change.
 * @returns the ids of the claims with a new verdict version
 */
export async function writeVerdicts(dataSource: DataSource, assessed: AssessedQuestion[]): Promise<string[]> {
  return retrySerialization(() =>
    dataSource.transaction(async (manager) => {
      const reviews = await lockReviews(
        manager,
        assessed.flatMap(({ outcomes }) => outcomes.map(({ claim }) => claim.id)),
      );
      const won = await passFence(manager, assessed);
      const written = assessed.filter(({ question }) => won.has(question.id));
      const unexplained = new Map<string, FoundContradiction[]>();
      for (const { question, contradictions } of written) {
        const scope = { eventId: question.event.id, questionId: question.id };
        unexplained.set(question.id, await recordContradictions(manager, scope, contradictions));
      }
      const changed = await writeClaims(manager, written);
      const reviewed = written.flatMap(({ question, outcomes }) =>
        reviewedClaims(question, outcomes, unexplained.get(question.id) ?? []),
      );
      await refreshReviews(manager, reviews, reviewed);
      await bringUpChanged(manager, reviews, reviewed);
      return changed;
    }),
  );
}

async function passFence(sql: Sql, assessed: AssessedQuestion[]): Promise<Set<string>> {
  const seen = assessed.map(({ question }) => ({ id: question.id, seen: question.revision }));
  const won = await rows<{ id: string }>(
    sql,
    `UPDATE questions q SET assessed_revision = r.seen, assessed_at = now(), attempts = 0, next_attempt_at = '-infinity',
       parked_reason = NULL, causes = (SELECT coalesce(jsonb_agg(cause), '[]') FROM jsonb_array_elements(q.causes) cause
         WHERE (cause->>'revision')::int > r.seen)
     FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, seen int),
       (SELECT id FROM questions WHERE id IN (SELECT (one->>'id')::uuid FROM jsonb_array_elements($1::jsonb) one)
        ORDER BY id FOR UPDATE) locked
     WHERE q.id = r.id AND locked.id = q.id AND q.assessed_revision < r.seen AND q.merged_into IS NULL RETURNING q.id`,
    [JSON.stringify(seen)],
  );
  return new Set(won.map(({ id }) => id));
}

async function writeClaims(sql: Sql, assessed: AssessedQuestion[]): Promise<string[]> {
  const claimIds = assessed.flatMap(({ outcomes }) => outcomes.map(({ claim }) => claim.id));
  const known = await rows<{ id: string; basis_hash: string }>(
    sql,
    `SELECT c.id, v.basis_hash FROM claims c JOIN verdicts v ON v.claim_id = c.id AND v.number = c.verdict_number
     WHERE c.id = ANY($1::uuid[])`,
    [claimIds],
  );
  const hashes = new Map(known.map((row) => [row.id, row.basis_hash]));
  const changed = assessed.flatMap(({ question, outcomes, contradictions }) =>
    outcomes.flatMap((outcome) => {
      const hash = basisHash(question, outcome, contradictions);
      if (hashes.get(outcome.claim.id) === hash) return [];
      const causes = question.causes.filter(({ revision }) => (revision ?? 0) <= question.revision);
      const document = verdictDocument(question, outcome, contradictions);
      return [
        {
          claimId: outcome.claim.id,
          revision: question.revision,
          hash,
          causes,
          document,
          supersededBy: outcome.supersededBy?.id ?? null,
        },
      ];
    }),
  );
  await insertVerdicts(sql, changed);
  return changed.map(({ claimId }) => claimId);
}

async function insertVerdicts(sql: Sql, changed: unknown[]): Promise<void> {
  if (changed.length === 0) return;
  await rows(
    sql,
    `WITH r AS (SELECT * FROM jsonb_to_recordset($1::jsonb) AS r("claimId" uuid, revision int, hash text, causes jsonb, document jsonb,
         "supersededBy" uuid)),
       numbered AS (
         UPDATE claims c SET verdict_number = c.verdict_number + 1, state = r.document->>'state',
           probability = (r.document->>'probability')::numeric, best = (r.document->>'best')::boolean, superseded_by = r."supersededBy"
         FROM r WHERE c.id = r."claimId" RETURNING c.id, c.verdict_number)
     INSERT INTO verdicts (claim_id, number, state, probability, rule, model_version, question_revision, basis_hash, causes, document)
     SELECT n.id, n.verdict_number, r.document->>'state', (r.document->>'probability')::numeric, r.document->>'rule', $2, r.revision,
       r.hash, r.causes, r.document FROM numbered n JOIN r ON r."claimId" = n.id`,
    [JSON.stringify(changed), MODEL_VERSION],
  );
}

import type { DataSource } from 'typeorm';
import { prepared } from '../../platform/database/prepared';
import { retrySerialization } from '../../platform/database/retry-serialization';
import { rows, type Sql } from '../../platform/database/rows';
import type { FoundContradiction } from '../contradictions/found-contradiction';
import { recordContradictions } from '../contradictions/record-contradictions';
import { bringUpChanged, lockReviews, refreshReviews } from '../reviews/refresh-reviews';
import type { ClaimOutcome } from './assess-snapshot';
import { discountExplained, interestOf } from './interest';
import type { QuestionSnapshot } from './question-snapshot';
import { reviewedClaims } from './reviewed-claims';
import { instantSql, newSalt, sealVersion, type VersionRow } from './seal-version';
import { tellCiters } from './tell-citers';
import { causeTeller } from './told-causes';
import { basisHash, type VerdictDocument, verdictDocument } from './verdict-document';

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
      const { won, now } = await passFence(manager, assessed);
      const written = assessed.filter(({ question }) => won.has(question.id));
      if (now === null) return [];
      const findings = written.map(({ question, contradictions: found }) => ({
        eventId: question.event.id,
        questionId: question.id,
        found,
      }));
      const explained = await recordContradictions(manager, findings);
      await discountExplained(manager, explainedIn(written, explained));
      const changed = await writeClaims(manager, written);
      const reviewed = written.flatMap(({ question, outcomes, contradictions }) =>
        reviewedClaims(
          question,
          outcomes,
          contradictions.filter(({ naturalKey }) => !explained.has(naturalKey)),
        ),
      );
      await refreshReviews(manager, reviews, reviewed, now);
      await bringUpChanged(manager, reviews, reviewed);
      return changed;
    }),
  );
}

/** How many of the contradictions of each question a person has explained. */
const explainedIn = (assessed: AssessedQuestion[], explained: Set<string>) =>
  assessed.flatMap(({ question: { id }, contradictions }) => {
    const count = contradictions.filter(({ naturalKey }) => explained.has(naturalKey)).length;
    return count === 0 ? [] : [{ id, count }];
  });

/** @returns the questions that are ours to write, and the time by the clock of the database; null where there are none */
async function passFence(sql: Sql, assessed: AssessedQuestion[]): Promise<{ won: Set<string>; now: Date | null }> {
  const seen = assessed.map(({ question, contradictions }) => ({
    id: question.id,
    seen: question.revision,
    interest: interestOf(question, contradictions.length),
  }));
  const won = await rows<{ id: string; now: Date }>(
    sql,
    prepared(`UPDATE questions q SET assessed_revision = r.seen, interest = r.interest, assessed_at = now(), attempts = 0, next_attempt_at = '-infinity',
       parked_reason = NULL, causes = (SELECT coalesce(jsonb_agg(cause), '[]') FROM jsonb_array_elements(q.causes) cause
         WHERE (cause->>'revision')::int > r.seen)
     FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, seen int, interest int),
       (SELECT id FROM questions WHERE id IN (SELECT (one->>'id')::uuid FROM jsonb_array_elements($1::jsonb) one)
        ORDER BY id FOR NO KEY UPDATE) locked
     WHERE q.id = r.id AND locked.id = q.id AND q.assessed_revision < r.seen AND q.merged_into IS NULL RETURNING q.id, now()`),
    [JSON.stringify(seen)],
  );
  return { won: new Set(won.map(({ id }) => id)), now: won[0]?.now ?? null };
}

/** The newest version of a claim's chain. */
interface Head {
  id: string;
  number: number;
  basisHash: string | null;
  hash: string | null;
  /** How it words the claim; null where it rests on something else. */
  text: string | null;
  /** For the version that may follow. */
  nextId: string;
  /** Now, as the database keeps it. */
  nextAt: string;
}

async function writeClaims(sql: Sql, assessed: AssessedQuestion[]): Promise<string[]> {
  const based = assessed.flatMap((one) =>
    one.outcomes.map((outcome) => ({ one, outcome, basis: basisHash(one.question, outcome, one.contradictions) })),
  );
  const heads = await readHeads(
    sql,
    based.map(({ outcome }) => outcome.claim.id),
    based.map(({ basis }) => basis),
  );
  const tellers = new Map(assessed.map(({ question }) => [question, causeTeller(question)]));
  const changed = based.flatMap(({ one: { question, contradictions }, outcome, basis }): NewVersion[] => {
    const head = heads.get(outcome.claim.id)!;
    if (head.basisHash === basis && head.text === outcome.claim.text) return [];
    return [
      {
        head,
        claimId: outcome.claim.id,
        number: head.number + 1,
        questionRevision: question.revision,
        basisHash: basis,
        causes: tellers.get(question)!(outcome.claim.id),
        document: verdictDocument(question, outcome, contradictions),
        supersededBy: outcome.supersededBy?.id ?? null,
      },
    ];
  });
  await tellCiters(sql, await insertVerdicts(sql, changed));
  return changed.map(({ claimId }) => claimId);
}

/** @param bases the fingerprint of what each of the claims rests on now */
async function readHeads(sql: Sql, claimIds: string[], bases: string[]): Promise<Map<string, Head>> {
  const found = await rows<Head>(
    sql,
    // The hashes cover ids and times, so that those are known before the rows are written. Of most versions the document is not opened.
    prepared(`SELECT c.id, c.verdict_number AS number, v.basis_hash AS "basisHash", v.hash,
       CASE WHEN v.basis_hash = asked.basis THEN v.document #>> '{claim,text}' END AS text,
       new_id() AS "nextId", ${instantSql('now()')} AS "nextAt"
     FROM unnest($1::uuid[], $2::text[]) AS asked(id, basis) JOIN claims c ON c.id = asked.id
       LEFT JOIN verdicts v ON v.claim_id = c.id AND v.number = c.verdict_number`),
    [claimIds, bases],
  );
  return new Map(found.map((head) => [head.id, head]));
}

type NewVersion = Omit<VersionRow, 'id' | 'createdAt' | 'salt' | 'document'> & {
  document: VerdictDocument;
  head: Head;
  supersededBy: string | null;
};

async function insertVerdicts(sql: Sql, changed: NewVersion[]): Promise<(NewVersion & { contentHash: string })[]> {
  if (changed.length === 0) return [];
  const sealed = changed.map(({ head, supersededBy: _, ...version }) =>
    sealVersion({ ...version, id: head.nextId, createdAt: head.nextAt, salt: newSalt() }, head.hash),
  );
  const links = changed.map(({ head, claimId, supersededBy }, position) => {
    const { contentHash, hash } = sealed[position]!;
    return { id: head.nextId, claimId, contentHash, previousHash: head.hash, hash, supersededBy };
  });
  await rows(
    sql,
    // Documents are big: they go over as the text that was hashed.
    prepared(`WITH r AS (SELECT * FROM ROWS FROM (
         jsonb_to_recordset($1::jsonb) AS (number int, "createdAt" timestamptz, "questionRevision" int, basis text, causes jsonb,
           document jsonb, salt text),
         jsonb_to_recordset($2::jsonb) AS (id uuid, "claimId" uuid, "contentHash" text, "previousHash" text, hash text,
           "supersededBy" uuid)) AS r(number, created_at, question_revision, basis, causes, document, salt, id, claim_id, content_hash,
           previous_hash, hash, superseded_by)),
       numbered AS (
         UPDATE claims c SET verdict_number = r.number, state = r.document->>'state',
           probability = (r.document->>'probability')::numeric, best = (r.document->>'best')::boolean, superseded_by = r.superseded_by
         FROM r WHERE c.id = r.claim_id)
     INSERT INTO verdicts (id, claim_id, number, state, probability, rule, model_version, question_revision, basis_hash, causes, document,
       created_at, salt, content_hash, previous_hash, hash)
     SELECT id, claim_id, number, document->>'state', (document->>'probability')::numeric, document->>'rule',
       document->>'modelVersion', question_revision, basis, causes, document, created_at, salt, content_hash, previous_hash, hash
     FROM r`),
    [`[${sealed.map(({ content }) => content).join()}]`, JSON.stringify(links)],
  );
  return changed.map((version, position) => ({ ...version, contentHash: sealed[position]!.contentHash }));
}

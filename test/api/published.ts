import type { DataSource } from 'typeorm';
import { assessQuestions } from '../../src/pipeline/verdicts/assess-questions';
import { rows } from '../../src/platform/database/rows';
import { addPerson } from '../support/roles';
import type { Seed } from './seed';

/** The seeded claim with a published ruling, and a way to change it. */
export interface Published {
  /** Writes something and has the question assessed again, as every cause does. */
  reassess(statement: string, parameters?: unknown[]): Promise<void>;
  /** Publishes a ruling with this rating. */
  rule(rating: string, label: string): Promise<void>;
}

interface PublishedRuling {
  rating: string;
  label: string;
  holds?: 'yes' | 'no';
  /** Uuids of the evidence that whoever ruled has seen. */
  seen?: string[];
}

/** A ruling by somebody of the desk, published in the review; the version that tells of it is still to be written. */
export async function publishRuling(
  database: DataSource,
  claimId: string,
  { rating, label, holds = 'yes', seen = [] }: PublishedRuling,
): Promise<void> {
  await rows(
    database,
    `WITH ruling AS (
       INSERT INTO rulings (claim_id, person_id, reading, rating, rating_label, holds, rationale, question_revision, verdict_number, seen_evidence)
       SELECT $1, id, 'first', $2, $3, $4, 'The register says so.', 1, 1, $5 FROM people ORDER BY id LIMIT 1 RETURNING id)
     UPDATE reviews SET state = 'published', ruling_id = ruling.id, published_ruling = ruling.id, published_at = '2026-05-01T00:00:00Z'
     FROM ruling WHERE claim_id = $1`,
    [claimId, rating, label, holds, seen],
  );
}

/** Publishes a ruling "Mostly true" on the seeded claim: its second version is the first that is public. */
export async function publishSeeded(database: DataSource, uuids: Seed): Promise<Published> {
  await addPerson(database, 'reviewer');
  const reassess = async (statement: string, parameters: unknown[] = []) => {
    await rows(database, statement, parameters);
    await rows(database, 'UPDATE questions SET revision = revision + 1 WHERE id = $1', [uuids.question]);
    await assessQuestions(database, [uuids.question]);
  };
  const rule = async (rating: string, label: string) => {
    await publishRuling(database, uuids.claim, { rating, label });
    await reassess('SELECT');
  };
  await reassess('SELECT');
  await rule('mostly_true', 'Mostly true');
  return { reassess, rule };
}

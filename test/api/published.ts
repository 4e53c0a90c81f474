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

/** Publishes a ruling "Mostly true" on the seeded claim: its second version is the first that is public. */
export async function publishSeeded(database: DataSource, uuids: Seed): Promise<Published> {
  const { personId } = await addPerson(database, 'reviewer');
  const reassess = async (statement: string, parameters: unknown[] = []) => {
    await rows(database, statement, parameters);
    await rows(database, 'UPDATE questions SET revision = revision + 1 WHERE id = $1', [uuids.question]);
    await assessQuestions(database, [uuids.question]);
  };
  const rule = async (rating: string, label: string) => {
    const [ruling] = await rows<{ id: string }>(
      database,
      `INSERT INTO rulings (claim_id, person_id, reading, rating, rating_label, holds, rationale, question_revision, verdict_number, seen_evidence)
       VALUES ($1, $2, 'first', $3, $4, 'yes', 'The register says so.', 1, 1, '{}') RETURNING id`,
      [uuids.claim, personId, rating, label],
    );
    await reassess(
      `UPDATE reviews SET state = 'published', ruling_id = $2, published_ruling = $2, published_at = '2026-05-01T00:00:00Z' WHERE claim_id = $1`,
      [uuids.claim, ruling!.id],
    );
  };
  await reassess('SELECT');
  await rule('mostly_true', 'Mostly true');
  return { reassess, rule };
}

import type { DataSource } from 'typeorm';
import { sealAll } from '../../../src/cli/bench/publish-all';
import { seedDesk } from '../../../src/cli/bench/seed-desk';
import { rows } from '../../../src/platform/database/rows';
import { toPublicId } from '../../../src/platform/ids/public-id';

/** What there is to write to. */
export interface Ground {
  /** Each with a piece of evidence to rely on. */
  claims: { id: string; evidenceId: string }[];
  /** Those that few questions rest on: a grade that changes must not have everything assessed again. */
  publishers: string[];
}

const QUIET_PUBLISHERS = 100;

/** Many questions with little evidence: most claims get their last write near a kill, and a lost job cannot hide behind a later one. */
export async function seedGround(dataSource: DataSource, questions: number, seed: number): Promise<Ground> {
  await seedDesk(dataSource, { questions, evidence: questions * 4, seed });
  await sealAll(dataSource);
  const claims = await rows<{ id: string; evidence: string }>(
    dataSource,
    `SELECT c.id, min(e.id::text) AS evidence FROM claims c JOIN evidence e ON e.claim_id = c.id GROUP BY c.id ORDER BY c.id`,
  );
  const publishers = await rows<{ id: string }>(
    dataSource,
    `SELECT p.id FROM publishers p LEFT JOIN evidence e ON e.publisher_id = p.id GROUP BY p.id ORDER BY count(e.id), p.id LIMIT $1`,
    [QUIET_PUBLISHERS],
  );
  return {
    claims: claims.map(({ id, evidence }) => ({ id: toPublicId('clm', id), evidenceId: toPublicId('evd', evidence) })),
    publishers: publishers.map(({ id }) => toPublicId('pub', id)),
  };
}

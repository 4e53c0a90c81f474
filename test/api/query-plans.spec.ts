/*
 * What is read most must not read a whole table. Ten thousand claims stand for a million, with honest statistics and no setting changed: the
 * planner prefers an index here already, and the more so the more rows there are.
 */
import { DataSource } from 'typeorm';
import { seedDesk } from '../../src/cli/bench/seed-desk';
import { getReview } from '../../src/http/api/reviews/review.view';
import { entities } from '../../src/pipeline/entities';
import { reserveNext } from '../../src/pipeline/reviews/next-claim';
import type { Reviewer } from '../../src/pipeline/reviews/reviewer';
import { dataSourceOptions } from '../../src/platform/database/data-source';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { plansOf } from './plans-of';
import { insert } from './seed';

// Tables of a row or more for each claim.
const WHOLE_TABLE = /Seq Scan on (claims|questions|reviews|verdicts|evidence|statements|articles|\w+_terms)\b/;

let database: TestDatabase;
let dataSource: DataSource;
let reviewer: Reviewer;

beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = await new DataSource(dataSourceOptions(database.url, entities, 4)).initialize();
  await seedDesk(dataSource, { questions: 4_000, evidence: 12_000, seed: 1 });
  const personId = await insert(dataSource, 'people', { name: 'Ada', email: 'ada@desk.example', role: 'reviewer' });
  reviewer = { personId, permissions: new Set(['read', 'review']) };
}, 120_000);
afterAll(async () => {
  await dataSource?.destroy();
  await database?.drop();
});

it('takes the next claim from the top of an index, and reads its review by keys', async () => {
  const plans = await plansOf(dataSource, async (sql) => {
    const taken = await reserveNext(sql, reviewer);
    await getReview(sql, taken!.claimId, reviewer);
  });
  expect(plans.join('\n')).toContain('Index Scan using reviews_queue on reviews');
  expect(plans.join('\n')).not.toMatch(WHOLE_TABLE);
});

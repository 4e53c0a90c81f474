import { setTimeout as pause } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { seedDesk } from '../../src/cli/bench/seed-desk';
import { entities } from '../../src/pipeline/entities';
import { Sweeper } from '../../src/pipeline/sweeper';
import { dataSourceOptions } from '../../src/platform/database/data-source';
import { rows } from '../../src/platform/database/rows';
import type { Log } from '../../src/platform/logging/log';
import type { Doorbell } from '../../src/platform/queue/doorbell';
import { createTestDatabase, type TestDatabase } from '../support/database';

let database: TestDatabase;
let dataSource: DataSource;
beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = await new DataSource(dataSourceOptions(database.url, entities, 4)).initialize();
  await seedDesk(dataSource, { questions: 20, evidence: 50, seed: 1 });
});
afterAll(async () => {
  await dataSource?.destroy();
  await database?.drop();
});

it('signs checkpoints also where nothing can be folded, and says what is wrong', async () => {
  await dataSource.query('ALTER TABLE claim_terms RENAME TO claim_terms_away');
  const said: string[] = [];
  const log = { warn: (message: string) => said.push(message) } as unknown as Log;
  const sweeper = new Sweeper(dataSource, { ring: () => undefined } as unknown as Doorbell, log, null);
  sweeper.onApplicationBootstrap();
  try {
    while (said.length === 0) await pause(20);
  } finally {
    await sweeper.beforeApplicationShutdown();
  }
  expect(said).toEqual([expect.stringContaining('claim_terms')]);
  const signed = await rows(dataSource, 'SELECT FROM checkpoints');
  expect(signed.length).toBeGreaterThan(0);
  expect(await rows(dataSource, 'SELECT FROM claims WHERE verdict_number > checkpointed_number')).toEqual([]);
});

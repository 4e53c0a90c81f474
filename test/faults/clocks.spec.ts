import { join } from 'node:path';
import { hasRedisServer } from '../support/redis';
import { runFaults } from './run';
import { openServers, type Servers } from './servers/open-servers';

let servers: Servers;
beforeAll(async () => {
  servers = await openServers();
}, 120_000);
afterAll(() => servers.close(false));

it('loses nothing, does nothing twice and leaves nothing lying while clocks jump by hours', async () => {
  const run = await runFaults(servers, {
    lane: hasRedisServer() ? 'redis' : 'postgres',
    rounds: 0,
    seed: 1,
    questions: 20,
    webs: 1,
    workers: 2,
    restMs: 100,
    quietMs: 4_000,
    plant: { script: join(__dirname, 'clocks', 'jumping-clock.cjs') },
    writes: { evidence: 4, article: 1, ruling: 1, citation: 2 },
  });
  expect(run).toMatchObject({ lost: [], doubled: [], divergent: [], untold: [], broken: [], fallen: [] });
  expect(run.acknowledged).toBeGreaterThan(0);
  expect(run.notices).toBeGreaterThan(0);
}, 180_000);

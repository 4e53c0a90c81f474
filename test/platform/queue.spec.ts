import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../src/platform/database/data-source';
import { SteadyClient } from '../../src/platform/database/steady-client';
import { completeJob } from '../../src/platform/queue/define-job';
import { type Doorbell, openDoorbell } from '../../src/platform/queue/doorbell';
import { jobTable } from '../../src/platform/queue/job-table';
import { type JobWorkers, startWorkers } from '../../src/platform/queue/job-workers';
import { postgresBackend, type QueueBackend, redisBackend } from '../../src/platform/queue/queue-backend';
import { faultyProxy } from '../faults/servers/faulty-proxy';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { REDIS_VARIABLE } from '../support/test-home';

const log = { debug: jest.fn(), info: jest.fn(), warn: jest.fn(), error: jest.fn() };
const redisUrl = process.env[REDIS_VARIABLE];
const lanes = redisUrl ? ['postgres', 'redis'] : ['postgres'];

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await sleep(20);
}

// First, so that the last retries of the clients run out while the others work.
const outbound = { origin: 'https://desk.example', privateReceivers: [], mail: null };

describe('a queue whose store is away', () => {
  it.each([
    ['redis', () => redisBackend('redis://127.0.0.1:1')],
    ['postgres', () => postgresBackend('postgres://nobody@127.0.0.1:1/nothing')],
  ])('on %s: a ring returns at once, and everything closes', async (_lane, open) => {
    const doorbell = openDoorbell(open(), log);
    const job = completeJob<{ id: string }>({ queue: 'claims', name: 'match', handle: async () => undefined });
    const workers = startWorkers(
      open(),
      jobTable([job], []),
      { dataSource: new DataSource(dataSourceOptions('', [])), doorbell, outbound },
      log,
    );
    expect(() => doorbell.ring(job, { id: 'x' })).not.toThrow();
    await workers.close();
    await doorbell.close();
  });
});

it('begins to work when PostgreSQL comes up after the worker', async () => {
  const database = await createTestDatabase();
  const address = new URL(database.url);
  const proxy = await faultyProxy(Number(address.port));
  address.port = String(proxy.port);
  proxy.setFault('cut');
  const handle = jest.fn(async () => undefined);
  const job = completeJob<{ id: string }>({ queue: 'claims', name: 'match', handle });
  const backend = postgresBackend(address.href);
  const doorbell = openDoorbell(backend, log);
  const dataSource = new DataSource(dataSourceOptions('', []));
  const workers = startWorkers(backend, jobTable([job], []), { dataSource, doorbell, outbound }, log);
  await until(() => log.warn.mock.calls.length > 0);
  proxy.setFault(null);
  await until(async () => {
    doorbell.ring(job, { id: 'x' });
    await sleep(100);
    return handle.mock.calls.length > 0;
  });
  await workers.close();
  await doorbell.close();
  await proxy.close();
  await database.drop();
});

it('ends no process by a connection to PostgreSQL that is lost, whatever it is for', async () => {
  const database = await createTestDatabase();
  const connect = jest.spyOn(Client.prototype, 'connect');
  const handle = jest.fn(async () => undefined);
  const job = completeJob<{ id: string }>({ queue: 'claims', name: 'match', handle });
  const backend = postgresBackend(database.url);
  const doorbell = openDoorbell(backend, log);
  const dataSource = new DataSource(dataSourceOptions('', []));
  const workers = startWorkers(backend, jobTable([job], []), { dataSource, doorbell, outbound }, log);
  doorbell.ring(job, { id: 'x' });
  await until(() => handle.mock.calls.length > 0);
  await workers.close();
  await doorbell.close();
  const connected = new Set<unknown>(connect.mock.contexts);
  connect.mockRestore();
  await database.drop();
  // Of a producer, of a worker, and one on which it listens.
  expect(connected.size).toBeGreaterThanOrEqual(3);
  expect([...connected].filter((client) => !(client instanceof SteadyClient))).toEqual([]);
});

describe.each(lanes)('the queue on %s', (lane) => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let backend: QueueBackend;
  let doorbell: Doorbell;
  let workers: JobWorkers | undefined;
  let seen: string[];

  const readStatements = completeJob<{ versionId: string }>({
    queue: 'statements',
    name: 'read-statements',
    backoffMs: 20,
    async handle({ versionId }) {
      seen.push(versionId);
      if (versionId === 'flaky' && seen.filter((id) => id === 'flaky').length < 3) throw new Error('not yet');
    },
  });
  const table = jobTable([readStatements], []);

  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = await new DataSource(dataSourceOptions(database.url, [])).initialize();
    backend = lane === 'redis' ? redisBackend(redisUrl ?? '', `test-${randomUUID()}`) : postgresBackend(database.url);
  });

  beforeEach(() => {
    seen = [];
    doorbell = openDoorbell(backend, log);
  });

  afterEach(async () => {
    await workers?.close();
    workers = undefined;
    await doorbell.close();
  });

  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  const work = () => {
    workers = startWorkers(backend, table, { dataSource, doorbell, outbound }, log);
  };

  it('hands each payload to its handler, also what was rung before a worker came', async () => {
    doorbell.ring(readStatements, { versionId: 'early' });
    await until(async () => (await doorbell.waiting()).statements === 1);
    expect((await doorbell.counts()).statements).toEqual({ waiting: 1, running: 0, failed: 0 });
    work();
    doorbell.ring(readStatements, { versionId: 'late' });
    await until(() => seen.length === 2);
    expect(seen.sort()).toEqual(['early', 'late']);
    await until(async () => (await doorbell.waiting()).statements === 0);
  });

  it('tries a failing job again, and rings the same payload as often as asked', async () => {
    work();
    doorbell.ring(readStatements, { versionId: 'flaky' });
    await until(() => seen.length === 3);
    doorbell.ring(readStatements, { versionId: 'again' });
    doorbell.ring(readStatements, { versionId: 'again' });
    await until(() => seen.length === 5);
    expect(seen).toEqual(['flaky', 'flaky', 'flaky', 'again', 'again']);
  });

  it('drops a job that no release of ours knows, and goes on', async () => {
    work();
    doorbell.ring({ ...readStatements, name: 'forgotten' }, { versionId: 'x' });
    doorbell.ring(readStatements, { versionId: 'known' });
    await until(() => seen.length === 1);
    await until(async () => (await doorbell.waiting()).statements === 0);
    expect(log.warn).toHaveBeenCalledWith(expect.stringContaining('statements/forgotten'));
  });
});

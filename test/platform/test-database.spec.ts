import type { Client } from 'pg';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../src/platform/database/data-source';
import { hasPendingMigrations } from '../../src/platform/database/schema-state';
import { isQueueSchemaCurrent } from '../../src/platform/queue/queue-schema';
import { createTestDatabase, type TestDatabase } from '../support/database';

describe('a database of the tests', () => {
  let database: TestDatabase;
  let dataSource: DataSource;

  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = await new DataSource(dataSourceOptions(database.url, [])).initialize();
  });

  afterAll(async () => {
    await dataSource?.destroy();
    await database?.drop();
  });

  it('is migrated, the queue included', async () => {
    expect(await hasPendingMigrations(dataSource)).toBe(false);
    expect(await isQueueSchemaCurrent(database.url)).toBe(true);
  });

  it('survives the loss of a connection in use', async () => {
    const runner = dataSource.createQueryRunner();
    const client = (await runner.connect()) as Client;
    const [{ pid }] = await runner.query('SELECT pg_backend_pid() AS pid');
    const ended = new Promise((resolve) => client.once('end', resolve));
    await dataSource.query('SELECT pg_terminate_backend($1)', [pid]);
    await ended;
    expect(await dataSource.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });
});

import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../src/platform/database/data-source';
import { migratedTables } from '../../src/platform/database/load-migrations';
import { rows } from '../../src/platform/database/rows';
import { createTestDatabase } from '../support/database';

it('every migration names the tables it makes: what is not named is taken for somebody else’s', async () => {
  const database = await createTestDatabase();
  const dataSource = await new DataSource(dataSourceOptions(database.url, [], 1)).initialize();
  const present = await rows<{ name: string }>(
    dataSource,
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
  );
  await dataSource.destroy();
  await database.drop();
  expect(present.map(({ name }) => name)).toEqual([...migratedTables(), 'schema_migrations'].sort());
});

import { DataSource } from 'typeorm';
import { addFirstAdmin } from '../../src/access/people/first-admin';
import { isPasswordOf } from '../../src/access/people/passwords';
import { dataSourceOptions } from '../../src/platform/database/data-source';
import { rows } from '../../src/platform/database/rows';
import { createTestDatabase, type TestDatabase } from '../support/database';

let clone: TestDatabase;
let database: DataSource;
beforeAll(async () => {
  clone = await createTestDatabase();
  database = await new DataSource(dataSourceOptions(clone.url, [])).initialize();
});
afterAll(async () => {
  await database.destroy();
  await clone.drop();
});

it('adds one admin where there is nobody, however many processes start together, and never again', async () => {
  const answers = await Promise.all(Array.from({ length: 4 }, () => addFirstAdmin(database)));
  const told = answers.filter((answer) => answer !== null);
  expect(told).toHaveLength(1);
  const people = await rows<{ id: string; email: string; role: string }>(
    database,
    'SELECT id, email, role FROM people',
  );
  expect(people).toEqual([expect.objectContaining({ email: told[0]?.email, role: 'admin' })]);
  expect(await isPasswordOf(database, people[0]!.id, told[0]!.password)).toBe(true);
  expect(await addFirstAdmin(database)).toBeNull();
});

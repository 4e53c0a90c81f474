import { loadMigrations, migrationNames } from '../../src/platform/database/load-migrations';

it('tells by its file what each migration is called', () => {
  expect(migrationNames()).toEqual(loadMigrations().map(({ name }) => name));
});

import { withClient } from '../../src/platform/database/with-client';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { REDIS_VARIABLE } from '../support/test-home';
import { runTouchstone } from '../support/touchstone';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  // Found out when the connections to the database and the queue are open.
  await withClient(database.url, (owner) => owner.query('ALTER TABLE people RENAME TO elsewhere'));
});
afterAll(() => database.drop());

const redisUrl = process.env[REDIS_VARIABLE];

it.each(redisUrl ? ['PostgreSQL', 'Redis'] : ['PostgreSQL'])(
  'a start that fails half-way says why and ends, whatever it has opened: queue in %s',
  async (queue) => {
    const environment = {
      DATABASE_URL: database.serviceUrl,
      DATABASE_ADMIN_URL: '',
      REDIS_URL: queue === 'Redis' ? redisUrl! : '',
      PORT: '0',
    };
    expect(await runTouchstone(['start'], '', environment)).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^touchstone: .*people/m),
    });
  },
);

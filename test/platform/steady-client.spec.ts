import { Pool } from 'pg';
import { steadyClient } from '../../src/platform/database/steady-client';
import { SERVER_VARIABLE } from '../support/test-home';

const pool = new Pool({ connectionString: process.env[SERVER_VARIABLE], max: 1, Client: steadyClient(300) });
afterAll(() => pool.end());

it('gives up a connection on which nothing is heard, and takes another one for the next query', async () => {
  await expect(pool.query('SELECT pg_sleep(60)')).rejects.toThrow('nothing was heard from PostgreSQL for 0.3 s');
  expect((await pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
});

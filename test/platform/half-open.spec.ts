import Redis from 'ioredis';
import { Pool } from 'pg';
import { steadyClient } from '../../src/platform/database/steady-client';
import { steadyConnector } from '../../src/platform/queue/steady-connector';
import { faultyProxy } from '../faults/servers/faulty-proxy';
import { REDIS_VARIABLE, SERVER_VARIABLE } from '../support/test-home';

const SERVER = process.env[SERVER_VARIABLE]!;
const Client = steadyClient({ askAfter: 300, longest: 10_000 });

async function throughProxy(address: string) {
  const url = new URL(address);
  const proxy = await faultyProxy(Number(url.port));
  url.port = String(proxy.port);
  return { proxy, url: url.href };
}

describe('a connection to PostgreSQL', () => {
  it('is kept for a query that takes longer than silence is granted', async () => {
    const pool = new Pool({ connectionString: SERVER, Client });
    await expect(pool.query('SELECT pg_sleep(1.2)')).resolves.toMatchObject({ rowCount: 1 });
    await pool.end();
  });

  it('is given up when it is half-open, and its locks are let go', async () => {
    const { proxy, url } = await throughProxy(SERVER);
    const pool = new Pool({ connectionString: url, Client });
    const client = await pool.connect();
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock(4711)');
    // As old as any connection in use.
    await client.query('SELECT pg_sleep(1.1)');
    proxy.setFault('half-open');
    const unanswered = client.query('SELECT 1');
    proxy.setFault(null);
    await expect(unanswered).rejects.toThrow('nothing was heard from PostgreSQL');
    client.release(true);
    await pool.query('SELECT pg_advisory_xact_lock(4711)');
    await pool.end();
    await proxy.close();
  });

  it('is given up after the longest silence where PostgreSQL cannot even be asked, however long that takes', async () => {
    const { proxy, url } = await throughProxy(SERVER);
    const pool = new Pool({ connectionString: url, Client: steadyClient({ askAfter: 300, longest: 2_000 }) });
    const client = await pool.connect();
    proxy.setFault('half-open');
    // To ask in vain takes three seconds.
    await expect(client.query('SELECT 1')).rejects.toThrow(/for [3-5] s$/);
    client.release(true);
    await proxy.close();
    await pool.end();
  });
});

const redisUrl = process.env[REDIS_VARIABLE];
if (redisUrl)
  it('gives up a connection to Redis when it is half-open, and its silent sisters, whatever the clock says', async () => {
    const { proxy, url } = await throughProxy(redisUrl);
    const options = { Connector: steadyConnector(1_000), maxRetriesPerRequest: 0, retryStrategy: () => 100 };
    const [first, second] = [new Redis(url, options), new Redis(url, options)];
    const errors: string[] = [];
    for (const client of [first, second]) client.on('error', ({ message }) => errors.push(message));
    await Promise.all([first.ping(), second.ping()]);
    proxy.setFault('half-open');
    const unanswered = first.ping();
    proxy.setFault(null);
    const anHourAgo = Date.now() - 3_600_000;
    const clock = jest.spyOn(Date, 'now').mockReturnValue(anHourAgo);
    await expect(unanswered).rejects.toThrow();
    clock.mockRestore();
    expect(errors).toEqual(Array(2).fill('nothing was heard from Redis for 1 s'));
    await expect(Promise.all([first.ping(), second.ping()])).resolves.toEqual(['PONG', 'PONG']);
    for (const client of [first, second]) client.disconnect();
    await proxy.close();
  });

import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { parseKeyToken } from '../../src/access/keys/key-token';
import type { PrintedSummary } from '../../src/cli/print-summary';
import { createTestDatabase, type TestDatabase } from '../support/database';

const ROOT = join(__dirname, '..', '..');
const run = promisify(execFile);

describe('touchstone demo', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  /** What the last run said to people. */
  let said = '';
  const demo = async (...options: string[]): Promise<PrintedSummary> => {
    const { stdout, stderr } = await run(
      process.execPath,
      [join(ROOT, 'bin', 'touchstone.mjs'), 'demo', '--once', '--json', ...options],
      {
        cwd: ROOT,
        env: {
          ...process.env,
          DATABASE_URL: database.serviceUrl,
          DATABASE_ADMIN_URL: database.url,
          REDIS_URL: '',
          PORT: '0',
        },
        maxBuffer: 64_000_000,
      },
    );
    said = stderr;
    return JSON.parse(stdout) as PrintedSummary;
  };

  const repeated = async (): Promise<unknown[]> => {
    const client = new Client({ connectionString: database.url });
    await client.connect();
    const { rows } = await client.query(
      'SELECT text, count(*) FROM questions GROUP BY text HAVING count(*) > 1 ORDER BY text',
    );
    await client.end();
    return rows;
  };

  it('gets to the same summary again, and re-computes what a changed article touches', async () => {
    const { addresses: _first, ...first } = await demo('--fresh');
    expect(first.counts.articles).toBe(12);
    expect(said.match(/^sign in as (admin|editor|reviewer) /gm)).toHaveLength(3);
    const keys = said.match(/tsk_[0-9a-f]{32}_[0-9a-f]{64}_[0-9a-f]{8}/g);
    expect(keys).toHaveLength(1);
    expect(parseKeyToken(keys![0])).not.toBeNull();
    expect(first.questions.flatMap(({ claims }) => claims).filter(({ state }) => state === null)).toEqual([]);
    const { addresses: _second, ...second } = await demo();
    expect(second).toEqual(first);
    expect(said).not.toMatch(/sign in as|tsk_/);
    const askedTwice = await repeated();
    const changed = await demo('--dossier', join(ROOT, 'demo', 'changed'));
    expect(changed.counts.articles).toBe(12);
    expect(changed.counts.verdicts).toBeGreaterThan(first.counts.verdicts!);
    const client = new Client({ connectionString: database.url });
    await client.connect();
    const newest = await client.query<{ causes: { text: string }[] }>(
      'SELECT causes FROM verdicts ORDER BY id DESC LIMIT 1',
    );
    await client.end();
    // What stayed in the article is asked no second time.
    expect(await repeated()).toEqual(askedTwice);
    expect(newest.rows[0]!.causes.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^A changed version of .* was read \(version 2\)\.$/),
    ]);
  }, 120_000);

  it('drops nothing in a database that holds what is not its own', async () => {
    const client = new Client({ connectionString: database.url });
    await client.connect();
    await client.query('CREATE TABLE recipes (name text)');
    await client.end();
    await expect(demo('--fresh')).rejects.toMatchObject({ code: 4, stderr: expect.stringContaining('recipes') });
  }, 60_000);
});

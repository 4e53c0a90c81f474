import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { withClient } from '../../src/platform/database/with-client';
import { type MailServer, openMailServer } from '../mail/mail-server';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { runTouchstone } from '../support/touchstone';

const SMTP = { MAIL_FROM: 'notices@desk.example' };
const NOBODY = 'postgres://nobody@127.0.0.1:1/nothing';

describe('touchstone doctor', () => {
  let database: TestDatabase;
  let squatter: Server;
  let mailServer: MailServer;
  const home = join(mkdtempSync(join(tmpdir(), 'touchstone-doctor-')), 'home');

  beforeAll(async () => {
    database = await createTestDatabase();
    mailServer = await openMailServer();
    squatter = createServer();
    await new Promise<void>((resolve) => squatter.listen(0, '127.0.0.1', resolve));
  });

  afterAll(async () => {
    squatter.close();
    await mailServer.close();
    await database.drop();
    rmSync(join(home, '..'), { recursive: true, force: true });
  });

  const doctor = (environment: Record<string, string>) =>
    runTouchstone(['doctor'], '', {
      DATABASE_URL: '',
      REDIS_URL: '',
      PORT: '0',
      TOUCHSTONE_HOME: home,
      ...environment,
    });
  const takenPort = () => String((squatter.address() as { port: number }).port);

  it('finds a migrated database well', async () => {
    const { code, stdout } = await doctor({ DATABASE_URL: database.serviceUrl });
    expect(stdout.split('\n').map((line) => line.slice(0, 17).trimEnd())).toEqual([
      'ok    node',
      'ok    port',
      'ok    database',
      'ok    migrations',
      'ok    role',
      'ok    work',
      'ok    queue',
      'ok    mail',
      '',
    ]);
    expect(code).toBe(0);
  });

  it('finds a mail server well that answers, and mail that waits for one not', async () => {
    const answered = await doctor({ ...SMTP, SMTP_URL: mailServer.url, DATABASE_URL: database.serviceUrl });
    expect(answered.stdout).toMatch(/^ok +mail +127\.0\.0\.1:\d+ takes mail from notices@desk\.example$/m);
    await withClient(database.url, (client) =>
      client.query(`WITH citer AS (INSERT INTO people (name, email, role) VALUES ('A citer', 'citer@mail.example', 'reader') RETURNING id),
        consent AS (INSERT INTO mail_consents (email, asked_by, unsubscribe_token) SELECT 'a@mail.example', id, 'token' FROM citer RETURNING id)
        INSERT INTO mail_confirmations (consent_id) SELECT id FROM consent`),
    );
    const { code, stdout } = await doctor({ DATABASE_URL: database.serviceUrl });
    expect(stdout).toMatch(/^WRONG mail +1 waiting, and SMTP_URL is not set\n +→ set SMTP_URL and MAIL_FROM/m);
    expect(code).toBe(1);
    await withClient(database.url, (client) => client.query('UPDATE mail_confirmations SET sent_at = now()'));
  });

  it('creates nothing where no embedded database is yet', async () => {
    const { code, stdout } = await doctor({});
    expect(stdout).toContain('the first start creates it');
    expect(existsSync(home)).toBe(false);
    expect(code).toBe(0);
  });

  it.each<[string, () => Record<string, string>, RegExp]>([
    [
      'a database that is away',
      () => ({ DATABASE_URL: NOBODY }),
      /^WRONG database +.*REFUSED.*\n +→ start it, or correct/m,
    ],
    [
      'a Redis that is away',
      () => ({ REDIS_URL: 'redis://127.0.0.1:1' }),
      /^WRONG queue +.*REFUSED.*\n +→ start Redis/m,
    ],
    [
      'a mail server that is away',
      () => ({ ...SMTP, SMTP_URL: 'smtp://user:secret@127.0.0.1:1' }),
      /^WRONG mail +127\.0\.0\.1:1: (?!.*secret).*REFUSED.*\n +→ start the mail server/m,
    ],
    [
      'a port that is taken in production',
      () => ({ PORT: takenPort(), NODE_ENV: 'production' }),
      /^WRONG port +\d+ is taken.*\n +→ set PORT/m,
    ],
  ])('names %s, and what to do', async (_case, environment, expected) => {
    const { code, stdout, stderr } = await doctor(environment());
    expect(stdout).toMatch(expected);
    expect(stdout.match(/^WRONG/gm)).toHaveLength(1);
    expect([code, stderr]).toEqual([1, 'touchstone: 1 check failed\n']);
  });

  it('says how to keep the service from rewriting verdicts, and calls that no failure', async () => {
    const { code, stdout } = await doctor({ DATABASE_URL: database.url });
    expect(stdout).toMatch(/^ok +role +the service could rewrite verdicts\n +→ set DATABASE_ADMIN_URL/m);
    expect(code).toBe(0);
  });

  it('names what is missing in a database that is not migrated', async () => {
    const client = new Client({ connectionString: database.url });
    await client.connect();
    await client.query(`DELETE FROM schema_migrations; DROP SCHEMA queue CASCADE`);
    await client.end();
    const { code, stdout } = await doctor({ DATABASE_URL: database.url });
    expect(stdout).toMatch(/^WRONG migrations +pending\n +→ run "touchstone migrate"/m);
    const service = await runTouchstone(['start'], '', { DATABASE_URL: database.url, REDIS_URL: '', PORT: '0' });
    expect(service).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^touchstone: .* run "touchstone migrate" first$/m),
    });
    expect(stdout).toMatch(/^WRONG queue +its tables are missing or old\n +→ run "touchstone migrate"/m);
    expect(code).toBe(1);
  });

  it('says what a command without its database should do', async () => {
    const { code, stderr } = await runTouchstone(['report'], '', { DATABASE_URL: NOBODY });
    expect(stderr.trimEnd().split('\n').at(-1)).toMatch(
      /^touchstone: no connection to the database .* start it, correct/,
    );
    expect(code).toBe(1);
  });
});

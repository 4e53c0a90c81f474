import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../src/platform/database/data-source';
import { rows } from '../../src/platform/database/rows';
import { QUEUE_SCHEMA } from '../../src/platform/queue/queue-name';
import { publishSeeded } from '../api/published';
import { seedEverything } from '../api/seed';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { addPerson, cookiesOf } from '../support/roles';
import { REDIS_VARIABLE } from '../support/test-home';
import { type RunningCommand, runTouchstone, startTouchstone } from '../support/touchstone';
import { watchRedis } from './watch-redis';

jest.setTimeout(120_000);

const canary = (name: string) => `canary-${name}-${randomBytes(12).toString('hex')}`;

/** By what each is for. */
const secrets: Record<string, string> = {
  databasePassword: '',
  smtpPassword: canary('smtp'),
  redisPassword: canary('redis'),
  sessionSecret: canary('session-secret'),
  providerSecret: canary('provider'),
  signingKey: '',
  password: canary('password'),
  wrongPassword: canary('wrong'),
  newPassword: canary('new'),
};

/** Columns where a secret has to be kept to be used. */
const KEPT = new Set(['webhooks.secret', 'webhooks.previous_secret', 'sessions.token']);

/** A job that sends notices fails, at a place where it knows the secret of the receiver; jobs are kept as they ever were. */
const WATCHED = `
  CREATE FUNCTION refuse_attempt() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'no attempt is noted'; END $$;
  CREATE TRIGGER refuse_attempt BEFORE INSERT ON delivery_attempts FOR EACH ROW EXECUTE FUNCTION refuse_attempt();
  CREATE SCHEMA watched;
  CREATE TABLE watched.kept_jobs (job text);
  CREATE FUNCTION keep_job() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
    BEGIN INSERT INTO watched.kept_jobs VALUES (NEW::text); RETURN NEW; END $$;
  CREATE TRIGGER keep_job AFTER INSERT OR UPDATE ON ${QUEUE_SCHEMA}.job FOR EACH ROW EXECUTE FUNCTION keep_job()`;

let clone: TestDatabase;
let database: DataSource;
let claim: string;
let email: string;
let environment: Record<string, string>;
let service: RunningCommand;
let address: string;
/** Everything that was answered and does not show a secret once by its purpose. */
const answers: string[] = [];

beforeAll(async () => {
  clone = await createTestDatabase();
  database = await new DataSource(dataSourceOptions(clone.url, [], 2)).initialize();
  const { ids, uuids } = await seedEverything(database);
  claim = ids.claim;
  await publishSeeded(database, uuids);
  await database.query(WATCHED);
  const key = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  secrets.signingKey = key.split('\n')[1]!;
  const keyFile = join(mkdtempSync(join(tmpdir(), 'touchstone-key-')), 'key.pem');
  writeFileSync(keyFile, key, { mode: 0o600 });
  secrets.databasePassword = decodeURIComponent(new URL(clone.serviceUrl).password);
  environment = {
    DATABASE_URL: clone.serviceUrl,
    PORT: '0',
    LOG_LEVEL: 'trace',
    TOUCHSTONE_URL: 'http://desk.example',
    TOUCHSTONE_SECRET: secrets.sessionSecret!,
    TOUCHSTONE_SIGNING_KEY_FILE: keyFile,
    SMTP_URL: `smtp://notices:${secrets.smtpPassword}@127.0.0.1:9`,
    MAIL_FROM: 'notices@desk.example',
    OIDC_ISSUER: 'http://127.0.0.1:9',
    OIDC_CLIENT_ID: 'touchstone',
    OIDC_CLIENT_SECRET: secrets.providerSecret!,
  };
  await start({});
});
afterAll(async () => {
  service.child.kill('SIGKILL');
  await database.destroy();
  await clone.drop();
});

async function start(besides: Record<string, string>): Promise<void> {
  service = startTouchstone(['start'], { ...environment, ...besides });
  address = /http:\S+/.exec(await service.said(/^listening on /))?.[0] ?? '';
}

async function ask(method: string, path: string, headers: Record<string, string>, body?: object | string) {
  const answer = await fetch(address + path, {
    method,
    redirect: 'manual',
    headers: { ...(typeof body === 'object' && { 'content-type': 'application/json' }), ...headers },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  return { status: answer.status, headers: Object.fromEntries(answer.headers), text: await answer.text(), answer };
}

const form = (fields: Record<string, string>) => new URLSearchParams(fields).toString();
const FORM = {
  'content-type': 'application/x-www-form-urlencoded',
  origin: 'http://desk.example',
  host: 'desk.example',
};

const signIn = (password: string) => ask('POST', '/sign-in', FORM, form({ email, password }));

/** What a page of the desk hears until the service stops. */
async function listen(headers: Record<string, string>) {
  const stream = await fetch(`${address}/desk/events?claim=${claim}`, { headers });
  const heard = { text: '' };
  const read = async () => {
    for await (const chunk of stream.body!.pipeThrough(new TextDecoderStream())) heard.text += chunk;
  };
  return { heard, ended: read() };
}

/** The same service with its queue, and its limits, in Redis. @returns what was sent there, and what lies there */
async function queueInRedis(webhook: string, key: Record<string, string>): Promise<Record<string, string>> {
  const url = `${process.env[REDIS_VARIABLE]}/8`;
  const redis = await watchRedis(url);
  await start({ REDIS_URL: url.replace('//', `//:${secrets.redisPassword}@`) });
  answers.push((await signIn(secrets.wrongPassword!)).text);
  answers.push((await ask('POST', `/api/v1/webhooks/${webhook}/test`, key, {})).text);
  await service.said(/deliver-notices failed/);
  const [held, sent] = [await redis.held(), redis.sent()];
  redis.close();
  expect(held).toContain('touchstone:');
  expect(sent).toContain('no attempt is noted');
  service.child.kill('SIGTERM');
  const { stdout, stderr } = await service.ended;
  return { 'held in Redis': held, 'sent to Redis': sent, 'said beside Redis': stdout + stderr };
}

it('no secret is in what is logged, queued, recorded or told after a way through the whole service', async () => {
  email = (await addPerson(database, 'admin', secrets.password!)).email;
  answers.push((await signIn(secrets.wrongPassword!)).text);
  const signedIn = await signIn(secrets.password!);
  expect(signedIn.status).toBe(303);
  secrets.sessionCookie = decodeURIComponent(
    cookiesOf({ headers: { 'set-cookie': signedIn.answer.headers.getSetCookie() } }).split('=')[1]!,
  );
  secrets.sessionToken = secrets.sessionCookie.split('.')[0]!;
  const own = {
    cookie: `touchstone_session=${encodeURIComponent(secrets.sessionCookie)}`,
    origin: 'http://desk.example',
  };
  const made = await ask(
    'POST',
    '/api/v1/keys',
    { ...own, 'idempotency-key': 'once' },
    { name: 'k', scopes: ['admin', 'read', 'cite', 'review', 'publish'] },
  );
  expect(made.status).toBe(201);
  secrets.machineKey = JSON.parse(made.text).token;
  const key = { authorization: `Bearer ${secrets.machineKey}` };
  const page = await listen(own);
  const review = `/api/v1/claims/${claim}/review`;
  const { etag } = (await ask('GET', review, key)).headers;
  expect((await ask('POST', `${review}/stakes`, { ...key, 'if-match': etag! }, { reach: 3 })).status).toBe(200);
  const changed = { currentPassword: secrets.wrongPassword, newPassword: secrets.newPassword };
  answers.push((await ask('POST', '/api/v1/me/password-changes', key, changed)).text);
  const receiver = await ask('POST', '/api/v1/webhooks', key, { url: 'https://receiver.invalid/notices' });
  expect(receiver.status).toBe(201);
  const { id, secret } = JSON.parse(receiver.text);
  secrets.webhookSecret = secret.replace(/^whsec_/, '');
  answers.push((await ask('POST', `/api/v1/webhooks/${id}/test`, key, {})).text);
  // Requests that go wrong, with a secret where it does not belong.
  const wrong = `${secrets.machineKey!.slice(0, -1)}x`;
  answers.push((await ask('GET', '/api/v1/me', { authorization: `Bearer ${wrong}` })).text);
  answers.push((await ask('POST', '/api/v1/claims', key, `{"text":"${secrets.password}`)).text);
  answers.push((await ask('GET', '/sign-in/provider', own)).text);
  const { paths } = JSON.parse((await ask('GET', '/api/openapi.json', {})).text) as {
    paths: Record<string, Record<string, object>>;
  };
  for (const [path, methods] of Object.entries(paths)) {
    if (!methods.get || path.includes('{')) continue;
    answers.push((await ask('GET', path, key)).text);
  }
  for (const path of [
    '/account',
    '/people',
    '/jobs',
    '/desk',
    '/citations',
    '/metrics',
    '/health/ready',
    '/claims.csv',
    '/feeds/verdicts.json',
    '/feeds/checkpoints.json',
  ])
    answers.push((await ask('GET', path, own)).text);
  await service.said(/deliver-notices failed/);
  while (!page.heard.text.includes('event: claim')) await pause(50);
  service.child.kill('SIGTERM');
  const { stdout, stderr } = await service.ended;
  await page.ended;
  const inRedis = process.env[REDIS_VARIABLE] ? await queueInRedis(id, key) : {};
  expect(answers.length).toBeGreaterThan(30);
  expect(stderr.length).toBeGreaterThan(200);
  expect(Object.values(secrets).filter((kept) => kept.length < 16)).toEqual([]);
  const places: Record<string, string> = {
    stdout,
    stderr,
    answers: answers.join('\n'),
    events: page.heard.text,
    ...inRedis,
  };
  const columns = await rows<{ schema: string; table: string; column: string }>(
    database,
    `SELECT table_schema AS schema, table_name AS table, column_name AS column FROM information_schema.columns
     WHERE table_schema NOT IN ('pg_catalog', 'information_schema')`,
  );
  for (const { schema, table, column } of columns) {
    if (KEPT.has(`${table}.${column}`)) continue;
    const [held] = await rows<{ text: string | null }>(
      database,
      `SELECT string_agg("${column}"::text, ' ') AS text FROM "${schema}"."${table}"`,
    );
    places[`${table}.${column}`] = held?.text ?? '';
  }
  const folder = join(mkdtempSync(join(tmpdir(), 'touchstone-export-')), 'all');
  expect((await runTouchstone(['export', folder], '', { DATABASE_URL: clone.url })).code).toBe(0);
  for (const file of readdirSync(folder)) places[`export ${file}`] = readFileSync(join(folder, file), 'utf8');
  expect(places['kept_jobs.job']).toContain('no attempt is noted');
  const found = Object.entries(places).flatMap(([place, text]) =>
    Object.entries(secrets)
      .filter(([, kept]) => text.includes(kept))
      .map(([name]) => `${name} in ${place}`),
  );
  expect(found).toEqual([]);
});

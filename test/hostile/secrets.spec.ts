import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../src/platform/database/data-source';
import { rows } from '../../src/platform/database/rows';
import { publishSeeded } from '../api/published';
import { seedEverything } from '../api/seed';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { addPerson, cookiesOf } from '../support/roles';
import { type RunningCommand, runTouchstone, startTouchstone } from '../support/touchstone';

jest.setTimeout(60_000);

const canary = (name: string) => `canary-${name}-${randomBytes(12).toString('hex')}`;

/** By what each is for. */
const secrets: Record<string, string> = {
  databasePassword: '',
  smtpPassword: canary('smtp'),
  sessionSecret: canary('session-secret'),
  providerSecret: canary('provider'),
  signingKey: '',
  password: canary('password'),
  wrongPassword: canary('wrong'),
  newPassword: canary('new'),
};

/** Columns where a secret has to be kept to be used. */
const KEPT = new Set(['webhooks.secret', 'webhooks.previous_secret', 'sessions.token']);

let clone: TestDatabase;
let database: DataSource;
let service: RunningCommand;
let address: string;
/** Everything that was answered and does not show a secret once by its purpose. */
const answers: string[] = [];

beforeAll(async () => {
  clone = await createTestDatabase();
  database = await new DataSource(dataSourceOptions(clone.url, [], 2)).initialize();
  const { uuids } = await seedEverything(database);
  await publishSeeded(database, uuids);
  const key = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  secrets.signingKey = key.split('\n')[1]!;
  const keyFile = join(mkdtempSync(join(tmpdir(), 'touchstone-key-')), 'key.pem');
  writeFileSync(keyFile, key, { mode: 0o600 });
  secrets.databasePassword = decodeURIComponent(new URL(clone.serviceUrl).password);
  service = startTouchstone(['start'], {
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
  });
  address = /http:\S+/.exec(await service.said(/^listening on /))?.[0] ?? '';
});
afterAll(async () => {
  service.child.kill('SIGKILL');
  await database.destroy();
  await clone.drop();
});

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

it('no secret is in what is logged, queued, recorded or told after a way through the whole service', async () => {
  const person = await addPerson(database, 'admin', secrets.password!);
  const signIn = (password: string) => ask('POST', '/sign-in', FORM, form({ email: person.email, password }));
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
  for (const page of [
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
    answers.push((await ask('GET', page, own)).text);
  service.child.kill('SIGTERM');
  const { stdout, stderr } = await service.ended;
  expect(answers.length).toBeGreaterThan(30);
  expect(stderr.length).toBeGreaterThan(200);
  expect(Object.values(secrets).filter((kept) => kept.length < 16)).toEqual([]);
  const places: Record<string, string> = { stdout, stderr, answers: answers.join('\n') };
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
  const found = Object.entries(places).flatMap(([place, text]) =>
    Object.entries(secrets)
      .filter(([, kept]) => text.includes(kept))
      .map(([name]) => `${name} in ${place}`),
  );
  expect(found).toEqual([]);
});

import { getPriority } from 'node:os';
import { DataSource } from 'typeorm';
import { entities } from '../../src/pipeline/entities';
import { freePort } from '../../src/platform/config/free-port';
import { dataSourceOptions } from '../../src/platform/database/data-source';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { addKey, addPerson } from '../support/roles';
import { startTouchstone } from '../support/touchstone';

// What operators start is bundled: a package may load otherwise there than in specs.
let database: TestDatabase;
let owner: DataSource;
let service: ReturnType<typeof startTouchstone>;
let base: string;

const start = (settings: Record<string, string>) =>
  startTouchstone(['start'], { DATABASE_URL: database.serviceUrl, DATABASE_ADMIN_URL: '', REDIS_URL: '', ...settings });

beforeAll(async () => {
  database = await createTestDatabase();
  owner = await new DataSource(dataSourceOptions(database.url, entities, 2)).initialize();
  const port = await freePort();
  base = `http://127.0.0.1:${port}`;
  service = start({ PORT: String(port) });
  await service.said(/listening on/);
}, 60_000);
afterAll(async () => {
  service.child.kill('SIGTERM');
  await service.ended;
  await owner.destroy();
  await database.drop();
});

const CSV = 'id,claim,quote,publisher,stance\n1,12 people died.,12 died,Courier,supports\n';

const sendForm = (path: string, form: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(base + path, {
    method: 'POST',
    headers: { origin: base, 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams(form),
    redirect: 'manual',
  });

it('signs in whom it says may, and takes their file', async () => {
  const said = await service.said(/there is an admin now/);
  const [, email, password] = /admin now: (\S+), password (\S+)/.exec(said)!;
  const answer = await sendForm('/sign-in', { email: email!, password: password! });
  expect(answer.status).toBe(303);
  const cookie = answer.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
  const desk = await fetch(`${base}/desk`, { headers: { cookie } });
  expect([desk.status, await desk.text()]).toEqual([200, expect.stringContaining('Sign out')]);
  const form = new FormData();
  form.set('format', 'csv');
  form.set('file', new Blob([CSV], { type: 'text/csv' }), 'claims.csv');
  const tried = await fetch(`${base}/desk/imports`, { method: 'POST', headers: { cookie, origin: base }, body: form });
  expect([tried.status, await tried.text()]).toEqual([200, expect.stringContaining('1 created')]);
  expect((await sendForm('/sign-in', { email: email!, password: 'something else' })).status).toBe(422);
});

it('takes rows, refuses what is no input, and shows its documentation', async () => {
  const authorization = `Bearer ${await addKey(owner, await addPerson(owner, 'editor'))}`;
  const imported = await fetch(`${base}/api/v1/imports?format=csv&dryRun=true`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'text/csv' },
    body: CSV,
  });
  expect([imported.status, await imported.json()]).toMatchObject([200, { counts: { created: 1 } }]);
  const refused = await fetch(`${base}/api/v1/publishers`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json' },
    body: '{"name":7}',
  });
  expect([refused.status, await refused.json()]).toMatchObject([422, { errors: [{ pointer: '/name' }] }]);
  expect((await fetch(`${base}/api/docs`)).status).toBe(200);
});

it('gives way to who answers people, where it only works', async () => {
  const worker = start({ ROLE: 'worker', PORT: '0' });
  await worker.said(/listening on/);
  const own = getPriority();
  expect([getPriority(service.child.pid), getPriority(worker.child.pid)]).toEqual([own, Math.max(own, 10)]);
  worker.child.kill('SIGTERM');
  await worker.ended;
});

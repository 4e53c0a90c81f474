import { setTimeout as pause } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { enableWebhook, rotateSecret } from '../../src/pipeline/citations/change-webhook';
import { registerWebhook } from '../../src/pipeline/citations/register-webhook';
import { testWebhook } from '../../src/pipeline/citations/test-webhook';
import { claimDelivery } from '../../src/pipeline/deliveries/claim-delivery';
import { type DeliverOptions, deliverDue } from '../../src/pipeline/deliveries/deliver-due';
import { measureDeliveriesDue } from '../../src/pipeline/deliveries/measure-due';
import { postNotice } from '../../src/pipeline/deliveries/post-notice';
import { recordAttempt } from '../../src/pipeline/deliveries/record-attempt';
import { replayDelivery } from '../../src/pipeline/deliveries/replay-delivery';
import { entities } from '../../src/pipeline/entities';
import { deliverNoticesJob } from '../../src/pipeline/jobs/deliver-notices.job';
import { sendMailJob } from '../../src/pipeline/jobs/send-mail.job';
import { dataSourceOptions } from '../../src/platform/database/data-source';
import { rows } from '../../src/platform/database/rows';
import { toPublicId } from '../../src/platform/ids/public-id';
import { deliveriesDue, deliveriesOldestSeconds } from '../../src/platform/metrics';
import { outwardAgent } from '../../src/platform/outward/outward-agent';
import type { Doorbell } from '../../src/platform/queue/doorbell';
import { type Published, publishSeeded } from '../api/published';
import { type Seed, seedEverything } from '../api/seed';
import { createTestDatabase } from '../support/database';
import { noteFigure } from '../support/note-figure';
import { addPerson } from '../support/roles';
import { openReceiver, type Receiver } from './receiver';

const SILENT = { ring: () => undefined } as unknown as Doorbell;

/** How many notices; 10,000 take minutes. */
const NOTICES = Number(process.env.TOUCHSTONE_NOTICES || 300);
const RECEIVERS = 8;
/** Ten attempts, as in life, but in a second. */
const QUICK = Array<number>(10).fill(0.02);

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let dataSource: DataSource;
let uuids: Seed;
let published: Published;
let personId: string;
let receiver: Receiver;

beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = await new DataSource(dataSourceOptions(database.url, entities, 24)).initialize();
  ({ uuids } = await seedEverything(dataSource));
  published = await publishSeeded(dataSource, uuids);
  ({ personId } = await addPerson(dataSource, 'reader'));
  receiver = await openReceiver();
});
afterEach(() => {
  receiver.answer = () => 204;
  receiver.arrivals.length = 0;
});
afterAll(async () => {
  await receiver.close();
  await dataSource.destroy();
  await database.drop();
});

const HERE: DeliverOptions = {
  outbound: { origin: 'https://desk.example', privateReceivers: ['127.0.0.1'], mail: null },
  schedule: QUICK,
  timeoutMs: 1_000,
};

async function register(path: string): Promise<string> {
  const made = await registerWebhook(dataSource, { url: receiver.origin + path, personId, actor: 'system' });
  if (made.outcome !== 'registered') throw new Error(made.outcome);
  receiver.secrets.set(path, made.secret);
  return made.id;
}

async function sendTest(id: string): Promise<string> {
  const sent = await testWebhook(dataSource, { id, ownedBy: null });
  if (sent.outcome !== 'sent') throw new Error(sent.outcome);
  return sent.deliveryId;
}

const stateOf = async (id: string) =>
  (
    await rows<{ delivered: boolean; failed: string | null; attempts: number; waits: boolean }>(
      dataSource,
      `SELECT delivered_at IS NOT NULL AS delivered, failed_reason AS failed, attempts, next_attempt_at = 'infinity' AS waits
       FROM deliveries WHERE id = $1`,
      [id],
    )
  )[0]!;

const problemsOf = async (id: string) =>
  (
    await rows<{ problem: string | null }>(
      dataSource,
      'SELECT problem FROM delivery_attempts WHERE delivery_id = $1 ORDER BY number',
      [id],
    )
  ).map(({ problem }) => problem);

async function openDeliveries(): Promise<number> {
  const [found] = await rows<{ open: number }>(
    dataSource,
    // What was underway when its receiver was disabled waits too, with the moment of its next attempt.
    `SELECT count(*)::int AS open FROM deliveries d JOIN webhooks w ON w.id = d.webhook_id
     WHERE d.delivered_at IS NULL AND d.failed_at IS NULL AND w.disabled_at IS NULL`,
  );
  return found!.open;
}

/** Delivers, as jobs and sweep would, until nothing is on its way. */
async function settle(options = HERE): Promise<void> {
  while ((await openDeliveries()) > 0) {
    await Promise.all([deliverDue(dataSource, options), deliverDue(dataSource, options)]);
    await pause(10);
  }
}

it('loses no notice to a receiver that is down, slow, wrong or gone, and sends each under one id', async () => {
  const paths = Array.from({ length: RECEIVERS }, (_, i) => `/busy/${i}`);
  const webhooks = await Promise.all(paths.map(register));
  await rows(
    dataSource,
    `INSERT INTO citations (claim_id, number, url, webhook_id, created_by)
     SELECT $1, 3, 'https://paper.example/' || n, ($2::uuid[])[1 + n % ${RECEIVERS}], $3 FROM generate_series(1, $4::int) n`,
    [uuids.claim, webhooks, personId, NOTICES],
  );
  // Of every hundred requests thirty find nobody; of the others some are answered with errors, a redirect, or too late.
  const chances = [...Array(30).fill(null), ...Array(10).fill(500), 302, 302, 302, 'late', ...Array(56).fill(200)];
  receiver.answer = async (request) => {
    if (request === 5) return 410;
    const manner = chances[(request * 37) % 100];
    if (manner !== 'late') return manner;
    await pause(1_500);
    return 200;
  };
  await published.rule('false', 'False');
  const told = await rows<{ id: string }>(dataSource, `SELECT id FROM notices WHERE kind = 'outcome'`);
  expect(told).toHaveLength(NOTICES);
  await settle();
  const gone = await rows<{ id: string; reason: string }>(
    dataSource,
    'SELECT id, disabled_reason AS reason FROM webhooks WHERE disabled_at IS NOT NULL',
  );
  expect(gone).toEqual([{ id: expect.any(String), reason: 'The receiver answered 410: it is gone.' }]);
  await enableWebhook(dataSource, { id: gone[0]!.id, ownedBy: null, actor: 'system' });
  await settle();
  const failed = await rows<{ id: string }>(dataSource, 'SELECT id FROM deliveries WHERE failed_at IS NOT NULL');
  // Ten attempts in a second are fewer than ten in three days: what was given up is shown, and replayed.
  for (const { id } of failed) await replayDelivery(dataSource, { id, ownedBy: null, actor: 'system' });
  receiver.answer = () => 200;
  await settle();
  // The last of those that answer late.
  await pause(2_000);
  const taken = new Set(receiver.arrivals.filter(({ status }) => status === 200).map(({ id }) => id));
  expect(told.filter(({ id }) => !taken.has(toPublicId('msg', id)))).toEqual([]);
  const bodies = new Map<string, Set<string>>();
  for (const { id, body } of receiver.arrivals) bodies.set(id, (bodies.get(id) ?? new Set()).add(body));
  expect(bodies.size).toBe(NOTICES);
  expect([...bodies.values()].filter((variants) => variants.size !== 1)).toEqual([]);
  expect(receiver.forged).toEqual([]);
  const [log] = await rows<{ attempts: number; answered: number }>(
    dataSource,
    'SELECT count(*)::int AS attempts, count(status)::int AS answered FROM delivery_attempts',
  );
  expect(log!.attempts).toBeGreaterThan(NOTICES);
  noteFigure(`${NOTICES} notices, ${log!.attempts} attempts, ${failed.length} replayed, 0 missing`);
}, 1_200_000);

it('tells what changed, with addresses under which the service is known', async () => {
  const [told] = await rows<{ id: string; citation: string }>(
    dataSource,
    `SELECT n.id, n.citation_id AS citation FROM notices n WHERE kind = 'outcome' ORDER BY n.id LIMIT 1`,
  );
  const [delivery] = await rows<{ id: string }>(dataSource, 'SELECT id FROM deliveries WHERE notice_id = $1', [
    told!.id,
  ]);
  await replayDelivery(dataSource, { id: delivery!.id, ownedBy: personId, actor: 'system' });
  await settle();
  const { id, body } = receiver.arrivals[0]!;
  const claim = `https://desk.example/claims/${toPublicId('clm', uuids.claim)}`;
  expect(id).toBe(toPublicId('msg', told!.id));
  expect(JSON.parse(body)).toEqual({
    type: 'verdict.changed',
    timestamp: expect.stringMatching(/^20\d\d-\d\d-\d\dT[\d:.]+Z$/),
    data: {
      citation: { id: toPublicId('cit', told!.citation), url: expect.stringContaining('https://paper.example/') },
      claim: { id: toPublicId('clm', uuids.claim), text: 'At least seven people were hurt.', url: claim },
      cited: { number: 3, outcome: 'Mostly true', url: `${claim}/v/3` },
      now: { number: 4, outcome: 'False', url: `${claim}/v/4`, contentHash: expect.stringMatching(/^[0-9a-f]{64}$/) },
      changes: [{ kind: 'outcome', text: 'The ruling was “Mostly true” and is “False”.' }],
    },
  });
});

it('gives up after the last attempt, says why, and starts anew when it is replayed', async () => {
  const id = await sendTest(await register('/down'));
  receiver.answer = () => 503;
  await settle();
  expect(await stateOf(id)).toEqual({
    delivered: false,
    failed: 'The last of 10 attempts failed: the receiver answered with status 503.',
    attempts: 10,
    waits: false,
  });
  receiver.answer = (request) => (request % 2 === 0 ? 503 : 204);
  await replayDelivery(dataSource, { id, ownedBy: null, actor: 'system' });
  await settle();
  expect(await stateOf(id)).toMatchObject({ delivered: true, failed: null });
  expect(new Set(receiver.arrivals.map((arrival) => arrival.id)).size).toBe(1);
});

it('sends again what a deliverer sent and could not record, under the same id', async () => {
  const id = await sendTest(await register('/killed'));
  const claimed = await claimDelivery(dataSource, { busy: [], leaseSeconds: 0.05 });
  expect(claimed?.id).toBe(id);
  const agent = outwardAgent(claimed!.url, ['127.0.0.1']);
  const headers = { 'webhook-id': toPublicId('msg', claimed!.notice.id), 'webhook-signature': 'v1,x' };
  receiver.secrets.delete('/killed');
  const sent = await postNotice({ url: claimed!.url, headers, body: '{}', agent, timeoutMs: 1_000 });
  expect(await claimDelivery(dataSource, { busy: [claimed!.webhookId], leaseSeconds: 1 })).toBeNull();
  await settle();
  expect(await stateOf(id)).toMatchObject({ delivered: true, attempts: 2 });
  const [first, second] = receiver.arrivals;
  expect(second?.id).toBe(first?.id);
  // It was only slow after all: a success that is told late changes nothing, a failure neither.
  await recordAttempt(dataSource, claimed!, { ...sent, status: 500, problem: 'answered with status 500' });
  expect(await stateOf(id)).toMatchObject({ delivered: true, failed: null });
});

it('signs with the secret before, too, for as long as that is good', async () => {
  const webhook = await register('/rotated');
  await rotateSecret(dataSource, { id: webhook, ownedBy: null, actor: 'system' });
  await sendTest(webhook);
  await settle();
  expect(receiver.forged).toEqual([]);
  expect(receiver.arrivals[0]?.signature).toMatch(/^v1,\S+ v1,\S+$/);
  await rows(dataSource, `UPDATE webhooks SET previous_secret_until = now() WHERE id = $1`, [webhook]);
  receiver.secrets.delete('/rotated');
  await sendTest(webhook);
  await settle();
  expect(receiver.arrivals[1]?.signature).toMatch(/^v1,\S+$/);
});

it.each([
  ['an address', 'http://127.0.0.1'],
  ['a name that leads there', 'http://localhost'],
])('sends nothing to a private address that nobody allowed: %s', async (_case, origin) => {
  const { port } = new URL(receiver.origin);
  const made = await registerWebhook(dataSource, { url: `${origin}:${port}/private`, personId, actor: 'system' });
  const id = await sendTest(made.id);
  await settle({ ...HERE, outbound: { ...HERE.outbound, privateReceivers: ['10.0.0.1'] } });
  expect(receiver.arrivals).toEqual([]);
  expect(await problemsOf(id)).toEqual(Array(10).fill('leads to a private address: nothing was sent'));
});

it('follows no redirect', async () => {
  const id = await sendTest(await register('/moved'));
  receiver.answer = () => 302;
  await deliverDue(dataSource, { ...HERE, schedule: [0, 3_600] });
  expect(receiver.arrivals).toHaveLength(1);
  expect(await problemsOf(id)).toEqual(['answered with status 302: redirects are not followed']);
});

it('sends to others, and mail, while a receiver hangs, which never sees more than four requests at once', async () => {
  const [hanging, healthy] = [await register('/hanging'), await register('/healthy')];
  const tests: string[] = [];
  for (let i = 0; i < 20; i++) tests.push(await sendTest(hanging));
  let [open, most] = [0, 0];
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const healthyArrived = new Promise<void>((resolve) => {
    receiver.answer = async (_request, path) => {
      if (path === '/healthy') {
        resolve();
        return 204;
      }
      most = Math.max(most, ++open);
      await released;
      open--;
      return 204;
    };
  });
  const signal = new AbortController().signal;
  const ring = () => deliverNoticesJob.handle({}, { dataSource, outbound: HERE.outbound, doorbell: SILENT, signal });
  const first = ring();
  while (open < 4) await pause(5);
  await sendTest(healthy);
  // More rings than a queue has hands: none of them waits for the receiver that hangs.
  await Promise.all(Array.from({ length: 20 }, ring));
  await healthyArrived;
  expect({ open, most }).toEqual({ open: 4, most: 4 });
  release();
  await first;
  expect(most).toBe(4);
  for (const id of tests) expect(await stateOf(id)).toMatchObject({ delivered: true, attempts: 1 });
  expect(deliverNoticesJob.queue).not.toBe(sendMailJob.queue);
});

it('measures how many notices are due, and for how long the oldest has been', async () => {
  const measured = async () => {
    await measureDeliveriesDue(dataSource);
    const [due, oldest] = await Promise.all([deliveriesDue.get(), deliveriesOldestSeconds.get()]);
    return [due, oldest].map(({ values }) => values.find(({ labels }) => labels.channel === 'webhook')?.value ?? -1);
  };
  expect(await measured()).toEqual([0, 0]);
  const webhook = await register('/measured');
  const [id] = [await sendTest(webhook), await sendTest(webhook)];
  await rows(dataSource, `UPDATE deliveries SET next_attempt_at = now() - interval '90 seconds' WHERE id = $1`, [id]);
  const [due, oldest] = await measured();
  expect(due).toBe(2);
  expect(oldest).toBeGreaterThanOrEqual(90);
  await rows(dataSource, `UPDATE webhooks SET disabled_at = now(), disabled_reason = 'gone' WHERE id = $1`, [webhook]);
  expect(await measured()).toEqual([0, 0]);
});

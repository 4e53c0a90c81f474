import { type IncomingMessage, request } from 'node:http';
import { hasRedisServer } from '../support/redis';
import { addPerson, FORM } from '../support/roles';
import { type Installation, install } from './installation';
import { openServers, type Servers } from './servers/open-servers';

const PASSWORD = 'correct horse battery';
const ATTEMPTS = 10;
const READS = 20;

let servers: Servers;
let installation: Installation;
let sent = 0;
beforeAll(async () => {
  servers = await openServers();
  process.env.TOUCHSTONE_READS_A_MINUTE = String(READS);
  installation = await install(servers, { lane: hasRedisServer() ? 'redis' : 'postgres', webs: 2, workers: 0 });
  await Promise.all(installation.services.map((service) => service.start()));
}, 300_000);
afterAll(async () => {
  delete process.env.TOUCHSTONE_READS_A_MINUTE;
  await installation?.close();
  await servers?.close(false);
});

/** Asks the two processes in turn, from this address. */
function ask(path: string, localAddress: string, form?: Record<string, string>): Promise<IncomingMessage> {
  const { address } = installation.services[sent++ % 2]!;
  return new Promise((resolve, reject) => {
    const asked = request(`${address}${path}`, {
      method: form ? 'POST' : 'GET',
      headers: form ? FORM : {},
      localAddress,
    });
    asked.on('error', reject).on('response', (answer) => resolve(answer.resume()));
    asked.end(form && new URLSearchParams(form).toString());
  });
}

const signIn = (email: string, password: string, from: number) =>
  ask('/sign-in', `127.0.0.${from}`, { email, password });

it('ends guessing at one account, from many addresses and through two processes, also while Redis is killed and when it comes back empty', async () => {
  const { dataSource, redis } = installation;
  const [guessed, other] = [
    await addPerson(dataSource, 'editor', PASSWORD),
    await addPerson(dataSource, 'reader', PASSWORD),
  ];
  const statuses: (number | undefined)[] = [];
  for (let i = 0; i < ATTEMPTS; i++) {
    if (i === ATTEMPTS / 2) await redis?.kill();
    statuses.push((await signIn(guessed.email, `guess ${i}`, 10 + i)).statusCode);
  }
  expect(statuses).toEqual(Array(ATTEMPTS).fill(422));
  const refuses = async (from: number) => {
    for (const _process of installation.services) {
      const { statusCode, headers } = await signIn(guessed.email, PASSWORD, from);
      expect(statusCode).toBe(429);
      expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    }
  };
  await refuses(30);
  redis?.wipe();
  await redis?.start();
  await refuses(31);
  expect((await signIn(other.email, PASSWORD, 32)).statusCode).toBe(303);
}, 120_000);

it('limits what a network asks while Redis is killed, and fails nobody', async () => {
  const { redis, services } = installation;
  const from = (network: number, times: number) =>
    Promise.all(Array.from({ length: times }, () => ask('/sign-in', `127.0.1.${network}`))).then((answers) =>
      answers.map(({ statusCode }) => statusCode),
    );
  await redis?.kill();
  const before = await from(1, services.length * READS);
  expect(new Set(before)).toEqual(new Set([200]));
  // Each process has counted its half of them.
  expect(await from(1, services.length)).toEqual(services.map(() => 429));
  expect(await from(2, 1)).toEqual([200]);
}, 120_000);

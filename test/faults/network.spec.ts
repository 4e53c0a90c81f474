import { noteFigure } from '../support/note-figure';
import { hasRedisServer } from '../support/redis';
import { addKey, addPerson } from '../support/roles';
import { seeded as seededBy } from '../support/seeded';
import { seedGround } from './driver/ground';
import { serviceClient } from './driver/service-client';
import { untilSettled } from './driver/until-settled';
import { install } from './installation';
import { NETWORK_FAULTS } from './servers/faulty-proxy';
import { pause } from './servers/killable';
import { openServers, type Servers } from './servers/open-servers';

const ROUNDS = Number(process.env.TOUCHSTONE_NETWORK_ROUNDS ?? 10);
const SEED = Number(process.env.TOUCHSTONE_SEED ?? 1);
const LONGEST_FAULT_MS = ROUNDS < 100 ? 1_000 : 3_000;
const STUCK_MS = 30_000;

let servers: Servers;
beforeAll(async () => {
  servers = await openServers();
}, 120_000);
afterAll(() => servers.close(false));

it(
  'goes on within thirty seconds of every fault of the network to PostgreSQL and Redis',
  async () => {
    const lane = hasRedisServer() ? 'redis' : 'postgres';
    const installation = await install(servers, { lane, webs: 1, workers: 1, throughProxies: true });
    const { dataSource, services, proxies } = installation;
    let over = false;
    try {
      const ground = await seedGround(dataSource, 20, SEED);
      const key = await addKey(dataSource, await addPerson(dataSource, 'reviewer'));
      await Promise.all(services.map((service) => service.start()));
      const seeded = seededBy(SEED);
      const client = serviceClient({ key, next: () => services[0]!.address, isOver: () => over, seeded });
      const faults = Object.entries(proxies).flatMap(([to, proxy]) =>
        NETWORK_FAULTS.map((fault) => ({ name: `${fault} to ${to}`, proxy, fault })),
      );
      const slowest: Record<string, number> = {};
      for (let round = 0; round < ROUNDS; round++) {
        // Each in turn, so that few rounds have them all.
        const { name, proxy, fault } = faults[round % faults.length]!;
        const write = (word: string) =>
          client.post(`/claims/${seeded.pick(ground.claims).id}/evidence`, {
            stance: 'supports',
            publisherId: seeded.pick(ground.publishers),
            quote: `Register ${word}`,
            reason: 'Kept by the harbour',
          });
        proxy.setFault(fault);
        const during = write(`during ${round}`);
        await pause(seeded.below(LONGEST_FAULT_MS));
        proxy.setFault(null);
        const lifted = Date.now();
        const after = write(`after ${round}`);
        expect([(await during).done, (await after).done]).toEqual([true, true]);
        await untilSettled(dataSource, lifted + STUCK_MS - Date.now());
        slowest[name] = Math.max(slowest[name] ?? 0, Date.now() - lifted);
      }
      noteFigure(`${ROUNDS} faults, longest until all was done, in ms: ${JSON.stringify(slowest)}`);
      expect(Math.max(...Object.values(slowest))).toBeLessThan(STUCK_MS);
      expect(services.flatMap((service) => service.fell())).toEqual([]);
    } finally {
      over = true;
      await installation.close();
    }
  },
  120_000 + ROUNDS * (STUCK_MS + LONGEST_FAULT_MS),
);

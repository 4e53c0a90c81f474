import { noteFigure } from '../support/note-figure';
import { hasRedisServer } from '../support/redis';
import type { Lane } from './installation';
import { ALL_VICTIMS } from './kill-rounds';
import { runFaults } from './run';
import { openServers, type Servers } from './servers/open-servers';

// The full size takes half an hour: npm run faults -- --rounds 1000.
const ROUNDS = Number(process.env.TOUCHSTONE_FAULT_ROUNDS ?? 30);
const SEED = Number(process.env.TOUCHSTONE_SEED ?? 1);
const LANES: Lane[] = process.env.TOUCHSTONE_FAULT_LANE
  ? [process.env.TOUCHSTONE_FAULT_LANE as Lane]
  : hasRedisServer()
    ? ['redis', 'postgres']
    : ['postgres'];
const ROUNDS_A_LANE = Math.ceil(ROUNDS / LANES.length);
// About as many claims as there are writes: each is written to once or twice.
const QUESTIONS = Math.max(60, 3 * ROUNDS_A_LANE);
// A process of the service takes seconds of computing to come up: the small size has two less, and kills them seldom.
const IS_SMALL = ROUNDS < 100;
const WORKERS = IS_SMALL ? 1 : 3;
const VICTIMS = IS_SMALL ? { web: 1, worker: 1, postgres: 12, redis: 12 } : ALL_VICTIMS;
const MS_A_ROUND = 20_000;

const say = (line: string) => process.stderr.write(`${line}\n`);

let servers: Servers;
let failed = false;
beforeAll(async () => {
  servers = await openServers();
}, 120_000);
afterAll(() => servers.close(failed));

it.each(LANES)(
  'loses nothing, does nothing twice and comes to the same verdicts, whatever is killed when: queue in %s',
  async (lane) => {
    try {
      const size = { rounds: ROUNDS_A_LANE, questions: QUESTIONS, workers: WORKERS, victims: VICTIMS };
      const options = { ...size, lane, seed: SEED, progress: say };
      const { kills, claims, acknowledged, notices, convergedMs, ...wrong } = await runFaults(servers, options);
      const found = Object.entries(wrong).map(([kind, list]) => `${list.length} ${kind}`);
      noteFigure(
        `${lane}: ${ROUNDS_A_LANE} kills (${JSON.stringify(kills)}), ${acknowledged} acknowledged writes to ${claims} claims, ${notices} notices, at rest after ${convergedMs} ms, ${found.join(', ')}`,
      );
      expect(wrong).toEqual({ lost: [], doubled: [], divergent: [], untold: [], broken: [], fallen: [] });
      expect(acknowledged).toBeGreaterThan(ROUNDS_A_LANE);
    } catch (error) {
      failed = true;
      say(`seed ${SEED}, queue in ${lane}; logs in ${servers.home}`);
      throw error;
    }
  },
  300_000 + ROUNDS_A_LANE * MS_A_ROUND,
);

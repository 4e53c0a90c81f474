import { execFileSync } from 'node:child_process';
import { noteFigure } from '../support/note-figure';
import { hasRedisServer } from '../support/redis';
import { NotSettled } from './driver/until-settled';
import { PLANTS, plantsOfTurn } from './planted/plants';
import { runFaults } from './run';
import { openServers, type Servers } from './servers/open-servers';

// Two of them in CI, others with every commit; all with TOUCHSTONE_PLANTS=6.
const COUNT = Number(process.env.TOUCHSTONE_PLANTS ?? 2);
const SEED = Number(process.env.TOUCHSTONE_SEED ?? 1);

const commit = () => {
  try {
    return execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' });
  } catch {
    return '0';
  }
};

let servers: Servers;
beforeAll(async () => {
  servers = await openServers();
}, 120_000);
afterAll(() => servers.close(false));

it.each(plantsOfTurn(commit(), COUNT))(
  'turns red with a planted fault: %s',
  async (name) => {
    const lane = hasRedisServer() ? 'redis' : 'postgres';
    const run = {
      lane,
      rounds: 0,
      seed: SEED,
      questions: 40,
      webs: 1,
      workers: 1,
      restMs: 100,
      quietMs: 3_000,
    } as const;
    const { red: expected, ...planted } = PLANTS[name]!;
    const red = await runFaults(servers, { ...run, ...planted }).then(
      ({ lost, doubled, divergent, untold, broken }) =>
        Object.entries({ lost, doubled, divergent, untold, broken }).flatMap(([kind, found]) =>
          found.length > 0 ? [`${found.length} ${kind}`] : [],
        ),
      (error: unknown) => {
        if (error instanceof NotSettled) return [error.message.split(';', 1)[0]!];
        throw error;
      },
    );
    noteFigure(`${name}: ${red.join(', ') || 'green'}`);
    expect(red).toContainEqual(expect.stringMatching(expected));
  },
  300_000,
);

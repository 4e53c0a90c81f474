import { verifyChains } from '../../src/pipeline/checkpoints/verify-chains';
import { openReceiver } from '../pipeline/receiver';
import { addKey, addPerson } from '../support/roles';
import { type Seeded, seeded as seededBy } from '../support/seeded';
import { seedGround } from './driver/ground';
import { NotAnswered, serviceClient } from './driver/service-client';
import { letLeasesEnd, untilSettled } from './driver/until-settled';
import { ALL_WRITES, type Mark, type Writes, write } from './driver/writes';
import { type Installation, install, type Lane, type Plant } from './installation';
import { ALL_VICTIMS, type Kills, killRounds, type Victims } from './kill-rounds';
import { divergent } from './oracle/divergent';
import { lostOrDoubled } from './oracle/lost-or-doubled';
import { untold } from './oracle/untold';
import { pause } from './servers/killable';
import type { Servers } from './servers/open-servers';

export interface RunOptions {
  lane: Lane;
  /** Kills. */
  rounds: number;
  seed: number;
  /** How many questions there are to write to; each has some claims. */
  questions: number;
  webs?: number;
  workers?: number;
  victims?: Victims;
  writes?: Writes;
  /** How long a writer rests between two writes, at most. */
  restMs?: number;
  /** How long is written without any kill, before the first. */
  quietMs?: number;
  /** How long is waited after the last write for whoever may be late. */
  lingerMs?: number;
  /** A protection that is taken out, to see that the run tells. */
  plant?: Plant;
  progress?: (line: string) => void;
}

export interface RunReport {
  kills: Kills;
  claims: number;
  acknowledged: number;
  /** Notices that the receiver got, each counted once. */
  notices: number;
  /** From the last process being up again to no work being left. */
  convergedMs: number;
  lost: string[];
  doubled: string[];
  divergent: string[];
  untold: string[];
  broken: string[];
  /** Processes of the service that ended though nobody had killed them, with their last words. */
  fallen: string[];
}

const WRITERS = 6;
const CONVERGED_WITHIN_MS = 10_000;

/**
 * Runs a newsroom's installation under writers and kills, lets it come to rest, and compares everything with what was acknowledged and
 * with a computation from scratch.
 * @throws NotSettled when it does not come to rest within ten seconds of the last restart
 */
export async function runFaults(servers: Servers, options: RunOptions): Promise<RunReport> {
  const { lane, rounds, seed, questions, webs = 2, workers = 3, victims = ALL_VICTIMS, plant } = options;
  const { progress = () => undefined, quietMs = 0, lingerMs = 0 } = options;
  const receiver = await openReceiver();
  const installation = await install(servers, { lane, webs, workers, ...(plant && { plant }) });
  const { dataSource, services } = installation;
  let writing: Writing | undefined;
  try {
    const ground = await seedGround(dataSource, questions, seed);
    await Promise.all(services.map((service) => service.start()));
    progress(`${ground.claims.length} claims on ${lane}, seed ${seed}: the kills begin`);
    writing = await startWriting(installation, { ...options, ground, receiver: `${receiver.origin}/citer` });
    await pause(quietMs);
    const back = () => letLeasesEnd(dataSource).catch(() => undefined);
    const kills = await killRounds(installation, {
      rounds,
      victims,
      seeded: seededBy(seed),
      progress,
      back,
      acknowledged: writing.acknowledged,
    });
    const restarted = Date.now();
    const acknowledged = await writing.stop();
    await letLeasesEnd(dataSource);
    await pause(lingerMs);
    await untilSettled(dataSource, restarted + CONVERGED_WITHIN_MS - Date.now());
    const convergedMs = Date.now() - restarted;
    await Promise.all(services.map((service) => service.kill()));

    const broken: string[] = [];
    await dataSource.transaction('REPEATABLE READ', (sql) =>
      verifyChains(sql, ({ subject, problem }) => broken.push(`${subject}: ${problem}`)),
    );
    const arrived = new Set(receiver.arrivals.map(({ id }) => id));
    return {
      kills,
      claims: ground.claims.length,
      acknowledged: acknowledged.length,
      notices: arrived.size,
      convergedMs,
      ...(await lostOrDoubled(dataSource, acknowledged)),
      untold: await untold(dataSource, arrived),
      divergent: await divergent(dataSource),
      broken,
      fallen: services.flatMap((service) => service.fell()),
    };
  } finally {
    // Where the run failed they still write; with nobody there to answer they leave.
    const left = writing?.stop().catch(() => undefined);
    await installation.close();
    await left;
    await receiver.close();
  }
}

type WritingOptions = Pick<RunOptions, 'seed' | 'writes' | 'restMs'> & {
  ground: Awaited<ReturnType<typeof seedGround>>;
  receiver: string;
};

interface Writing {
  acknowledged(): number;
  /** Resolves to what was acknowledged once nothing is in flight any more. @throws WronglyAnswered */
  stop(): Promise<Mark[]>;
}

async function startWriting(
  { dataSource, services }: Installation,
  { ground, receiver, seed, writes = ALL_WRITES, restMs = 1_000 }: WritingOptions,
): Promise<Writing> {
  const keyOf = async (role: 'reviewer' | 'editor') => addKey(dataSource, await addPerson(dataSource, role));
  const keys = { reviewer: await keyOf('reviewer'), editor: await keyOf('editor') };
  const webs = services.filter(({ role }) => role === 'web');
  const acknowledged: Mark[] = [];
  let turn = 0;
  let position = 0;
  let over = false;
  const clientOf = (key: string, seeded: Seeded) =>
    serviceClient({ key, next: () => webs[turn++ % webs.length]!.address, isOver: () => over, seeded });
  const writeOn = async () => {
    while (!over) {
      const number = position++;
      // Its own numbers for each write, and for the kills: which write is slow does not change the others.
      const seeded = seededBy(seed * 1_000_003 + number);
      await write(seeded.weighted(writes), {
        clients: { reviewer: clientOf(keys.reviewer, seeded), editor: clientOf(keys.editor, seeded) },
        // A stride that meets every claim once before any of them again.
        claim: ground.claims[(number * 7_919) % ground.claims.length]!,
        publisher: ground.publishers[number % ground.publishers.length]!,
        receiver,
        seeded,
        word: `w${number}`,
        isOver: () => over,
        acknowledge: (mark) => acknowledged.push(mark),
      }).catch((error) => {
        if (!(error instanceof NotAnswered)) throw error;
      });
      await pause(over ? 0 : seeded.below(restMs));
    }
  };
  const writers = Array.from({ length: WRITERS }, writeOn);
  const written = Promise.all(writers);
  written.catch(() => undefined);
  return {
    acknowledged: () => acknowledged.length,
    async stop() {
      over = true;
      await Promise.allSettled(writers);
      await written;
      return acknowledged;
    },
  };
}

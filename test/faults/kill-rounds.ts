import type { Seeded } from '../support/seeded';
import type { Installation } from './installation';
import { type Killable, pause } from './servers/killable';

/** What is killed, and how often each process of a kind comes. Redis comes back empty every second time. */
export type Victims = Partial<Record<'web' | 'worker' | 'postgres' | 'redis', number>>;

/** How often each was killed, by its name. */
export type Kills = Record<string, number>;

/** PostgreSQL and Redis oftener than others: they are back soonest. */
export const ALL_VICTIMS: Victims = { web: 3, worker: 2, postgres: 5, redis: 5 };

const LONGEST_WAIT_MS = 700;
const LONGEST_AWAY_MS = 500;
const PROGRESS_EVERY_MS = 15_000;
const POLL_MS = 20;
const PATIENCE_MS = 300_000;

export interface KillOptions {
  rounds: number;
  victims: Victims;
  seeded: Seeded;
  progress(line: string): void;
  /** How many writes have been acknowledged. */
  acknowledged(): number;
  /** Called when somebody who was killed is back. */
  back(): Promise<void>;
}

/**
 * Kills a process and starts it again, so many times, at random moments, without waiting for what was written to be worked off; several
 * may be away at once. Resolves when all of them run again.
 */
export async function killRounds(
  { postgres, redis, services }: Installation,
  { rounds, victims, seeded, progress, acknowledged, back }: KillOptions,
): Promise<Kills> {
  const kills: Kills = {};
  const away = new Map<Killable, Promise<void>>();
  const target = (process: Killable, kind: keyof Victims) => ({ process, weight: victims[kind] ?? 0 });
  const targets = [
    ...services.map((service) => target(service, service.role)),
    target(postgres, 'postgres'),
    ...(redis ? [target(redis, 'redis')] : []),
  ];
  /** One of those that are up, so that every round kills something that works; null where nobody is. */
  const victim = (): Killable | null => {
    const up = targets.filter(({ process, weight }) => weight > 0 && !away.has(process));
    if (up.length === 0) return null;
    const name = seeded.weighted<string>(Object.fromEntries(up.map(({ process, weight }) => [process.name, weight])));
    return up.find(({ process }) => process.name === name)!.process;
  };
  let told = Date.now();
  for (let round = 1; round <= rounds; round++) {
    const before = acknowledged();
    await pause(seeded.below(LONGEST_WAIT_MS));
    // A kill proves something where there is something to be lost.
    for (let waited = 0; acknowledged() === before; waited += POLL_MS) {
      if (waited > PATIENCE_MS) throw new Error(`nothing was acknowledged for ${PATIENCE_MS} ms before kill ${round}`);
      await pause(POLL_MS);
    }
    let chosen = victim();
    while (chosen === null) {
      await Promise.race(away.values());
      chosen = victim();
    }
    const gone = chosen;
    await gone.kill();
    const wiped = gone === redis && seeded.below(2) === 0;
    if (wiped) redis.wipe();
    const name = wiped ? 'Redis, wiped' : gone.name;
    kills[name] = (kills[name] ?? 0) + 1;
    const awayFor = seeded.below(LONGEST_AWAY_MS);
    const comeBack = async () => {
      await pause(awayFor);
      await gone.start();
      away.delete(gone);
      await back();
    };
    const coming = comeBack();
    coming.catch(() => undefined);
    away.set(gone, coming);
    if (Date.now() - told < PROGRESS_EVERY_MS) continue;
    told = Date.now();
    progress(`${round} of ${rounds} kills`);
  }
  await Promise.all(away.values());
  return kills;
}

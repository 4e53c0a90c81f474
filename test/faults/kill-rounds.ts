import type { Installation } from './installation';
import type { Seeded } from './seeded';
import { type Killable, pause } from './servers/killable';

/** What is killed, and how often each comes. Redis comes back empty every second time. */
export type Victims = Partial<Record<'web' | 'worker' | 'postgres' | 'redis', number>>;

/** How often each was killed, by its name. */
export type Kills = Record<string, number>;

export const ALL_VICTIMS: Victims = { web: 3, worker: 4, postgres: 2, redis: 2 };

const LONGEST_WAIT_MS = 700;
const LONGEST_AWAY_MS = 500;
const PROGRESS_EVERY_MS = 15_000;

export interface KillOptions {
  rounds: number;
  victims: Victims;
  seeded: Seeded;
  progress(line: string): void;
  /** Called when somebody who was killed is back. */
  back(): Promise<void>;
}

/**
 * Kills a process and starts it again, so many times, at random moments, without waiting for anything to be done meanwhile; several may
 * be away at once. Resolves when all of them run again.
 */
export async function killRounds(
  { postgres, redis, services }: Installation,
  { rounds, victims, seeded, progress, back }: KillOptions,
): Promise<Kills> {
  const kills: Kills = {};
  const comingBack = new Map<Killable, Promise<void>>();
  const victim = (): Killable => {
    const kind = seeded.weighted({ ...victims, redis: redis ? (victims.redis ?? 0) : 0 });
    if (kind === 'postgres') return postgres;
    if (kind === 'redis') return redis!;
    return seeded.pick(services.filter(({ role }) => role === kind));
  };
  let told = Date.now();
  for (let round = 1; round <= rounds; round++) {
    await pause(seeded.below(LONGEST_WAIT_MS));
    const chosen = victim();
    // Still on its way up from the last time: that is waited for, so that every round kills something that works.
    await comingBack.get(chosen);
    await chosen.kill();
    const wiped = chosen === redis && seeded.below(2) === 0;
    if (wiped) redis.wipe();
    const name = wiped ? 'Redis, wiped' : chosen.name;
    kills[name] = (kills[name] ?? 0) + 1;
    const away = seeded.below(LONGEST_AWAY_MS);
    const comeBack = async () => {
      await pause(away);
      await chosen.start();
      await back();
    };
    comingBack.set(chosen, comeBack());
    if (Date.now() - told < PROGRESS_EVERY_MS) continue;
    told = Date.now();
    progress(`${round} of ${rounds} kills`);
  }
  await Promise.all(comingBack.values());
  return kills;
}

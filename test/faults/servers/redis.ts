import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { childEnvironment } from '../../../src/platform/config/child-environment';
import { freePort } from '../../../src/platform/config/free-port';
import { type Killable, killable } from './killable';

export type KillableRedis = Killable & {
  url: string;
  /** While it is down: it comes back empty. */
  wipe(): void;
};

/** A running Redis that writes what it is told to disk, once a second as is usual, so that a kill may lose the last jobs. */
export async function killableRedis(home: string): Promise<KillableRedis> {
  const folder = join(home, 'redis');
  const wipe = () => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  };
  wipe();
  const port = await freePort();
  const settings = ['--appendonly', 'yes', '--save', '', '--maxmemory-policy', 'noeviction', '--bind', '127.0.0.1'];
  const server = killable('Redis', {
    program: 'redis-server',
    args: ['--port', String(port), '--dir', folder, ...settings],
    ready: /Ready to accept connections/,
    environment: childEnvironment(),
    log: join(home, 'redis.log'),
  });
  await server.start();
  return { ...server, url: `redis://127.0.0.1:${port}`, wipe };
}

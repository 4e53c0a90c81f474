// A Redis of its own, which keeps nothing.
import { spawn, spawnSync } from 'node:child_process';
import { freePort } from '../free-port.mjs';

/** @returns its address, and how it ends; null where none is installed */
export async function startRedis() {
  if (spawnSync('redis-server', ['--version']).status !== 0) return null;
  const port = await freePort();
  const child = spawn(
    'redis-server',
    ['--port', String(port), '--bind', '127.0.0.1', '--maxmemory-policy', 'noeviction', '--save', ''],
    {
      stdio: 'ignore',
    },
  );
  return { url: `redis://127.0.0.1:${port}`, close: () => child.kill() };
}

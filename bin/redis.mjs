// A Redis of its own, which keeps nothing.
import { spawn, spawnSync } from 'node:child_process';
import { freePort } from './free-port.mjs';

/** @returns its address and process; null where none is installed */
export async function startRedis() {
  if (spawnSync('redis-server', ['--version']).status !== 0) return null;
  const port = await freePort();
  const settings = ['--bind', '127.0.0.1', '--maxmemory-policy', 'noeviction', '--save', ''];
  const child = spawn('redis-server', ['--port', String(port), ...settings], { stdio: 'ignore' });
  return { url: `redis://127.0.0.1:${port}`, child };
}

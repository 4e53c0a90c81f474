import { spawn, spawnSync } from 'node:child_process';
import { freePort } from '../../src/platform/config/free-port';

export interface TestRedis {
  url: string;
  stop(): Promise<void>;
}

export const hasRedisServer = (): boolean => spawnSync('redis-server', ['--version']).status === 0;

/** Whether what needs Redis can be tested; where it cannot, that is said, and in CI it is an error. */
export function hasRedisLane(): boolean {
  if (hasRedisServer()) return true;
  if (process.env.CI === 'true')
    throw new Error('the Redis lane cannot run: install redis-server (Debian: apt-get install redis-server)');
  process.stderr.write(
    'LEFT OUT: the Redis lane (no redis-server on the PATH); the PostgreSQL lane of the queue runs\n',
  );
  return false;
}

function launch(port: number) {
  const persistence = ['--save', '', '--appendonly', 'no'];
  const child = spawn(
    '/bin/sh',
    // The pipe on descriptor 3 ends with the test run, however it dies; then the server is stopped too.
    [
      '-c',
      '"$@" & server=$!; read -r _ <&3; kill $server',
      'sh',
      'redis-server',
      '--port',
      String(port),
      '--bind',
      '127.0.0.1',
      '--maxmemory-policy',
      'noeviction',
      ...persistence,
    ],
    { stdio: ['ignore', 'pipe', 'ignore', 'pipe'] },
  );
  child.unref();
  return child;
}

/** A Redis of its own on a free port, without persistence. */
export async function startRedis(): Promise<TestRedis> {
  const port = await freePort();
  const child = launch(port);
  await new Promise<void>((resolve, reject) => {
    child.once('exit', () => reject(new Error('redis-server did not start')));
    child.stdout?.on('data', (chunk: Buffer) => {
      if (chunk.includes('Ready to accept connections')) resolve();
    });
  });
  return {
    url: `redis://127.0.0.1:${port}`,
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        (child.stdio[3] as NodeJS.WritableStream).end();
      }),
  };
}

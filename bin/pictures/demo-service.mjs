import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const COMMAND = fileURLToPath(new URL('../touchstone.mjs', import.meta.url));

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return String(port);
}

/**
 * The demo with a database of its own.
 * @param home folder of that database
 * @returns address, people by role with e-mail and password, and `stop`
 */
export async function startDemo(home) {
  const service = spawn(process.execPath, [COMMAND, 'demo'], {
    env: { ...process.env, TOUCHSTONE_HOME: home, PORT: await freePort(), DATABASE_URL: '', REDIS_URL: '' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = once(service, 'exit');
  const people = {};
  for await (const line of createInterface({ input: service.stderr })) {
    process.stderr.write(`${line}\n`);
    const [, role, email, password] = /^sign in as (\S+)\s+(\S+)\s+(\S+)$/.exec(line) ?? [];
    if (role) people[role] = { email, password };
    const [, address] = /^Up at (\S+) until/.exec(line) ?? [];
    if (!address) continue;
    service.stderr.resume();
    const stop = async () => {
      service.kill('SIGINT');
      await ended;
    };
    return { address, people, stop };
  }
  throw new Error('the demo ended before it was up');
}

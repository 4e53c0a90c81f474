import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../../src/platform/config/free-port';
import { createTestDatabase } from '../support/database';

const ENTRY = join(__dirname, '..', '..', 'bin', 'touchstone.mjs');
/** Where what the service says cannot be written: a disk without room where the system offers one, else a descriptor that is closed. */
const NOWHERE = existsSync('/dev/full') ? 'exec "$@" 2>/dev/full' : 'exec "$@" 2>&-';

it('goes on when its log cannot be written, and ends as it does else', async () => {
  const database = await createTestDatabase();
  const port = await freePort();
  const service = spawn('/bin/sh', ['-c', NOWHERE, 'sh', process.execPath, ENTRY, 'start'], {
    env: {
      ...process.env,
      DATABASE_URL: database.serviceUrl,
      DATABASE_ADMIN_URL: '',
      REDIS_URL: '',
      PORT: String(port),
      LOG_LEVEL: 'debug',
    },
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) => service.once('exit', (code) => resolve(code)));
  const status = () =>
    fetch(`http://127.0.0.1:${port}/health/ready`).then(
      (answer) => answer.status,
      () => null,
    );
  while ((await status()) !== 200 && service.exitCode === null) await pause(50);
  expect(await status()).toBe(200);
  service.kill('SIGTERM');
  expect(await ended).toBe(0);
  await database.drop();
});

// A second PostgreSQL that follows the first by streaming replication, made of a copy of its files.
import { execFileSync } from 'node:child_process';
import { appendFileSync, chmodSync, chownSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

const require = createRequire(import.meta.url);
const { nativeBinaries } = require('../../dist/src/platform/database/embedded/native-binaries.js');
const { startPostmaster, stopPostmaster } = require('../../dist/src/platform/database/embedded/postmaster.js');

/**
 * Runs `work` with the address of a replica of the database, which it only reads.
 * @param database address of its owner. @param data folder of the first server's files
 */
export async function withReplica({ database, data }, work) {
  const home = mkdtempSync(join(tmpdir(), 'touchstone-replica-'));
  chmodSync(home, 0o755);
  const { uid, gid } = statSync(data);
  const account = uid === process.getuid() ? null : { name: '', uid, gid };
  const folder = { path: home, dataFolder: join(home, 'data'), account };
  const own = (path) => account && chownSync(path, uid, gid);
  own(home);
  const primary = new URL(database);
  const client = new pg.Client(database);
  await client.connect();
  try {
    await client.query(`SELECT pg_backup_start('replica', true)`);
    execFileSync('cp', ['-a', data, folder.dataFolder]);
    const { rows } = await client.query('SELECT labelfile FROM pg_backup_stop(false)');
    rmSync(join(folder.dataFolder, 'postmaster.pid'), { force: true });
    for (const [name, text] of [
      ['backup_label', rows[0].labelfile],
      ['standby.signal', ''],
    ]) {
      writeFileSync(join(folder.dataFolder, name), text);
      own(join(folder.dataFolder, name));
    }
    appendFileSync(
      join(folder.dataFolder, 'postgresql.auto.conf'),
      `primary_conninfo = 'host=127.0.0.1 port=${primary.port} user=${primary.username} password=${primary.password}'\n`,
    );
    const { port } = await startPostmaster(folder, nativeBinaries(folder), primary.password, () => undefined);
    const replica = new URL(database);
    replica.port = String(port);
    return await work(replica.href);
  } finally {
    await client.end();
    await stopPostmaster(folder.dataFolder);
    rmSync(home, { recursive: true, force: true });
  }
}

import { join } from 'node:path';
import { childEnvironment } from '../../../src/platform/config/child-environment';
import { freePort } from '../../../src/platform/config/free-port';
import { initCluster, serverPassword } from '../../../src/platform/database/embedded/init-cluster';
import { nativeBinaries } from '../../../src/platform/database/embedded/native-binaries';
import { serverUrl } from '../../../src/platform/database/embedded/postmaster';
import { serverFolder } from '../../../src/platform/database/embedded/server-folder';
import { type Killable, killable } from './killable';

const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'timezone=UTC',
  'max_connections=200',
  // What was committed without waiting for the disk is lost for sure when it is killed.
  'wal_writer_delay=10s',
  // A killed server makes sure of its files before it comes back: of all at once, not one by one.
  'recovery_init_sync_method=syncfs',
];

export type KillablePostgres = Killable & {
  /** Of its owner, in the database `postgres`. */
  url: string;
};

/** A PostgreSQL of its own, running, that keeps its port and its files from one start to the next. */
export async function killablePostgres(home: string): Promise<KillablePostgres> {
  const folder = serverFolder(home, () => undefined);
  const binaries = nativeBinaries(folder);
  const password = await serverPassword(folder);
  await initCluster(folder, binaries, password);
  const port = await freePort();
  const settings = process.platform === 'linux' ? SETTINGS : SETTINGS.slice(0, -1);
  const server = killable('PostgreSQL', {
    program: binaries.postgres,
    args: ['-D', folder.dataFolder, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    ready: /database system is ready to accept connections/,
    environment: childEnvironment(),
    account: folder.account && { uid: folder.account.uid, gid: folder.account.gid },
    log: join(home, 'postgres.log'),
  });
  await server.start();
  return { ...server, url: serverUrl(port, password, 'postgres') };
}

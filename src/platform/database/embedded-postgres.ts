import { join } from 'node:path';
import { withLock } from './embedded/exclusive-lock';
import { type Holder, joinHolders } from './embedded/holders';
import { initCluster, serverPassword } from './embedded/init-cluster';
import { nativeBinaries } from './embedded/native-binaries';
import {
  answers,
  type Postmaster,
  runningPostmaster,
  serverUrl,
  startPostmaster,
  stopPostmaster,
} from './embedded/postmaster';
import { type ServerFolder, serverFolder } from './embedded/server-folder';
import { startWatchdog } from './embedded/watchdog';
import { ensureDatabase } from './ensure-database';
import { ensureServiceRole } from './service-role';

export interface OpenDatabase {
  /** As the service: it reads and writes, and cannot change a schema or what is written once. */
  url: string;
  /** As the owner of the tables, for migrations and redactions; the same where only one role was given. */
  adminUrl: string;
  /** Whether this process started the server; false where a live process shares it. */
  owned: boolean;
  /** Stops the server unless another live process uses it. Safe to call twice. */
  stop(): Promise<void>;
}

const DATABASE = 'touchstone';

/** Who the service is in the embedded database. */
const SERVICE_USER = 'touchstone_service';

async function attachOrStart(
  folder: ServerFolder,
  password: string,
  shared: boolean,
  say: (line: string) => void,
): Promise<Postmaster> {
  const running = runningPostmaster(folder.dataFolder);
  if (shared && running && (await answers(running, password, folder.dataFolder))) return running;
  // It does not answer: hung, or on its way out. Or nobody alive uses it, and the watchdog of whoever did may be about to stop it.
  if (running) await stopPostmaster(folder.dataFolder);
  const binaries = nativeBinaries(folder);
  await initCluster(folder, binaries, password);
  return startPostmaster(folder, binaries, password, say);
}

function interruptAtExit(server: Postmaster, holder: Holder): () => void {
  const interrupt = () => {
    try {
      if (!holder.others()) process.kill(server.pid, 'SIGINT');
      holder.leave();
    } catch {
      // Gone already: nothing to stop.
    }
  };
  process.once('exit', interrupt);
  return () => process.off('exit', interrupt);
}

/**
 * A real PostgreSQL server of this home folder, without installing one: data and password stay in the folder, it listens on 127.0.0.1
 * only, and processes that share the home share the server. Works after a kill at any moment.
 *
 * @param say gets what a person should know: where the files are, which port was taken instead
 * @throws Error with one line that says what to do
 */
export async function openEmbeddedDatabase(home: string, say: (line: string) => void): Promise<OpenDatabase> {
  const folder = serverFolder(home, say);
  const lock = join(folder.path, 'lock');
  return withLock(lock, say, async () => {
    const password = await serverPassword(folder);
    const holder = joinHolders(join(folder.path, 'holders'));
    const owned = !holder.others();
    startWatchdog(holder, folder.dataFolder);
    try {
      const server = await attachOrStart(folder, password, !owned, say);
      const keepAtExit = interruptAtExit(server, holder);
      const adminUrl = serverUrl(server.port, password, DATABASE);
      const url = serverUrl(server.port, password, DATABASE, SERVICE_USER);
      await ensureDatabase(serverUrl(server.port, password, 'postgres'), DATABASE);
      await ensureServiceRole(adminUrl, url);
      const stop = async () => {
        keepAtExit();
        await withLock(lock, say, async () => {
          if (!holder.others()) await stopPostmaster(folder.dataFolder);
          holder.leave();
        });
      };
      let stopping: Promise<void> | undefined;
      return {
        url,
        adminUrl,
        owned,
        stop: () => {
          stopping ??= stop();
          return stopping;
        },
      };
    } catch (error) {
      if (!holder.others()) await stopPostmaster(folder.dataFolder);
      holder.leave();
      throw error;
    }
  });
}

import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { childEnvironment } from '../../config/child-environment';
import type { NativeBinaries } from './native-binaries';
import type { ServerFolder } from './server-folder';

export const SERVER_USER = 'touchstone';

/** The password of this home's server: made once, readable for its owner only. */
export async function serverPassword(folder: ServerFolder): Promise<string> {
  const path = join(folder.path, 'password');
  if (!existsSync(path)) {
    if (existsSync(folder.dataFolder)) {
      throw new Error(
        `${path} is gone, so its database cannot be opened: put it back, or remove ${folder.path} to start anew`,
      );
    }
    await writeFile(`${path}.new`, randomBytes(24).toString('base64url'), { mode: 0o600 });
    await rename(`${path}.new`, path);
  }
  return (await readFile(path, 'utf8')).trim();
}

function run(program: string, args: string[], folder: ServerFolder): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...(folder.account && { uid: folder.account.uid, gid: folder.account.gid }),
      cwd: '/',
      env: childEnvironment(),
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let complaint = '';
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      complaint = (complaint + chunk).slice(-2_000);
    });
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`initdb failed: ${complaint.trim()}`))));
  });
}

async function removeUnfinished(folder: ServerFolder): Promise<void> {
  for (const name of await readdir(folder.path)) {
    // An orphaned initdb may still be writing there: then the next start removes it.
    if (name.startsWith('init-'))
      await rm(join(folder.path, name), { recursive: true, force: true }).catch(() => undefined);
  }
}

/** Creates the data folder unless it exists: elsewhere first and then renamed, so that it is whole or not there. */
export async function initCluster(folder: ServerFolder, binaries: NativeBinaries, password: string): Promise<void> {
  await removeUnfinished(folder);
  if (existsSync(folder.dataFolder)) return;
  const workshop = join(folder.path, `init-${randomBytes(6).toString('hex')}`);
  const passwordFile = join(workshop, 'password');
  await mkdir(workshop, { mode: 0o700 });
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (folder.account) {
    for (const path of [workshop, passwordFile]) await chown(path, folder.account.uid, folder.account.gid);
  }
  const data = join(workshop, 'data');
  // PostgreSQL's own Unicode rules: the same order of strings on every machine, whatever its locales.
  const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--encoding=UTF8'];
  const access = ['--auth=scram-sha-256', `--username=${SERVER_USER}`, `--pwfile=${passwordFile}`];
  await run(binaries.initdb, [`--pgdata=${data}`, ...locale, ...access], folder);
  await rename(data, folder.dataFolder);
  await rm(workshop, { recursive: true, force: true });
}

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { childEnvironment } from '../../config/child-environment';
import { type ServerAccount, serverAccount } from './server-account';

/** Where the server's files lie, and who owns them. */
export interface ServerFolder {
  path: string;
  dataFolder: string;
  account: ServerAccount | null;
}

const SHARED = '/var/lib/touchstone';

function canEnter(folder: string, account: ServerAccount): boolean {
  const options = { uid: account.uid, gid: account.gid, cwd: '/', env: childEnvironment() };
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], options).status === 0;
}

function at(path: string): ServerFolder {
  const dataFolder = join(path, 'data');
  return { path, dataFolder, account: serverAccount(dataFolder) };
}

/** The folder below /var/lib/touchstone that stands in for `inside`. */
const outsideOf = (inside: string) => join(SHARED, createHash('sha256').update(inside).digest('hex').slice(0, 12));

/** Whether a server of this home has been created already. Looks only. */
export function hasServerFolder(home: string): boolean {
  const inside = join(home, 'postgres');
  if (!existsSync(inside)) return false;
  const path = realpathSync(inside);
  return [path, outsideOf(path)].some((folder) => existsSync(join(folder, 'data')));
}

function refuseForeignOwner(path: string): void {
  try {
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
    if (existsSync(join(path, 'data')))
      accessSync(join(path, 'data'), constants.R_OK | constants.W_OK | constants.X_OK);
  } catch {
    throw new Error(
      `${path} belongs to another user: run as that user, remove it, or set TOUCHSTONE_HOME to another folder`,
    );
  }
}

/**
 * `<home>/postgres`; as root, where the server's user cannot enter that, a folder of its own below /var/lib/touchstone.
 * @throws when the folder belongs to somebody else
 */
export function serverFolder(home: string, say: (line: string) => void): ServerFolder {
  mkdirSync(join(home, 'postgres'), { recursive: true });
  const inside = realpathSync(join(home, 'postgres'));
  refuseForeignOwner(inside);
  const folder = at(inside);
  if (!folder.account || canEnter(inside, folder.account)) return folder;
  const outside = outsideOf(inside);
  mkdirSync(outside, { recursive: true, mode: 0o755 });
  say(`the user ${folder.account.name}, as whom PostgreSQL runs, cannot enter ${inside}: its files are in ${outside}`);
  return at(outside);
}

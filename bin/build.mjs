#!/usr/bin/env node
// Builds the sources; run as a program (`npm run build`) always, called by the command line where the build is stale.
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const self = realpathSync(fileURLToPath(import.meta.url));
const root = join(dirname(self), '..');
const bundle = join(root, 'bin', 'bundle.mjs');
const stamp = join(root, 'dist', '.built');
const lock = join(root, '.build-lock');

/** What the build makes and the command line runs. */
export const entry = join(root, 'dist', 'bundle', 'cli.mjs');

/** Time of the newest change below `path`, folders included: a removed file changes its folder. */
function newest(path) {
  const status = statSync(path, { throwIfNoEntry: false });
  if (!status) return 0;
  const below = status.isDirectory() ? readdirSync(path).map((name) => newest(join(path, name))) : [];
  return Math.max(status.mtimeMs, ...below);
}

function newestSource() {
  const sources = ['src', 'migrations', 'nest-cli.json', '.swcrc', 'package.json', 'package-lock.json'];
  return Math.max(...[...sources.map((name) => join(root, name)), bundle].map(newest));
}

function isStale() {
  if (!existsSync(join(root, 'src'))) return false;
  return !existsSync(entry) || !existsSync(stamp) || newestSource() > statSync(stamp).mtimeMs;
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function isLeftBehind() {
  const status = statSync(lock, { throwIfNoEntry: false });
  if (!status) return false;
  const holder = Number(readFileSync(lock, 'utf8'));
  // Whoever was killed between creating and writing it left it empty.
  return holder > 0 ? !isAlive(holder) : Date.now() - status.mtimeMs > 3_000;
}

/** Two builds at once would delete each other's output. */
function takeLock() {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (isLeftBehind()) rmSync(lock, { force: true });
    return false;
  }
}

function runBuild() {
  const before = newestSource();
  process.stderr.write('building …\n');
  // Those that are missing are named before anything is deleted.
  const [nest] = ['@nestjs/cli/bin/nest.js', 'esbuild'].map(createRequire(import.meta.url).resolve);
  for (const step of [[nest, 'build'], [bundle]]) {
    const { status } = spawnSync(process.execPath, step, { cwd: root, stdio: ['ignore', 2, 2] });
    if (status !== 0) throw new Error('the build failed');
  }
  // What was saved while the build ran is newer than this, and is built next time.
  writeFileSync(stamp, '');
  utimesSync(stamp, before / 1000 + 0.001, before / 1000 + 0.001);
}

function buildWhile(isNeeded) {
  const deadline = Date.now() + 120_000;
  while (isNeeded()) {
    if (takeLock()) {
      try {
        if (isNeeded()) runBuild();
      } finally {
        rmSync(lock, { force: true });
      }
      return;
    }
    if (Date.now() > deadline) throw new Error(`another build holds ${lock}; if none is running, remove it`);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  }
}

/** Ends the process with one line about `error`. */
export function endWith(error) {
  const message = /MODULE_NOT_FOUND$/.test(error.code ?? '') ? 'run "npm ci" first' : error.message;
  process.stderr.write(`touchstone: ${message}\n`);
  process.exit(1);
}

/** Builds where there are sources newer than the build; with TOUCHSTONE_BUILD=no (the tests) only where there is no build at all. */
export function buildIfStale() {
  buildWhile(process.env.TOUCHSTONE_BUILD === 'no' ? () => !existsSync(entry) : isStale);
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === self) {
  try {
    buildWhile(() => true);
  } catch (error) {
    endWith(error);
  }
}

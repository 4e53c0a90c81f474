#!/usr/bin/env node
// Runs the command line; in a checkout whose sources are newer than the build, builds first.
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

const root = join(dirname(realpathSync(fileURLToPath(import.meta.url))), '..');
const entry = join(root, 'dist', 'src', 'cli.js');
const stamp = join(root, 'dist', '.built');
const lock = join(root, '.build-lock');
const require = createRequire(import.meta.url);

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19))
  fail(`Touchstone needs Node 20.19 or newer, this is ${process.versions.node}`);

function fail(message) {
  process.stderr.write(`touchstone: ${message}\n`);
  process.exit(1);
}

/** Time of the newest change below `path`, folders included: a removed file changes its folder. */
function newest(path) {
  const status = statSync(path, { throwIfNoEntry: false });
  if (!status) return 0;
  const below = status.isDirectory() ? readdirSync(path).map((name) => newest(join(path, name))) : [];
  return Math.max(status.mtimeMs, ...below);
}

function newestSource() {
  return Math.max(
    ...['src', 'migrations', 'nest-cli.json', '.swcrc', 'package.json'].map((name) => newest(join(root, name))),
  );
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

/** Two builds at once would delete each other's output. */
function takeLock() {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    const holder = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : 0;
    if (holder > 0 && !isAlive(holder)) rmSync(lock, { force: true });
    return false;
  }
}

function build() {
  const before = newestSource();
  process.stderr.write('building …\n');
  const nest = require.resolve('@nestjs/cli/bin/nest.js');
  const { status } = spawnSync(process.execPath, [nest, 'build'], { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error('the build failed');
  // What was saved while the build ran is newer than this, and is built next time.
  writeFileSync(stamp, '');
  utimesSync(stamp, before / 1000 + 0.001, before / 1000 + 0.001);
}

function buildIfStale() {
  const deadline = Date.now() + 120_000;
  while (isStale()) {
    if (takeLock()) {
      try {
        if (isStale()) build();
      } finally {
        rmSync(lock, { force: true });
      }
      return;
    }
    if (Date.now() > deadline) throw new Error(`another build holds ${lock}; if none is running, remove it`);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  }
}

try {
  buildIfStale();
} catch (error) {
  fail(error.code === 'MODULE_NOT_FOUND' ? 'run "npm ci" first' : error.message);
}
await require(entry).runCli(process.argv);

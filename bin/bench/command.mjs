// A command of touchstone on the database of a running service, with its memory.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { median, timed } from './figures.mjs';

const TOUCHSTONE = fileURLToPath(new URL('../touchstone.mjs', import.meta.url));
const EVERY_MS = 100;

function residentMb(pid) {
  const found = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return found ? Number(found[1]) / 1_024 : null;
}

/** Runs it to its end. @returns milliseconds, and its memory in MB over time @throws where it fails */
export async function runCommand(args, url) {
  const env = { ...process.env, DATABASE_URL: url, REDIS_URL: '' };
  const child = spawn(process.execPath, [TOUCHSTONE, ...args], { env, stdio: ['ignore', 'ignore', 'ignore'] });
  const memory = [];
  const sampler = setInterval(() => {
    const now = child.exitCode === null ? residentMb(child.pid) : null;
    if (now !== null) memory.push(now);
  }, EVERY_MS);
  const [took, [code]] = await timed(() => once(child, 'exit'));
  clearInterval(sampler);
  if (code !== 0) throw new Error(`touchstone ${args.join(' ')} ended with ${code}`);
  return { took, memory };
}

/** A row that says whether memory stays as it was: the last quarter of the time beside the second. */
export function memoryRow(what, memory) {
  const quarter = memory.length >> 2;
  const [before, after] = [memory.slice(quarter, 2 * quarter), memory.slice(-quarter)].map(median);
  const target = '≤ 1.15, or 20 MB';
  return {
    what: `${what}: memory at the end`,
    measured: `${Math.round(after)} MB; at most ${Math.round(Math.max(...memory))} MB`,
    against: `in the second quarter ${Math.round(before)} MB`,
    ratio: after / before,
    target,
    met: after <= Math.max(1.15 * before, before + 20),
  };
}

import { spawnSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import { platform } from 'node:os';

function readOrNull(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function ps(pid: number, column: string): string | null {
  const { stdout } = spawnSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' });
  return stdout?.trim() || null;
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A string that tells a running process from a later one with the same number; null when none runs (a zombie does not). */
export function processIdentity(pid: number): string | null {
  if (!Number.isSafeInteger(pid) || pid <= 0 || !exists(pid)) return null;
  if (platform() === 'win32') return String(pid);
  if (platform() !== 'linux') return ps(pid, 'lstart');
  const stat = readOrNull(`/proc/${pid}/stat`);
  if (stat === null) return null;
  // The name in parentheses may hold anything; after it come the state (field 3) and, later, the start time (field 22).
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields[0] === 'Z' || fields[0] === 'X'
    ? null
    : `${readOrNull('/proc/sys/kernel/random/boot_id')?.trim()} ${fields[19]}`;
}

/** Whether process `pid` is a PostgreSQL server of exactly this data folder. */
export function isServerOf(pid: number, dataFolder: string): boolean {
  if (processIdentity(pid) === null) return false;
  if (platform() !== 'linux') return ps(pid, 'command')?.includes(dataFolder) ?? false;
  const command = readOrNull(`/proc/${pid}/cmdline`)?.replaceAll('\0', ' ') ?? '';
  if (!command.includes('postgres')) return false;
  try {
    // The server works inside its data folder; this stays true when the checkout is moved.
    return readlinkSync(`/proc/${pid}/cwd`) === dataFolder;
  } catch {
    return command.includes(dataFolder);
  }
}

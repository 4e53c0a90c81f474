import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { processIdentity } from './process-identity';

const WAIT_LIMIT_MS = 120_000;
/** A lock without readable contents is being written, or its writer was killed in between: after this it counts as left behind. */
const HALF_WRITTEN_MS = 3_000;

const own = () => JSON.stringify({ pid: process.pid, identity: processIdentity(process.pid) });

async function isLeftBehind(path: string, contents: string): Promise<boolean> {
  try {
    const { pid, identity } = JSON.parse(contents) as { pid: number; identity: string };
    return processIdentity(pid) !== identity;
  } catch {
    return Date.now() - (await stat(path)).mtimeMs > HALF_WRITTEN_MS;
  }
}

async function removeLeftBehind(path: string): Promise<void> {
  const seen = await readFile(path, 'utf8').catch(() => null);
  if (seen === null || !(await isLeftBehind(path, seen).catch(() => false))) return;
  const aside = `${path}.${randomUUID()}`;
  await rename(path, aside).catch(() => undefined);
  const moved = await readFile(aside, 'utf8').catch(() => null);
  // Somebody else cleared it and took the lock between our look and our rename: give it back.
  if (moved !== null && moved !== seen) await rename(aside, path);
  await rm(aside, { force: true });
}

async function take(path: string): Promise<boolean> {
  try {
    await writeFile(path, own(), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  }
}

/** Runs `body` while no other process runs one under the same lock file; a lock whose process died is taken over. */
export async function withLock<T>(path: string, say: (line: string) => void, body: () => Promise<T>): Promise<T> {
  const since = performance.now();
  let told = false;
  while (!(await take(path))) {
    await removeLeftBehind(path);
    if (performance.now() - since > WAIT_LIMIT_MS)
      throw new Error(`another start holds ${path}; if none is running, remove it`);
    if (!told && performance.now() - since > 1_000) {
      say('waiting for another start of this checkout to finish');
      told = true;
    }
    await sleep(50);
  }
  try {
    return await body();
  } finally {
    await rm(path, { force: true });
  }
}

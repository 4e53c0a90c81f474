import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { processIdentity } from './process-identity';

function isLive(file: string): boolean {
  try {
    const identity = processIdentity(Number.parseInt(file.slice(file.lastIndexOf('/') + 1), 10));
    return identity !== null && identity === readFileSync(file, 'utf8');
  } catch {
    return false;
  }
}

/** One process's interest in the server: the last one to leave stops it. */
export interface Holder {
  /** Whether any other live process uses the server. Forgets the dead ones. */
  others(): boolean;
  leave(): void;
  folder: string;
}

/** Files named after processes, so that a killed process is noticed without its help. */
export function joinHolders(folder: string): Holder {
  mkdirSync(folder, { recursive: true });
  const name = `${process.pid}-${randomUUID()}`;
  writeFileSync(join(folder, name), processIdentity(process.pid) ?? '');
  return {
    folder,
    others() {
      const others = readdirSync(folder).filter((other) => other !== name);
      const dead = others.filter((other) => !isLive(join(folder, other)));
      for (const file of dead) rmSync(join(folder, file), { force: true });
      return others.length > dead.length;
    },
    leave: () => rmSync(join(folder, name), { force: true }),
  };
}

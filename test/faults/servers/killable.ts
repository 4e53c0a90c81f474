import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, type WriteStream } from 'node:fs';

/** A process that is killed without warning and started again. */
export interface Killable {
  name: string;
  /** Resolves when it is ready for work; one that leaves before is started again. */
  start(): Promise<void>;
  /** `kill -9` to it and all its children: nothing is flushed, nobody is told. Resolves when they are gone. */
  kill(): Promise<void>;
  /** Its last words, each time that it ended though nobody had killed it: once it was ready, or by what it did not catch. */
  fell(): string[];
}

/** What to start, and what it says when it is ready. */
export interface Launch {
  program: string;
  args: string[];
  ready: RegExp;
  environment: Record<string, string | undefined>;
  account?: { uid: number; gid: number } | null;
  /** File that what it says is added to. */
  log: string;
}

// A group of its own, which dies with whoever started it: the pipe on descriptor 3 ends then, however that came about.
const IN_ITS_GROUP = '{ read -r _ <&3; kill -9 0; } & exec "$@" 3<&-';

// What Node says last where an exception ended the process.
const UNCAUGHT = /^Node\.js v\d/m;

const TRIES = 40;
const PATIENCE_MS = 120_000;

export const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

export function killable(name: string, launch: Launch): Killable {
  let running: { child: ChildProcess; gone: Promise<void> } | null = null;
  let wanted = false;
  let log: WriteStream | undefined;
  const fallen: string[] = [];
  const killGroup = ({ pid }: ChildProcess) => {
    try {
      process.kill(-pid!, 'SIGKILL');
    } catch {
      // All of it is gone.
    }
  };
  /** Resolves to whether it is ready; if not, it has left, and `said` is its last words. */
  const launchOnce = (): Promise<{ ready: boolean; said: string }> => {
    log ??= createWriteStream(launch.log, { flags: 'a' });
    const child = spawn('/bin/sh', ['-c', IN_ITS_GROUP, 'sh', launch.program, ...launch.args], {
      ...launch.account,
      cwd: '/',
      detached: true,
      env: launch.environment,
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    });
    const { promise: gone, resolve: leave } = withResolver();
    running = { child, gone };
    // One that neither comes up nor leaves.
    const givingUp = setTimeout(() => killGroup(child), PATIENCE_MS);
    return new Promise((resolve) => {
      let said = '';
      let ready = false;
      const hear = (chunk: Buffer) => {
        log?.write(chunk);
        said += chunk.toString();
        if (!ready && launch.ready.test(said)) {
          ready = true;
          clearTimeout(givingUp);
          resolve({ ready: true, said });
        }
        said = said.slice(-4_000);
      };
      child.stdout!.on('data', hear);
      child.stderr!.on('data', hear);
      child.stdio[3]!.on('error', () => undefined);
      child.once('exit', () => killGroup(child));
      // Its children have left, too, when nobody holds its output any more.
      child.once('close', () => {
        clearTimeout(givingUp);
        running = null;
        if (wanted && (ready || UNCAUGHT.test(said))) fallen.push(`${name}: ${said.slice(-1_000)}`);
        leave();
        resolve({ ready: false, said });
      });
    });
  };
  return {
    name,
    async start() {
      wanted = true;
      const deadline = Date.now() + PATIENCE_MS;
      for (let tried = 1; wanted; tried++) {
        const { ready, said } = await launchOnce();
        if (ready) return;
        if (tried === TRIES || Date.now() > deadline) throw new Error(`${name} did not come up: ${said.slice(-1_000)}`);
        await pause(100);
      }
    },
    async kill() {
      wanted = false;
      if (!running) return;
      const { child, gone } = running;
      killGroup(child);
      await gone;
    },
    fell: () => [...fallen],
  };
}

function withResolver(): { promise: Promise<void>; resolve: () => void } {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

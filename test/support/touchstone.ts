import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

const ENTRY = join(__dirname, '..', '..', 'bin', 'touchstone.mjs');

export interface RunningCommand {
  child: ChildProcess;
  /** Resolves when a line on stderr matches; rejects when the command ends before. */
  said(pattern: RegExp): Promise<string>;
  ended: Promise<CommandResult>;
}

export interface CommandResult {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** The command line as its users run it, as a process of its own. */
export function startTouchstone(args: string[], environment: Record<string, string> = {}, input = ''): RunningCommand {
  const child = spawn(process.execPath, [ENTRY, ...args], { env: { ...process.env, ...environment } });
  const heard = { stdout: '', stderr: '' };
  const listeners = new Set<() => void>();
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8').on('data', (chunk: string) => {
      heard[stream] += chunk;
      for (const listener of listeners) listener();
    });
  }
  // A command that refuses its arguments leaves before it has read its input.
  child.stdin.on('error', () => undefined).end(input);
  const ended = new Promise<CommandResult>((resolve) => child.on('close', (code) => resolve({ code, ...heard })));
  return {
    child,
    ended,
    said: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const line = heard.stderr.split('\n').find((candidate) => pattern.test(candidate));
          if (line !== undefined) resolve(line);
        };
        listeners.add(look);
        look();
        void ended.then(({ stderr }) => reject(new Error(`ended without saying ${pattern}: ${stderr}`)));
      }),
  };
}

export function runTouchstone(
  args: string[],
  input = '',
  environment: Record<string, string> = {},
): Promise<CommandResult> {
  return startTouchstone(args, environment, input).ended;
}

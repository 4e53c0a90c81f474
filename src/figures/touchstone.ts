import { spawn } from 'node:child_process';
import type { JsonObject } from '../cli/json-lines';
import { splitLines } from '../platform/split-lines';

/** A running command that reads and prints JSON Lines. */
export interface Touchstone {
  /** The answer to `record`, which carries no id yet; null when the command reports the line as bad. */
  ask(record: object): Promise<JsonObject | null>;
  /** Ends the input and waits until the process has left. */
  close(): Promise<void>;
}

interface Waiting {
  resolve(answer: JsonObject | null): void;
  reject(error: Error): void;
}

// Statements of a megabyte of one sentence are longer than any line people write.
const LONGEST_ANSWER = 256_000_000;
const BAD_LINE = /^line (\d+): /;

/**
 * Runs `entry` (a copy of bin/touchstone.mjs) with `args`.
 * @throws from `ask`, when the process ends before it has answered
 */
export function openTouchstone(entry: string, args: string[]): Touchstone {
  const child = spawn(process.execPath, [entry, ...args]);
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  let said = '';

  const settle = (line: number, answer: JsonObject | null) => {
    waiting.get(line)?.resolve(answer);
    waiting.delete(line);
  };
  const readAnswers = async () => {
    for await (const lines of splitLines(child.stdout, LONGEST_ANSWER)) {
      for (const { text } of lines) {
        const answer = JSON.parse(text ?? '{}') as JsonObject;
        settle(Number(answer.id), answer);
      }
    }
  };
  const readComplaints = async () => {
    for await (const lines of splitLines(child.stderr)) {
      for (const { text } of lines) {
        const number = BAD_LINE.exec(text ?? '')?.[1];
        if (number !== undefined) settle(Number(number), null);
        else if (text !== null) said = text;
      }
    }
  };
  // A command that refuses its arguments leaves before it has read its input.
  child.stdin.on('error', () => undefined);
  const left = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const ended = Promise.all([readAnswers(), readComplaints(), left]).then(() => {
    for (const { reject } of waiting.values()) reject(new Error(`touchstone ${args.join(' ')} ended: ${said}`));
    waiting.clear();
  });

  return {
    ask(record) {
      asked += 1;
      const id = asked;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        child.stdin.write(`${JSON.stringify({ ...record, id })}\n`);
      });
    },
    async close() {
      child.stdin.end();
      await ended;
    },
  };
}

import { printable } from '../platform/printable';

/** Messages for people go to stderr; stdout is for what a command prints. */
export function say(line: string): void {
  process.stderr.write(`${printable(line)}\n`);
}

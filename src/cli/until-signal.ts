import { say } from './say';

/**
 * Resolves at the first SIGINT or SIGTERM. From then on the process ends within `deadlineMs`, which it says where something would not
 * end by itself, or at once at a second signal.
 */
export function untilSignal(deadlineMs = 20_000): Promise<void> {
  return new Promise((resolve) => {
    let told = false;
    const giveUp = () => {
      say(`touchstone: not closed after ${deadlineMs / 1_000} s; what was still going on is cut off`);
      process.exit(1);
    };
    const stop = () => {
      if (told) process.exit(1);
      told = true;
      setTimeout(giveUp, deadlineMs).unref();
      resolve();
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
  });
}

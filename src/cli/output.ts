import { once } from 'node:events';
import { printable } from '../platform/printable';

/** The reader may leave at any time (`| head`): that is no error. */
export function endQuietlyOnClosedPipe(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}

/** What people are told may get lost: with a full disk behind it, or nobody who reads it. */
export function outliveClosedStderr(): void {
  process.stderr.on('error', () => undefined);
}

/** Writes to stdout at the reader's pace: to a terminal nothing that commands it, to a file or program as it is. */
export async function print(text: string): Promise<void> {
  if (text !== '' && !process.stdout.write(process.stdout.isTTY ? printable(text) : text))
    await once(process.stdout, 'drain');
}

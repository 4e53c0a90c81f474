import pino, { type DestinationStream, type Logger } from 'pino';
import type { LogLevel } from '../config/environment';
import { printable } from '../printable';

/** What is kept of lines that cannot be written, until they can; more is dropped. */
const MOST_KEPT_BYTES = 1_000_000;

/** A disk that is full, or a reader that has left, ends nothing but the log. */
function stderr(): DestinationStream {
  const destination = pino.destination({ dest: 2, sync: true, maxLength: MOST_KEPT_BYTES });
  destination.on('error', () => undefined);
  return destination;
}

/** JSON lines on stderr, one object a line whatever is in it, and safe to look at in a terminal; stdout belongs to what a command prints. */
export const createLogger = (level: LogLevel, destination = stderr()): Logger =>
  pino(
    { level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime, hooks: { streamWrite: printable } },
    destination,
  );

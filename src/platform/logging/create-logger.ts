import pino, { type Logger } from 'pino';
import type { LogLevel } from '../config/environment';

/** What is kept of lines that cannot be written, until they can; more is dropped. */
const MOST_KEPT_BYTES = 1_000_000;

/**
 * JSON lines on stderr, one object a line; stdout belongs to what a command prints. A disk that is full, or a reader that has left, ends
 * nothing but the log.
 */
export function createLogger(level: LogLevel): Logger {
  const stderr = pino.destination({ dest: 2, sync: true, maxLength: MOST_KEPT_BYTES });
  stderr.on('error', () => undefined);
  return pino({ level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime }, stderr);
}

import pino, { type Logger } from 'pino';
import type { LogLevel } from '../config/environment';

/** JSON lines on stderr, one object a line; stdout belongs to what a command prints. */
export function createLogger(level: LogLevel): Logger {
  return pino(
    { level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: 2, sync: true }),
  );
}

import { positive, type Variables } from './read-variable';

/** What one process takes on before it refuses more. */
export interface Capacity {
  /** Requests that are being answered. */
  atOnce: number;
  /** Milliseconds that timers may be late, on the average of the last second. */
  lateMs: number;
}

/** @throws ConfigurationError */
export const readCapacity = (variables: Variables): Capacity => ({
  atOnce: positive(variables, 'TOUCHSTONE_AT_ONCE', 60),
  lateMs: positive(variables, 'TOUCHSTONE_LATE_MS', 1_000),
});

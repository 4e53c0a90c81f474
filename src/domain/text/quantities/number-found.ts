import type { NumberReading } from './read-number';

/** A number, or the two ends of a range, with the token range it takes. */
export interface NumberFound {
  first: NumberReading;
  last: NumberReading;
  start: number;
  end: number;
}

import { positive, type Variables } from './read-variable';

/** Requests a minute. */
export interface RateLimit {
  reads: number;
  writes: number;
}

/** How much may be asked: by a network of people who are not signed in, and by each key or person. */
export interface RateLimits {
  network: RateLimit;
  account: RateLimit;
}

/** A newsroom behind one address reads a hundred pages a second before it has to wait. @throws ConfigurationError */
export const readRateLimits = (variables: Variables): RateLimits => ({
  network: {
    reads: positive(variables, 'TOUCHSTONE_READS_A_MINUTE', 6_000),
    writes: positive(variables, 'TOUCHSTONE_WRITES_A_MINUTE', 60),
  },
  account: {
    reads: positive(variables, 'TOUCHSTONE_ACCOUNT_READS_A_MINUTE', 12_000),
    writes: positive(variables, 'TOUCHSTONE_ACCOUNT_WRITES_A_MINUTE', 1_200),
  },
});

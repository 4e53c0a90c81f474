import type { RateLimits } from '../../src/platform/config/rate-limits';

/** Specs ask oftener than anybody may: limits that they do not reach. */
export const UNHURRIED: RateLimits = {
  network: { reads: 1_000_000, writes: 1_000_000 },
  account: { reads: 1_000_000, writes: 1_000_000 },
};

import type { Capacity } from '../../src/platform/config/capacity';
import type { RateLimits } from '../../src/platform/config/rate-limits';

/** Specs ask oftener than anybody may: limits that they do not reach. */
export const UNHURRIED: RateLimits = {
  network: { reads: 1_000_000, writes: 1_000_000 },
  account: { reads: 1_000_000, writes: 1_000_000 },
};

/** The process of a spec does much else besides, and is late for it. */
export const ROOMY: Capacity = { atOnce: 10_000, lateMs: 600_000 };

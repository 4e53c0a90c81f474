import type { OnApplicationShutdown } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import type { RateLimit, RateLimits } from '../../platform/config/rate-limits';
import { openLimitStore } from './limit-store';

export const REQUEST_LIMITS = Symbol('request limits');

const SECONDS = 60;

/** What came of counting a request. */
export interface Counted {
  allowed: boolean;
  /** Requests a minute. */
  limit: number;
  remaining: number;
  /** Until the count begins anew. */
  seconds: number;
}

export interface RequestLimits extends OnApplicationShutdown {
  /** Counts one request of a network or account. Never throws: while Redis is away each process counts by itself. */
  count(whose: keyof RateLimits, kind: keyof RateLimit, id: string): Promise<Counted>;
}

/** Counts requests a minute: in Redis, for all processes together, where there is one, else in this process. */
export function openRequestLimits(limits: RateLimits, redisUrl: string | null): RequestLimits {
  const store = redisUrl === null ? null : openLimitStore(redisUrl);
  const limiter = (whose: keyof RateLimits, kind: keyof RateLimit) => {
    const points = limits[whose][kind];
    const options = { points, duration: SECONDS, keyPrefix: `touchstone:limit:${whose}:${kind}` };
    const own = new RateLimiterMemory(options);
    if (store === null) return own;
    return new RateLimiterRedis({
      ...options,
      storeClient: store,
      // Whoever has had all is refused without asking Redis again.
      inMemoryBlockOnConsumed: points,
      rejectIfRedisNotReady: true,
      insuranceLimiter: own,
    });
  };
  const of = (whose: keyof RateLimits) => ({ reads: limiter(whose, 'reads'), writes: limiter(whose, 'writes') });
  const limiters = { network: of('network'), account: of('account') };
  return {
    async count(whose, kind, id) {
      const limit = limits[whose][kind];
      const taken = limiters[whose][kind].consume(id).then(
        (found) => ({ allowed: true, found }),
        // It rejects with the count where that is used up.
        (found: unknown) => {
          if (found instanceof RateLimiterRes) return { allowed: false, found };
          throw found;
        },
      );
      const { allowed, found } = await taken;
      return { allowed, limit, remaining: found.remainingPoints, seconds: Math.ceil(found.msBeforeNext / 1_000) || 1 };
    },
    onApplicationShutdown: () => store?.disconnect(),
  };
}

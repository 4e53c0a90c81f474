import { Logger } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import type { Capacity } from '../../platform/config/capacity';
import { requestsShed } from '../../platform/metrics';
import type { Lateness } from '../../platform/watch-lateness';
import { ProblemException } from '../problems/problem-exception';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whether requests are answered also when there is too much to do, and take no place: for whoever watches the process, what pages are made of, and streams, which last. */
    unshed?: boolean;
  }
}

const TOLD_EVERY_MS = 10_000;

const logger = new Logger('Http');

/** What a process watches to know that it has too much to do. */
export interface Pressure {
  lateness: Lateness;
  /** Queries that wait for a connection: also those of clients that have left, and of answers that were given up. */
  waitingQueries(): number;
}

/** How many requests are answered at once. */
export interface Places {
  /** Gives a place to one more, who leaves it by the function that is returned; null while there is more to do than the process can. */
  take(): (() => void) | null;
  /** What there is to do, for people to read. */
  describe(): string;
}

export function openPlaces({ atOnce, lateMs }: Capacity, { lateness, waitingQueries }: Pressure): Places {
  let taken = 0;
  return {
    take() {
      if (taken >= atOnce || waitingQueries() >= atOnce || lateness.milliseconds() >= lateMs) return null;
      taken++;
      return () => taken--;
    },
    describe: () =>
      `${taken} are being answered, ${waitingQueries()} queries wait, timers are ${Math.round(lateness.milliseconds())} ms late`,
  };
}

/**
 * Answers 503 at once while there is more to do than the process can: those whom it lets in are answered in time, and what was
 * refused has not begun. @fastify/under-pressure knows no number of requests, which tells of a slow database before the process is late.
 */
export function shedLoad(server: FastifyInstance, places: Places): void {
  let told = 0;
  server.addHook('onRequest', async (request, reply) => {
    if (request.routeOptions.config?.unshed) return;
    const leave = places.take();
    if (leave !== null) {
      // Comes also where the client has left.
      reply.raw.once('close', leave);
      return;
    }
    requestsShed.inc();
    if (Date.now() - told > TOLD_EVERY_MS) {
      told = Date.now();
      logger.warn(`refusing requests: ${places.describe()}`);
    }
    throw new ProblemException('overloaded', 'More is asked just now than can be answered.');
  });
}

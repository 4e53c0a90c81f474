import type { FastifyRequest } from 'fastify';
import { ProblemException } from '../problems/problem-exception';

const LOCAL = ['localhost', '127.0.0.1', '[::1]'];

const withoutPort = (host: string): string => host.replace(/:\d{1,5}$/, '').toLowerCase();

/** Tells whether a Host header names this service: one of the local names or the ones given. */
export type IsKnownHost = (host: string | undefined) => boolean;

export function knownHosts(hosts: readonly string[]): IsKnownHost {
  const known = new Set([...LOCAL, ...hosts].map(withoutPort));
  return (host = '') => known.has(withoutPort(host));
}

/** Answers for known hosts only: a page elsewhere whose name is rebound to this machine would otherwise be same-origin. */
export const requireKnownHost =
  (isKnownHost: IsKnownHost) =>
  async ({ headers }: FastifyRequest): Promise<void> => {
    if (!isKnownHost(headers.host)) {
      throw new ProblemException(
        'misdirected-request',
        'This service does not answer for the host in the Host header.',
      );
    }
  };

import type { FastifyRequest } from 'fastify';
import { ProblemException } from '../problems/problem-exception';

const LOCAL = ['localhost', '127.0.0.1', '[::1]'];

const withoutPort = (host: string): string => host.replace(/:\d{1,5}$/, '').toLowerCase();

/**
 * Answers only for local names and the ones given: a page elsewhere whose name is rebound to this machine would otherwise be same-origin.
 */
export function requireKnownHost(hosts: readonly string[]): (request: FastifyRequest) => Promise<void> {
  const known = new Set([...LOCAL, ...hosts].map(withoutPort));
  return async (request) => {
    if (!known.has(withoutPort(request.headers.host ?? ''))) {
      throw new ProblemException(
        'misdirected-request',
        'This service does not answer for the host in the Host header.',
      );
    }
  };
}

import type { FastifyRequest } from 'fastify';
import { ProblemException } from '../problems/problem-exception';

/** Nothing here has a NUL in its name, and the database refuses to look for one. */
export async function refuseNul({ url }: FastifyRequest): Promise<void> {
  if (url.split('?', 1)[0]?.includes('%00'))
    throw new ProblemException('malformed-request', 'The path of the address holds a NUL character.');
}

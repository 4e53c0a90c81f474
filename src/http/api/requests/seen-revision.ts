import type { IncomingHttpHeaders } from 'node:http';
import { ProblemException } from '../../problems/problem-exception';

/**
 * The revision that If-Match names: 3 for `"r3"`, where `letter` is "r".
 * @throws ProblemException `revision-required` without one; `*` would overwrite what nobody has seen
 */
export function seenRevision(headers: IncomingHttpHeaders, letter: string): number {
  const revision = new RegExp(`^"${letter}(\\d{1,9})"$`).exec(headers['if-match'] ?? '')?.[1];
  if (revision === undefined) {
    throw new ProblemException('revision-required', `Send the ETag you have read, like If-Match: "${letter}3".`);
  }
  return Number(revision);
}

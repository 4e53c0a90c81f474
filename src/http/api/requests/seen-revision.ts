import type { IncomingHttpHeaders } from 'node:http';
import { ProblemException } from '../../problems/problem-exception';

/** What no row has: it is refused as one that is no more. */
const NO_REVISION = -1;

/**
 * The revision that If-Match names: 3 for `"r3"`, where `letter` is "r". Any other tag matches no row (RFC 9110, 13.1.1).
 * @throws ProblemException `revision-required` without one; `*` would overwrite what nobody has seen
 */
export function seenRevision(headers: IncomingHttpHeaders, letter: string): number {
  const tag = headers['if-match'];
  if (tag === undefined || tag === '*') {
    throw new ProblemException('revision-required', `Send the ETag you have read, like If-Match: "${letter}3".`);
  }
  const revision = new RegExp(`^"${letter}(\\d{1,9})"$`).exec(tag)?.[1];
  return revision === undefined ? NO_REVISION : Number(revision);
}

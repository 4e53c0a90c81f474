import type { Actor } from '../access/actor';
import { ProblemException } from './problems/problem-exception';

/** The uuid of the person who asks. @throws ProblemException `sign-in-required` where a service that is open lets nobody in particular read */
export function requirePerson({ personId }: Actor): string {
  if (personId === null)
    throw new ProblemException('sign-in-required', 'This is about a person: sign in, or send a key.');
  return personId;
}

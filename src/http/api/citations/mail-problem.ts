import type { FastifyReply } from 'fastify';
import { MailRefusal } from '../../../pipeline/notices/mail/mail-refusal';
import { ProblemException } from '../../problems/problem-exception';

const POINTER = '/notify/email';

/** Does what may ask an address for its consent. @throws ProblemException `conflict`, `too-many-attempts` where it is not asked */
export async function orMailProblem<Done>(work: () => Promise<Done>, reply?: FastifyReply): Promise<Done> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof MailRefusal)) throw error;
    const { code, message, wait } = error;
    if (wait !== null) reply?.header('retry-after', String(wait));
    throw new ProblemException(code === 'too_many' ? 'too-many-attempts' : 'conflict', message, [
      { pointer: POINTER, detail: message },
    ]);
  }
}

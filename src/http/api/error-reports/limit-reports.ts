import type { FastifyReply } from 'fastify';
import { takeAttempt } from '../../../access/attempt-limit';
import { networkOf } from '../../../access/network-of';
import type { Sql } from '../../../platform/database/rows';
import { ProblemException } from '../../problems/problem-exception';

const REPORTS = 5;
const SECONDS = 600;

/** Five reports in ten minutes an address. @throws ProblemException `too-many-attempts` */
export async function limitReports(sql: Sql, address: string, reply: FastifyReply): Promise<void> {
  const bucket = `error-report ${networkOf(address)}`;
  const wait = await takeAttempt(sql, { bucket, attempts: REPORTS, seconds: SECONDS });
  if (wait === 0) return;
  reply.header('retry-after', String(wait));
  throw new ProblemException(
    'too-many-attempts',
    `Only ${REPORTS} reports in ${SECONDS / 60} minutes are taken from one address. Try again in ${wait} seconds.`,
  );
}

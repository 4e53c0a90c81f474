import { isIPv6 } from 'node:net';
import type { FastifyReply } from 'fastify';
import { takeAttempt } from '../../../access/attempt-limit';
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

/** One household has 2^64 addresses of IPv6: they count together. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (!isIPv6(plain)) return plain;
  const [head = '', tail = ''] = plain.split('::');
  const [front, back] = [head, tail].map((side) => (side === '' ? [] : side.split(':'))) as [string[], string[]];
  const zeros = plain.includes('::') ? Array<string>(8 - front.length - back.length).fill('0') : [];
  const groups = [...front, ...zeros, ...back].map((group) => Number.parseInt(group, 16).toString(16));
  return `${groups.slice(0, 4).join(':')}::/64`;
}

import { type PublicIdPrefix, toPublicId } from '../../../platform/ids/public-id';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Which rows the members of a history name. */
const PREFIXES: Record<string, PublicIdPrefix> = {
  reservedBy: 'per',
  assignedTo: 'per',
  firstRuling: 'rul',
  secondRuling: 'rul',
  rulingId: 'rul',
  publishedRuling: 'rul',
  claimId: 'clm',
  mergedInto: 'clm',
  questionId: 'qst',
  statementId: 'stm',
  publisherId: 'pub',
  evidence: 'evd',
};

/** What a history tells of before and after as it may leave the service: rows by their public ids, those of unknown kind not at all. */
export function publicMembers(members: Record<string, unknown> | null): Record<string, unknown> | null {
  return members && Object.fromEntries(Object.entries(members).flatMap(publicMember));
}

function publicMember([name, value]: [string, unknown]): [string, unknown][] {
  if (Array.isArray(value))
    return [[name, value.flatMap((one) => publicMember([name, one]).map(([, shown]) => shown))]];
  if (typeof value === 'object' && value !== null)
    return [[name, Object.fromEntries(Object.entries(value).flatMap(publicMember))]];
  if (typeof value !== 'string' || !UUID.test(value)) return [[name, value]];
  const prefix = PREFIXES[name];
  return prefix ? [[name, toPublicId(prefix, value)]] : [];
}

import type { ClaimSnapshot } from './question-snapshot';

/** Which claim each one stands behind: what was merged into a spelling of another answer stands behind that answer. */
export function survivorsOf(claims: Pick<ClaimSnapshot, 'id' | 'survivorId'>[]): Map<string, string> {
  const next = new Map(claims.map(({ id, survivorId }) => [id, survivorId]));
  return new Map(claims.map(({ id, survivorId }) => [id, next.get(survivorId) ?? survivorId]));
}

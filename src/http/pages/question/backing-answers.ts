import { toPublicId } from '../../../platform/ids/public-id';
import type { OtherAnswer, RivalClaim } from './question.view';

/** The other answers whose evidence was counted for a claim: 32 is also at least 30, and "at least 30" backs 32. */
export function backingAnswers(claim: RivalClaim, claims: RivalClaim[]): OtherAnswer[] {
  const counted = new Set(
    claim.verdict?.groups.filter(({ side }) => side === 'for').flatMap(({ evidence }) => evidence.map(({ id }) => id)),
  );
  return claims.filter(
    (other) => other.id !== claim.id && other.evidence.some(({ id }) => counted.has(toPublicId('evd', id))),
  );
}

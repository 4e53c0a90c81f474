import { toPublicId } from '../../public-id';
import type { OtherAnswer, RivalClaim } from './question.view';

/** The other answers whose evidence was counted for a claim: finer ones ("32" for "at least 30") support coarser ones. */
export function implyingAnswers(claim: RivalClaim, claims: RivalClaim[]): OtherAnswer[] {
  const counted = new Set(
    claim.verdict?.groups.filter(({ side }) => side === 'for').flatMap(({ evidence }) => evidence.map(({ id }) => id)),
  );
  return claims.filter(
    (other) => other.id !== claim.id && other.evidence.some(({ id }) => counted.has(toPublicId('evd', id))),
  );
}

import type { Quantity } from '../text/statement';
import type { Figure } from './figure';

export interface Alignment {
  claim: Figure;
  evidence: Figure;
  /** How much speaks for both counting the same thing. */
  strength: number;
}

/** Units that are counted alike in news text; the first stands for all. */
const SAME_UNIT = [
  [
    'person',
    'civilian',
    'citizen',
    'resident',
    'inhabitant',
    'man',
    'passenger',
    'life',
    'death',
    'fatality',
    'victim',
  ],
  ['case', 'infection', 'patient'],
  ['review', 'critic', 'reviewer', 'rating'],
  ['copy', 'unit'],
  ['match', 'game', 'appearance', 'cap'],
  ['honor', 'honour', 'trophy', 'title', 'award'],
  ['user', 'subscriber', 'member', 'customer', 'listener', 'follower'],
];
const UNIT_CLASS = new Map(SAME_UNIT.flatMap((units) => units.map((unit) => [unit, units[0] ?? unit] as const)));

/** For each figure of the claim the figure of the evidence that counts the same, where one does; each evidence figure may serve several. */
export function alignFigures(claims: readonly Figure[], evidence: readonly Figure[]): Alignment[] {
  return claims.flatMap((claim) => {
    const rivals = evidence
      .map((figure) => ({ claim, evidence: figure, strength: strengthOf(claim, figure) }))
      .filter(({ strength }) => strength > 0)
      .sort((a, b) => b.strength - a.strength);
    return rivals;
  });
}

function strengthOf(claim: Figure, evidence: Figure): number {
  const shared = overlap(claim.context, evidence.context);
  if (claim.kind === 'date' && evidence.kind === 'date') return 1 + shared;
  if (claim.kind === 'numeral' && evidence.kind === 'numeral') return claim.text === evidence.text ? 1 + shared : 0;
  if (claim.kind !== 'quantity' || evidence.kind !== 'quantity') return 0;
  const roles = roleAgreement(claim.quantity, evidence.quantity);
  const units = unitAgreement(claim.quantity, evidence.quantity) ?? (roles !== null && roles > 0 ? 1 : null);
  if (units === null) return 0;
  return roles === null ? 0 : units + roles + shared;
}

/** 2 for the same unit, .5 where one side leaves it out, null where they cannot be the same. */
function unitAgreement(claim: Quantity, evidence: Quantity): number | null {
  if (claim.unit === null && evidence.unit === null) return 1;
  if (claim.unit === null || evidence.unit === null) return 0.5;
  const [first, second] = [UNIT_CLASS.get(claim.unit) ?? claim.unit, UNIT_CLASS.get(evidence.unit) ?? evidence.unit];
  return first === second ? 2 : null;
}

function roleAgreement(claim: Quantity, evidence: Quantity): number | null {
  if (claim.role === evidence.role) return claim.role === null ? 0 : 1.5;
  return claim.role === null || evidence.role === null ? 0 : null;
}

function overlap(first: ReadonlyMap<string, number>, second: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [stem, weight] of first) sum += Math.min(weight, second.get(stem) ?? 0);
  return sum;
}

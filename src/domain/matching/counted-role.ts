import { DAMAGE, DESTROYED_THINGS, DESTRUCTION } from '../text/en/claim-phrases';
import { VOTER_UNITS } from '../text/en/incident-families';
import { QUANTITY_ROLES, TOTAL_LINKS } from '../text/en/quantity-roles';
import type { Quantity } from '../text/statement';
import type { Clause } from './clause';

const totals = QUANTITY_ROLES.filter(({ counts }) => counts === 'heads').flatMap(({ role, total }) =>
  total.map((phrase) => ({ role, words: phrase.split(' ') })),
);
const LONGEST_NUMBER_PHRASE = 4;

/** What a number says of an incident or a vote; null where it says nothing of either. Also finds what only the whole clause tells. */
export function countedRole(quantity: Quantity, clause: Clause): string | null {
  return (
    quantity.role ??
    damageRole(quantity, clause) ??
    voteRole(quantity, clause) ??
    (quantity.unit === null ? tollRole(quantity, clause) : null)
  );
}

/** "the number of people killed in the flood that hit Ghana on Monday rose to 104": far from the number, the head says what. */
function tollRole({ span }: Quantity, { tokens }: Clause): string | null {
  const at = tokens.findIndex(({ start }) => start >= span.start);
  if (
    at < 0 ||
    !tokens.slice(Math.max(0, at - LONGEST_NUMBER_PHRASE), at + 1).some(({ lower }) => TOTAL_LINKS.has(lower))
  )
    return null;
  for (let i = at - 1; i >= 0; i--) {
    const found = totals.find(({ words }) => words.every((word, k) => tokens[i + k]?.lower === word));
    if (found && (found.words.length > 1 || found.words[0] === 'toll')) return found.role;
  }
  return null;
}

/** "destroyed 300 homes", "300 homes were destroyed"; of "damaged or destroyed" neither can be told. */
function damageRole({ span, unit }: Quantity, { tokens }: Clause): string | null {
  if (unit === null || !DESTROYED_THINGS.has(unit)) return null;
  const at = tokens.findIndex(({ start }) => start >= span.start);
  const end = tokens.findIndex((token) => token.start >= span.end);
  const near = [
    ...tokens.slice(Math.max(0, at - CUE_BEFORE), at),
    ...tokens.slice(end < 0 ? tokens.length : end, end + CUE_BEHIND),
  ];
  const destroyed = near.some(({ lower }) => DESTRUCTION.test(lower));
  const damaged = near.some(({ lower }) => DAMAGE.test(lower));
  return destroyed === damaged ? null : destroyed ? 'destroyed' : 'damaged';
}

const CUE_BEFORE = 3;
const CUE_BEHIND = 5;

/** "by 52 votes to 48", "turnout was 61 per cent", "the house has 193 members". */
function voteRole({ span, unit }: Quantity, { tokens }: Clause): string | null {
  const at = tokens.findIndex(({ start }) => start >= span.start);
  const before = tokens[at - 1]?.lower;
  if (unit === 'percent')
    return tokens.slice(Math.max(0, at - LONGEST_NUMBER_PHRASE), at).some(({ lower }) => lower === 'turnout')
      ? 'turnout'
      : null;
  // "voted 21 to 14 to build it".
  if (unit === null && VOTING.test(before ?? '') && tokens[at + 1]?.lower === 'to' && tokens[at + 2]?.kind === 'number')
    return 'voted_for';
  if (unit === null && before === 'to' && tokens[at - 2]?.kind === 'number' && VOTING.test(tokens[at - 3]?.lower ?? ''))
    return 'voted_against';
  if (unit === 'vote') return before === 'by' && tokens[at + 2]?.lower === 'to' ? 'voted_for' : null;
  if (unit === null)
    return before === 'to' && /^votes?$/u.test(tokens[at - 2]?.lower ?? '') && tokens[at - 4]?.lower === 'by'
      ? 'voted_against'
      : null;
  const seated = VOTER_UNITS.has(unit) && tokens.slice(Math.max(0, at - 2), at).some(({ lower }) => SEATS.test(lower));
  return seated ? 'members' : null;
}

const VOTING = /^vot(?:e|es|ed|ing)$/u;
const SEATS = /^(?:has|have|had|with|its|all|of|comprises)$/u;

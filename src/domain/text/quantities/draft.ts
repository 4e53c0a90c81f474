import type { Exact } from '../../values/decimal';
import type { Comparator } from '../statement';
import type { Token } from '../tokens';
import { cueAfter, cueBefore, equalAfter } from './comparator';
import { moneyBefore } from './money';
import type { NumberFound } from './number-found';
import { roleOf } from './role';
import { unitOf } from './unit';

/** A quantity in the making, by token indices (`end` exclusive). */
export interface Draft {
  start: number;
  end: number;
  least: Exact;
  most: Exact;
  comparator: Comparator;
  unit: string | null;
  role: string | null;
  scope: string | null;
}

const CAPITALISED = /^\p{Lu}/u;
const VOTE_ROLES = /^(?:voted_|abstained|absent)/;
const ROLE_NOUNS = new Set(
  'death fatality life dead injury wounded injured survivor occupant casualty arrest detention'.split(' '),
);
const AGE_WORDS: readonly string[][] = [['old'], ['of', 'age']];
const OR_EQUAL: Partial<Record<Comparator, Comparator>> = { gt: 'ge', lt: 'le' };

/** A number with its unit, bounds and role; null where it belongs to a name. `floor`: the first token that is still free. */
export function draftOf(tokens: readonly Token[], found: NumberFound, floor: number): Draft | null {
  const after = cueAfter(tokens, found.end);
  const counted = unitOf(tokens, after === null ? found.last : { ...found.last, end: after.edge }, floor);
  const late = after ?? cueAfter(tokens, counted.end);
  const money = moneyBefore(tokens, found.first, floor);
  const unit = counted.unit ?? money?.unit ?? null;
  const numberStart = Math.max(floor, Math.min(found.start, money?.start ?? found.start, counted.start));
  const before = cueBefore(tokens, numberStart);
  const start = Math.max(floor, before?.edge ?? numberStart);
  const wordsEnd = Math.max(counted.end, late?.edge ?? 0);
  const equalEnd = before === null ? null : equalAfter(tokens, wordsEnd);
  const end = equalEnd ?? wordsEnd;
  const role = roleOf(tokens, { start, end, unit, scope: counted.scope });
  if (found.start > floor && isPartOfName(tokens, found, unit === null && role === null)) return null;
  const cue = equalEnd === null ? before?.comparator : (OR_EQUAL[before?.comparator ?? 'eq'] ?? before?.comparator);
  const factor = Math.max(counted.factor, money?.factor ?? 1);
  return {
    start,
    end: role === 'age' ? ageEnd(tokens, end) : end,
    least: found.first.least.mul(factor),
    most: found.last.most.mul(factor),
    comparator: comparatorOf(found, cue, late?.comparator, unit),
    unit: unitWithRole(unit, role),
    role,
    scope: counted.scope,
  };
}

/** "five years old", "40 years of age". */
function ageEnd(tokens: readonly Token[], end: number): number {
  const words = AGE_WORDS.find((age) => age.every((word, offset) => tokens[end + offset]?.lower === word));
  return end + (words?.length ?? 0);
}

/** Deaths, lives and the wounded are counted in persons; what votes may be a person, a country or a party. */
function unitWithRole(unit: string | null, role: string | null): string | null {
  if (role === 'age') return unit ?? 'year';
  if (unit === null && role === 'infected') return 'case';
  if (unit === null) return role === null || VOTE_ROLES.test(role) ? null : 'person';
  return role !== null && ROLE_NOUNS.has(unit) ? 'person' : unit;
}

function comparatorOf(
  found: NumberFound,
  before: Comparator | undefined,
  after: Comparator | undefined,
  unit: string | null,
): Comparator {
  if (found.first !== found.last) return 'range';
  const cue = after !== undefined && before !== 'gt' ? after : before;
  if (found.first.form === 'vague') return 'vague';
  // "some two people" is no estimate.
  if (cue === 'approx' && found.first.least.lt(3) && unit === null) return 'eq';
  return cue ?? 'eq';
}

/** "Resident Evil 5", "Formula One", "World War Two", "Two-Face": part of a name; `isBare`: it counts nothing. */
function isPartOfName(tokens: readonly Token[], found: NumberFound, isBare: boolean): boolean {
  const [before, word] = [tokens[found.start - 1], tokens[found.start]];
  if (found.first.suffix !== null && /^\p{Lu}\p{L}*-\p{Lu}\p{Ll}/u.test(word?.text ?? '')) return true;
  if (before?.kind !== 'word' || !CAPITALISED.test(before.text)) return false;
  // "Only 5", "About 20" begin a sentence.
  if (found.first.form === 'digits') return isBare && found.start > 1;
  return found.end - found.start === 1 && CAPITALISED.test(word?.text ?? '') && (isBare || word?.text === 'One');
}

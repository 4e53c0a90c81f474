import { UNIT_CLASS } from '../text/en/same-units';
import { lemma } from '../text/lemma';
import { dayNumber, daysDisjoint } from '../values/dates';
import type { AlignmentSign } from './alignment-weights';
import type { DateFigure, Figure, QuantityFigure, RankFigure } from './figure';
import { inUnitOf } from './in-unit-of';
import { sizeOf } from './size-of';

type Signs = Partial<Record<AlignmentSign, number>>;

/** Beyond this ratio two figures are not near. */
const FAR = Math.log(4);
const MOST_CONTEXT = 3;
/** Two dates this many days apart are not near. */
const FAR_DAYS = 366;

/** What speaks for and against two figures counting the same; null where they cannot. */
export function alignmentSigns(claim: Figure, evidence: Figure): Signs | null {
  const own = ownSigns(claim, evidence);
  if (own === null) return null;
  const shared = Math.min(MOST_CONTEXT, overlap(claim.context, evidence.context));
  const common = [...claim.scopes].filter((scope) => evidence.scopes.has(scope)).length;
  return {
    ...own,
    context: shared,
    sameName: shares(claim.names, evidence.names) ? 1 : 0,
    otherName: claim.names.size > 0 && evidence.names.size > 0 && !shares(claim.names, evidence.names) ? 1 : 0,
    sameScope: common,
    otherScope: claim.scopes.size + evidence.scopes.size - 2 * common,
  };
}

function ownSigns(claim: Figure, evidence: Figure): Signs | null {
  if (claim.kind === 'quantity' && evidence.kind === 'quantity') return countSigns(claim, evidence);
  if (claim.kind === 'date' && evidence.kind === 'date') return dateSigns(claim, evidence);
  if (claim.kind === 'rank' && evidence.kind === 'rank') {
    if (claim.of !== evidence.of && claim.of !== null && evidence.of !== null) return null;
    if (claim.contest !== null && evidence.contest !== null && claim.contest !== evidence.contest) return null;
    if (claim.who.size > 0 && evidence.who.size > 0 && !shares(claim.who, evidence.who)) return null;
    return { sameUnit: claim.of === evidence.of && claim.of !== null ? 1 : 0, ...nearness(claim, evidence) };
  }
  if (claim.kind === 'quantity' && evidence.kind === 'rank') return turnSigns(claim, evidence);
  if (claim.kind === 'score' && evidence.kind === 'score') {
    const [a, b] = [[...claim.points].sort().join(), [...evidence.points].sort().join()];
    return { equal: a === b ? 1 : 0 };
  }
  if (claim.kind === 'numeral' && evidence.kind === 'numeral')
    return claim.text === evidence.text ? { equal: 1 } : null;
  return null;
}

/** "won it three times" and "won it for the third time": the place in the order is how many there were. */
function turnSigns(claim: QuantityFigure, evidence: RankFigure): Signs | null {
  const counted = claim.quantity.unit === null ? null : lemma(claim.quantity.unit);
  if (counted === null || !evidence.phrase.includes(counted)) return null;
  return { sameUnit: 1, ...nearness(claim, evidence) };
}

function dateSigns(claim: DateFigure, evidence: DateFigure): Signs | null {
  if ((claim.naming || evidence.naming) && daysDisjoint(claim.days, evidence.days)) return null;
  const [asked, given] = [claim.days.from ?? claim.days.to, evidence.days.from ?? evidence.days.to];
  const apart = asked === null || given === null ? FAR_DAYS : Math.abs(dayNumber(asked) - dayNumber(given));
  return { nearness: 1 - Math.min(1, apart / FAR_DAYS), asOf: claim.asOf && evidence.asOf ? 1 : 0 };
}

function countSigns(claim: QuantityFigure, evidence: QuantityFigure): Signs | null {
  const [asked, given] = [claim.quantity, evidence.quantity];
  const units = unitSign(asked.unit, given.unit) ?? (inUnitOf(asked, given) === null ? null : 'likeUnit');
  const roles = asked.role === null || given.role === null ? 0 : asked.role === given.role ? 1 : -1;
  if (units === null && roles <= 0) return null;
  return {
    ...(units === null ? {} : { [units]: 1 }),
    sameRole: roles > 0 ? 1 : 0,
    otherRole: roles < 0 ? 1 : 0,
    ...nearness(claim, evidence),
  };
}

function unitSign(claim: string | null, evidence: string | null): AlignmentSign | null {
  if (claim === null && evidence === null) return 'bareUnits';
  if (claim === null || evidence === null) return 'oneUnit';
  return unitClass(claim) === unitClass(evidence) ? 'sameUnit' : null;
}

/** One key for the units that news text uses for one another, and for the spellings of one ("traveller", "traveler"). */
function unitClass(unit: string): string {
  return lemma(UNIT_CLASS.get(unit) ?? unit);
}

/** Figures of one thing are of one size: 1 for equal ones, 0 from a fourfold difference on. */
function nearness(claim: Figure, evidence: Figure): Signs {
  const [asked, given] = [sizeOf(claim), sizeOf(evidence, claim)];
  if (asked === null || given === null) return {};
  if (asked === given) return { nearness: 1, equal: 1 };
  if (asked <= 0 || given <= 0) return {};
  return { nearness: Math.max(0, 1 - Math.abs(Math.log(asked / given)) / FAR) };
}

function shares(first: ReadonlySet<string>, second: ReadonlySet<string>): boolean {
  return [...first].some((name) => second.has(name));
}

function overlap(first: ReadonlyMap<string, number>, second: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [stem, weight] of first) sum += Math.min(weight, second.get(stem) ?? 0);
  return sum;
}

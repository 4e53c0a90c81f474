import { Fraction } from 'fraction.js';
import type { Comparator } from '../text/statement';
import { disjoint, type Interval, intervalOf } from '../values/interval';
import { SUM_RULES, type SumRule } from './sum-rules';

/** A quantity that takes part in a sum: an answer to one of the quantity questions of an event. */
export interface SumOperand {
  /** Given back, so that the caller finds its claim. */
  id?: string;
  role: string;
  /** Decimal strings; `min`/`max` inclusive, null when open. */
  value: string | null;
  min: string | null;
  max: string | null;
  comparator?: Comparator;
  /** What is counted of, where it is not everybody ("civilians"); only equal scopes are added up. */
  scope?: string | null;
}

export interface SumCheck {
  rule: string;
  holds: boolean;
  /** The parts in the order of the rule, the total last. */
  operands: SumOperand[];
  explanation: string;
}

/** Beyond so many combinations of rival figures nothing is decided: one that was not tried may add up. */
const MOST_COMBINATIONS = 4096;
const ZERO = new Fraction(0);

/**
 * The sums over the quantities of one event that the figures decide: those that hold exactly, and those and the bounds that
 * cannot hold.
 * Where rival figures are given for one role, a combination that adds up passes; only when none does, one failure is named.
 * Open or vague figures that leave room decide nothing.
 */
export function checkSums(operands: readonly SumOperand[]): SumCheck[] {
  const scopes = new Set(operands.map(({ scope }) => scope ?? null));
  return [...scopes].flatMap((scope) => {
    const byRole = figuresByRole(operands.filter((operand) => (operand.scope ?? null) === scope));
    return SUM_RULES.flatMap((rule) => checkRule(rule, byRole) ?? []);
  });
}

function figuresByRole(operands: readonly SumOperand[]): Map<string, SumOperand[]> {
  const byRole = new Map<string, Map<string, SumOperand>>();
  for (const operand of operands) {
    const { role, value, min, max, comparator } = operand;
    const figures = byRole.get(role) ?? new Map<string, SumOperand>();
    byRole.set(role, figures);
    const said = [value, min, max, comparator].join(' ');
    if (!figures.has(said)) figures.set(said, operand);
  }
  return new Map([...byRole].map(([role, figures]) => [role, inOrder(figures)]));
}

/** By what they say, so that which of several failures is named does not depend on who was read first. */
const inOrder = (figures: ReadonlyMap<string, SumOperand>): SumOperand[] =>
  [...figures].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, operand]) => operand);

function checkRule(rule: SumRule, byRole: ReadonlyMap<string, readonly SumOperand[]>): SumCheck | null {
  const given = (role: string): boolean => byRole.has(role);
  const parts = [...rule.parts, ...rule.optionalParts].filter(given);
  if (!given(rule.total) || parts.length === 0) return null;
  const complete = rule.parts.every(given);
  // A single part of several is the business of the `within` rules.
  if (rule.kind === 'equals' && !complete && parts.length < 2) return null;
  const kind = complete ? rule.kind : 'within';
  const choices = [...parts, rule.total].map((role) => byRole.get(role)!);
  if (choices.reduce((product, { length }) => product * length, 1) > MOST_COMBINATIONS) return null;
  const chosen = combinations(
    choices.map((figures) => figures.map((operand) => ({ operand, interval: intervalOfOperand(operand) }))),
  );
  const decided = chosen.map((figures) =>
    decide(
      kind,
      figures.map(({ interval }) => interval),
    ),
  );
  const passed = decided.indexOf(true);
  const holds = passed >= 0;
  if (!holds && decided.includes(null)) return null;
  const operands = chosen[holds ? passed : 0]!.map(({ operand }) => operand);
  return { rule: rule.name, holds, operands, explanation: explain(kind, holds, operands) };
}

function decide(kind: SumRule['kind'], intervals: Interval[]): boolean | null {
  const total = intervals.at(-1)!;
  const sum = intervals.slice(0, -1).reduce(addIntervals);
  return kind === 'equals' ? decideEqual(sum, total) : decideWithin(sum, total);
}

function decideEqual(sum: Interval, total: Interval): boolean | null {
  if (disjoint(sum, total)) return false;
  return isPoint(sum) && isPoint(total) ? true : null;
}

// A bound that is kept is no news; only one that is broken is.
function decideWithin(sum: Interval, total: Interval): false | null {
  if (sum.min === null || total.max === null) return null;
  const over = sum.min.compare(total.max);
  return over > 0 || (over === 0 && (sum.minOpen || total.maxOpen)) ? false : null;
}

function isPoint({ min, max }: Interval): boolean {
  return min !== null && max !== null && min.equals(max);
}

function addIntervals(a: Interval, b: Interval): Interval {
  return {
    // Counts have no negative part, so an open lower end is zero.
    min: (a.min ?? ZERO).add(b.min ?? ZERO),
    max: a.max === null || b.max === null ? null : a.max.add(b.max),
    minOpen: a.minOpen || b.minOpen,
    maxOpen: a.maxOpen || b.maxOpen,
  };
}

function intervalOfOperand({ value, min, max, comparator }: SumOperand): Interval {
  // Without a comparator the ends speak for themselves.
  if (comparator === undefined && (min !== null || max !== null))
    return intervalOf({ value: null, min, max, comparator: 'range' });
  return intervalOf({ value, min, max, comparator: comparator ?? 'eq' });
}

function combinations<T>(choices: readonly (readonly T[])[]): T[][] {
  return choices.reduce<T[][]>(
    (rows, options) => rows.flatMap((row) => options.map((option) => [...row, option])),
    [[]],
  );
}

function explain(kind: SumRule['kind'], holds: boolean, operands: readonly SumOperand[]): string {
  const total = operands.at(-1)!;
  const sum = operands.slice(0, -1).map(nameOf).join(' + ');
  if (holds) return `${sum} make up ${nameOf(total)}: the sum holds.`;
  const finding = kind === 'equals' ? `do not make up ${nameOf(total)}` : `exceed ${nameOf(total)}, which cannot be`;
  return `${sum} ${finding}: at least one of the figures is wrong.`;
}

function nameOf({ role, value, min, max }: SumOperand): string {
  const figure = value ?? (min === null ? `at most ${max}` : max === null ? `at least ${min}` : `${min} to ${max}`);
  return `${figure} ${role.replaceAll('_', ' ')}`;
}

import fc from 'fast-check';
import type { Comparator } from '../text/statement';
import { checkSums, type SumOperand } from './check-sums';
import { SUM_RULES } from './sum-rules';

const ROLES = [...new Set(SUM_RULES.flatMap(({ parts, optionalParts, total }) => [...parts, ...optionalParts, total]))];

function figure(role: string, value: number, comparator: Comparator = 'eq', scope: string | null = null): SumOperand {
  const text = String(value);
  const open: Partial<Record<Comparator, [min: string | null, max: string | null]>> = {
    ge: [text, null],
    gt: [text, null],
    le: [null, text],
    lt: [null, text],
  };
  const [min, max] = open[comparator] ?? [text, text];
  return { role, value: text, min, max, comparator, scope };
}

const comparators = fc.constantFrom<Comparator>('eq', 'ge', 'gt', 'le', 'lt', 'approx', 'almost');
const anyFigure = fc
  .tuple(fc.constantFrom(...ROLES), fc.nat(60), comparators, fc.constantFrom(null, null, 'children'))
  .map(([role, value, comparator, scope]) => figure(role, value, comparator, scope));
/** A world: how many there were in truth of every role, the totals made of their parts. */
const anyWorld = fc.array(fc.nat(500), { minLength: ROLES.length, maxLength: ROLES.length }).map((counts) => {
  const world = new Map(ROLES.map((role, i) => [role, counts[i]!]));
  const sum = (...roles: string[]) => roles.reduce((total, role) => total + world.get(role)!, 0);
  world.set('aboard', sum('died', 'survived', 'missing'));
  world.set('casualties', sum('died', 'injured', 'missing'));
  world.set('voted', sum('voted_for', 'voted_against', 'abstained'));
  world.set('members', sum('voted', 'absent'));
  return world;
});

describe('the arithmetic of events', () => {
  it('decides the same whatever the order of the figures', () => {
    const orders = fc
      .array(anyFigure, { maxLength: 14 })
      .chain((figures) =>
        fc.tuple(
          fc.constant(figures),
          fc.shuffledSubarray(figures, { minLength: figures.length, maxLength: figures.length }),
        ),
      );
    const told = (figures: SumOperand[]) =>
      checkSums(figures)
        .map(({ holds, explanation, operands }) => `${operands.at(-1)!.scope} ${holds} ${explanation}`)
        .sort();
    fc.assert(
      fc.property(orders, ([figures, shuffled]) => {
        expect(told(shuffled)).toEqual(told(figures));
      }),
      { numRuns: 1000 },
    );
  });

  it('never finds fault with figures that all are true, exact or bounds', () => {
    const reported = fc.subarray(ROLES).chain((roles) =>
      fc.tuple(
        fc.constant(roles),
        fc.array(fc.tuple(fc.constantFrom<Comparator>('eq', 'ge', 'le', 'gt', 'lt'), fc.integer({ min: 1, max: 20 })), {
          minLength: roles.length,
          maxLength: roles.length,
        }),
      ),
    );
    fc.assert(
      fc.property(anyWorld, reported, (world, [roles, kinds]) => {
        // Where the missing are not told, the dead and the survivors need not make up all those aboard.
        fc.pre(roles.includes('missing') || world.get('missing') === 0);
        const figures = roles.map((role, i) => {
          const [comparator, slack] = kinds[i]!;
          const value = world.get(role)!;
          const off = { ge: -slack, gt: -slack, le: slack, lt: slack }[comparator as string] ?? 0;
          return figure(role, Math.max(0, value + off), value + off < 0 ? 'ge' : comparator);
        });
        expect(checkSums(figures).filter(({ holds }) => !holds)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('never finds fault where one of the rival figures of each role adds up', () => {
    const rivals = fc.array(fc.tuple(fc.constantFrom('died', 'survived', 'aboard'), fc.nat(99)), { maxLength: 12 });
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), rivals, (died, survived, others) => {
        const figures = [
          ...others.map(([role, value]) => figure(role, value)),
          figure('died', died),
          figure('survived', survived),
          figure('aboard', died + survived),
        ];
        const failed = checkSums(figures).find(({ rule, holds }) => rule === 'died_survived_aboard' && !holds);
        expect(failed).toBeUndefined();
      }),
      { numRuns: 1000 },
    );
  });

  it('names given figures as operands, one a role of the rule and of one scope, the total last', () => {
    fc.assert(
      fc.property(fc.array(anyFigure, { maxLength: 14 }), (figures) => {
        for (const { rule: name, operands, explanation } of checkSums(figures)) {
          const rule = SUM_RULES.find((one) => one.name === name)!;
          expect(operands.every((operand) => figures.includes(operand))).toBe(true);
          expect(new Set(operands.map(({ role }) => role)).size).toBe(operands.length);
          expect(new Set(operands.map(({ scope }) => scope)).size).toBe(1);
          expect(operands.length).toBeGreaterThanOrEqual(2);
          expect(operands.at(-1)!.role).toBe(rule.total);
          for (const { role, value } of operands)
            expect(explanation).toContain(`${value} ${role.replaceAll('_', ' ')}`);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('decides the same where a figure is told twice', () => {
    fc.assert(
      fc.property(fc.array(anyFigure, { minLength: 1, maxLength: 10 }), fc.nat(9), (figures, at) => {
        expect(checkSums([...figures, figures[at % figures.length]!])).toEqual(checkSums(figures));
      }),
    );
  });
});

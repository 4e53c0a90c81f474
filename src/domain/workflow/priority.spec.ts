import fc from 'fast-check';
import { type PriorityInputs, priorityParts, queueRank } from './priority';

const WEIGHTS = { worthiness: 3, reach: 2, harm: 3, influence: 1, contradictions: 2, citations: 2, ageDay: 0.05 };
const PLAIN: PriorityInputs = { worthiness: 0.5, reach: 1, harm: 1, carried: 1, contradictions: 0, citations: 0 };

const inputs = fc.record({
  worthiness: fc.double({ min: 0, max: 1, noNaN: true }),
  reach: fc.integer({ min: 0, max: 3 }),
  harm: fc.integer({ min: 0, max: 3 }),
  carried: fc.double({ min: 0, max: 20, noNaN: true }),
  contradictions: fc.nat(50),
  citations: fc.nat(50),
});
const sum = (parts: Record<string, number>) => Object.values(parts).reduce((all, part) => all + part, 0);

it('shows what each part adds', () => {
  expect(priorityParts(PLAIN, WEIGHTS, 10)).toEqual({
    worthiness: 1.5,
    reach: 2 / 3,
    harm: 1,
    influence: 0.5,
    contradictions: 0,
    citations: 0,
    age: 0.5,
  });
});

it.each<keyof PriorityInputs>(['worthiness', 'reach', 'harm', 'carried', 'contradictions', 'citations'])(
  'more %s is more urgent',
  (member) => {
    expect(queueRank({ ...PLAIN, [member]: PLAIN[member] + 0.5 }, WEIGHTS, 0)).toBeGreaterThan(
      queueRank(PLAIN, WEIGHTS, 0),
    );
  },
);

it('ranks as the priority does, at any time', () => {
  const since = fc.integer({ min: 0, max: 3_000_000_000_000 });
  fc.assert(
    fc.property(inputs, since, inputs, since, fc.nat(1_000), (one, oneSince, other, otherSince, later) => {
      const now = Math.max(oneSince, otherSince) + later * 86_400_000;
      const priority = (what: PriorityInputs, from: number) =>
        sum(priorityParts(what, WEIGHTS, (now - from) / 86_400_000));
      const apart = priority(one, oneSince) - priority(other, otherSince);
      if (Math.abs(apart) < 1e-6) return;
      expect(queueRank(one, WEIGHTS, oneSince) > queueRank(other, WEIGHTS, otherSince)).toBe(apart > 0);
    }),
  );
});

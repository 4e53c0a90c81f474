import { outcomeWords, publicOutcome, sameOutcome } from './public-outcome';
import type { VerdictDocument } from './verdict-document';

const ruling: NonNullable<VerdictDocument['ruling']> = {
  id: 'rul_1',
  rating: 'mostly_true',
  label: 'Mostly true',
  holds: 'yes',
  value: 4,
  rationale: 'The register says so.',
  evidence: [],
  publishedAt: '2026-03-02T09:30:00.000Z',
  status: 'published',
  reasons: [],
};

it('tells of a ruling that was published, and of nothing else', () => {
  expect(publicOutcome({ ruling, state: 'supported' })).toEqual({
    rating: 'mostly_true',
    label: 'Mostly true',
    holds: 'yes',
    value: 4,
    status: 'published',
    state: 'supported',
  });
  expect(publicOutcome({ ruling: null, state: 'supported' })).toBeNull();
  expect(publicOutcome(null)).toBeNull();
});

it.each([
  ['published', 'Mostly true'],
  ['needs_review', 'Mostly true, being looked at again'],
  ['withdrawn', 'Withdrawn, was Mostly true'],
] as const)('says %s in words', (status, words) => {
  expect(outcomeWords({ label: 'Mostly true', status })).toBe(words);
});

it.each([
  [{ state: 'refuted' as const }, false],
  [{ ruling: { ...ruling, rating: 'false', label: 'False' } }, false],
  [{ ruling: { ...ruling, status: 'withdrawn' as const } }, true],
  [{ ruling: { ...ruling, label: 'Largely true' } }, true],
])('compares rating and state: %j', (change, same) => {
  const outcome = (changed: object) => publicOutcome({ ruling, state: 'supported', ...changed })!;
  expect(sameOutcome(outcome({}), outcome(change))).toBe(same);
});

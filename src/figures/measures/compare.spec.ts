import { hasComparator } from './comparator-words';
import { type Judged, scorePairs } from './compare';

const pair = (gold: Judged['gold'], said: Judged['said']): Judged => ({
  claim: '',
  evidence: '',
  gold,
  said,
  rule: 'r',
});

describe('scorePairs', () => {
  const score = scorePairs([
    pair('contradicts', 'contradicts'),
    pair('contradicts', 'neutral'),
    pair('supports', 'contradicts'),
    pair('supports', 'supports'),
    pair('neutral', 'contradicts'),
  ]);

  it('counts what is right of all, and contradictions found and raised', () =>
    expect(score).toMatchObject({ accuracy: 2 / 5, precision: 1 / 3, recall: 1 / 2, said: 3, gold: 2 }));

  it('holds a contradiction of what is supported for the worst', () => {
    const [worst] = [...score.wrong].sort((a, b) => b.weight - a.weight);
    expect(worst?.kind).toBe('supports read as contradicts (r)');
  });

  it('lists false alarms and what was overlooked apart', () => {
    expect(score.falseAlarms.map(({ expected }) => expected)).toEqual(['supports', 'neutral']);
    expect(score.overlooked.map(({ got }) => got)).toEqual(['neutral (r)']);
  });
});

describe('hasComparator', () => {
  it.each([
    ['More than 40 boats sank.', true],
    ['The dam held for at least 9 days.', true],
    ['Nearly 300 voted.', true],
    ['The dam held for 9 days.', false],
    ['Moreover, thanks came.', false],
  ])('%s %s', (claim, expected) => expect(hasComparator(claim)).toBe(expected));
});

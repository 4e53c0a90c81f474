import { type Decided, scoreDecisions } from './assess';

const claim = (gold: Decided['gold'], state: string): Decided => ({ claim: '', gold, state });

describe('scoreDecisions', () => {
  it('measures among what both decide, among all, and among what the gold decides', () => {
    const score = scoreDecisions([
      claim('true', 'supported'),
      claim('true', 'refuted'),
      claim('false', 'refuted'),
      claim('false', 'conflicting'),
      claim('unknown', 'supported'),
      claim('unknown', 'unverified'),
    ]);
    expect(score).toMatchObject({ right: 2 / 3, flips: 1 / 6, decided: 3 / 4, both: 3, open: 4 });
    expect(score.flipped.map(({ kind }) => kind)).toEqual(['true came out refuted']);
    expect(score.undecided.map(({ kind }) => kind)).toEqual(['false came out conflicting']);
  });
});

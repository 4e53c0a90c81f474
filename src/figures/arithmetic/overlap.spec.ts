import { closest, contains, overlap, shared, trimmed } from './overlap';

const span = (start: number, end: number) => ({ start, end });

describe('overlap', () => {
  it.each([
    ['equal', span(2, 6), span(2, 6), 4, 1],
    ['apart', span(0, 2), span(2, 4), 0, 0],
    ['nested', span(0, 10), span(0, 7), 7, 0.7],
    ['crossing', span(0, 4), span(2, 6), 2, 1 / 3],
  ])('of %s spans', (_case, a, b, both, jaccard) => {
    expect(shared(a, b)).toBe(both);
    expect(overlap(a, b)).toBeCloseTo(jaccard, 12);
    expect(overlap(b, a)).toBe(overlap(a, b));
  });
});

describe('contains', () => {
  it.each([
    [span(0, 5), span(1, 5), true],
    [span(0, 5), span(1, 6), false],
  ])('%j, %j: %s', (outer, inner, expected) => expect(contains(outer, inner)).toBe(expected));
});

describe('trimmed', () => {
  it.each([
    ['“The dam held.”', 'The dam held'],
    [' The dam held ', 'The dam held'],
    ['...', ''],
  ])('%j', (text, expected) => {
    const { start, end } = trimmed(text, span(0, text.length));
    expect(text.slice(start, end)).toBe(expected);
  });
});

describe('closest', () => {
  const named = (name: string, start: number, end: number) => ({ name, span: span(start, end) });

  it.each([
    ['the one that shares most', [named('a', 0, 3), named('b', 2, 9)], 'b'],
    ['the tighter of two that share as much', [named('wide', 0, 90), named('tight', 0, 11)], 'tight'],
    ['none where none shares anything', [named('a', 20, 30)], undefined],
  ])('is %s', (_case, candidates, expected) => expect(closest(span(0, 10), candidates)?.name).toBe(expected));
});

import { detection, share } from './shares';

describe('share', () => {
  it.each([
    [3, 4, 0.75],
    [0, 4, 0],
  ])('%d of %d is %d', (part, whole, expected) => expect(share(part, whole)).toBe(expected));

  it('is no number where there is nothing to measure', () => expect(share(0, 0)).toBeNaN());
});

describe('detection', () => {
  it.each([
    ['all found, nothing else', { right: 5, said: 5, gold: 5 }, { precision: 1, recall: 1, f: 1 }],
    ['half found, nothing else', { right: 2, said: 2, gold: 4 }, { precision: 1, recall: 0.5, f: 2 / 3 }],
    ['half of what was said', { right: 2, said: 4, gold: 2 }, { precision: 0.5, recall: 1, f: 2 / 3 }],
    ['nothing said', { right: 0, said: 0, gold: 2 }, { precision: Number.NaN, recall: 0, f: 0 }],
  ])('%s', (_case, counts, expected) => expect(detection(counts)).toEqual(expected));
});

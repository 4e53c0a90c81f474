import { countKinds, formatTable, formatWorst, rowOf } from './print-table';
import { type Miss, reading } from './reading';

const miss = (kind: string, weight: number): Miss => ({
  kind,
  weight,
  text: `of weight ${weight}`,
  expected: '',
  got: '',
});

describe('rowOf', () => {
  it.each([
    ['compare: accuracy', 0.8, 'reached'],
    ['compare: accuracy', 0.75, 'below target'],
    ['compare: accuracy', 0.69, 'below floor'],
    ['compare: accuracy', Number.NaN, 'not measured'],
    ['assess: flips of all claims', 0.01, 'reached'],
    ['assess: flips of all claims', 0.02, 'below target'],
    ['assess: flips of all claims', 0.03, 'below floor'],
    ['candidates: recall at 10', 0.1, 'no target'],
  ] as const)('%s of %d: %s', (figure, value, verdict) =>
    expect(rowOf(reading(figure, value, 9))).toMatchObject({ n: 9, verdict }),
  );
});

describe('formatTable', () => {
  it('keeps its columns under each other and marks what is not reached', () => {
    const lines = formatTable([
      rowOf(reading('compare: accuracy', 0.75, 12)),
      rowOf(reading('candidates: p95 ms at 10,000 known', 12.25, 400)),
    ]).split('\n');
    expect(lines[1]).toMatch(/^compare: accuracy +0\.750 +12 +≥ 0\.700 +≥ 0\.800 +below target$/);
    expect(lines[2]).toMatch(/ +12\.3 +400 +– +≤ 20\.0$/);
    expect(lines[1]?.indexOf('0.750')).toBe((lines[2]?.indexOf('12.3') ?? 0) - 1);
  });
});

describe('formatWorst', () => {
  const misses = [miss('rare', 1), miss('often', 0), miss('often', 3), miss('often', 2)];

  it('counts the kinds, the most frequent first', () =>
    expect(countKinds(misses)).toEqual([
      ['often', 3],
      ['rare', 1],
    ]));

  it('lists the worst first, as many as asked for', () => {
    const text = formatWorst(reading('compare: accuracy', 0.5, 8, misses), 2);
    expect(text.match(/of weight \d/g)).toEqual(['of weight 3', 'of weight 2']);
  });

  it('is empty where nothing went wrong', () => expect(formatWorst(reading('compare: accuracy', 1, 8), 2)).toBe(''));
});

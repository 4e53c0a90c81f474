import { Fraction } from 'fraction.js';
import { assessQuestion } from './assess-question';
import { toNumber } from './explanation';
import type { EvidenceInput } from './question-input';

const groupsOf = (...evidence: EvidenceInput[]) =>
  assessQuestion({ id: 'q', answerType: 'yes_no', evidence }).claims[0]!.groups;

const OWNED = { owner: 'North Press', value: 'yes' } as const;

describe('the groups of a claim', () => {
  it('name the source that speaks for them first, then the others by name, each once', () => {
    const pieces: EvidenceInput[] = [
      { ...OWNED, source: 'Star', grade: 'C' },
      { ...OWNED, source: 'Mail', grade: 'B' },
      { ...OWNED, source: 'echo', grade: 'D', id: 'e9' },
      { ...OWNED, source: 'Echo', grade: 'D', id: 'e1' },
      { ...OWNED, source: 'Anchor', grade: 'D' },
    ];
    for (const evidence of [pieces, [...pieces].reverse()])
      expect(groupsOf(...evidence)).toEqual([
        expect.objectContaining({ sources: ['Mail', 'Anchor', 'Echo', 'Star'], evidence: ['e1', 'e9'], grade: 'B' }),
      ]);
  });

  it('come with the strongest first, of equals by name', () => {
    const given = ['Star', 'Echo', 'Mail'].map((source): EvidenceInput => ({ source, grade: 'C' }));
    const groups = groupsOf(...given, { source: 'Wall', grade: 'A' });
    expect(groups.map(({ sources }) => sources[0])).toEqual(['Wall', 'Echo', 'Mail', 'Star']);
  });

  it('have shares that add up to belief without disbelief, those that only report none', () => {
    const evidence: EvidenceInput[] = [
      { source: 'Post', grade: 'B' },
      { source: 'Mail', grade: 'C', speaker: 'Port', party: true, stance: 'denies' },
      { source: 'Echo', grade: 'B', stance: 'reports' },
    ];
    const [claim] = assessQuestion({ id: 'q', answerType: 'yes_no', evidence }).claims;
    const sides = Object.fromEntries(
      claim!.groups.map(({ side, share, weight }) => [side, [Math.sign(share), weight]]),
    );
    expect(sides).toEqual({ for: [1, 0.8], against: [-1, expect.any(Number)], reports: [0, 0] });
    const sum = claim!.groups.reduce((total, { share }) => total + share, 0);
    expect(sum).toBeCloseTo(claim!.belief - claim!.disbelief, 3);
  });
});

describe('the groups without which a state would be another', () => {
  const count = (source: string, value: string, more: Partial<EvidenceInput> = {}): EvidenceInput => ({
    source,
    grade: 'B',
    value,
    ...more,
  });
  const decisiveOf = (value: string, ...evidence: EvidenceInput[]) => {
    const claim = assessQuestion({ id: 'q', answerType: 'quantity', evidence }).claims.find(
      (one) => one.value === value,
    )!;
    return [claim.state, claim.decisive.map((at) => `${claim.groups[at]!.side} ${claim.groups[at]!.sources[0]}`)];
  };

  it('are those of its rival too', () => {
    const three = [count('a', '38'), count('b', '38'), count('c', '38')];
    expect(decisiveOf('44', ...three, count('d', '44'))).toEqual(['refuted', ['rival a']]);
    expect(decisiveOf('38', ...three, count('d', '44'))).toEqual(['supported', ['for a']]);
  });

  it('leave another supported answer that excludes it in force', () => {
    const evidence = [
      ...['a', 'b', 'c', 'd'].map((source) => count(source, '38')),
      ...['e', 'f', 'g', 'h'].map((source) => count(source, '39', { comparator: 'le' })),
      count('z', '80', { grade: 'E' }),
    ];
    const [state, decisive] = decisiveOf('80', ...evidence);
    expect(state).toBe('refuted');
    expect((decisive as string[]).length).not.toBe(1);
  });

  it('do not count what is only alleged as a rival of what is asserted', () => {
    const alleged = ['x', 'y', 'z'].map((source) => count(source, '44', { modality: 'alleged' }));
    expect(decisiveOf('38', count('a', '38'), count('b', '38'), ...alleged)).toEqual(['supported', ['for a']]);
  });
});

it.each<[number | string, number]>([
  ['1/3', 0.333],
  ['2/3', 0.667],
  ['1/2000', 0.001],
  ['-1/2000', -0.001],
  ['1/2001', 0],
  ['-1/3000', 0],
  [0, 0],
  ['-5/4', -1.25],
])('rounds %s to %s', (value, rounded) => {
  expect(Object.is(toNumber(new Fraction(value)), rounded)).toBe(true);
});

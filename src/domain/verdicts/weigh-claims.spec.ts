import { assessQuestion } from './assess-question';
import type { EvidenceInput } from './question-input';

const support = (source: string, more: Partial<EvidenceInput> = {}): EvidenceInput => ({
  source,
  grade: 'B',
  stance: 'supports',
  ...more,
});

const onlyClaim = (...evidence: EvidenceInput[]) =>
  assessQuestion({ id: 'q', answerType: 'yes_no', evidence }).claims[0]!;

describe('what counts for and against a claim', () => {
  it('takes a denial of a coarser answer for one of the finer answers in it, not the other way round', () => {
    const evidence = [
      support('a', { value: 'Europe/France/Paris' }),
      support('b', { value: 'Europe/France', stance: 'denies', party: true, speaker: 'Ministry' }),
      support('c', { value: 'Europe/France/Lyon', stance: 'denies', party: true, speaker: 'Mayor' }),
    ];
    const { claims } = assessQuestion({ id: 'q', answerType: 'place', evidence });
    const against = Object.fromEntries(
      claims.map(({ value, groups }) => [
        value,
        groups.filter(({ side }) => side === 'against').map(({ sources }) => sources),
      ]),
    );
    expect(against).toEqual({
      'Europe/France': [['b']],
      'Europe/France/Lyon': [['b'], ['c']],
      'Europe/France/Paris': [['b']],
    });
  });

  it('counts an owner that takes a side in one of its papers among nobody who only reports', () => {
    const { groups } = onlyClaim(support('a', { owner: 'Group' }), support('b', { owner: 'Group', stance: 'reports' }));
    expect(groups.map(({ side }) => side)).toEqual(['for']);
  });

  it('takes one paper for one voice, whoever is said to own it', () => {
    expect(onlyClaim(support('a', { owner: 'Old Group' }), support('a', { owner: 'New Group' })).probability).toBe(
      0.643,
    );
  });

  it('lets the paper speak for its owner that names no origin, where two are as strong', () => {
    const evidence = [
      support('a', { owner: 'Group', origin: 'Coast Guard' }),
      support('b', { owner: 'Group' }),
      support('c', { origin: 'Coast Guard' }),
    ];
    expect(onlyClaim(...evidence).probability).toBe(0.722);
  });

  it.each<[string, EvidenceInput, string]>([
    ['a confirmed record of grade A', support('a', { grade: 'A', modality: 'record', confirmed: true }), 'supported'],
    ['one of grade B', support('a', { grade: 'B', modality: 'record', confirmed: true }), 'single_source'],
    ['one of grade A that nobody has confirmed', support('a', { grade: 'A', modality: 'record' }), 'single_source'],
  ])('takes alone: %s', (_, record, state) => {
    expect(onlyClaim(record).state).toBe(state);
  });

  it('refutes by two denials of bystanders, and by none of parties', () => {
    const denial = (source: string, party: boolean) =>
      support(source, { grade: 'C', stance: 'denies', speaker: `Speaker ${source}`, party });
    const rule = (party: boolean) => onlyClaim(denial('a', party), denial('b', party), denial('c', party)).rule;
    expect([rule(false), rule(true)]).toEqual(['independent_denials', 'not_enough']);
  });

  it('lets the next rival stand in when the strongest is taken away', () => {
    const count = (source: string, value: string, grade: 'B' | 'E' = 'B'): EvidenceInput => ({ source, value, grade });
    const counts = [count('a', '38'), count('b', '38'), count('c', '44')];
    const decisive = (...more: EvidenceInput[]) => {
      const { claims } = assessQuestion({ id: 'q', answerType: 'quantity', evidence: [...counts, ...more] });
      const claim = claims.find(({ value }) => value === '38')!;
      return [claim.state, claim.decisive.map((position) => claim.groups[position]!.sources[0])];
    };
    expect(decisive(count('d', '50', 'E'))).toEqual(['conflicting', ['c']]);
    expect(decisive(count('d', '50'))).toEqual(['conflicting', ['a', 'b']]);
  });
});

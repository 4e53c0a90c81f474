import { assessQuestion } from './assess-question';
import type { ClaimAssessment, QuestionAssessment } from './question-assessment';
import type { EvidenceInput, Grade, QuestionInput } from './question-input';

function yesNo(...evidence: EvidenceInput[]): QuestionInput {
  return { id: 'q', answerType: 'yes_no', evidence };
}

function quantity(...evidence: EvidenceInput[]): QuestionInput {
  return { id: 'q', answerType: 'quantity', evidence };
}

function tally(value: string, count: number, grade: Grade = 'B'): EvidenceInput[] {
  return Array.from({ length: count }, (_, index) => ({ source: `paper ${value} ${index}`, grade, value }));
}

function claimOf(assessment: QuestionAssessment, value: string): ClaimAssessment {
  const claim = assessment.claims.find((candidate) => candidate.value === value);
  if (claim === undefined) throw new Error(`no claim ${value}`);
  return claim;
}

const B1: EvidenceInput = {
  source: 'Harbour Post',
  grade: 'B',
  stance: 'supports',
  text: 'The bridge at Lindholm was closed to all traffic on Monday morning.',
};
const B2: EvidenceInput = {
  source: 'Northern Mail',
  grade: 'B',
  stance: 'supports',
  text: 'Nobody may cross the Lindholm bridge any more, engineers have shut it.',
};
const REPORTER: EvidenceInput = { source: 'Daily Echo', grade: 'C', stance: 'reports' };
const DENIAL: EvidenceInput = {
  source: 'Harbour Post',
  grade: 'B',
  speaker: 'Bridge Company',
  party: true,
  stance: 'denies',
};

describe('the worked examples of the model', () => {
  it.each<[string, EvidenceInput[], number, string, string]>([
    ['two independent B', [B1, B2], 0.722, 'supported', 'independent_groups'],
    ['the same and a third that only reports', [B1, B2, REPORTER], 0.722, 'supported', 'independent_groups'],
    [
      'the same two and a debunk by an E',
      [B1, B2, { source: 'Blog', grade: 'E', stance: 'denies' }],
      0.667,
      'supported',
      'independent_groups',
    ],
    ['one copying the other', [B1, { ...B2, text: B1.text! }], 0.643, 'single_source', 'one_group_only'],
    ['one of the two retracted', [B1], 0.643, 'single_source', 'one_group_only'],
    ['an assertion against the denial by a party it carries', [B1, DENIAL], 0.511, 'conflicting', 'both_sides_strong'],
    ['the denial of the party alone', [DENIAL], 0.368, 'insufficient', 'not_enough'],
    ['a B debunk alone', [{ source: 'Checkers', grade: 'B', stance: 'denies' }], 0.227, 'refuted', 'reliable_debunk'],
    [
      'one confirmed record of grade A',
      [{ source: 'Gazette', grade: 'A', stance: 'supports', modality: 'record', confirmed: true }],
      0.667,
      'supported',
      'confirmed_record',
    ],
  ])('%s', (_, evidence, probability, state, rule) => {
    const [claim] = assessQuestion(yesNo(...evidence)).claims;
    expect(claim).toMatchObject({ probability, state, rule });
  });

  it('three B against one B for a rival value', () => {
    const assessment = assessQuestion(quantity(...tally('38', 3), ...tally('44', 1)));
    expect(claimOf(assessment, '38')).toMatchObject({ probability: 0.654, state: 'supported' });
    expect(claimOf(assessment, '44')).toMatchObject({ probability: 0.346, state: 'refuted', rule: 'rival_supported' });
    expect(assessment.best).toBe('38');
    expect(assessment.contradictions).toEqual([
      { a: '38', b: '44', rule: 'quantity_disjoint', explanation: 'No number is both 38 and 44.' },
    ]);
  });

  it('five B with five tolls of the same time', () => {
    const assessment = assessQuestion(quantity(...['31', '33', '35', '38', '41'].flatMap((value) => tally(value, 1))));
    expect(assessment.claims.map(({ probability, state }) => [probability, state])).toEqual(
      Array.from({ length: 5 }, () => [0.5, 'conflicting']),
    );
    expect(assessment.best).toBe('31');
    expect(assessment.contradictions).toHaveLength(10);
  });

  it('at least seven, one B', () => {
    const [claim] = assessQuestion(quantity({ source: 'Post', grade: 'B', value: '7', comparator: 'ge' })).claims;
    expect(claim).toMatchObject({ value: '7', comparator: 'ge', probability: 0.643, state: 'single_source' });
  });

  it('takes a quoted zero for a denial of every count, though its source does not vouch for it', () => {
    const claimed: EvidenceInput = {
      source: 'State Post',
      grade: 'E',
      value: '0',
      modality: 'alleged',
      speaker: 'Ola Brod',
      stance: 'reports',
    };
    expect(assessQuestion(quantity(claimed, ...tally('14', 1))).contradictions).toEqual([
      expect.objectContaining({
        rule: 'dispute',
        a: '0',
        b: '14',
        explanation: 'Ola Brod denies the answer “14”; paper 14 0 asserts it.',
      }),
    ]);
    expect(assessQuestion(quantity({ ...claimed, value: '9' }, ...tally('14', 1))).contradictions).toEqual([]);
  });

  it('takes a zero said before a count for out of date, and one said again after it for a contradiction', () => {
    const zero = (publishedAt: string): EvidenceInput => ({
      source: `Mail ${publishedAt}`,
      grade: 'B',
      value: '0',
      publishedAt,
    });
    const three: EvidenceInput = { source: 'Echo', grade: 'B', value: '3', publishedAt: '2022-05-06' };
    const rules = (...evidence: EvidenceInput[]) =>
      assessQuestion({ ...quantity(...evidence), cumulative: true }).contradictions.map(({ rule }) => rule);
    expect(rules(zero('2022-05-05'), three)).toEqual([]);
    expect(rules(zero('2022-05-05'), three, zero('2022-05-07'))).toEqual(['toll_falls']);
  });

  it('sets a denial against an accusation, which is no guess', () => {
    const accusation: EvidenceInput = {
      source: 'Harbour Post',
      grade: 'B',
      stance: 'supports',
      modality: 'accused',
      speaker: 'Norway',
    };
    const guess: EvidenceInput = { ...accusation, modality: 'possible' };
    const rules = (first: EvidenceInput) => assessQuestion(yesNo(first, DENIAL)).contradictions.map(({ rule }) => rule);
    expect([rules(accusation), rules(guess)]).toEqual([['dispute'], []]);
  });

  it('flags the denial of the party as a dispute that names it', () => {
    const { contradictions } = assessQuestion(yesNo(B1, DENIAL));
    expect(contradictions).toEqual([
      { a: 'yes', b: 'no', rule: 'dispute', explanation: 'Bridge Company denies it; Harbour Post asserts it.' },
    ]);
  });
});

describe('answers of other kinds', () => {
  const place = (source: string, value: string): EvidenceInput => ({ source, grade: 'B', value });

  it('takes a coarser place as support for nothing finer, and a finer one as support for the coarser', () => {
    const assessment = assessQuestion({
      id: 'q',
      answerType: 'place',
      evidence: [
        place('a', 'Europe/France'),
        place('b', 'Europe/France/Paris'),
        place('c', 'Europe/France'),
        place('d', 'Asia/Japan'),
      ],
    });
    expect(assessment.best).toBe('Europe/France/Paris');
    expect(claimOf(assessment, 'Europe/France')).toMatchObject({ state: 'supported', probability: 0.654 });
    expect(claimOf(assessment, 'Europe/France/Paris').groups.filter(({ side }) => side === 'for')).toHaveLength(1);
    expect(assessment.contradictions.map(({ a, b }) => [a, b])).toEqual([
      ['Asia/Japan', 'Europe/France'],
      ['Asia/Japan', 'Europe/France/Paris'],
    ]);
  });

  it('takes a shortened path for the one longer path that ends with it', () => {
    const evidence = [place('a', 'Paris'), place('b', 'Europe/France/Paris')];
    const { claims, best } = assessQuestion({ id: 'q', answerType: 'place', evidence });
    expect(claims).toHaveLength(1);
    expect(best).toBe('Europe/France/Paris');
  });

  it('counts a day for its month and keeps another month as the rival', () => {
    const evidence = [place('a', '2023-04-05'), place('b', '2023-04'), place('c', '2023-05')];
    const assessment = assessQuestion({ id: 'q', answerType: 'date', evidence });
    expect(assessment.best).toBe('2023-04-05');
    expect(claimOf(assessment, '2023-04')).toMatchObject({ probability: 0.591 });
    expect(assessment.contradictions.map(({ rule }) => rule)).toEqual(['date_disjoint', 'date_disjoint']);
  });

  it('lets "at least" back values up to a quarter above and stay neutral beyond', () => {
    const evidence = [
      { source: 'a', grade: 'B' as const, value: '40', comparator: 'ge' as const },
      { source: 'b', grade: 'B' as const, value: '48' },
      { source: 'c', grade: 'B' as const, value: '60' },
    ];
    const assessment = assessQuestion({ id: 'q', answerType: 'quantity', evidence });
    expect(claimOf(assessment, '48').groups.filter(({ side }) => side === 'for')).toHaveLength(2);
    expect(claimOf(assessment, '60').groups.filter(({ side }) => side === 'for')).toHaveLength(1);
  });

  it('follows a rising toll in time and flags one that falls', () => {
    const toll = (source: string, value: string, publishedAt: string): EvidenceInput => ({
      source,
      grade: 'B',
      value,
      publishedAt,
    });
    const rising = [toll('a', '31', '2024-05-01'), toll('b', '31', '2024-05-01'), toll('c', '38', '2024-05-02')];
    const asked: QuestionInput = { id: 'q', answerType: 'quantity', cumulative: true, evidence: rising };
    const risen = assessQuestion(asked);
    expect(risen.contradictions).toEqual([]);
    expect(risen.best).toBe('38');
    expect(claimOf(risen, '31')).toMatchObject({ state: 'supported', supersededBy: '38' });
    const fallen = assessQuestion({ ...asked, evidence: [...rising, toll('d', '29', '2024-05-03')] });
    expect(fallen.contradictions.map(({ rule }) => rule)).toEqual(['toll_falls', 'toll_falls']);
  });

  it('keeps a state true of its time when its opposite follows', () => {
    const manned = { source: 'a', grade: 'B' as const, value: 'yes', validFrom: '2021-03-18' };
    const left = { source: 'b', grade: 'B' as const, value: 'no', validFrom: '2023-06-01' };
    const assessment = assessQuestion(yesNo(manned, left));
    expect(assessment.contradictions).toEqual([]);
    expect(claimOf(assessment, 'yes')).toMatchObject({ state: 'single_source', supersededBy: 'no' });
    expect(assessment.best).toBe('no');
    const overlapping = assessQuestion(yesNo({ ...manned, validTo: '2023-12-31' }, left));
    expect(overlapping.contradictions.map(({ rule }) => rule)).toEqual(['opposite_state']);
    expect(overlapping.claims.map(({ state }) => state)).toEqual(['conflicting', 'conflicting']);
  });

  it('lets successive holders of an office stand each in their time', () => {
    const holder = (value: string, validFrom: string, validTo?: string): EvidenceInput => ({
      source: value,
      value,
      validFrom,
      validTo,
    });
    const evidence = [holder('Ada Holm', '2010-01-01', '2014-06-30'), holder('Piet Vos', '2014-07-01')];
    const { contradictions, claims } = assessQuestion({ id: 'q', answerType: 'actor', evidence });
    expect(contradictions).toEqual([]);
    expect(claims.map(({ supersededBy }) => supersededBy)).toEqual(['Piet Vos', null]);
  });

  it.each<[string, [from: string, to: string], [from: string], string[]]>([
    ['the same day', ['2010-01-01', '2014-06-30'], ['2014-06-30'], []],
    ['the same year', ['2010', '2014'], ['2014'], []],
    ['a day of the year given for the end', ['2010', '2014'], ['2014-07-01'], []],
    ['a year before the end', ['2010', '2014'], ['2013'], ['actor_exclusive']],
    ['the same year as its predecessor', ['2010', '2014'], ['2010'], ['actor_exclusive']],
  ])('hands an office over: the successor begins on %s', (_, [validFrom, validTo], [begins], rules) => {
    const evidence: EvidenceInput[] = [
      { source: 'a', value: 'Ada Holm', validFrom, validTo },
      { source: 'b', value: 'Piet Vos', validFrom: begins },
    ];
    const { contradictions } = assessQuestion({ id: 'q', answerType: 'actor', evidence });
    expect(contradictions.map(({ rule }) => rule)).toEqual(rules);
  });

  it.each<[string, Partial<EvidenceInput>, string | null]>([
    ['a number too large to be read', { value: String(1e300) }, null],
    ['the ends of a range the wrong way round', { value: '30', valueMax: '20', comparator: 'range' }, '20'],
  ])('%s', (_, figure, least) => {
    const { claims } = assessQuestion(quantity({ source: 'a', ...figure }, { source: 'b', value: '25' }));
    const ranged = claims.find(({ comparator }) => comparator === 'range');
    expect([claims.length, ranged?.value ?? null]).toEqual(least === null ? [1, null] : [2, least]);
  });

  it.each<[string, EvidenceInput, string[]]>([
    ['an alleged rival', { source: 'x', grade: 'B', value: '44', modality: 'alleged' }, []],
    ['a rival that is only reported', { source: 'x', grade: 'B', value: '44', stance: 'reports' }, []],
    ['a pledge', { source: 'x', grade: 'B', value: '44', modality: 'pledged' }, []],
    ['an unsure reading', { source: 'x', grade: 'B', value: '44', confidence: 0.4 }, []],
    [
      'an unsure reading that a person confirmed',
      { source: 'x', grade: 'B', value: '44', confidence: 0.4, confirmed: true },
      ['quantity_disjoint'],
    ],
    ['another unit', { source: 'x', grade: 'B', value: '44', unit: 'km' }, []],
  ])('%s', (_, rival, rules) => {
    const evidence: EvidenceInput[] = [{ source: 'a', grade: 'B', value: '38', unit: 'person' }, rival];
    expect(assessQuestion(quantity(...evidence)).contradictions.map(({ rule }) => rule)).toEqual(rules);
  });

  it('leaves out what cannot be read, and answers nothing from nothing', () => {
    const { claims, best } = assessQuestion(
      quantity({ source: 'a', value: 'a great many' }, { source: 'b', value: '9'.repeat(2000) }),
    );
    expect([claims, best]).toEqual([[], null]);
  });
});

describe('who counts as one voice', () => {
  const support = (source: string, more: Partial<EvidenceInput> = {}): EvidenceInput => ({
    source,
    grade: 'B',
    stance: 'supports',
    ...more,
  });

  it.each<[string, EvidenceInput[], number]>([
    ['one owner', [support('a', { owner: 'Group' }), support('b', { owner: 'Group' })], 0.643],
    [
      'one wire credit',
      [
        support('a', { text: 'OSTRA (Reuters) - The ferry sank.' }),
        support('b', { text: 'Divers found the wreck (Reuters).' }),
      ],
      0.643,
    ],
    [
      'one origin: a quarter more',
      [support('a', { origin: 'Coast Guard' }), support('b', { origin: 'coast guard' })],
      0.667,
    ],
    ['the origin itself and who names it', [support('Coast Guard'), support('b', { origin: 'Coast Guard' })], 0.667],
    [
      'one speaker of several carriers',
      [support('a', { speaker: 'Ada Holm' }), support('b', { speaker: 'Ada Holm' })],
      0.63,
    ],
    [
      'nothing in common',
      [support('a', { text: 'The ferry sank.' }), support('b', { text: 'A ship went down.' })],
      0.722,
    ],
  ])('%s', (_, evidence, probability) => {
    expect(assessQuestion(yesNo(...evidence)).claims[0]?.probability).toBe(probability);
  });

  it.each<[string, EvidenceInput[], string]>([
    ['two who assert it outright', [support('a'), support('b')], 'supported'],
    ['one who asserts and one who hedges', [support('a'), support('b', { modality: 'alleged' })], 'insufficient'],
    [
      'a hedge in the headline, where no modality is given',
      [support('a'), support('b'), support('c', { text: 'Ferry service probably ends in May' })],
      'supported',
    ],
    [
      'two, one of them with a hedge in the headline',
      [support('a'), support('b', { text: 'Ferry service probably ends in May' })],
      'insufficient',
    ],
    ['fewer who only pass it on', [support('a'), support('b'), support('c', { stance: 'reports' })], 'supported'],
    [
      'as many who only pass it on',
      [support('a'), support('b'), ...['c', 'd'].map((source) => support(source, { stance: 'reports' }))],
      'insufficient',
    ],
  ])('%s', (_, evidence, state) => {
    expect(assessQuestion(yesNo(...evidence)).claims[0]?.state).toBe(state);
  });

  it('counts a denial once that several headlines report', () => {
    const denials = ['Harbour company denies ferry sank', 'Ferry sank? Company denies it', 'Denial from ferry line'];
    const carried = denials.map((text, index) => support(`d${index}`, { stance: 'denies', text }));
    const [claim] = assessQuestion(yesNo(...carried)).claims;
    expect(claim?.groups.map(({ side, weight }) => [side, weight])).toEqual([
      ['debunk', 3],
      ['debunk', 2.4],
    ]);
  });

  it('lets a source that has taken its assertion back debunk it, dated by the addresses of its articles', () => {
    const told = support('a', { url: 'https://a.example/2023/09/22/ferry-sank.html' });
    const corrected = support('a', { stance: 'denies', url: 'https://a.example/2023/sep/23/ferry-afloat' });
    const [claim] = assessQuestion(yesNo(told, corrected)).claims;
    expect(claim).toMatchObject({ state: 'refuted', rule: 'reliable_debunk', givenUpBy: ['a'] });
  });

  it('drops a denial that its holder has given up', () => {
    const denial: EvidenceInput = {
      source: 'b',
      grade: 'B',
      speaker: 'Port',
      party: true,
      stance: 'denies',
      publishedAt: '2024-01-01',
    };
    const admission: EvidenceInput = {
      source: 'b',
      grade: 'B',
      speaker: 'Port',
      stance: 'supports',
      publishedAt: '2024-02-01',
    };
    const { claims, contradictions } = assessQuestion(yesNo(denial, admission, support('a')));
    expect(contradictions).toEqual([]);
    expect(claims[0]).toMatchObject({ disbelief: 0, state: 'supported' });
  });
});

describe('two counts in one report', () => {
  const said = (value: string, speaker: string, text = `${speaker} gave a figure of ${value}.`): EvidenceInput => ({
    ...{ source: 'a', grade: 'C', stance: 'supports', publishedAt: '2024-02-03', value, speaker, text },
  });
  const older: EvidenceInput = { ...said('11', 'ministry'), source: 'b', publishedAt: '2024-02-02' };
  const rules = (...evidence: EvidenceInput[]) =>
    assessQuestion({ id: 'q', answerType: 'quantity', cumulative: true, evidence }).contradictions.map(
      ({ rule }) => rule,
    );

  it('sets two voices against each other, though one figure is older', () => {
    expect(rules(older, said('23', 'nurse'), said('11', 'ministry'))).toEqual(['quantity_disjoint']);
  });

  it('lets one voice, or words that say so, bring a count up to date', () => {
    expect(rules(older, said('23', 'ministry'), said('11', 'ministry'))).toEqual([]);
    expect(rules(older, said('23', 'nurse'), said('11', 'ministry', 'The ministry had earlier said 11.'))).toEqual([]);
  });
});

describe('the explanation', () => {
  it('names each voice with its signed share', () => {
    const [claim] = assessQuestion(yesNo({ ...B1, id: 'e1' }, { ...B2, id: 'e2' }, { ...DENIAL, id: 'e3' })).claims;
    expect(claim?.groups).toEqual([
      { side: 'for', sources: ['Harbour Post'], evidence: ['e1'], grade: 'B', weight: 0.8, share: 0.185 },
      { side: 'for', sources: ['Northern Mail'], evidence: ['e2'], grade: 'B', weight: 0.8, share: 0.185 },
      { side: 'against', sources: ['Harbour Post'], evidence: ['e3'], grade: 'B', weight: 0.72, share: -0.167 },
    ]);
  });

  it.each<[string, EvidenceInput[], number[]]>([
    ['either of two groups for', [B1, B2], [0]],
    ['two of three', [B1, B2, { source: 'Third', grade: 'B', stance: 'supports' }], [0, 1]],
    ['either side of two', [B1, DENIAL], [0]],
    ['nothing that only reports', [REPORTER], []],
  ])('the smallest decisive set: %s', (_, evidence, decisive) => {
    expect(assessQuestion(yesNo(...evidence)).claims[0]?.decisive).toEqual(decisive);
  });
});

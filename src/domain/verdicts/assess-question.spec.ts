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

  it('flags the denial of the party as a dispute that names it', () => {
    const { contradictions } = assessQuestion(yesNo(B1, DENIAL));
    expect(contradictions).toEqual([
      { a: 'yes', b: 'no', rule: 'dispute', explanation: 'Bridge Company denies it, which others assert.' },
    ]);
  });
});

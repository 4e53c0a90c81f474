import { assessQuestion } from './assess-question';
import type { EvidenceInput, Grade, QuestionInput } from './question-input';

/** "2 B ge 30": on the second day a source of grade B says at least 30. */
function assess(asked: Omit<QuestionInput, 'id' | 'evidence'>, given: readonly string[]) {
  const evidence = given.map((one, index): EvidenceInput => {
    const [day, grade, ...rest] = one.split(' ');
    const comparator = /^(?:ge|le|approx)$/.test(rest[0]!) ? (rest[0] as 'ge') : undefined;
    return {
      source: `paper ${index}`,
      grade: grade as Grade,
      value: rest.slice(comparator ? 1 : 0).join(' '),
      ...(comparator && { comparator }),
      ...(day !== '-' && { publishedAt: `2024-03-0${day}` }),
    };
  });
  return assessQuestion({ id: 'q', ...asked, evidence });
}

describe('the best value', () => {
  it.each<[string, Omit<QuestionInput, 'id' | 'evidence'>, string[], string | null]>([
    ['the one with the most support', { answerType: 'quantity' }, ['- B 38', '- B 38', '- B 44'], '38'],
    ['of equals the smaller one', { answerType: 'quantity' }, ['- B 44', '- B 38'], '38'],
    ['a more exact one inside a bound', { answerType: 'quantity' }, ['- B ge 30', '- B 38', '- B 38'], '38'],
    ['no outlier inside a bound', { answerType: 'quantity' }, ['- B ge 30', '- B ge 30', '- B ge 30', '- C 900'], '30'],
    ['a more exact one inside a rounded one', { answerType: 'quantity' }, ['- B approx 40', '- B 38', '- B 38'], '38'],
    ['no slip inside a rounded one', { answerType: 'quantity' }, ['- A approx 40', '- A approx 40', '- E 38'], '40'],
    [
      'neither of two equal ones inside a bound',
      { answerType: 'quantity' },
      ['- B ge 30', '- B ge 30', '- B 38', '- B 41'],
      '30',
    ],
    [
      'the latest of a moment',
      { answerType: 'quantity', momentary: true },
      ['1 B 38', '1 B 38', '2 B 31', '3 B 33'],
      '33',
    ],
    [
      'no lone jump of a moment to many times its value',
      { answerType: 'quantity', momentary: true },
      ['1 B 38', '1 B 38', '2 B 3100'],
      '38',
    ],
    [
      'a jump of a moment that two voices tell of',
      { answerType: 'quantity', momentary: true },
      ['1 B 38', '1 B 38', '2 B 3100', '2 B 3100'],
      '3100',
    ],
    [
      'the fullest list',
      { answerType: 'actor' },
      ['- B Ada Holm; Piet Vos', '- B Ada Holm; Piet Vos; Jan Bos'],
      'Ada Holm; Piet Vos; Jan Bos',
    ],
    [
      'no list with a name that one weak voice adds',
      { answerType: 'actor' },
      ['- A Ada Holm; Piet Vos', '- A Ada Holm; Piet Vos', '- E Ada Holm; Piet Vos; Jan Bos'],
      'Ada Holm; Piet Vos',
    ],
    [
      'the shorter list where two equal ones add another name',
      { answerType: 'actor' },
      ['- B Ada Holm; Piet Vos', '- B Ada Holm; Piet Vos; Jan Bos', '- B Ada Holm; Piet Vos; Lea Dorn'],
      'Ada Holm; Piet Vos',
    ],
    [
      'the finest place',
      { answerType: 'place' },
      ['- B Europe/France', '- B Europe/France', '- B Europe/France/Paris'],
      'Europe/France/Paris',
    ],
  ])('is %s', (_, asked, given, best) => {
    expect(assess(asked, given).best).toBe(best);
  });

  it('has none where nobody supports any', () => {
    const denied: EvidenceInput = { source: 'Checkers', grade: 'A', value: '38', stance: 'denies' };
    expect(assessQuestion({ id: 'q', answerType: 'quantity', evidence: [denied] }).best).toBeNull();
  });
});

describe('what took the place of a value', () => {
  const next = (given: string[], asked: Partial<QuestionInput> = { momentary: true }) =>
    Object.fromEntries(
      assess({ answerType: 'quantity', ...asked }, given).claims.map(({ value, supersededBy }) => [
        value,
        supersededBy,
      ]),
    );

  it('is the next one in time, not the last', () => {
    expect(next(['1 B 38', '2 B 31', '3 B 33'])).toEqual({ 31: '33', 33: null, 38: '31' });
  });

  it('is not one that nobody supports', () => {
    const evidence: EvidenceInput[] = [
      { source: 'Post', grade: 'B', value: '38', publishedAt: '2024-03-01' },
      { source: 'Mail', grade: 'B', value: '41', publishedAt: '2024-03-02', stance: 'denies' },
    ];
    const { claims } = assessQuestion({ id: 'q', answerType: 'quantity', cumulative: true, evidence });
    expect(claims.map(({ supersededBy }) => supersededBy)).toEqual([null, null]);
  });

  it('is no jump beyond twice the value by one voice', () => {
    expect(next(['1 B 38', '2 B 76'], { cumulative: true })).toEqual({ 38: '76', 76: null });
    expect(next(['1 B 38', '2 B 77'], { cumulative: true })).toEqual({ 38: null, 77: null });
    expect(next(['1 B 38', '2 B 77', '2 B 77'], { cumulative: true })).toEqual({ 38: '77', 77: null });
  });
});

import { assessQuestion } from './assess-question';
import type { EvidenceInput, QuestionInput } from './question-input';

const orderOf = (answerType: QuestionInput['answerType'], ...given: Partial<EvidenceInput>[]) =>
  assessQuestion({
    id: 'q',
    answerType,
    evidence: given.map((one, index) => ({ source: `s${index}`, validFrom: `20${10 + index}`, ...one })),
  }).claims.map(({ value, comparator, valueMax }) => [value, comparator, valueMax].filter(Boolean).join(' '));

const values = (...all: string[]) => all.map((value) => ({ value }));

describe('the order of claims', () => {
  it('is by size, of one size by the most that it allows', () => {
    expect(
      orderOf(
        'quantity',
        { value: '41' },
        { value: '38', comparator: 'ge' },
        { value: '38', comparator: 'range', valueMax: '40' },
        { value: '9' },
        { value: '38' },
      ),
    ).toEqual(['9', '38', '38 range 40', '38 ge', '41']);
  });

  it('is by time, an open start first and an open end last', () => {
    expect(orderOf('date', ...values('2023', '2022/..', '2022-01/2022-02', '2022-01', '../2024', '2022'))).toEqual([
      '../2024',
      '2022-01',
      '2022-01/2022-02',
      '2022',
      '2022/..',
      '2023',
    ]);
  });

  it('has yes before no', () => {
    expect(orderOf('yes_no', ...values('no', 'yes'))).toEqual(['yes', 'no']);
  });

  it('is by name otherwise', () => {
    expect(orderOf('category', ...values('Red', 'Amber', 'Blue'))).toEqual(['Amber', 'Blue', 'Red']);
  });
});

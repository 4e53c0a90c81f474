import type { Answer } from '../../../domain/values/answer';
import { ProblemException } from '../../problems/problem-exception';
import type { AnswerInputDto } from './answer-input.dto';
import { toAnswer } from './to-answer';

const quantity = (value: string | null, min: string | null, max: string | null, comparator: string): object => ({
  type: 'quantity',
  value,
  min,
  max,
  comparator,
  unit: null,
});

describe('an answer a person gives', () => {
  it.each<[AnswerInputDto, object]>([
    [
      { type: 'yes_no', holds: false },
      { type: 'yes_no', holds: false, from: null, to: null },
    ],
    [
      { type: 'yes_no', holds: true, from: '2026-03-01', to: '2026-03-02' },
      { type: 'yes_no', holds: true, from: '2026-03-01', to: '2026-03-02' },
    ],
    [{ type: 'quantity', value: '7' }, quantity('7', '7', '7', 'eq')],
    [{ type: 'quantity', value: '7', comparator: 'ge' }, quantity('7', '7', null, 'ge')],
    [{ type: 'quantity', value: '7', comparator: 'lt' }, quantity('7', null, '7', 'lt')],
    [{ type: 'quantity', value: '100', comparator: 'approx' }, quantity('100', '90', '110', 'approx')],
    [{ type: 'quantity', min: '7', max: '9', comparator: 'range' }, quantity(null, '7', '9', 'range')],
    [
      { type: 'date', edtf: '2026-03' },
      { type: 'date', edtf: '2026-03', from: '2026-03-01', to: '2026-03-31' },
    ],
    [
      { type: 'place', path: 'Europe/France' },
      { type: 'place', path: 'Europe/France' },
    ],
  ])('%j becomes a typed answer', (input, expected) => {
    expect(toAnswer(input)).toEqual<Partial<Answer>>(expected);
  });

  it.each<[AnswerInputDto, string]>([
    [{ type: 'yes_no' }, 'holds'],
    [{ type: 'yes_no', holds: true, value: '1' }, 'value'],
    [{ type: 'yes_no', holds: true, from: '2026-03-02', to: '2026-03-01' }, 'to'],
    [{ type: 'yes_no', holds: true, from: '2026-02-30' }, 'from'],
    [{ type: 'quantity' }, 'value'],
    [{ type: 'quantity', value: '7', holds: true }, 'holds'],
    [{ type: 'quantity', value: '7', min: '6' }, 'min'],
    [{ type: 'quantity', value: '7', max: '8' }, 'max'],
    [{ type: 'quantity', comparator: 'range', max: '8' }, 'min'],
    [{ type: 'quantity', comparator: 'vague', min: '8' }, 'max'],
    [{ type: 'quantity', comparator: 'range', min: '10', max: '9' }, 'max'],
    [{ type: 'quantity', comparator: 'range', value: '7', min: '6', max: '9' }, 'value'],
    [{ type: 'date' }, 'edtf'],
    [{ type: 'date', edtf: 'last week' }, 'edtf'],
    [{ type: 'actor' }, 'path'],
    [{ type: 'actor', edtf: '2026', path: 'Russia' }, 'edtf'],
  ])('%j is refused for %s', (input, member) => {
    const read = () => toAnswer(input);
    expect(read).toThrow(ProblemException);
    expect(read).toThrow(
      expect.objectContaining({ errors: [expect.objectContaining({ pointer: `/answer/${member}` })] }),
    );
  });
});

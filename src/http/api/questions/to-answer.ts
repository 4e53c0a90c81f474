import type { Answer } from '../../../domain/values/answer';
import { dayIntervalOf } from '../../../domain/values/dates';
import { fromDecimal, toDecimal } from '../../../domain/values/decimal';
import { intervalOf } from '../../../domain/values/interval';
import { ProblemException } from '../../problems/problem-exception';
import type { AnswerInputDto } from './answer-input.dto';

type Given = Omit<AnswerInputDto, 'type'>;

const MEMBERS: Record<Answer['type'], (keyof Given)[]> = {
  yes_no: ['holds', 'from', 'to'],
  quantity: ['value', 'min', 'max', 'comparator', 'unit'],
  date: ['edtf'],
  place: ['path'],
  actor: ['path'],
  category: ['path'],
};

function refuse(member: keyof Given, detail: string): never {
  throw new ProblemException('validation-failed', `answer.${member} ${detail}.`, [
    { pointer: `/answer/${member}`, detail: `${member} ${detail}` },
  ]);
}

function refuseOthers({ type, ...given }: AnswerInputDto): void {
  for (const [member, value] of Object.entries(given)) {
    const name = member as keyof Given;
    if (value !== undefined && !MEMBERS[type].includes(name)) refuse(name, `means nothing for the type ${type}`);
  }
}

function toQuantity({ value, min, max, comparator = 'eq', unit = undefined }: Given): Answer {
  if (comparator === 'range' || comparator === 'vague') {
    if (value !== undefined) refuse('value', 'is not given with range or vague: give min and max');
    if (min === undefined) refuse('min', 'is needed with range or vague');
    if (max === undefined) refuse('max', 'is needed with range or vague');
    if (fromDecimal(min).gt(fromDecimal(max))) refuse('max', 'must not be less than min');
    return { type: 'quantity', value: null, min, max, comparator, unit: unit ?? null };
  }
  if (value === undefined) refuse('value', 'is needed for a quantity');
  if (min !== undefined) refuse('min', 'is only given with range or vague');
  if (max !== undefined) refuse('max', 'is only given with range or vague');
  const ends = intervalOf({ value, min: null, max: null, comparator });
  return {
    type: 'quantity',
    value,
    min: ends.min && toDecimal(ends.min),
    max: ends.max && toDecimal(ends.max),
    comparator,
    unit: unit ?? null,
  };
}

/**
 * The typed answer a person gave.
 * @throws ProblemException `validation-failed` naming the member that is missing or does not fit
 */
export function toAnswer(input: AnswerInputDto): Answer {
  refuseOthers(input);
  switch (input.type) {
    case 'yes_no': {
      const { holds, from = null, to = null } = input;
      if (holds === undefined) refuse('holds', 'is needed for yes_no');
      if (from !== null && to !== null && from > to) refuse('to', 'must not be before from');
      for (const [member, day] of [
        ['from', from],
        ['to', to],
      ] as const) {
        if (day !== null && dayIntervalOf(day) === null) refuse(member, 'is no day of the calendar');
      }
      return { type: 'yes_no', holds, from, to };
    }
    case 'quantity':
      return toQuantity(input);
    case 'date': {
      const days = input.edtf === undefined ? refuse('edtf', 'is needed for a date') : dayIntervalOf(input.edtf);
      if (days === null || input.edtf === undefined) return refuse('edtf', 'is no EDTF date that is understood');
      return { type: 'date', edtf: input.edtf, from: days.from, to: days.to };
    }
    default:
      if (input.path === undefined) refuse('path', `is needed for the type ${input.type}`);
      return { type: input.type, path: input.path };
  }
}

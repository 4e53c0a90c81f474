import { pathKeys } from '../contradictions/relate-paths';
import type { Answer, AnswerType } from '../values/answer';
import { dayIntervalOf } from '../values/dates';
import { fromDecimal, toDecimal } from '../values/decimal';
import { intervalOf } from '../values/interval';
import type { EvidenceInput } from './question-input';

/** An answer and the key that equal answers share. */
export interface KeyedAnswer {
  key: string;
  answer: Answer;
  /** The spelling that stands for the answer where it is not the path itself. */
  shown?: string;
  /** Other values that mean the same. */
  otherSpellings?: readonly string[];
  /** The persons a list of names names. */
  members?: ReadonlySet<string>;
}

/** No name or number is longer; text that strayed into the field would only cost time. */
const LONGEST_VALUE = 1000;
const DECIMAL = /^[+-]?\d{1,30}(?:\.\d{1,30})?$/;
const NO = new Set(['no', 'false', 'n']);

/** The typed answer a piece of evidence names, or null when it names none or one that cannot be read as the question's type. */
export function readAnswer(evidence: EvidenceInput, type: AnswerType): KeyedAnswer | null {
  const value = valueText(evidence);
  if (type === 'yes_no') return yesNo(!NO.has(value.toLowerCase()));
  if (value === '' || value.length > LONGEST_VALUE) return null;
  if (type === 'quantity') return quantity(evidence, value);
  if (type === 'date') return date(value);
  const key = pathKeys(value).join('/');
  return key === '' ? null : { key, answer: { type, path: value } };
}

/** The value as written; lines of JSON may carry it as a number or null. */
export function valueText({ value }: EvidenceInput): string {
  return String(value ?? '').trim();
}

export function yesNo(holds: boolean): KeyedAnswer {
  return { key: holds ? 'yes' : 'no', answer: { type: 'yes_no', holds, from: null, to: null } };
}

function quantity(evidence: EvidenceInput, value: string): KeyedAnswer | null {
  const exact = decimal(value);
  if (exact === null) return null;
  const comparator = evidence.comparator ?? 'eq';
  const end = decimal(String(evidence.valueMax ?? ''));
  const ranged = comparator === 'range' || comparator === 'vague';
  const { min, max } = intervalOf({
    value: exact,
    min: ranged ? exact : null,
    max: ranged ? (end ?? exact) : null,
    comparator,
  });
  const unit = evidence.unit?.trim() || null;
  const answer: Answer = {
    type: 'quantity',
    value: exact,
    min: min === null ? null : toDecimal(min),
    max: max === null ? null : toDecimal(max),
    comparator,
    unit,
  };
  return { key: [exact, comparator, answer.max ?? '', unit?.toLowerCase() ?? ''].join(' '), answer };
}

function decimal(text: string): string | null {
  const plain = text
    .replace(/(?<=\d)[,_\s](?=\d{3}(?!\d))/g, '')
    .replace('−', '-')
    .trim();
  return DECIMAL.test(plain) ? toDecimal(fromDecimal(plain)) : null;
}

function date(value: string): KeyedAnswer | null {
  const edtf = /^\d{4}-\d{2}-\d{2}T/.test(value) ? value.slice(0, 10) : value;
  const days = dayIntervalOf(edtf);
  if (days === null || (days.from === null && days.to === null)) return null;
  return { key: `${days.from ?? '..'}/${days.to ?? '..'}`, answer: { type: 'date', edtf, ...days } };
}

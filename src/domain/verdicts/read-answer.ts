import { pathKeys } from '../contradictions/relate-paths';
import { readDates } from '../text/dates/read-dates';
import type { Answer, AnswerType } from '../values/answer';
import { dayIntervalOf } from '../values/dates';
import { fromDecimal, toDecimal } from '../values/decimal';
import { intervalOf } from '../values/interval';
import type { EvidenceInput } from './question-input';
import { inPercent, plainDecimal, readFigure, unitKey } from './read-figure';

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
const LONGEST_DATE = 100;
const NO = new Set(['no', 'false', 'n', 'untrue', 'not true', '0']);

/** The typed answer a piece of evidence names, or null when it names none or one that cannot be read as the question's type. */
export function readAnswer(evidence: EvidenceInput, type: AnswerType): KeyedAnswer | null {
  const value = valueText(evidence);
  if (type === 'yes_no') return yesNo(!NO.has(value.toLowerCase()));
  if (value === '' || value.length > LONGEST_VALUE) return null;
  if (type === 'quantity') return quantity(evidence, value);
  if (type === 'date') return date(value, evidence.publishedAt ?? null);
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
  const figure = readFigure(value);
  if (figure === null) return null;
  const given = evidence.comparator ?? 'eq';
  const comparator = given === 'eq' ? figure.comparator : given;
  const ranged = comparator === 'range' || comparator === 'vague';
  const named = evidence.unit?.trim() ? unitKey(evidence.unit) : figure.unit;
  const { value: first, unit } = inPercent(figure.value, named);
  const end = plainDecimal(String(evidence.valueMax ?? '')) ?? figure.max;
  const last = end === null ? first : inPercent(end, named).value;
  const reversed = ranged && fromDecimal(last).lt(fromDecimal(first));
  const [exact, upper] = reversed ? [last, first] : [first, last];
  const { min, max } = intervalOf({
    value: exact,
    min: ranged ? exact : null,
    max: ranged ? upper : null,
    comparator,
  });
  const answer: Answer = {
    type: 'quantity',
    value: exact,
    min: min === null ? null : toDecimal(min),
    max: max === null ? null : toDecimal(max),
    comparator,
    unit,
  };
  return { key: [exact, comparator, answer.max ?? '', unit ?? ''].join(' '), answer };
}

function date(value: string, publishedAt: string | null): KeyedAnswer | null {
  const edtf = /^\d{4}-\d{2}-\d{2}T/.test(value) ? value.slice(0, 10) : value;
  const days = dayIntervalOf(edtf);
  if (days === null) return written(value, publishedAt);
  if (days.from === null && days.to === null) return null;
  return { key: `${days.from ?? '..'}/${days.to ?? '..'}`, answer: { type: 'date', edtf, ...days } };
}

/** "25 December 2024", "early March 2022"; a day without its year is dated by the publication. */
function written(value: string, publishedAt: string | null): KeyedAnswer | null {
  if (value.length > LONGEST_DATE) return null;
  const [found, more] = readDates(value, [{ start: 0, end: value.length }], publishedAt);
  if (found === undefined || more !== undefined || found.edtf === null) return null;
  const { edtf, from, to } = found;
  if (from === null && to === null) return null;
  return { key: `${from ?? '..'}/${to ?? '..'}`, answer: { type: 'date', edtf, from, to } };
}

import type { Comparator } from '../domain/text/statement';
import type { EvidenceInput, Stance } from '../domain/verdicts/question-input';
import { isRulings } from '../domain/verdicts/rulings';
import { BadLine, type JsonObject } from './json-lines';

/** What a field may hold, and in words for the author of a line that holds something else. */
interface Rule {
  accepts: (value: unknown) => boolean;
  words: string;
}

const COMPARATORS: readonly Comparator[] = ['eq', 'ge', 'gt', 'le', 'lt', 'approx', 'almost', 'range', 'vague'];
const STANCES: readonly Stance[] = ['supports', 'denies', 'reports'];
/** A day or a time of day; of a state also a month or a year. */
const DATE = /^\s*\d{4}(?!\d)/;

const isString = (value: unknown): boolean => typeof value === 'string';
const isNumber = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value);

const text: Rule = { accepts: isString, words: 'a string' };
const flag: Rule = { accepts: (value) => typeof value === 'boolean', words: 'true or false' };
const date: Rule = {
  accepts: (value) => typeof value === 'string' && DATE.test(value),
  words: 'an ISO date',
};
const oneOf = (words: readonly string[]): Rule => ({
  accepts: (value) => words.some((word) => word === value),
  words: `one of ${words.join(', ')}`,
});

/** Fields that are not here are not looked at. */
const RULES: Readonly<Partial<Record<keyof EvidenceInput, Rule>>> = {
  grade: text,
  owner: text,
  speaker: text,
  speakerGrade: text,
  origin: text,
  url: text,
  text,
  unit: text,
  modality: text,
  publishedAt: date,
  asOf: date,
  validFrom: date,
  validTo: date,
  stance: oneOf(STANCES),
  comparator: oneOf(COMPARATORS),
  party: flag,
  debunk: flag,
  confirmed: flag,
  value: {
    accepts: (value) => isString(value) || isNumber(value) || typeof value === 'boolean',
    words: 'a string, a number, true or false',
  },
  valueMax: { accepts: (value) => isString(value) || isNumber(value), words: 'a string or a number' },
  confidence: {
    accepts: (value) => typeof value === 'number' && value >= 0 && value <= 1,
    words: 'a number from 0 to 1',
  },
  rulings: { accepts: isRulings, words: 'the numbers "right" and "total", right no more than total' },
};

/**
 * A piece of evidence, its empty fields left out.
 * @throws BadLine that names the piece by its number and the field
 */
export function pieceOf(piece: unknown, number: number): JsonObject {
  if (typeof piece !== 'object' || piece === null || Array.isArray(piece))
    throw new BadLine(`evidence ${number} must be an object`);
  const fields = Object.fromEntries(
    Object.entries(piece).filter(([, value]) => value !== null && value !== undefined && value !== ''),
  );
  if (typeof fields.source !== 'string') throw new BadLine(`evidence ${number}: field "source" must be a string`);
  for (const [name, { accepts, words }] of Object.entries(RULES))
    if (fields[name] !== undefined && !accepts(fields[name]))
      throw new BadLine(`evidence ${number}: field "${name}" must be ${words}`);
  return fields;
}

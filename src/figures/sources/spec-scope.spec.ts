import type { SpecCase } from './spec-case';
import { resultsInScope, type ScopeName } from './spec-scope';

function given(spec: string, input: string, phrase: string, resolution: object, type = ''): SpecCase {
  const start = input.indexOf(phrase);
  const result = { Text: phrase, Start: start, End: start + phrase.length - 1, TypeName: type, Resolution: resolution };
  return { spec, Input: input, Results: [result] };
}

const NUMBER = 'Number/English/NumberModel.json';
const DATE = 'DateTime/English/DateTimeModel.json';

const number = (input: string, phrase: string, spec = NUMBER) => given(spec, input, phrase, { value: '7' });
const date = (phrase: string, type = 'datetimeV2.date', value = '2020-05-04') =>
  given(DATE, `It opened on ${phrase}.`, phrase, { values: [{ value }] }, type);

describe('resultsInScope', () => {
  it.each<[string, ScopeName, SpecCase]>([
    ['a count', 'numbers', number('seven boats', 'seven')],
    ['a power', 'numbers', number('about 7^3', '7^3')],
    ['a day with its month', 'dates', date('4 May')],
    ['a year', 'dates', date('2020')],
    ['a month counted from today', 'dates', date('next May')],
    ['a weekday', 'dates', date('Friday')],
    ['a range of months', 'dates', date('from May to June 2020', 'datetimeV2.daterange')],
  ])('takes %s', (_case, name, spec) => expect(resultsInScope(name, spec)).toHaveLength(1));

  it.each<[string, ScopeName, SpecCase]>([
    ['an ordinal', 'numbers', number('the seventh', 'seventh', 'Number/English/OrdinalModel.json')],
    ['an address of a computer', 'numbers', number('10.7.0.1', '7')],
    ['a unit without a number', 'units', given('NumberWithUnit/X.json', 'in dollars', 'dollars', { unit: 'Dollar' })],
    ['a term of business software', 'dates', date('fiscal year 2020')],
    ['what points at something told before', 'dates', date('the same week')],
    ['a time of day', 'dates', date('4 May at 7:30')],
    ['a duration', 'dates', date('May', 'datetimeV2.duration')],
    ['a day that does not exist', 'dates', date('31 June', 'datetimeV2.date', 'not resolved')],
  ])('leaves out %s', (_case, name, spec) => expect(resultsInScope(name, spec)).toEqual([]));
});

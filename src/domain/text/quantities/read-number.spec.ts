import fc from 'fast-check';
import { toDecimal } from '../../values/decimal';
import { tokenize } from '../tokens';
import { readNumber } from './read-number';
import { readQuantities } from './read-quantities';

/** Each number as "words = value", the words with what is counted. */
function numbers(text: string): string {
  return readQuantities(text)
    .map(({ span, value, min, max }) => `${text.slice(span.start, span.end)} = ${value ?? `${min}..${max}`}`)
    .join('; ');
}

describe('reading numbers', () => {
  it.each([
    ['It holds 12,567 rows.', '12,567 rows = 12567'],
    ['It holds 1,234,567.5 rows.', '1,234,567.5 rows = 1234567.5'],
    ['It holds 12,34,567 rows.', '12,34,567 rows = 1234567'],
    ['It holds 1.234.567 rows.', '1.234.567 rows = 1234567'],
    ['It holds 1.234,5 litres.', '1.234,5 litres = 1234.5'],
    ['It holds 1 250 000 rows.', '1 250 000 rows = 1250000'],
    ['It holds 45 000 rows.', '45 000 rows = 45000'],
    ["It holds 1'250'000 rows.", "1'250'000 rows = 1250000"],
    ['It holds 10 , 000 rows.', '10 , 000 rows = 10000'],
    ['A rate of 4.800 percent', '4.800 percent = 4.8'],
    ['A rate of .75 percent', '.75 percent = 0.75'],
    ['A rate of 4 . 8 %', '4 . 8 % = 4.8'],
  ])('reads digits however they are grouped: %s', (text, expected) => expect(numbers(text)).toBe(expected));

  it.each([
    ['It fell to -5 and −12.5.', '-5 = -5; −12.5 = -12.5'],
    ['It fell to minus 20.', 'minus 20 = -20'],
    ['A balance of negative 4.2 million', 'negative 4.2 million = -4200000'],
    ['How far from - 20 degrees?', '- 20 degrees = -20'],
    ['He tested negative 12 times.', '12 times = 12'],
    ['Ten boats - 5 of them new - sailed.', 'Ten boats = 10; 5 of them = 5'],
  ])('reads signs: %s', (text, expected) => expect(numbers(text)).toBe(expected));

  it.each([
    ['1.3e6 atoms', '1.3e6 atoms = 1300000'],
    ['6.02×10^23', '6.02×10^23 = 602000000000000000000000'],
    ['-12e-1', '-12e-1 = -1.2'],
    ['2^10', '2^10 = 1024'],
    ['9^99', ''],
  ])('reads powers: %s', (text, expected) => expect(numbers(text)).toBe(expected));

  it.each([
    ['forty four goats', 'forty four goats = 44'],
    ['forty - four goats', 'forty - four goats = 44'],
    ['one thousand two hundred and five goats', 'one thousand two hundred and five goats = 1205'],
    ['five million two hundred thousand goats', 'five million two hundred thousand goats = 5200000'],
    ['2 thousand 3 hundred and 21 goats', '2 thousand 3 hundred and 21 goats = 2321'],
    ['3 hundred and 2 hundred goats', '3 hundred = 300; 2 hundred goats = 200'],
    ['hundred thousand goats', 'hundred thousand goats = 100000'],
    ['a couple hundred goats', 'a couple hundred goats = 200'],
    ['a couple of thousand goats', 'a couple of thousand goats = 2000'],
    ['three hundred and two dozen goats', 'three hundred and two dozen goats = 324'],
    ['three dozens', 'three dozens = 36'],
    ['five dozs', 'five dozs = 60'],
    ['four score goats', 'four score goats = 80'],
    ['scores of goats', 'scores of goats = 40..99'],
    ['13 lakh goats and 2 lakh crore', '13 lakh goats = 1300000; 2 lakh crore = 2000000000000'],
    ['nine point nought four metres', 'nine point nought four metres = 9.04'],
    ['three point one four million', 'three point one four million = 3140000'],
    ['raised $3 million 12 years ago', '$3 million = 3000000; 12 years = 12'],
  ])('reads words: %s', (text, expected) => expect(numbers(text)).toBe(expected));

  it.each([
    [
      '$1.2bn, 5mln, 12k, 2.1b and 3mil',
      '$1.2bn = 1200000000; 5mln = 5000000; 12k = 12000; 2.1b = 2100000000; 3mil = 3000000',
    ],
    ['a $5-million deal', '$5-million = 5000000'],
    ['a 2.5-billion-dollar plan', '2.5-billion-dollar = 2500000000'],
    ['10 bln or 30 k', '10 bln = 10000000000; 30 k = 30000'],
    ['a depth of 48m', '48m = 48'],
    ['a wall 12m high', '12m = 12'],
    ['lost $12m', '$12m = 12000000'],
    ['the 100m in 9.58 seconds', '100m = 100; 9.58 seconds = 9.58'],
    ['7.62mm rounds, 100t of coal', '7.62mm = 7.62; 100t = 100'],
  ])('reads scale letters: %s', (text, expected) => expect(numbers(text)).toBe(expected));

  it.each([
    ['3/4 of the goats', '3/4 of the goats = 0.75'],
    ['10 1/2 miles, 2½ miles, ⅔ of it', '10 1/2 miles = 10.5; 2½ miles = 2.5; ⅔ = 0.666666667'],
    ['one and a half hours', 'one and a half hours = 1.5'],
    ['an hour and a half', 'an hour and a half = 1.5'],
    ['one and three quarters', 'one and three quarters = 1.75'],
    ['two-and-a-half years', 'two-and-a-half years = 2.5'],
    ['3 million and a half', '3 million and a half = 3500000'],
    ['six million and two thirds', 'six million and two thirds = 6666666.666666667'],
    ['one billion and a quarter million', 'one billion and a quarter million = 1000250000'],
    ['half a million goats', 'half a million goats = 500000'],
    ['a quarter of a million goats', 'a quarter of a million goats = 250000'],
    ['three quarters of a million goats', 'three quarters of a million goats = 750000'],
    ['two thirds of goats', 'two thirds of goats = 0.666666667'],
    ['three twenty-firsts', 'three twenty-firsts = 0.142857143'],
    ['one hundred thirty-fifths', 'one hundred thirty-fifths = 2.857142857'],
    ['one hundred thirty two fifths', 'one hundred thirty two fifths = 26.4'],
    ['two hundred and fifty-four hundredths', 'two hundred and fifty-four hundredths = 200.54'],
    ['one over twenty', 'one over twenty = 0.05'],
    ['two out of five hundred goats', 'two out of five hundred goats = 0.004'],
    ['one in five goats', 'one in five goats = 0.2'],
    ['9 out of 10 goats', '9 out of 10 goats = 0.9'],
    ['Prices rose by a third.', 'a third = 0.333333333'],
    ['More than half voted.', 'More than half = 0.5'],
    ['half a mile off', 'half a mile = 0.5'],
  ])('reads fractions: %s', (text, expected) => expect(numbers(text)).toBe(expected));

  it.each([
    ['The second half and the third quarter began.'],
    ['A third man left and a fifth sang.'],
    ['The twenty-first, the two hundredth and the three millionth visit'],
    ['A one-off, a two-way street'],
    ['On 9/11, 24/7 and 50/50'],
    ['See https://example.org/a?b=30%25&c=1,234 or www.example.org/5'],
  ])('reads no number in: %s', (text) => expect(numbers(text)).toBe(''));

  it.each([
    ['the past three quarters', 'three quarters = 3'],
    ['two fifth-graders', 'two fifth-graders = 2'],
    ['scored 85 out of 100 in reviews', '85 out of 100 = 85'],
    ['a film rated 4/5', '4/5 = 4'],
  ])('tells counts and marks from fractions: %s', (text, expected) => expect(numbers(text)).toBe(expected));

  it('reads what a number in words spells, up to the trillions', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999_999 }), fc.boolean(), (value, british) => {
        const tokens = tokenize(spell(value, british ? ' and ' : ' '));
        const number = readNumber(tokens, 0);
        expect(number !== null && 'least' in number ? toDecimal(number.least) : null).toBe(String(value));
      }),
    );
  });

  it.each(['minus ', 'twenty-', 'a half ', '1 ', 'one in ', 'negative -'])(
    'reads "%s" over and over without end',
    (part) => {
      expect(() => readQuantities(part.repeat(5000))).not.toThrow();
    },
  );

  it('reads digits grouped by commas or spaces as the same number', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1000, max: 999_999_999 }),
        fc.constantFrom(',', ' ', '\u202f', "'"),
        (value, mark) => {
          const text = String(value).replace(/\B(?=(?:\d{3})+$)/g, mark);
          expect(readQuantities(`They sold ${text} goats.`)[0]?.value).toBe(String(value));
        },
      ),
    );
  });
});

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

function spell(value: number, and: string): string {
  for (const [scale, word] of [
    [1e9, 'billion'],
    [1e6, 'million'],
    [1000, 'thousand'],
  ] as const) {
    if (value < scale) continue;
    const rest = value % scale;
    return `${spell(Math.floor(value / scale), and)} ${word}${rest === 0 ? '' : `${rest < 100 ? and : ' '}${spell(rest, and)}`}`;
  }
  if (value >= 100)
    return `${SMALL[Math.floor(value / 100)]} hundred${value % 100 === 0 ? '' : and + spell(value % 100, and)}`;
  if (value < 20) return SMALL[value] ?? '';
  return value % 10 === 0 ? (TENS[value / 10] ?? '') : `${TENS[Math.floor(value / 10)]}-${SMALL[value % 10]}`;
}

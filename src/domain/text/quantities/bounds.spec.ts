import { readQuantities } from './read-quantities';

/** Each quantity as "words | comparator min..max". */
function bounds(text: string): string {
  return readQuantities(text)
    .map(
      ({ span, comparator, min, max }) =>
        `${text.slice(span.start, span.end)} | ${comparator} ${min ?? ''}..${max ?? ''}`,
    )
    .join('; ');
}

describe('reading bounds', () => {
  it.each([
    ['no fewer than 9 goats', 'no fewer than 9 goats | ge 9..'],
    ['50+ goats, 60-plus goats', '50+ goats | ge 50..; 60-plus goats | ge 60..'],
    ['9 goats or more', '9 goats or more | ge 9..'],
    ['North of 50 million euros', 'North of 50 million euros | gt 50000000..'],
    ['5 km north of 3 farms', '5 km | eq 5..5; 3 farms | eq 3..3'],
    ['in excess of 30', 'in excess of 30 | gt 30..'],
    ['a maximum of 6 goats', 'a maximum of 6 goats | le ..6'],
    ['as many as 15 goats', 'as many as 15 goats | le ..15'],
    ['not exceeding 4 tonnes', 'not exceeding 4 tonnes | le ..4'],
    ['well under 18', 'well under 18 | lt ..18'],
    ['nearly 40, not quite 50', 'nearly 40 | almost 36..40; not quite 50 | almost 45..50'],
    ['20-odd goats, 30 or so', '20-odd goats | approx 18..22; 30 or so | approx 27..33'],
    ['around -20 degrees', 'around -20 degrees | approx -22..-18'],
    ['less than 5000 or equal', 'less than 5000 or equal | le ..5000'],
    ['equal to 50 or less than 60', 'equal to 50 | eq 50..50; less than 60 | lt ..60'],
  ])('knows comparators: %s', (text, expected) => expect(bounds(text)).toBe(expected));

  it.each([
    ['20–30 goats, 20 through 40 goats', '20–30 goats | range 20..30; 20 through 40 goats | range 20..40'],
    ['between two hundred and three thousand', 'between two hundred and three thousand | range 200..3000'],
    ['between negative ten and fifteen', 'between negative ten and fifteen | range -10..15'],
    ['two or three goats', 'two or three goats | range 2..3'],
    ['two to three million goats', 'two to three million goats | range 2000000..3000000'],
    ['$5-10 million', '$5-10 million | range 5000000..10000000'],
    ['€5m–€10m', '€5m–€10m | range 5000000..10000000'],
    ['5% to 10%, between 5 km and 9 km', '5% to 10% | range 5..10; between 5 km and 9 km | range 5..9'],
    ['up 15 % to $ 41 million', '15 % | eq 15..15; $ 41 million | eq 41000000..41000000'],
    ['from 1200 to 1500 goats', 'from 1200 to 1500 goats | range 1200..1500'],
    ['more than 20 but fewer than 30 goats', 'more than 20 but fewer than 30 goats | range 20..30'],
    ['more than 40 and less than 10', 'more than 40 | gt 40..; less than 10 | lt ..10'],
  ])('knows ranges: %s', (text, expected) => expect(bounds(text)).toBe(expected));

  it.each([
    ['call 555-1234, code 12-345'],
    ['on page 3 of 10'],
    ['won 3-2 and 6–4, a 0-0 draw'],
    ['Formula One, World War Two, the round of 32, exit 6'],
    ['MH17, F-16 and B-52 by seat 14C'],
  ])('finds none in: %s', (text) => expect(bounds(text)).toBe(''));
});

import { findPassage } from './find-passage';

const TEXT = 'Seven were hurt. The port says seven were hurt. Later seven were hurt again.';

it.each([
  ['the only place', { quote: 'The port' }, 0, 17],
  ['the first of several', { quote: 'were hurt' }, 0, 6],
  ['the nearest of several', { quote: 'were hurt' }, 70, 60],
  ['the one with these words before it', { quote: 'seven were', prefix: 'Later ' }, 0, 54],
  ['the one with these words behind it', { quote: 'were hurt', suffix: ' again' }, 0, 60],
])('finds %s', (_, passage, near, start) => {
  expect(findPassage(TEXT, passage, near)).toEqual({ start, end: start + passage.quote.length });
});

it('finds nothing where the words are not', () => {
  expect(findPassage(TEXT, { quote: 'eight' })).toBeNull();
});

it('looks at a text that repeats one letter in no time worth mentioning', () => {
  expect(findPassage('a'.repeat(1_000_000), { quote: 'a', prefix: 'b' })).toEqual({ start: 0, end: 1 });
});

import { bodyWithoutCountry } from './body-of-country';

it.each<[string, string | null]>([
  ['Russian Defence Ministry', 'Defence Ministry'],
  [' the Russian Defence Ministry ', 'Defence Ministry'],
  ['France Foreign Ministry', 'Foreign Ministry'],
  ['Paris Foreign Ministry', null],
  ['Northern Foreign Ministry', null],
  ['Russian dolls', null],
  ['Ministry', null],
  ['Russian', null],
  ['', null],
])('%j without its country is %j', (value, body) => {
  expect(bodyWithoutCountry(value)).toBe(body);
});

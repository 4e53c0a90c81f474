import { categoryKey } from './category-key';

it.each<[string, string]>([
  ['the second', '2.'],
  ['2nd', '2.'],
  ['twenty-first', '21.'],
  ['twenty first', '21.'],
  ['second largest', '2. largest'],
  ['largest second', 'largest 2.'],
  ['very largest', 'very largest'],
  ['46th floor', '46. floor'],
  ['12345th', '12345th'],
])('%s is the category %s', (value, key) => {
  expect(categoryKey(value, value.replace('-', ' '))).toBe(key);
});

it('has one key for all names of a country', () => {
  expect(categoryKey(' UK ', 'uk')).toBe(categoryKey('United Kingdom', 'united kingdom'));
  expect(categoryKey('Paris', 'paris')).toBe('paris');
});

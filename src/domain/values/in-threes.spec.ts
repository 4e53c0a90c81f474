import { inThrees } from './in-threes';

it.each([
  ['', ''],
  ['0', '0'],
  ['123', '123'],
  ['1234', '1,234'],
  ['-123', '-123'],
  ['-12345', '-12,345'],
  ['6000000', '6,000,000'],
  ['1'.repeat(9), '111,111,111'],
])('writes %p as %p', (whole, written) => {
  expect(inThrees(whole)).toBe(written);
});

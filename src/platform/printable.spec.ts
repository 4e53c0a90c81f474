import { printable } from './printable';

it.each([
  ['plain, ünï¢ode 👩‍🚀 مرحبا\n\tindented', 'plain, ünï¢ode 👩‍🚀 مرحبا\n\tindented'],
  ['\u001b[31mred', '\\u001b[31mred'],
  ['\u009b2J\u0000\u007f\r', '\\u009b2J\\u0000\\u007f\\u000d'],
  ['a\u2028b\u202ec', 'a\\u2028b\\u202ec'],
])('shows %j as %j', (text, shown) => {
  expect(printable(text)).toBe(shown);
});

import fc from 'fast-check';
import { isOneAddress, subjectLine } from './letter';

describe('a subject', () => {
  it.each([
    ['Seven people were hurt.', 'Seven people were hurt.'],
    ['one\r\nBcc: victim@mail.example', 'one Bcc: victim@mail.example'],
    ['a\u0000b\u2028c\u202Ed', 'a b c d'],
    ['x'.repeat(200), `${'x'.repeat(139)}…`],
    ['😀'.repeat(200), `${'😀'.repeat(139)}…`],
  ])('of %j is %j', (text, line) => {
    expect(subjectLine(text)).toBe(line);
  });

  it('is one line of printable characters, whatever it is made of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(subjectLine(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      }),
    );
  });
});

it.each([
  ['reader@mail.example', true],
  ['r.e+ader@mail.example', true],
  ['reader@mail.example, other@mail.example', false],
  ['Reader <reader@mail.example>', false],
  ['reader@mail.example\r\nBcc: other@mail.example', false],
  ['reader@mail.example\n', false],
  ['reader', false],
  ['a@b@c.example', false],
])('%j is one address: %s', (text, is) => {
  expect(isOneAddress(text)).toBe(is);
});

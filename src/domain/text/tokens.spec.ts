import fc from 'fast-check';
import { partOf, tokenize } from './tokens';

describe('tokenizing', () => {
  it.each([
    ['Norway’s well-known crew', ['Norway’s', 'well-known', 'crew'], ['word', 'word', 'word']],
    ['1,200.5 km', ['1,200.5', 'km'], ['number', 'word']],
    [
      '(a) — “b”',
      ['(', 'a', ')', '—', '“', 'b', '”'],
      'punctuation word punctuation punctuation punctuation word punctuation'.split(' '),
    ],
    ['Élan été', ['Élan', 'été'], ['word', 'word']],
    ['😀 \ud800', ['😀', '\ud800'], ['punctuation', 'punctuation']],
  ])('%s', (text, words, kinds) => {
    const tokens = tokenize(text);
    expect(tokens.map((token) => token.text)).toEqual(words);
    expect(tokens.map(({ kind }) => kind)).toEqual(kinds);
  });

  it('gives a part the tokens it has when read alone', () => {
    const word = fc.constantFrom('Norway’s', 'ship-owner', '1,200', '😀', '\ud800', '“', '.', ' ', 'a', '’');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), fc.nat(60), fc.nat(60), (words, one, other) => {
        const text = words.join('');
        const span = { start: Math.min(one, other, text.length), end: Math.min(Math.max(one, other), text.length) };
        const whole = { start: 0, end: text.length, tokens: tokenize(text) };
        expect(partOf(text, whole, span).tokens).toEqual(tokenize(text, span));
      }),
    );
  });
});

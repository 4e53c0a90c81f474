import fc from 'fast-check';
import { textSelectors } from './text-selectors';

const texts = fc.array(fc.constantFrom('a', 'é', ' ', '\n', '😀', '𝒳'), { minLength: 1, maxLength: 120 });

describe('selectors of a passage', () => {
  it('counts code points and gives up to 32 units on either side', () => {
    const text = `${'x'.repeat(40)}😀 seven hurt 😀${'y'.repeat(40)}`;
    const start = text.indexOf('seven');
    expect(textSelectors(text)({ start, end: start + 10 })).toEqual({
      exact: 'seven hurt',
      prefix: `${'x'.repeat(29)}😀 `,
      suffix: ` 😀${'y'.repeat(29)}`,
      start: 42,
      end: 52,
    });
  });

  it('never cuts a character in two', () => {
    const text = `😀${'x'.repeat(31)}seven${'y'.repeat(31)}😀`;
    const start = text.indexOf('seven');
    expect(textSelectors(text)({ start, end: start + 5 })).toMatchObject({
      prefix: 'x'.repeat(31),
      suffix: 'y'.repeat(31),
    });
    expect(textSelectors('a😀😀b')({ start: 2, end: 4 })).toMatchObject({ exact: '😀😀', start: 1, end: 3 });
  });

  it('selects the same words by code points as the span does by UTF-16 units', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (characters, a, b) => {
        const [from, to] = [a % characters.length, b % characters.length].sort((x, y) => x - y) as [number, number];
        const text = characters.join('');
        const start = characters.slice(0, from).join('').length;
        const end = characters.slice(0, to + 1).join('').length;
        const found = textSelectors(text)({ start, end });
        expect(characters.slice(found.start, found.end).join('')).toBe(found.exact);
        expect(text.slice(0, start).endsWith(found.prefix)).toBe(true);
        expect(text.startsWith(found.suffix, end)).toBe(true);
        expect(found.prefix + found.suffix).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });
});

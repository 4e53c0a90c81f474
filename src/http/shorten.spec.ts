import fc from 'fast-check';
import { shorten } from './shorten';

it.each([
  ['Twelve died.', 20, 'Twelve died.'],
  ['Twelve people died when it sank.', 22, 'Twelve people died…'],
  ['Twelvepeoplediedwhenitsank.', 10, 'Twelvepeo…'],
  ['👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 2, '👩‍👩‍👧…'],
])('shortens %s to %i', (text, most, short) => {
  expect(shorten(text, most)).toBe(short);
});

it('never makes it longer than asked', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.integer({ min: 1, max: 80 }), (text, most) => {
      const short = shorten(text, most);
      expect([...new Intl.Segmenter('en').segment(short)].length).toBeLessThanOrEqual(most);
      if (short !== text) expect(short.endsWith('…')).toBe(true);
    }),
  );
});

import fc from 'fast-check';
import { shorten } from './shorten';

it.each([
  ['Twelve died.', 20, 'Twelve died.'],
  ['Twelve died.', 12, 'Twelve died.'],
  ['Twelve died.', 11, 'Twelve die…'],
  ['Twelve people died when it sank.', 20, 'Twelve people died…'],
  ['Twelvepeoplediedwhenitsank.', 10, 'Twelvepeo…'],
  ['é́́́́́́́́́́', 2, '…'],
  ['', 5, ''],
])('shortens %s to %i', (text, most, short) => {
  expect(shorten(text, most)).toBe(short);
});

it('never makes it longer than asked', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.string({ unit: 'binary', maxLength: 200 })),
      fc.integer({ min: 1, max: 80 }),
      (text, most) => {
        const short = shorten(text, most);
        expect([...new Intl.Segmenter('en').segment(short)].length).toBeLessThanOrEqual(most);
        expect(short.length).toBeLessThanOrEqual(most * 2);
        if (short !== text) expect(short.endsWith('…')).toBe(true);
      },
    ),
  );
});

import fc from 'fast-check';
import { type Postings, packPostings, unpackPostings } from './postings';

const SPAN = 128;
const anyPlaces = fc
  .uniqueArray(fc.nat(SPAN - 1), { minLength: 1, maxLength: SPAN })
  .map((places) => places.sort((a, b) => a - b));

const placesOf = ({ places, bits }: Postings): number[] =>
  places
    ? [...places]
    : Array.from({ length: SPAN }, (_, place) => place).filter((at) => (bits![at >> 5]! >>> (at & 31)) & 1);

it('tells the places of each block that were packed one after the other', () => {
  fc.assert(
    fc.property(fc.array(anyPlaces, { maxLength: 5 }), (blocks) => {
      const packed = blocks.map((places, i) => packPostings(i * SPAN, SPAN, places));
      const unpacked = unpackPostings(new Uint8Array(Buffer.concat(packed)));
      expect(unpacked.map(({ first, count }) => [first, count])).toEqual(
        blocks.map(({ length }, i) => [i * SPAN, length]),
      );
      expect(unpacked.map(placesOf)).toEqual(blocks);
    }),
  );
});

it('packs a frequent term as a bit for each line, a rare one as a list', () => {
  const packed = (count: number) => packPostings(0, SPAN, [...Array(count).keys()]);
  const bytes = (count: number) => packed(count).length;
  expect([1, 7, 8, SPAN].map((count) => unpackPostings(packed(count))[0]?.places === null)).toEqual([
    false,
    false,
    true,
    true,
  ]);
  expect(bytes(SPAN)).toBe(bytes(8));
  expect(bytes(2)).toBeLessThan(bytes(SPAN));
});

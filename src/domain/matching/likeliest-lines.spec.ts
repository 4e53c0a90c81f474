import fc from 'fast-check';
import { likeliestLines, NORM_SPAN } from './likeliest-lines';
import { packPostings, unpackPostings } from './postings';

const SPAN = 2 * NORM_SPAN;
const BLOCKS = 4;
const LINES = [...Array(BLOCKS * SPAN).keys()];

/** Worth and lines of a term that about so many of a thousand lines have, by a number that decides which. */
const anyTerm = fc.record({
  worth: fc.integer({ min: 1, max: 20 }),
  share: fc.constantFrom(3, 30, 300, 1000),
  draw: fc.nat(1000),
});
const hasTerm = ({ share, draw }: { share: number; draw: number }, line: number): boolean =>
  ((line * 7919 + draw * 104_729) % 1000) + 1 <= share;

it('finds the lines with the best sums for their norms, whichever terms are frequent', () => {
  const anyNorms = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 2 * BLOCKS, maxLength: 2 * BLOCKS });
  fc.assert(
    fc.property(
      fc.array(anyTerm, { minLength: 1, maxLength: 8 }),
      anyNorms,
      fc.integer({ min: 1, max: 20 }),
      (terms, norms, most) => {
        const blocks = [...Array(BLOCKS).keys()].map((at) => ({
          first: at * SPAN,
          span: SPAN,
          norms: new Float32Array(norms.slice(2 * at, 2 * at + 2)),
        }));
        const asked = terms.map((term) => ({
          worth: term.worth,
          postings: blocks.flatMap(({ first }) => {
            const places = [...Array(SPAN).keys()].filter((place) => hasTerm(term, first + place));
            return places.length === 0 ? [] : unpackPostings(packPostings(first, SPAN, places));
          }),
        }));
        const scoreOf = (line: number) =>
          terms.reduce((sum, term) => sum + (hasTerm(term, line) ? term.worth : 0), 0) /
          norms[Math.floor(line / NORM_SPAN)]!;
        const best = LINES.map(scoreOf)
          .filter((score) => score > 0)
          .sort((a, b) => b - a)
          .slice(0, most);
        expect(likeliestLines(blocks, asked, most).map(scoreOf)).toEqual(best);
      },
    ),
  );
});

it('finds nothing where there is nothing', () => {
  expect(likeliestLines([], [], 3)).toEqual([]);
  expect(likeliestLines([{ first: 0, span: NORM_SPAN, norms: new Float32Array([1]) }], [], 3)).toEqual([]);
});

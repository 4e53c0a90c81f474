import fc from 'fast-check';
import { readArticle } from './read-article';
import { splitSentences } from './sentences';

/** Reads a text and holds the reading to what every reading promises. */
function expectSound(text: string): void {
  const statements = readArticle(text, { publishedAt: '2022-03-18' });
  const starts = new Set(statements.map(({ sentence }) => sentence.start));
  const uncovered = splitSentences(text).filter(({ kind, start }) => kind !== 'nonprose' && !starts.has(start));
  expect(uncovered).toEqual([]);
  const wrong = statements.filter(({ span, sentence, text: words, quantities, dates, quotes }) => {
    const inside = span.start >= sentence.start && span.end <= sentence.end && span.start < span.end;
    const parts = [...quantities, ...dates, ...quotes].map((part) => part.span);
    const within = parts.every(({ start, end }) => start >= 0 && start < end && end <= text.length);
    return !inside || !within || text.slice(span.start, span.end) !== words;
  });
  expect(wrong.map(({ id }) => id)).toEqual([]);
}

// Whatever is quadratic in a sentence or in the text runs into the time limit of the test here.
describe('one thing without end', () => {
  it.each([
    ' ',
    '7',
    '"',
    '“',
    '(',
    "'",
    'a (b ',
    "a 'b ",
    'A. ',
    'Aa ',
    '12-',
    '1 ',
    'May 5 ',
    '2020 ',
    'three ',
    'one hundred ',
    'million ',
    ', which was ',
    '“A” ',
    'Berg said that ',
    'according to ',
    'two days before the sinking of the ship on 3 May 2021 ',
    'On 3 May 2021 the ship sank. Two days after the sinking it rose. ',
    '“Yes we said,” he said. ',
    'and the minister of Norway said that the port was closed on 3 May, which angered the crews, ',
    'Кот cat 猫 ship العربية 12 Berg. ',
    'a\u0301',
    '👩‍🚀 ',
    '\ud800',
    'The \udc00 ship \ud800 sank. ',
    'a\n',
  ])('%j', (piece) => {
    const endless = piece.repeat(30_000 / piece.length);
    expectSound(endless);
    expectSound(`The minister left. The ship ${endless}`);
  });

  it.each([
    ['sentences', 'Ship # sank. '],
    ['initials', 'A. '],
    ['lines', 'The ship # sank on Monday\n'],
    ['quotes', '“Yes we saw #,” he said. '],
    ['dated events', 'On 3 May 2021 ship # sank. Two days after the sinking it rose. '],
    ['events before events', 'two days before the sinking of the ship on 3 May 2021 '],
  ])('200 KB of %s', (_, piece) =>
    expectSound(Array.from({ length: 200_000 / piece.length }, (_, n) => piece.replace('#', String(n))).join('')),
  );
});

describe('scale words without end', () => {
  it.each(['hundred ', 'million ', 'hundred million ', 'dozen '])('%j', (piece) =>
    expectSound(`They lost one ${piece.repeat(300)}ships.`),
  );
});

describe('any mix of fragments', () => {
  it('is read soundly', () => {
    const words =
      'The ship Kari Berg said that denied died was which and but not (HSA) 12 3 May 2021 two days before $ million'.split(
        ' ',
      );
    const marks = ['“', '”', '"', '‘', '’', "'", '(', ')', '.', ',', ';', '–', '?', '\n', '\n\n', ' '];
    const oddities = ['👩‍🚀', '😀', '\ud800', '\udc00', 'e\u0301', '½', 'Ⅷ', '\u0000', '\u2028', '漢', 'ſ'];
    const fragment = fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...words) },
      { weight: 2, arbitrary: fc.constantFrom(...marks) },
      { weight: 1, arbitrary: fc.constantFrom(...oddities) },
    );
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 80 }), fc.constantFrom(' ', ''), (fragments, joint) =>
        expectSound(fragments.join(joint)),
      ),
      { numRuns: 400 },
    );
  });
});

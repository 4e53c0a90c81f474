import fc from 'fast-check';
import { type DatedText, joinNearCopies } from './near-copies';
import { unionFind } from './union-find';

const STORY =
  'Two ferries collided off the coast of Ostra on Friday night, and the harbour master said that all passengers had been brought ashore by dawn.';
const DAY = 86_400_000;

function areJoined(first: string, second: string, daysApart: number | null = 0): boolean {
  const sets = unionFind(2);
  const times = daysApart === null ? [null, 0] : [0, daysApart * DAY];
  joinNearCopies(sets, [
    { text: first, time: times[0]! },
    { text: second, time: times[1]! },
  ]);
  return sets.find(0) === sets.find(1);
}

describe('near copies', () => {
  const half = `${STORY} ${'Elsewhere the storm tore roofs from houses and closed three schools until Monday at the earliest.'}`;
  const changed = STORY.replace('Friday night', 'Friday evening');

  it.each<[string, string, string, number | null, boolean]>([
    ['equal words in other typography', STORY, STORY.toUpperCase().replace(',', ' –'), 0, true],
    ['equal words, weeks later', STORY, STORY, 30, true],
    ['a passage inside a longer one, weeks later', STORY, half, 30, true],
    ['a lightly changed passage within days', STORY, changed, 2, true],
    ['the same after exactly 72 hours', STORY, changed, 3, true],
    ['the same after more than 72 hours', STORY, changed, 3.01, false],
    ['a lightly changed passage, weeks later', STORY, changed, 30, false],
    ['a lightly changed passage, one undated', STORY, changed, null, true],
    [
      'the same event in other words',
      STORY,
      'Everybody on board the two ships that ran into each other near Ostra on Friday is safe.',
      0,
      false,
    ],
    ['a short phrase in common', 'The ferries collided off Ostra', STORY, 0, false],
    ['a short passage repeated', 'Ferries collide off Ostra', 'Ferries collide off Ostra', 0, true],
  ])('%s', (_, first, second, daysApart, expected) => {
    expect(areJoined(first, second, daysApart)).toBe(expected);
    expect(areJoined(second, first, daysApart)).toBe(expected);
  });

  it('leaves members without words alone', () => {
    const sets = unionFind(3);
    joinNearCopies(sets, [null, { text: ' … ', time: null }, { text: '', time: null }]);
    expect([0, 1, 2].map(sets.find)).toEqual([0, 1, 2]);
  });

  it('finds every copy among many passages that share a standing phrase', () => {
    const texts = Array.from({ length: 300 }, (_, index) => {
      const story = Array.from({ length: 30 }, (_unused, word) => `word${(index >> 1) * 31 + word}`).join(' ');
      return { text: `Read the latest news from our correspondents here. ${story}`, time: null };
    });
    const sets = unionFind(texts.length);
    joinNearCopies(sets, texts);
    expect(new Set(texts.map((_, index) => sets.find(index))).size).toBe(150);
  });
});

/** What the rule says of two passages, pair by pair. */
function isCopy(a: DatedText, b: DatedText): boolean {
  const [first, second] = [a, b].map(({ text }) => text.split(' '));
  if (first!.join(' ') === second!.join(' ')) return true;
  const [one, other] = [first!, second!].map(
    (words) => new Set(words.slice(4).map((_, at) => words.slice(at, at + 5).join(' '))),
  );
  if (Math.min(one!.size, other!.size) < 3) return false;
  const shared = [...one!].filter((shingle) => other!.has(shingle)).length;
  const isSoon = a.time === null || b.time === null || Math.abs(a.time - b.time) <= 3 * DAY;
  return (
    shared >= 0.8 * Math.min(one!.size, other!.size) || (isSoon && shared >= 0.5 * (one!.size + other!.size - shared))
  );
}

it('joins whom the rule joins, pair by pair', () => {
  const story = fc
    .constantFrom(0, 1, 2)
    .chain((number) =>
      fc
        .tuple(fc.nat(12), fc.integer({ min: 3, max: 34 }), fc.array(fc.nat(40), { maxLength: 3 }))
        .map(([start, length, changed]) =>
          Array.from({ length }, (_, at) => `w${number}x${changed.includes(at) ? `${start}y` : ''}${start + at}`).join(
            ' ',
          ),
        ),
    );
  const passage = fc.record({ text: story, time: fc.option(fc.nat(8).map((days) => days * DAY)) });
  // Of passages with equal words the time of the first is taken for all of them.
  const distinct = fc.uniqueArray(passage, { minLength: 12, maxLength: 30, selector: ({ text }) => text });
  fc.assert(
    fc.property(distinct, (passages) => {
      const [found, expected] = [unionFind(passages.length), unionFind(passages.length)];
      joinNearCopies(found, passages);
      for (const [at, one] of passages.entries())
        for (let other = 0; other < at; other++) if (isCopy(one, passages[other]!)) expected.union(other, at);
      const groupsOf = (sets: typeof found) =>
        passages.map((_, at) => passages.map((_one, other) => sets.find(at) === sets.find(other)));
      expect(groupsOf(found)).toEqual(groupsOf(expected));
    }),
    { numRuns: 200 },
  );
});

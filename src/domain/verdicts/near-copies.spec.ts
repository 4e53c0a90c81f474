import { joinNearCopies } from './near-copies';
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

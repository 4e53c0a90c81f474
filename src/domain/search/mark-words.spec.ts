import fc from 'fast-check';
import { markWords } from './mark-words';

const marked = (text: string, search: string, alike = false) =>
  markWords(text, search, { alike }).map(({ start, end }) => text.slice(start, end));

describe('markWords', () => {
  it.each<[string, string, string[]]>([
    ['Two ferries sank off Pell Island.', 'ferry sinks', ['ferries']],
    ['The FERRY and the ferryman', 'ferry', ['FERRY']],
    ['“Düsseldorf” lies on the Rhine', 'düsseldorf', ['Düsseldorf']],
    ['12 people died, 48 survived', '48 -12', ['48']],
    ['The old bridge', '"old bridge" -"new town"', ['old', 'bridge']],
    ['Nothing of it', 'ferry', []],
    ['Nothing of it', '', []],
  ])('in “%s”, a search for %s marks %j', (text, search, expected) => {
    expect(marked(text, search)).toEqual(expected);
  });

  it('marks a similar spelling only where it was asked for', () => {
    expect(marked('The ferry Marigold sank', 'mariglod', true)).toEqual(['Marigold']);
    expect(marked('The ferry Marigold sank', 'mariglod')).toEqual([]);
  });

  it('gives spans inside the text, apart and in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), fc.boolean(), (text, search, alike) => {
        const spans = markWords(text, search, { alike });
        spans.forEach(({ start, end }, i) => {
          expect(start).toBeGreaterThanOrEqual(i === 0 ? 0 : spans[i - 1]!.end);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        });
      }),
    );
  });
});

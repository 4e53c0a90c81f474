import { splitSentences } from './sentences';

const split = (text: string): string[] => splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('splitting sentences', () => {
  it.each([
    ['Mr. Lund left. Dr. Okoro stayed.', ['Mr. Lund left.', 'Dr. Okoro stayed.']],
    ['J. Lund left. Berg stayed.', ['J. Lund left.', 'Berg stayed.']],
    ['It was J. A. Lund. A crew left.', ['It was J. A. Lund.', 'A crew left.']],
    ['The U.S. Navy left. It sank.', ['The U.S. Navy left.', 'It sank.']],
    ['He left at 6 p.m. The crew stayed.', ['He left at 6 p.m.', 'The crew stayed.']],
    ['See No. 5 for more. It sank.', ['See No. 5 for more.', 'It sank.']],
    ['He met Lund, Berg, etc. They sank.', ['He met Lund, Berg, etc.', 'They sank.']],
    ['It was I. He left.', ['It was I.', 'He left.']],
    ['It cost $3.5 million. It sank.', ['It cost $3.5 million.', 'It sank.']],
    ['“Why now?” Lund asked. Nobody answered.', ['“Why now?” Lund asked.', 'Nobody answered.']],
    ['“We left.” He stayed.', ['“We left.”', 'He stayed.']],
    ['The ship (it sank.) rose.', ['The ship (it sank.) rose.']],
    ['The toll rose to 3 million. 12 ships sank.', ['The toll rose to 3 million.', '12 ships sank.']],
    ['It sank on Jan. 5 or 6. “40 people drowned.”', ['It sank on Jan. 5 or 6.', '“40 people drowned.”']],
    ['It was approx. 12 metres long.', ['It was approx. 12 metres long.']],
    ['It was over… The crew left.', ['It was over…', 'The crew left.']],
    ['KYIV, March 3 (NRO) — The ship left. It sank.', ['KYIV, March 3 (NRO) — The ship left.', 'It sank.']],
    ['It sank… and rose.', ['It sank… and rose.']],
  ])('%s', (text, expected) => expect(split(text)).toEqual(expected));

  it('joins a speech tag on a line of its own to its quote', () => {
    expect(split('The port closed.\n“We closed it on Monday,”\n– he said.')).toEqual([
      'The port closed.',
      '“We closed it on Monday,”\n– he said.',
    ]);
  });

  it.each([
    ['words', 'the ship and '],
    ['one endless word', 'a'],
  ])('chops what runs on without end: %s', (_, piece) => {
    const text = `The crew left ${piece.repeat(8000 / piece.length)}`.trimEnd();
    const pieces = split(text);
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(3000);
    expect(pieces.join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
  });

  it('takes what runs on behind any sentence, and what comes again and again, for unread', () => {
    const kindsOf = (text: string) =>
      splitSentences(text).map(({ kind, start, end }) => `${kind} ${start < 30_000 ? 'near' : 'far'} ${end > start}`);
    expect(new Set(kindsOf(`The crew left ${'and the ship '.repeat(6000)}`))).toEqual(
      new Set(['prose near true', 'unread far true']),
    );
    const kinds = splitSentences(`It sank. ${'The crew left. '.repeat(25)}It rose.`).map(({ kind }) => kind);
    expect(kinds).toEqual([...Array(21).fill('prose'), ...Array(5).fill('unread'), 'prose']);
  });
});

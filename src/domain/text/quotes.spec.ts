import { readQuotes } from './quotes';

const quotes = (text: string): string[][] =>
  readQuotes(text).map(({ kind, span }) => [kind, text.slice(span.start, span.end)]);

describe('reading quotes', () => {
  it.each([
    ['“We closed the port on Monday.”', [['speech', 'We closed the port on Monday.']]],
    ['"We closed the port on Monday," he said.', [['speech', 'We closed the port on Monday,']]],
    ['‘We closed the port on Monday,’ he said.', [['speech', 'We closed the port on Monday,']]],
    ['“Yes!”', [['speech', 'Yes!']]],
    ['They “could not find any survivors at all” there.', [['partial', 'could not find any survivors at all']]],
    ['He called it “a disaster”.', [['scare', 'a disaster']]],
    [
      '“He told me ‘we left it at once’ before going.”',
      [
        ['speech', 'He told me ‘we left it at once’ before going.'],
        ['nested', 'we left it at once'],
      ],
    ],
  ])('%s', (text, expected) => expect(quotes(text)).toEqual(expected));

  it.each([
    ['apostrophes', 'The crew’s ship and rock ’n’ roll', []],
    ['a plural’s apostrophe in single quotes', 'the ‘parties’ interests’ were met', [['scare', 'parties’ interests']]],
    ['feet and inches', 'the 6" pipe and the 5\' plank', []],
    ['an empty quote', '“ ”', []],
    ['a straight mark that nothing closes', 'An "unclosed mark.', []],
  ])('leaves alone or bounds %s', (_, text, expected) => expect(quotes(text)).toEqual(expected));

  it('takes a quote over paragraphs apart, a piece a paragraph', () => {
    expect(quotes('“We closed the port on Monday.\n\n“We open it on Friday.”')).toEqual([
      ['speech', 'We closed the port on Monday.'],
      ['speech', 'We open it on Friday.'],
    ]);
  });

  it('ends a quote that nothing closes at its paragraph', () => {
    expect(quotes('“We closed the port on Monday.\n\nThe crew left.')).toEqual([
      ['speech', 'We closed the port on Monday.'],
    ]);
  });
});

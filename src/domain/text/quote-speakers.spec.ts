import { assignSpeakers, nearestTag } from './quote-speakers';
import { readQuotes } from './quotes';
import { readArticle } from './read-article';
import type { SpeechTag } from './speech-tag';

/** Every quote of the article once, as the statements carry it. */
function quotesOf(text: string): (string | null)[][] {
  const all = readArticle(text).flatMap(({ quotes }) => quotes);
  const once = new Map(all.map((quote) => [quote.span.start, quote]));
  return [...once.values()].map(({ kind, speaker, span }) => [kind, speaker, text.slice(span.start, span.end)]);
}

describe('whose words a quote is', () => {
  it.each([
    ['“We closed the port on Monday,” said Kari Berg.', [['speech', 'Kari Berg', 'We closed the port on Monday,']]],
    ['Kari Berg said that “we closed the port on Monday”.', [['speech', 'Kari Berg', 'we closed the port on Monday']]],
    [
      '“We closed the port,” Kari Berg said. “We open it on Friday at noon.”',
      [
        ['speech', 'Kari Berg', 'We closed the port,'],
        ['speech', 'Kari Berg', 'We open it on Friday at noon.'],
      ],
    ],
    [
      '“We closed it,” said Berg.\n\n“We open it on Friday at noon.”',
      [
        ['speech', 'Berg', 'We closed it,'],
        ['speech', 'Berg', 'We open it on Friday at noon.'],
      ],
    ],
    ['The port was “closed for good”, Berg said.', [['partial', 'Berg', 'closed for good']]],
    ['Berg liked the “old” port.', [['scare', null, 'old']]],
    ['Berg said the “old” port was closed.', [['scare', null, 'old']]],
  ])('%s', (text, expected) => expect(quotesOf(text)).toEqual(expected));

  it('forgets the speaker once another sentence stands between', () => {
    const text =
      '“We closed it on Monday,” said Kari Berg. The town was quiet. Ships left. “We never closed any port.”';
    expect(quotesOf(text).at(-1)).toEqual(['speech', null, 'We never closed any port.']);
  });

  it('leaves quotes without a sentence or a tag as they are', () => {
    const text = '“We closed the port on Monday.”';
    const quotes = readQuotes(text);
    expect(assignSpeakers(text, quotes, [])).toEqual(quotes);
  });

  it('prefers the tag that opens the quote by "that" to the nearer one', () => {
    const tag = (start: number, end: number, complement: number): SpeechTag => ({
      start,
      end,
      complement,
      mode: 'indirect',
      speaker: `tag at ${start}`,
      cue: 'said',
      modality: 'asserted',
      opensClause: true,
    });
    const opening = tag(0, 9, 15);
    const near = tag(41, 50, 90);
    expect(nearestTag({ start: 16, end: 40 }, [opening, near])).toBe(opening);
    expect(nearestTag({ start: 25, end: 40 }, [opening, near])).toBe(near);
    expect(nearestTag({ start: 25, end: 40 }, [])).toBeNull();
  });
});

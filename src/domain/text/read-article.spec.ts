import fc from 'fast-check';
import { readArticle } from './read-article';
import { splitSentences } from './sentences';

const texts = (text: string): string[] => readArticle(text).map((statement) => statement.text);

describe('splitting sentences', () => {
  it('tells a title, a byline and an invitation from prose', () => {
    const text = 'Ferry Sinks off the Coast\n\nBy Jane Doe\n\nThe ferry sank on Monday.\n\nRead also: More ferries\n';
    expect(splitSentences(text).map(({ kind }) => kind)).toEqual(['nonprose', 'nonprose', 'prose', 'nonprose']);
  });
});

describe('splitting clauses', () => {
  it.each([
    [
      'There were 12 people aboard: 5 drowned and 7 survived.',
      ['There were 12 people aboard', '5 drowned', '7 survived'],
    ],
    [
      'Although Lund apologised to the families, the company has not accepted blame.',
      ['Lund apologised to the families', 'the company has not accepted blame'],
    ],
    [
      'The ministers of Norway and Ghana signed the treaty in Accra.',
      ['The ministers of Norway and Ghana signed the treaty in Accra'],
    ],
  ])('%s', (text, expected) => expect(texts(text)).toEqual(expected));
});

describe('polarity and modality', () => {
  it.each([
    ['The crew has not yet left the port.', 'negated', 'asserted'],
    ['The mayor not only resigned but left town.', 'affirmed', 'asserted'],
    ['We do not deny that we sold the ship.', 'affirmed', 'asserted'],
    ['The passengers were denied boarding by the airline.', 'affirmed', 'asserted'],
    ['The Pentagon denied any involvement.', 'affirmed', 'denied'],
    ['The Pentagon denied that it had not been told.', 'negated', 'denied'],
    ['Ghana accused Togo of smuggling.', 'affirmed', 'accused'],
    ['Norway pledged that the troops would leave.', 'affirmed', 'pledged'],
    ['The ship may sink.', 'affirmed', 'possible'],
    ['The patrol fired a flare, allegedly to warn a trawler.', 'affirmed', 'asserted'],
  ])('%s', (text, polarity, modality) => expect(readArticle(text)[0]).toMatchObject({ polarity, modality }));
});

describe('attribution', () => {
  it.each([
    ['“We closed the port on Monday,” said Kari Berg.', 'direct', 'Kari Berg', 'said'],
    ['Kari Berg, head of the Harbour Institute, said that the port was closed.', 'indirect', 'Kari Berg', 'said'],
    ['According to official figures, the port handled 40 ships.', 'official', null, 'according to'],
    ['The port was closed on Monday.', 'narrator', null, null],
  ])('%s', (text, mode, speaker, cue) => expect(readArticle(text)[0]?.attribution).toEqual({ mode, speaker, cue }));

  it('resolves surnames and pronouns to the fullest name', () => {
    const text =
      'President Kari Berg opened the port. Berg said that it was safe. “We checked every crane,” she added.';
    expect(readArticle(text).map(({ attribution }) => attribution.speaker)).toEqual([null, 'Kari Berg', 'Kari Berg']);
  });

  it('makes a reported denial in a relative clause a statement of its own', () => {
    const statements = readArticle('The mayor was angry at the Pentagon, which initially denied any role.');
    expect(statements.at(-1)).toMatchObject({
      attribution: { mode: 'indirect', speaker: 'Pentagon' },
      polarity: 'affirmed',
      modality: 'denied',
    });
  });
});

describe('reading any text', () => {
  it('slices back, covers every sentence of prose and stays in range', () => {
    const word = fc.constantFrom(
      'The',
      'ship',
      '“',
      '”',
      '"',
      '(',
      ')',
      '.',
      ',',
      'said',
      'that',
      '12',
      'died',
      '\n\n',
      'Berg',
      '\ud800',
      '’',
      'and',
      'not',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => {
        const text = words.join(' ');
        const statements = readArticle(text);
        for (const { span, text: slice, checkWorthiness } of statements) {
          expect(text.slice(span.start, span.end)).toBe(slice);
          expect(checkWorthiness).toBeGreaterThanOrEqual(0);
          expect(checkWorthiness).toBeLessThanOrEqual(1);
        }
        for (const { kind, start } of splitSentences(text)) {
          if (kind === 'prose') expect(statements.some(({ sentence }) => sentence.start === start)).toBe(true);
        }
      }),
    );
  });
});

import { toExtractLine } from './extract-line';
import { readArticle } from './read-article';

const TEXT = 'Kari Berg said that at least 38 people died on 3 May 2021 in the “old” port.';
const [printed] = readArticle(TEXT).map((statement) => JSON.parse(toExtractLine(statement)));
const fields = (object: object): string => Object.keys(object).join(' ');

describe('a line of extract', () => {
  it('has the published fields in order', () => {
    expect(fields(printed)).toBe(
      'id span text sentence attribution polarity modality quantities dates quotes checkWorthiness',
    );
    expect(fields(printed.span)).toBe('start end');
    expect(fields(printed.sentence)).toBe('start end');
    expect(fields(printed.attribution)).toBe('mode speaker cue');
    expect(printed.quantities.map(fields)).toEqual(['span value min max comparator unit role']);
    expect(printed.dates.map(fields)).toEqual(['span edtf from to basis']);
    expect(printed.quotes.map(fields)).toEqual(['span kind speaker']);
  });

  it('keeps what is not published to itself', () => {
    const [statement] = readArticle('12 Norwegian sailors died.');
    expect(statement?.quantities[0]).toHaveProperty('scope', 'Norwegian');
    expect(statement && toExtractLine(statement)).not.toContain('scope');
  });

  it('is one line, whatever the text', () => {
    const [statement] = readArticle(
      'The ferry that had left the port on Monday morning with\nforty people on board sank.',
    );
    expect(statement?.text).toContain('\n');
    expect(statement && toExtractLine(statement)).not.toContain('\n');
  });
});

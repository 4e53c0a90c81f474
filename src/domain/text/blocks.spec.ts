import { continuesBlock, readBlocks } from './blocks';

const prose = (text: string): [string, boolean][] => readBlocks(text).map((block) => [block.text, block.prose]);

describe('telling prose from what surrounds it', () => {
  it.each([
    ['a title', 'Ferry Sinks off the Coast', false],
    ['a byline', 'By Jane Doe', false],
    ['a dateline', '18 March 2022', false],
    ['an invitation', 'Read also: More ferries', false],
    ['a section head', 'What is known', false],
    ['another script', 'Паром затонул в понедельник.', false],
    ['a sentence', 'The ferry left Oslo.', true],
    ['a question that heads its answer', 'Why did it sink?', false],
    ['a quote', '“Never again', true],
  ])('%s', (_, line, expected) => {
    const text = `${line}\nThe ferry sank on Monday.`;
    expect(prose(text)).toEqual([
      [line, expected],
      ['The ferry sank on Monday.', true],
    ]);
  });

  it('takes a lone line as prose', () => expect(prose('Ferry sinks')).toEqual([['Ferry sinks', true]]));

  it.each(['1,234,567', '- 1 4/5', '-5 °C'])('takes a lone figure with its sign: %s', (line) =>
    expect(prose(line)).toEqual([[line, true]]),
  );

  it('takes a bullet off a line that asserts', () => {
    expect(prose('The ferry\n• Two ferries sank near the coast')).toEqual([
      ['The ferry', false],
      ['Two ferries sank near the coast', true],
    ]);
  });

  it('reads a long line once', () => {
    const line = 'The ferry sank on Monday morning.';
    expect(prose(`${line}\n\n${line}`)).toEqual([
      [line, true],
      [line, false],
    ]);
  });

  it('takes a short line for furniture once it has come over and over', () => {
    expect(prose('No.\n\n'.repeat(30)).filter(([, isProse]) => isProse)).toHaveLength(20);
  });

  it('joins the lines of a hard-wrapped paragraph', () => {
    const text =
      'The ferry that had left the port on Monday morning with\nforty people on board sank off the coast of the island.';
    expect(prose(text)).toEqual([[text, true]]);
  });

  it('keeps offsets into the text', () => {
    const text = '  The ferry sank.  \r\n\n\t• It was old and it leaked on Monday.\n';
    for (const { start, end, text: block } of readBlocks(text)) expect(text.slice(start, end)).toBe(block);
  });
});

describe('a sentence over two blocks', () => {
  it.each([
    ['“The ferry sank,”\n– he said on Monday.', true],
    ['The minister said:\n“The ferry sank.”', true],
    ['The minister spoke.\n“The ferry sank.”', false],
    ['The minister spoke.\nThe ferry sank.', false],
  ])('%j: %s', (text, expected) => {
    const [first, second] = readBlocks(text);
    expect(first && second && continuesBlock(first, second)).toBe(expected);
  });
});

import { readMarkdown } from './read-markdown';

describe('readMarkdown', () => {
  it('takes title, publisher, date and address from the front matter and the text without its marks', () => {
    const markdown = [
      '---',
      'title: A bridge reopens',
      'publisher: The Lune Courier',
      'date: 2024-12-25',
      'url: https://lune.example/bridge',
      '---',
      '# A bridge reopens',
      '',
      'The **old** bridge over the [Lune](https://lune.example) is *open* again, says snake_case_name.',
      '',
      '> It held.',
    ].join('\n');
    expect(readMarkdown(markdown)).toMatchObject({
      title: 'A bridge reopens',
      publisher: 'The Lune Courier',
      url: 'https://lune.example/bridge',
      published: { precision: 'day', origin: 'metadata' },
      text: 'A bridge reopens\n\nThe old bridge over the Lune is open again, says snake_case_name.\n\nIt held.',
    });
  });

  it.each([
    ['the [river](https://lune.example/a_(b)) rose', 'the river rose'],
    ['![a map](map.png)[1](x) and [2] (two)', '1 and [2] (two)'],
    ['[a](b [c](d)', '[a](b c'],
  ])('reads %p as %p', (markdown, text) => {
    expect(readMarkdown(markdown).text).toBe(text);
  });

  it.each(['[', '[a](', '![](', '**a', '- ', '`a', '# '])('reads a megabyte of %p in less than a second', (pump) => {
    const began = process.cpuUsage();
    readMarkdown(pump.repeat((1024 * 1024) / pump.length));
    expect(process.cpuUsage(began).user / 1000).toBeLessThan(1000);
  });

  it('takes the first heading for the title when there is no front matter', () => {
    expect(readMarkdown('# Two *boats* sank\n\nBoth were old.').title).toBe('Two boats sank');
  });

  it('refuses front matter that is no YAML', () => {
    expect(() => readMarkdown('---\ntitle: [a\n---\nText')).toThrow(
      expect.objectContaining({ code: 'bad_front_matter' }),
    );
  });
});

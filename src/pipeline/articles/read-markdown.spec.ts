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

  it('takes the first heading for the title when there is no front matter', () => {
    expect(readMarkdown('# Two *boats* sank\n\nBoth were old.').title).toBe('Two boats sank');
  });

  it('refuses front matter that is no YAML', () => {
    expect(() => readMarkdown('---\ntitle: [a\n---\nText')).toThrow(
      expect.objectContaining({ code: 'bad_front_matter' }),
    );
  });
});

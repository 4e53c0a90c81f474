import { readHtml } from './read-html';

const PARAGRAPHS = [
  'The bridge over the Lune closed on Monday.',
  'Engineers found a crack in <b>one</b> of its piers.',
];
const page = (head: string, body = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')) =>
  `<!doctype html><html><head>${head}</head><body><nav>Home News</nav><main>${body}</main><script>alert(1)</script></body></html>`;

describe('readHtml', () => {
  it.each([
    ['a page', page('<title>Bridge closed</title>')],
    ['a page without html element', `<body>${page('').match(/<main>.*<\/main>/)![0]}</body>`],
    ['a fragment', PARAGRAPHS.map((text) => `<p>${text}</p>`).join('\n')],
  ])('reads the paragraphs of %s', (_name, html) => {
    expect(readHtml(html).text).toBe(
      'The bridge over the Lune closed on Monday.\n\nEngineers found a crack in one of its piers.',
    );
  });

  it.each([
    ['Open Graph', '<meta property="article:published_time" content="2024-12-25T08:30:00Z">', 'time'],
    ['a microformat', '<meta itemprop="datePublished" content="2024-12-25">', 'day'],
    [
      'JSON-LD',
      '<script type="application/ld+json">{"@type":"NewsArticle","datePublished": "2024-12-25"}</script>',
      'day',
    ],
  ])('takes the time from %s', (_name, head, precision) => {
    expect(readHtml(page(head)).published).toMatchObject({ precision, origin: 'metadata' });
  });

  it('reads the bare text of a page nested too deep to be parsed', () => {
    const deep = `${'<div>'.repeat(3000)}<p>Down here.</p>${'</div>'.repeat(3000)}`;
    expect(readHtml(deep).text).toContain('Down here.');
  });

  it('does so of one that hides how deep it nests', () => {
    expect(readHtml(`${'<div title="></div>">'.repeat(3000)}<p>Down here.`).text).toContain('Down here.');
  });
});

import supertest from 'supertest';
import { insertFerryRows } from './ferry-rows';
import { openPages } from './open-pages';
import { pageRows } from './page-rows';

let pages: Awaited<ReturnType<typeof openPages>>;
const page = async (address: string) => (await supertest(pages.app.getHttpServer()).get(address).expect(200)).text;

beforeAll(async () => {
  pages = await openPages();
  const rows = pageRows(pages.database);
  const { question } = await insertFerryRows(rows);
  await rows.claim(question, { text: '<b>Bold</b> & <script>marigold()</script> ferry “x”' });
});
afterAll(() => pages.close());

describe('/search', () => {
  it('marks the words in every kind of text and links to where they stand', async () => {
    const html = await page('/search?q=marigold');
    expect(html).toContain('<mark class="bearing">Marigold</mark>');
    for (const place of ['/questions/qst_', '#clm_', '/articles/art_', '#stm_']) expect(html).toContain(place);
  });

  it('shows markup in a text as text, marks and all', async () => {
    const html = await page('/search?q=bold');
    expect(html).toContain('&lt;b><mark class="bearing">Bold</mark>&lt;/b> &amp; &lt;script>');
    expect(html).not.toMatch(/<script|<b>/);
  });

  it('says which hits are only spelt alike', async () => {
    expect(await page('/search?q=mariglod')).toContain('in a similar spelling');
    expect(await page('/search?q=zeppelin')).toContain('Nothing has these words');
  });

  it('keeps what was typed and says beside the field what is wrong with it', async () => {
    const html = await page('/search?q=ferry&from=yesterday&kind=claim');
    expect(html).toContain('value="yesterday"');
    expect(html).toContain('Type a day, like 2026-03-02.');
    expect(html).toMatch(/value="ferry"/);
    expect(html).not.toContain('Found, best first');
    expect(await page('/search?q=ferry&from=2031-05-02&to=2031-05-01')).toContain('This day is before the first.');
  });

  it('pages', async () => {
    const rows = pageRows(pages.database);
    const question = await rows.question(await rows.event());
    for (let i = 0; i < 30; i++) await rows.claim(question, { text: `Barge ${i} was late.` });
    const first = await page('/search?q=barge');
    const next = /href="([^"]+)" rel="next"/.exec(first)![1]!.replaceAll('&amp;', '&');
    const texts = (html: string) => [...html.matchAll(/<\/mark> (\d+) was late/g)].map(([, number]) => Number(number));
    const all = [...texts(first), ...texts(await page(next))];
    expect(texts(first)).toHaveLength(25);
    expect(new Set(all).size).toBe(30);
  });

  it('is empty before a search', async () => {
    expect(await page('/search')).toContain('Search');
  });
});

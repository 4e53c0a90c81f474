import { gzipSync } from 'node:zlib';
import { type DeskPages, openDeskPages } from './desk-pages';

const MOST = 25 * 1024;

let desk: DeskPages;
beforeAll(async () => {
  desk = await openDeskPages();
  await desk.queue(desk.ferry.twelve);
});
afterAll(() => desk?.close());

/** The bytes of all scripts that a page loads, each compressed. */
async function scriptBytes(document: Document): Promise<number> {
  let bytes = 0;
  for (const script of document.querySelectorAll('script')) {
    const { body } = await desk.app.inject({ url: script.getAttribute('src') ?? 'inline' });
    bytes += gzipSync(body).length;
  }
  return bytes;
}

it.each(['/desk', 'the workbench'])('%s loads at most 25 KB of JavaScript', async (page) => {
  const person = await desk.person('reviewer');
  const { document } = await person.get(page === '/desk' ? page : desk.pathOf(desk.ferry.twelve));
  const bytes = await scriptBytes(document);
  expect(bytes).toBeGreaterThan(1024);
  expect(bytes).toBeLessThanOrEqual(MOST);
});

it('no page that anybody may read loads any', async () => {
  const open = desk.routes.filter(
    ({ method, url, permission }) => method === 'GET' && permission === 'public' && !/^\/(assets|api)/.test(url),
  );
  expect(open.length).toBeGreaterThan(0);
  for (const { url } of open) {
    const { body } = await desk.app.inject({ url, headers: { accept: 'text/html' } });
    expect([url, /<script/i.test(body)]).toEqual([url, false]);
  }
});

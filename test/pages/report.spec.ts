import supertest from 'supertest';
import { rows } from '../../src/platform/database/rows';
import { insertFerryRows } from './ferry-rows';
import { openPages } from './open-pages';
import { pageRows } from './page-rows';

let pages: Awaited<ReturnType<typeof openPages>>;
const page = async (address: string) => (await supertest(pages.app.getHttpServer()).get(address).expect(200)).text;

beforeAll(async () => {
  pages = await openPages();
});
afterAll(() => pages.close());

it('is readable before there is anything to report', async () => {
  const html = await page('/desk/report');
  expect(html).toContain('The last 30 days');
  expect(html).toContain('0 claims wait to be taken');
  expect(html).not.toMatch(/NaN|undefined|Infinity/);
});

it('draws each figure and gives it as a table too', async () => {
  const { twelve } = await insertFerryRows(pageRows(pages.database));
  await rows(pages.database, `INSERT INTO reviews (claim_id, state) VALUES ($1, 'open')`, [twelve]);
  const html = await page('/desk/report?days=7');
  expect(html).toContain('1 claim waits to be taken');
  expect(html).toMatch(/<rect class="bar bar-arrived" x="8\d\.\d+%"/);
  expect(html).toContain('What was done each day, as a table');
  expect(html.match(/<th scope="row">\d+ \w+ \d{4}<\/th>/g)).toHaveLength(14);
  expect(html).toContain('aria-current="page">7 days');
  // Only attributes: the policy allows no inline style.
  expect(html).not.toMatch(/ style="/);
});

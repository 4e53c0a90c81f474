import supertest from 'supertest';
import { rows } from '../../src/platform/database/rows';
import { toPublicId } from '../../src/platform/ids/public-id';
import { addPerson } from '../support/roles';
import { insertFerryRows } from './ferry-rows';
import { openPages } from './open-pages';
import { pageRows } from './page-rows';

let pages: Awaited<ReturnType<typeof openPages>>;
let ferry: Awaited<ReturnType<typeof insertFerryRows>>;
const page = async (address: string) => (await supertest(pages.app.getHttpServer()).get(address).expect(200)).text;
const SEARCH = '/search?q=died&kind=claim';
const article = () => `/articles/${toPublicId('art', ferry.first.article)}`;
const question = () => page(`/questions/${toPublicId('qst', ferry.question)}`);

beforeAll(async () => {
  pages = await openPages();
  ferry = await insertFerryRows(pageRows(pages.database));
  const { personId } = await addPerson(pages.database, 'reviewer');
  await rows(
    pages.database,
    `INSERT INTO rulings (claim_id, person_id, reading, rating, rating_label, holds, rationale, question_revision, verdict_number, seen_evidence)
     VALUES ($1, $2, 'first', 'mostly_true', 'Mostly true', 'yes', 'The register <em>says</em> so.', 1, 1, '{}')`,
    [ferry.twelve, personId],
  );
  await rows(
    pages.database,
    `INSERT INTO reviews (claim_id, state, ruling_id) SELECT claim_id, 'ruled', id FROM rulings`,
  );
});
afterAll(() => pages.close());

const review = (changes: string) => rows(pages.database, `UPDATE reviews SET ${changes}`);
const PUBLISHED = `published_ruling = ruling_id, published_at = '2031-05-01T00:00:00Z'`;

describe('rulings beside what is computed', () => {
  it.each([
    ['waits to be published', `state = 'ruled'`],
    ['waits for its second reading', `state = 'second_reading', first_ruling = ruling_id`],
  ])('show nothing of a ruling that %s', async (_, changes) => {
    await review(changes);
    for (const html of [
      await question(),
      await page('/'),
      await page('/contradictions'),
      await page(article()),
      await page(SEARCH),
    ])
      expect(html).not.toMatch(/Mostly true|register/);
    expect(await question()).toContain('Computed, not reviewed');
  });

  it('show a published one wherever the claim is listed, and say what of the rest is computed', async () => {
    await review(`state = 'published', ${PUBLISHED}`);
    const html = await question();
    expect(html).toContain('Fact-checkers have ruled on 1 claim of 2; all else is computed');
    expect(html).toContain('The register &lt;em>says&lt;/em> so.');
    expect(html).toMatch(/rated-yes.*Mostly true/);
    expect(html).not.toContain('Computed, not reviewed');
    for (const address of ['/', '/contradictions', article(), SEARCH])
      expect(await page(address)).toMatch(/rated-yes.*Mostly true/);
  });

  it('say that one is being looked at again, and leave out one that was withdrawn', async () => {
    await review(`state = 'needs_review', ${PUBLISHED}`);
    expect(await question()).toContain('Mostly true (being looked at again)');
    await review(`state = 'withdrawn', ${PUBLISHED}`);
    expect(await question()).not.toContain('Mostly true');
  });
});

describe('/contradictions', () => {
  it('tells open from explained and gone ones, with the reason', async () => {
    const why = 'Two <b>different</b> days.';
    const { personId } = await addPerson(pages.database, 'reviewer');
    const links = async (address: string) => [...(await page(address)).matchAll(/id="con_/g)].length;
    expect(await links('/contradictions')).toBe(1);
    expect(await links('/contradictions?standing=explained')).toBe(0);
    await rows(
      pages.database,
      `UPDATE contradictions SET explained_reason = $1, explained_at = now(), explained_by = $2`,
      [why, personId],
    );
    expect(await links('/contradictions')).toBe(0);
    const html = await page('/contradictions?standing=explained&kind=value');
    expect(html).toContain('Two &lt;b>different&lt;/b> days.');
    expect(html).toContain('href="/contradictions?standing=explained&amp;kind=date"');
    expect(await links('/contradictions?standing=explained&kind=date')).toBe(0);
    expect(await question()).toContain('Explained by a person');
    await rows(pages.database, 'UPDATE contradictions SET resolved_at = now()');
    expect(await links('/contradictions?standing=gone')).toBe(1);
    expect(await links('/contradictions?standing=explained')).toBe(0);
  });
});

import { rows } from '../../src/platform/database/rows';
import { toPublicId } from '../../src/platform/ids/public-id';
import { addPerson, FORM } from '../support/roles';
import { insertFerryRows } from './ferry-rows';
import { openPages } from './open-pages';
import { pageRows } from './page-rows';

let pages: Awaited<ReturnType<typeof openPages>>;
let ferry: Awaited<ReturnType<typeof insertFerryRows>>;
let editor: string;

beforeAll(async () => {
  pages = await openPages({ anonymous: true, open: true });
  ferry = await insertFerryRows(pageRows(pages.database));
  editor = (await addPerson(pages.database, 'editor')).personId;
  await rows(
    pages.database,
    `INSERT INTO rulings (claim_id, person_id, reading, rating, rating_label, holds, rationale, question_revision, verdict_number, seen_evidence)
     VALUES ($1, $2, 'first', 'mostly_true', 'Mostly true', 'yes', 'The register says so.', 1, 1, '{}')`,
    [ferry.twelve, editor],
  );
  await rows(
    pages.database,
    `INSERT INTO reviews (claim_id, state, ruling_id, published_ruling, published_at)
     SELECT claim_id, 'published', id, id, '2031-05-01T00:00:00Z' FROM rulings`,
  );
});
beforeEach(() => rows(pages.database, 'DELETE FROM attempt_limits'));
afterAll(() => pages?.close());

const address = (claimId = ferry.twelve) => `/claims/${toPublicId('clm', claimId)}/report-error`;
const get = (url: string) => pages.app.inject({ url, headers: { accept: 'text/html' } });
const send = (fields: Record<string, string>, url = address(), headers: Record<string, string> = FORM) =>
  pages.app.inject({ method: 'POST', url, headers, payload: new URLSearchParams(fields).toString() });
const stored = () =>
  rows<{ text: string; email: string | null }>(pages.database, 'SELECT text, email FROM error_reports ORDER BY id');
const question = async () => (await get(`/questions/${toPublicId('qst', ferry.question)}`)).body;

describe('reports of readers', () => {
  it('are sent without an account from a page that the ruling leads to, and thanked for', async () => {
    expect(await question()).toContain(`href="${address()}"`);
    const form = await get(address());
    expect(form.body).toContain('The register says so.');
    const sent = await send({ text: 'It was <b>thirteen</b>.\r\nSee the register.', email: 'reader@mail.example' });
    expect([sent.statusCode, sent.headers.location]).toEqual([303, `${address()}?sent=yes`]);
    expect((await get(String(sent.headers.location))).body).toContain('Thank you');
    expect(await stored()).toEqual([
      { text: 'It was <b>thirteen</b>.\nSee the register.', email: 'reader@mail.example' },
    ]);
  });

  it('are taken on what is public only, and only from a page of this service', async () => {
    const before = await stored();
    expect((await get(address(ferry.nineteen))).statusCode).toBe(404);
    expect((await send({ text: 'x' }, address(ferry.nineteen))).statusCode).toBe(404);
    expect((await get('/claims/clm_1/report-error')).statusCode).toBe(404);
    const elsewhere = { 'content-type': FORM['content-type'], 'sec-fetch-site': 'cross-site' };
    expect((await send({ text: 'x' }, address(), elsewhere)).statusCode).toBe(403);
    expect(await stored()).toEqual(before);
  });

  it.each([
    ['text', { text: ' ', email: 'reader@mail.example' }, 'value="reader@mail.example"'],
    ['text', { text: 'x'.repeat(5001), email: '' }, 'x'.repeat(5001)],
    ['email', { text: 'Kept <i>words</i>', email: 'nobody' }, 'Kept &lt;i>words&lt;/i>'],
  ])('say beside %s what is wrong, and keep what was typed', async (field, fields, kept) => {
    const before = await stored();
    const refused = await send(fields);
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain(`id="${field}-error"`);
    expect(refused.body).toContain(kept);
    expect(await stored()).toEqual(before);
  });

  it('are taken five times from one address; the sixth stays in its form', async () => {
    for (let i = 0; i < 5; i++) expect((await send({ text: `Report ${i}` })).statusCode).toBe(303);
    const sixth = await send({ text: 'Kept sixth' });
    expect(sixth.statusCode).toBe(429);
    expect(Number(sixth.headers['retry-after'])).toBeGreaterThan(0);
    expect(sixth.body).toContain('Kept sixth');
    expect(sixth.body).toMatch(/role="alert">Only 5 reports/);
  });
});

describe('what followed a published ruling', () => {
  const correct = (wrong: string, state = 'open') =>
    rows(
      pages.database,
      `INSERT INTO corrections (claim_id, wrong, wrong_since, noticed_by, is_now, recorded_by, state, closed_at)
       VALUES ($1, $2, '2031-05-02', 'a reader', 'It says <em>twelve</em>.', $3, $4, CASE WHEN $4 <> 'open' THEN now() END)`,
      [ferry.twelve, wrong, editor, state],
    );

  it('stands beside it for readers: corrections, and who was asked for a reply', async () => {
    await correct('It said twenty.');
    await correct('TAKEN BACK', 'withdrawn');
    await rows(
      pages.database,
      `INSERT INTO reply_requests (claim_id, asked, asked_on, asked_how, due_on, recorded_by, state, answer, answered_on, closed_at)
       VALUES ($1, 'The port office', '2031-05-02', 'by e-mail', '2031-05-09', $2, 'answered', 'Twelve & no more.', '2031-05-03', now())`,
      [ferry.twelve, editor],
    );
    const html = await question();
    expect(html).toMatch(/What was wrong:.*It said twenty\..*It will say:.*It says &lt;em>twelve&lt;\/em>\./);
    expect(html).toMatch(/Wrong since .*2 May 2031.*, noticed by a reader/);
    expect(html).toMatch(/The port office.* was asked on .*2 May 2031.*and answered on .*3 May 2031/);
    expect(html).toContain('Twelve &amp; no more.');
    expect(html).not.toContain('TAKEN BACK');
  });

  it.each([
    ['was withdrawn', `state = 'withdrawn'`],
    ['is not published', `published_ruling = NULL, published_at = NULL, state = 'ruled'`],
  ])('is told to nobody where the ruling %s', async (_, changes) => {
    await rows(pages.database, `UPDATE reviews SET ${changes}`);
    expect(await question()).not.toMatch(/It said twenty|The port office/);
    await rows(
      pages.database,
      `UPDATE reviews SET state = 'published', published_ruling = ruling_id, published_at = now()`,
    );
    expect(await question()).toContain('It said twenty');
  });

  it('is kept from a second reader where it was written since the first ruling of a new round', async () => {
    await rows(
      pages.database,
      `WITH again AS (INSERT INTO rulings (claim_id, person_id, reading, rating, rating_label, holds, rationale, question_revision, verdict_number, seen_evidence)
         SELECT claim_id, person_id, reading, 'false', 'False', 'no', 'No longer.', 1, 1, '{}' FROM rulings RETURNING id)
       UPDATE reviews SET state = 'second_reading', first_ruling = (SELECT id FROM again)`,
    );
    await correct('SECRETLY thirteen');
    const html = await question();
    expect(html).toContain('It said twenty.');
    expect(html).not.toContain('SECRETLY');
  });
});

import { rows } from '../../src/platform/database/rows';
import { openDeskPages, words } from '../pages/desk-pages';

let desk: Awaited<ReturnType<typeof openDeskPages>>;
beforeAll(async () => {
  desk = await openDeskPages();
});
afterAll(() => desk.close());

const text = 'id,claim,quote,publisher,stance\nr1,<b>Bold</b> claim,Q,P,supports\nr2,,,,';

it('shows what would be imported, keeps what was typed, and imports it then', async () => {
  const reviewer = await desk.person('reviewer');
  const imported = () => rows(desk.database, `SELECT FROM external_ids`);
  const tried = await reviewer.post(
    '/desk/imports',
    { format: 'csv', source: 's', text, address: '', step: 'try' },
    200,
  );
  expect(words(tried.document.querySelector('main'))).toContain('1 created, 0 updated, 0 unchanged, 1 refused');
  expect(words(tried.document.querySelector('table'))).toContain('refused claim is missing');
  expect(tried.text).toContain('r2,,,,');
  expect(await imported()).toHaveLength(0);
  expect(tried.text).toContain('Import these rows');
  const done = await reviewer.post('/desk/imports', { format: 'csv', source: 's', text, step: 'import' }, 200);
  expect(done.document.querySelectorAll('td a[href^="/claims/clm_"]')).toHaveLength(1);
  expect(await imported()).toHaveLength(2);
});

it('says beside the field what is wrong', async () => {
  const reviewer = await desk.person('reviewer');
  const wrong = await reviewer.post('/desk/imports', { format: 'csv', text: 'autor\nx' }, 422);
  expect(words(wrong.document.querySelector('main'))).toContain('unknown columns in the header: “autor”');
  const bad = await reviewer.post('/desk/imports', { format: 'csv', address: 'ftp://x' }, 422);
  expect(words(bad.document.querySelector('main'))).toContain('Give a whole address');
});

it('is offered to reviewers only', async () => {
  expect((await (await desk.person('reviewer')).get('/desk/imports')).text).toContain('href="/desk/imports"');
  await (await desk.person('reader')).get('/desk/imports', 403);
});

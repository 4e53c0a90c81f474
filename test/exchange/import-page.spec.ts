import { parseHTML } from 'linkedom';
import request from 'supertest';
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

describe('a file that is chosen', () => {
  const file = Buffer.from('id,claim,quote,publisher,stance\nu1,A claim in a file,Q,P,supports\nu2,,,,\n');
  /** As a browser sends the form: the file, which may be none, and the button that was pressed last. */
  async function upload(
    fields: Record<string, string>,
    chosen: { name: string; bytes: Buffer } | null,
    status: number,
  ) {
    const sent = request(desk.app.getHttpServer())
      .post('/desk/imports')
      .set('Authorization', `Bearer ${await desk.keyFor('reviewer')}`);
    sent.attach('file', chosen?.bytes ?? Buffer.alloc(0), { filename: chosen?.name ?? '', contentType: 'text/csv' });
    for (const [name, value] of Object.entries({ format: 'csv', source: '', text: '', address: '', ...fields }))
      sent.field(name, value);
    const answer = await sent;
    expect(answer.status).toBe(status);
    return parseHTML(answer.text).document;
  }

  it('is tried, asked for again, and imported', async () => {
    const tried = await upload({ source: 'of a file' }, { name: 'claims.csv', bytes: file }, 200);
    expect(words(tried.querySelector('main'))).toContain('1 created, 0 updated, 0 unchanged, 1 refused');
    expect(words(tried.querySelector('#file-hint'))).toContain('choose it again');
    expect(tried.querySelector('#source')?.getAttribute('value')).toBe('of a file');
    const forgotten = await upload({ step: 'import' }, null, 422);
    expect(words(forgotten.querySelector('#file-error'))).toContain('Choose a file');
    expect(words(forgotten.querySelector('main'))).toContain('Import these rows');
    const done = await upload({ step: 'import' }, { name: 'claims.csv', bytes: file }, 200);
    expect(done.querySelectorAll('td a[href^="/claims/clm_"]')).toHaveLength(1);
  });

  it.each([
    ['a way up', '../../../../etc/passwd'],
    ['a NUL', 'a\0b.csv'],
    ['letters from right to left', 'claims\u202Evsc.exe'],
    ['10,000 characters', `${'x'.repeat(10_000)}.csv`],
    ['markup', '"><script>alert(1)</script>.csv'],
  ])('is no worse for %s in its name', async (_what, name) => {
    const tried = await upload({}, { name, bytes: file }, 200);
    expect(words(tried.querySelector('main'))).toContain('1 refused');
    expect(tried.toString()).not.toContain('alert(1)');
  });

  it('in an encoding that is named is read so', async () => {
    const bytes = Buffer.from('id,claim\nu3,Café\n', 'latin1');
    const wrong = await upload({}, { name: 'x.csv', bytes }, 200);
    expect(words(wrong.querySelector('table'))).toContain('name the encoding, such as windows-1252');
    const right = await upload({ encoding: 'windows-1252' }, { name: 'x.csv', bytes }, 200);
    expect(words(right.querySelector('main'))).toContain('1 created');
  });

  it('beside a text is one too many', async () => {
    const both = await upload({ text: 'id,claim\n1,x' }, { name: 'x.csv', bytes: file }, 422);
    expect(words(both.querySelector('#file-error'))).toContain('one of the three');
    expect(words(both.querySelector('#text'))).toContain('1,x');
  });

  it('that cannot be read says so beside it', async () => {
    const wrong = await upload({}, { name: 'x.csv', bytes: Buffer.from('autor\nx') }, 422);
    expect(words(wrong.querySelector('#file-error'))).toContain('unknown columns in the header: “autor”');
  });

  it('in half a form is refused', async () => {
    const answer = await request(desk.app.getHttpServer())
      .post('/desk/imports')
      .set('Authorization', `Bearer ${await desk.keyFor('reviewer')}`)
      .set('Content-Type', 'multipart/form-data; boundary=x')
      .send('--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\nid,cla');
    expect(answer.status).toBe(400);
  });

  it('is not taken from a page of another site', async () => {
    const { cookie } = await desk.signInAs('reviewer');
    const answer = await request(desk.app.getHttpServer())
      .post('/desk/imports')
      .set({ cookie, 'sec-fetch-site': 'cross-site' })
      .attach('file', file, 'claims.csv');
    expect(answer.status).toBe(403);
  });
});

it('takes no file on another page', async () => {
  const answer = await request(desk.app.getHttpServer())
    .post('/account/keys')
    .set('Authorization', `Bearer ${await desk.keyFor('reviewer')}`)
    .attach('file', Buffer.from('x'), 'claims.csv');
  expect(answer.status).toBe(415);
});

it('is offered to reviewers only', async () => {
  expect((await (await desk.person('reviewer')).get('/desk/imports')).text).toContain('href="/desk/imports"');
  await (await desk.person('reader')).get('/desk/imports', 403);
});

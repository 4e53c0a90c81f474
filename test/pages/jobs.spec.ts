import supertest from 'supertest';
import { toPublicId } from '../../src/platform/ids/public-id';
import { openPages } from './open-pages';
import { pageRows } from './page-rows';

let pages: Awaited<ReturnType<typeof openPages>>;
let question: string;
const server = () => supertest(pages.app.getHttpServer());

beforeAll(async () => {
  pages = await openPages();
  const rows = pageRows(pages.database);
  question = await rows.question(await rows.event(), {
    text: 'How <i>many</i>?',
    revision: 2,
    attempts: 5,
    parked_reason: 'lock timeout <script>',
  });
});
afterAll(() => pages.close());

it('shows what is parked and why, escaped, and tries it again by a form', async () => {
  const id = toPublicId('qst', question);
  const { text } = await server().get('/jobs').expect(200);
  expect(text).toContain('How &lt;i>many&lt;/i>?');
  expect(text).toContain('lock timeout &lt;script>');
  expect(text).toContain(`<input type="hidden" name="id" value="${id}"/>`);
  const answer = await server().post('/jobs/retries').type('form').send({ id }).expect(303);
  const after = await server().get(answer.headers.location!).expect(200);
  expect(after.text).toContain('1 piece of work will be tried again at once.');
  expect(after.text).toContain('Nothing has failed.');
  await server()
    .post('/jobs/retries')
    .type('form')
    .send({ id: ['nonsense', id] })
    .expect(303, /^$/);
});

it('is shown to admins only', async () => {
  const editor = await pages.keyFor('editor');
  const { text } = await server().get('/').set('authorization', `Bearer ${editor}`).expect(200);
  expect(text).not.toContain('href="/jobs"');
  await server().get('/jobs').set('authorization', `Bearer ${editor}`).expect(403);
});

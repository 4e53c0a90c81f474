import { type ApiApp, openApiApp } from '../api/api-app';
import { schemaMismatches } from '../api/schema-mismatches';

let api: ApiApp;
beforeAll(async () => {
  api = await openApiApp();
});
afterAll(() => api.close());

const FILE =
  'id,claim,quote,publisher,stance\r\nr1,The bridge opened on 27 May,It opened,The Outlet,supports\r\nr2,,,,\r\n';
const post = (query: string, body: object) => api.request.post(`/api/v1/imports?${query}`).send(body);

it('imports what is sent, and answers what became of every row', async () => {
  const dry = await post('format=csv&dryRun=true', { text: FILE }).expect(200);
  expect(dry.body).toMatchObject({ dryRun: true, counts: { created: 1, updated: 0, unchanged: 0, refused: 1 } });
  const real = await post('format=csv', { text: FILE }).expect(200);
  expect(real.body.rows).toEqual([
    { record: 1, id: 'r1', outcome: 'created', claim: expect.stringMatching(/^clm_/) },
    {
      record: 2,
      id: 'r2',
      outcome: 'refused',
      claim: null,
      field: 'claim',
      reason: expect.stringContaining('is missing'),
    },
  ]);
  const { body: document } = await api.anonymous.get('/api/openapi.json');
  const { schema } = document.paths['/api/v1/imports'].post.responses['200'].content['application/json'];
  expect(schemaMismatches(document, schema, real.body)).toEqual([]);
  await api.request.get(`/api/v1/claims/${real.body.rows[0].claim}`).expect(200);
  const { body: again } = await post('format=csv', { text: FILE }).expect(200);
  expect(again.counts).toMatchObject({ created: 0, unchanged: 1, refused: 1 });
});

it.each<[string, string, object, number, RegExp]>([
  ['a format that is none', 'format=xml', { text: FILE }, 400, /format must be one of/],
  ['no format', '', { text: FILE }, 400, /format/],
  ['neither text nor address', 'format=csv', {}, 422, /either text, or the address/i],
  ['both', 'format=csv', { text: FILE, address: 'https://x.example/' }, 422, /either text, or the address/i],
  [
    'a header that cannot be used',
    'format=csv',
    { text: 'claim,autor\r\nx,y' },
    422,
    /Unknown columns in the header: “autor”/,
  ],
  ['a private address', 'format=csv', { address: 'http://127.0.0.1:1/x.csv' }, 422, /private address/],
  ['a page without a review', 'format=claimreview', { text: '<html></html>' }, 422, /holds no ClaimReview/],
])('refuses %s', async (_what, query, body, status, detail) => {
  const { body: problem } = await post(query, body).expect(status);
  expect(problem.detail).toMatch(detail);
});

it('is for reviewers', async () => {
  const send = async (role: 'reader' | 'reviewer') =>
    api.anonymous
      .post('/api/v1/imports?format=csv&dryRun=true')
      .set('Authorization', `Bearer ${await api.keyFor(role)}`)
      .send({ text: FILE });
  expect((await send('reader')).status).toBe(403);
  expect((await send('reviewer')).status).toBe(200);
});

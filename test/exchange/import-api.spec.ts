import { reportedRows } from '../../src/http/api/imports/reported-rows';
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
  ['a private address', 'format=csv', { address: 'http://127.0.0.1:1024/x.csv' }, 422, /private address/],
  ['a page without a review', 'format=claimreview', { text: '<html></html>' }, 422, /holds no ClaimReview/],
])('refuses %s', async (_what, query, body, status, detail) => {
  const { body: problem } = await post(query, body).expect(status);
  expect(problem.detail).toMatch(detail);
});

describe('a file as the body', () => {
  const sendFile = (query: string, type: string, file: string | Buffer, headers: Record<string, string> = {}) =>
    api.app.inject({
      method: 'POST',
      url: `/api/v1/imports?${query}`,
      headers: { authorization, 'content-type': type, ...headers },
      payload: file,
    });
  let authorization: string;
  beforeAll(async () => {
    authorization = `Bearer ${await api.keyFor('reviewer')}`;
  });
  const review = (url: string, claimReviewed: string) =>
    JSON.stringify({ '@type': 'ClaimReview', url, claimReviewed, author: 'The Checkers' });

  it.each<[string, string, string | Buffer]>([
    ['text/csv', 'csv', 'id,claim\r\nf1,Café one\r\n'],
    ['text/csv; charset=windows-1252', 'csv', Buffer.from('id,claim\r\nf2,Café two\r\n', 'latin1')],
    ['application/octet-stream', 'jsonl', '{"id":"f3","claim":"Café three"}\n'],
    ['application/x-ndjson', 'jsonl', '{"id":"f4","claim":"Café four"}\n'],
    ['application/ld+json', 'claimreview', review('https://f.example/5', 'Café five')],
    [
      'text/html; charset="utf-8"',
      'claimreview',
      `<!doctype html><script type="application/ld+json">${review('https://f.example/6', 'Café six')}</script>`,
    ],
  ])('%s is imported', async (type, format, file) => {
    const answer = await sendFile(`format=${format}`, type, file);
    expect(answer.json()).toMatchObject({ counts: { created: 1, refused: 0 }, leftOut: 0 });
    const claim = await api.request.get(`/api/v1/claims/${answer.json().rows[0].claim}`).expect(200);
    expect(claim.body.text).toMatch(/^Café /);
  });

  it('of more rows than one batch is taken whole, and named row by row', async () => {
    const rows = Array.from({ length: 2500 }, (_, i) => (i % 10 === 0 ? `m${i},,` : `m${i},Many claims: number ${i},`));
    const { counts, rows: reported } = (
      await sendFile('format=csv&dryRun=true', 'text/csv', ['id,claim,quote', ...rows].join('\n'))
    ).json();
    expect(counts).toMatchObject({ created: 2250, refused: 250 });
    expect(reported.map(({ record }: { record: number }) => record)).toEqual(rows.map((_, i) => i + 1));
    expect(reported[10]).toMatchObject({ id: 'm10', outcome: 'refused', field: 'claim' });
  });

  it('sent again with its key is answered as before, another one is refused', async () => {
    const key = { 'idempotency-key': 'one-import' };
    const first = await sendFile('format=csv', 'text/csv', 'id,claim\nk1,A claim with a key', key);
    const again = await sendFile('format=csv', 'text/csv', 'id,claim\nk1,A claim with a key', key);
    expect([again.body, again.headers['idempotent-replayed']]).toEqual([first.body, 'true']);
    expect((await sendFile('format=csv', 'text/csv', 'id,claim\nk1,Another', key)).statusCode).toBe(422);
  });

  it.each<[string, string, string, Record<string, string>, number, RegExp]>([
    ['of another type', 'application/pdf', 'x', {}, 415, /application\/json, text\/csv, application\/x-ndjson/],
    ['as a form', 'multipart/form-data; boundary=x', 'x', {}, 415, /Send the body with/],
    ['that a form of another site could send', 'text/plain', 'x', {}, 415, /Send the body with/],
    ['that is compressed', 'text/csv', 'x', { 'content-encoding': 'gzip' }, 415, /without Content-Encoding/],
    ['of 300 MB', 'text/csv', 'x', { 'content-length': '300000000' }, 413, /256 MB/],
    ['whose header cannot be used', 'text/csv', 'autor\nx', {}, 422, /Unknown columns in the header: “autor”/],
    ['in no encoding', 'text/csv; charset=klingon', 'id,claim\n1,x', {}, 422, /no encoding “klingon”/],
  ])('%s is refused', async (_what, type, file, headers, status, detail) => {
    const answer = await sendFile('format=csv', type, file, headers);
    expect([answer.statusCode, answer.json().detail]).toEqual([status, expect.stringMatching(detail)]);
  });

  it('is taken nowhere else', async () => {
    const answer = await api.app.inject({
      method: 'POST',
      url: '/api/v1/claims',
      headers: { authorization, 'content-type': 'text/csv' },
      payload: 'id',
    });
    expect(answer.statusCode).toBe(415);
  });
});

it('lists of very many rows some that were refused and some others, and counts them all', () => {
  const report = reportedRows(2);
  for (let record = 1; record <= 10; record++)
    report.add([{ record, id: null, claimId: null, outcome: record > 4 ? 'refused' : 'created' }]);
  expect(report.listed()).toMatchObject({
    rows: [{ record: 1 }, { record: 2 }, { record: 5 }, { record: 6 }],
    leftOut: 6,
  });
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

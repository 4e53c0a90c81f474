import { storeTerms } from '../../src/pipeline/candidates/store-terms';
import { type ApiApp, openApiApp } from './api-app';
import { BODY, type Seed, seedEverything } from './seed';
import { verdictDocumentOf } from './verdict-document';

let api: ApiApp;
let ids: Seed;
let uuids: Seed;

beforeAll(async () => {
  api = await openApiApp();
  ({ ids, uuids } = await seedEverything(api.database));
});
afterAll(() => api.close());

const INSTANT = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
const fill = (path: string): string => path.replace(/:(\w+)/g, (_, name: keyof Seed) => ids[name]);

const publisher = () => ({ id: ids.publisher, name: 'The Northern Courier', grade: 'B', owner: 'Courier Group' });
const article = () => ({
  id: ids.article,
  title: 'Ferry runs aground',
  url: 'https://courier.example/ferry',
  publishedAt: '2026-03-02T00:00:00.000Z',
});
const statement = () => ({
  id: ids.statement,
  quote: 'At least seven people were hurt',
  speaker: null,
  attributionMode: 'narrator',
  polarity: 'affirmed',
  modality: 'asserted',
});
const event = () => ({ id: ids.event, label: 'Grounding of a ferry off Port Ansel', date: '2026-03-02' });
const claim = () => ({
  id: ids.claim,
  text: 'At least seven people were hurt.',
  answer: { type: 'quantity', value: '7', min: '7', max: null, comparator: 'ge', unit: 'person' },
  state: 'single_source',
  probability: 0.643,
  best: true,
  supersededBy: null,
  verdictNumber: 1,
});
const question = () => ({ id: ids.question, text: 'How many people were hurt off Port Ansel?' });
const verdict = () => ({
  id: ids.verdict,
  claimId: ids.claim,
  number: 1,
  state: 'single_source',
  probability: 0.643,
  rule: 'one_group_only',
  modelVersion: '1',
  causes: [{ kind: 'article_added', text: 'An article was added.' }],
  createdAt: INSTANT,
});
const evidence = () => ({
  id: ids.evidence,
  claimId: ids.claim,
  stance: 'supports',
  publisher: publisher(),
  article: article(),
  statement: statement(),
  record: null,
  origin: 'rule',
  party: false,
  debunk: false,
  namedOrigin: null,
  speaker: null,
  corrected: false,
  archive: null,
  revision: 1,
  confidence: 0.9,
  reason: 'same event, role and unit',
  decision: null,
  decisionReason: null,
  withdrawnAt: null,
  withdrawnReason: null,
  createdAt: INSTANT,
});
const version = () => ({
  id: ids.version,
  articleId: ids.article,
  number: 1,
  title: 'Ferry runs aground',
  mediaType: 'text/plain',
  bodyHash: 'hash',
  createdAt: INSTANT,
});

const fullPublisher = () => ({ ...publisher(), articleCount: 1, stale: false, createdAt: INSTANT });
const fullArticle = () => ({
  ...article(),
  publisher: publisher(),
  publishedPrecision: 'day',
  publishedOrigin: 'given',
  language: 'en',
  version: 1,
  stale: false,
  parkedReason: null,
  fetchError: null,
  retractedAt: null,
  retractionReason: null,
  createdAt: INSTANT,
});
const fullQuestion = () => ({
  ...question(),
  event: event(),
  slot: 'how_many',
  answerType: 'quantity',
  unit: 'person',
  scope: null,
  cumulative: false,
  dormant: false,
  stale: false,
  claimCount: 2,
  assessedAt: null,
  parkedReason: null,
  revision: 1,
  createdAt: INSTANT,
});
const fullClaim = () => ({ ...claim(), question: question(), origin: 'rule', stale: false, createdAt: INSTANT });

describe('one of a kind', () => {
  it.each<[string, () => object]>([
    ['/publishers/:publisher', fullPublisher],
    ['/articles/:article', fullArticle],
    ['/articles/:article/versions/1', () => ({ ...version(), body: BODY })],
    [
      '/questions/:question',
      () => ({ ...fullQuestion(), claims: [claim(), expect.objectContaining({ id: ids.rival })], merged: [] }),
    ],
    [
      '/claims/:claim',
      () => ({ ...fullClaim(), verdict: expect.objectContaining({ number: 1, state: 'single_source' }) }),
    ],
    ['/entities/:entity', () => expect.objectContaining({ id: ids.entity, name: 'Port Ansel' })],
    ['/evidence/:evidence', evidence],
    ['/suggestions/:suggestion', () => expect.objectContaining({ id: ids.suggestion, decision: null })],
    [
      '/claims/:claim/explanation',
      () => {
        const answer = { type: 'quantity', value: '7', min: '7', max: null, comparator: 'ge', unit: 'person' } as const;
        // Each of these has an address of its own.
        const { claim, question, best, supersededBy, ruling, corrections, replies, ...reasoning } = verdictDocumentOf(
          uuids,
          answer,
        );
        return { claimId: ids.claim, verdictNumber: 1, stale: false, ...reasoning };
      },
    ],
    ['/claims/:claim/verdicts/1', () => expect.objectContaining(verdict())],
  ])('GET %s', async (path, expected) => {
    const { body } = await api.request
      .get(`/api/v1${fill(path)}`)
      .expect(200)
      .expect('content-type', /^application\/json/);
    expect(body).toEqual(expected());
  });
});

describe('lists', () => {
  it.each<[string, () => object[]]>([
    ['/publishers', () => [fullPublisher()]],
    ['/publishers?grade=B&text=COURIER', () => [fullPublisher()]],
    ['/publishers?grade=A', () => []],
    ['/publishers?text=%25', () => []],
    ['/articles', () => [fullArticle()]],
    ['/articles?publisher=:publisher&retracted=false&text=FERRY', () => [fullArticle()]],
    ['/articles?retracted=true', () => []],
    ['/articles/:article/versions', () => [version()]],
    [
      '/articles/:article/statements',
      () => [
        {
          ...statement(),
          articleId: ids.article,
          start: 0,
          end: 31,
          prefix: '',
          suffix: ' when a ferry ran aground',
          checkWorthiness: 0.8,
          reading: { id: 's1', span: { start: 0, end: 31 }, sentence: { start: 0, end: BODY.length } },
          readerVersion: '1',
          withdrawnAt: null,
        },
      ],
    ],
    ['/articles/:article/statements?version=1', () => [expect.objectContaining(statement())]],
    [
      '/entities?kind=place&text=THE PORT',
      () => [
        {
          id: ids.entity,
          name: 'Port Ansel',
          kind: 'place',
          containedIn: null,
          aliases: [{ alias: 'the port', origin: 'text' }],
          stale: false,
          createdAt: INSTANT,
        },
      ],
    ],
    ['/entities?kind=person', () => []],
    ['/questions', () => [fullQuestion()]],
    ['/questions?event=:event&state=single_source&text=HURT&dormant=false', () => [fullQuestion()]],
    ['/questions?state=refuted', () => []],
    ['/questions?dormant=true', () => []],
    ['/claims?question=:question&state=single_source&best=true&text=SEVEN', () => [fullClaim()]],
    ['/claims?best=false', () => [expect.objectContaining({ id: ids.rival, state: null, probability: null })]],
    [
      '/claims/:claim/evidence',
      () => [
        evidence(),
        expect.objectContaining({
          id: ids.record,
          article: null,
          statement: null,
          record: { url: 'https://registry.example/17', quote: 'Injured: 7' },
        }),
      ],
    ],
    ['/claims/:claim/evidence?stance=denies', () => []],
    ['/claims/:claim/evidence?withdrawn=true', () => []],
    ['/claims/:claim/verdicts', () => [verdict()]],
    ['/claims/:rival/verdicts', () => []],
    [
      '/suggestions?open=true&question=:question',
      () => [
        {
          id: ids.suggestion,
          statement: statement(),
          article: article(),
          question: question(),
          claimText: 'Seven people were hurt.',
          answer: { type: 'quantity', value: '7', min: '7', max: '7', comparator: 'eq', unit: 'person' },
          stance: 'supports',
          score: 0.4,
          reason: 'one shared participant',
          decision: null,
          decisionReason: null,
          decidedAt: null,
          createdAt: INSTANT,
        },
      ],
    ],
    ['/suggestions?open=false', () => []],
    [
      '/contradictions?kind=value&open=true&question=:question',
      () => [
        {
          id: ids.contradiction,
          kind: 'value',
          rule: 'disjoint_intervals',
          explanation: 'At least seven and three cannot both be right.',
          event: event(),
          questionId: ids.question,
          claims: [
            { id: ids.claim, text: 'At least seven people were hurt.' },
            { id: ids.rival, text: 'Three people were hurt.' },
          ],
          operands: { a: '7', b: '3' },
          explained: null,
          revision: 1,
          resolvedAt: null,
          createdAt: INSTANT,
        },
      ],
    ],
    ['/contradictions?kind=sum', () => []],
    ['/contradictions?open=false', () => []],
  ])('GET %s', async (path, expected) => {
    const { body } = await api.request.get(`/api/v1${fill(path)}`).expect(200);
    expect(body).toEqual({ items: expected(), nextCursor: null, hasMore: false });
  });
});

it('finds a sum under the question of each of its figures, with all its claims', async () => {
  const operands = [uuids.rival, uuids.claim, uuids.claim].map((id) => ({ id, role: 'hurt' }));
  await api.database.query(
    `INSERT INTO contradictions (event_id, question_id, kind, rule, claim_a, claim_b, operands, explanation, natural_key)
     VALUES ($1, NULL, 'sum', 'parts', $2, $3, $4, 'The parts exceed the whole.', 'sum')`,
    [uuids.event, uuids.rival, uuids.claim, JSON.stringify(operands)],
  );
  const { body } = await api.request.get(`/api/v1/contradictions?kind=sum&question=${ids.question}`).expect(200);
  expect(body.items).toEqual([expect.objectContaining({ questionId: null, kind: 'sum' })]);
  expect(body.items[0].claims.map(({ id }: { id: string }) => id)).toEqual([ids.rival, ids.claim, ids.claim]);
  await api.database.query(`DELETE FROM contradictions WHERE kind = 'sum'`);
});

it('GET /stats counts', async () => {
  const { body } = await api.request.get('/api/v1/stats').expect(200);
  expect(body).toEqual({
    publishers: 1,
    articles: 1,
    statements: 1,
    questions: 1,
    claims: 2,
    claimsByState: {
      unverified: 0,
      conflicting: 0,
      supported: 0,
      refuted: 0,
      single_source: 1,
      insufficient: 0,
      unassessed: 1,
    },
    evidence: 2,
    contradictions: 1,
    suggestions: 1,
    verdicts: 1,
    waiting: { articles: 0, questions: 0, events: 0, publishers: 0, entities: 0 },
    parked: 0,
  });
});

describe('candidates', () => {
  beforeAll(async () => {
    await storeTerms(api.database, 'claim', [
      { id: uuids.claim, text: 'At least seven people were hurt.' },
      { id: uuids.rival, text: 'Three people were hurt.' },
    ]);
    await storeTerms(api.database, 'statement', [{ id: uuids.statement, text: 'At least seven people were hurt' }]);
  });

  it('are the claims and statements most like a text', async () => {
    const { body } = await api.request.get('/api/v1/candidates').query({ text: 'Seven hurt as a ferry ran aground' });
    expect(body.claims.map(({ id }: { id: string }) => id)).toEqual([ids.claim, ids.rival]);
    expect(body.claims[0]).toMatchObject({ question: { id: ids.question }, score: expect.any(Number) });
    expect(body.statements).toMatchObject([{ id: ids.statement, article: article() }]);
  });

  it('are no more than asked for', async () => {
    const { body } = await api.request.get('/api/v1/candidates').query({ text: 'hurt', limit: 1 });
    expect(body.claims).toHaveLength(1);
  });

  it.each([{}, { text: ' ' }, { text: 'a'.repeat(1001) }, { text: 'hurt', limit: 21 }])('refuses %p', async (query) => {
    await api.request.get('/api/v1/candidates').query(query).expect(400);
  });
});

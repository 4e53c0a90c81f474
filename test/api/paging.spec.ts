import type { Response } from 'supertest';
import { unverifiedSeal } from '../support/seal';
import { type ApiApp, openApiApp } from './api-app';
import { insert, seedEverything } from './seed';

const ROWS = 23;

let api: ApiApp;
let article: string;

beforeAll(async () => {
  api = await openApiApp();
  const { uuids, ids } = await seedEverything(api.database);
  article = ids.article;
  for (let i = 2; i <= ROWS; i++) {
    await insert(api.database, 'publishers', { name: `Publisher ${i}` });
    await insert(api.database, 'claims', {
      question_id: uuids.question,
      text: `Claim ${i}`,
      answer_key: `eq ${100 + i}`,
      answer: {},
      origin: 'rule',
    });
    await insert(api.database, 'article_versions', {
      article_id: uuids.article,
      number: i,
      title: 'Ferry',
      body: 'Text',
      body_hash: `h${i}`,
      media_type: 'text/plain',
    });
    await insert(api.database, 'verdicts', {
      claim_id: uuids.claim,
      number: i,
      state: 'supported',
      probability: '0.7',
      rule: 'r',
      model_version: '1',
      question_revision: 1,
      ...unverifiedSeal(i),
      basis_hash: `b${i}`,
      causes: '[]',
      document: {},
    });
    // All at two offsets, so that the second sort key decides.
    await insert(api.database, 'statement_anchors', {
      statement_id: await insert(api.database, 'statements', {
        article_id: uuids.article,
        quote: `Passage ${i}`,
        prefix: '',
        suffix: '',
        attribution_mode: 'narrator',
        polarity: 'affirmed',
        modality: 'asserted',
        check_worthiness: 0.5,
        reading: {},
        reader_version: '1',
      }),
      article_version_id: uuids.version,
      start_offset: i % 2,
      end_offset: 20,
    });
  }
});
afterAll(() => api.close());

async function walk(start: string): Promise<{ ids: string[]; pages: number }> {
  const ids: string[] = [];
  let pages = 0;
  let path: string | null = start;
  while (path !== null) {
    const response: Response = await api.request.get(path).expect(200);
    const { items, nextCursor, hasMore } = response.body as {
      items: { id: string }[];
      nextCursor: string | null;
      hasMore: boolean;
    };
    ids.push(...items.map((entry) => entry.id));
    pages++;
    expect(hasMore).toBe(nextCursor !== null);
    const link: string | undefined = response.headers.link;
    path = link === undefined ? null : (/^<(.+)>; rel="next"$/.exec(link)?.[1] ?? null);
    if (path) expect(new URL(path, 'http://localhost').searchParams.get('cursor')).toBe(nextCursor);
    expect(path === null).toBe(nextCursor === null);
  }
  return { ids, pages };
}

describe('pages of a list', () => {
  it.each([
    ['publishers', () => '/api/v1/publishers', ROWS],
    ['publishers with a filter', () => '/api/v1/publishers?text=publisher', ROWS - 1],
    ['claims', () => '/api/v1/claims', ROWS + 1],
    ['claims with a word', () => '/api/v1/claims?text=claim', ROWS - 1],
    ['versions', () => `/api/v1/articles/${article}/versions`, ROWS],
    ['statements', () => `/api/v1/articles/${article}/statements?version=1`, ROWS],
  ])('show every row of %s once, whatever their size', async (_, path, count) => {
    const whole = await walk(`${path()}${path().includes('?') ? '&' : '?'}limit=200`);
    expect(whole).toEqual({ ids: expect.any(Array), pages: 1 });
    expect(new Set(whole.ids).size).toBe(count);
    for (const limit of [1, 7, count - 1, count]) {
      const walked = await walk(`${path()}${path().includes('?') ? '&' : '?'}limit=${limit}`);
      expect(walked).toEqual({ ids: whole.ids, pages: Math.ceil(count / limit) });
    }
  });

  it('have 50 rows unless asked', async () => {
    const { body } = await api.request.get('/api/v1/publishers').expect(200);
    expect(body.items).toHaveLength(ROWS);
    expect(body.hasMore).toBe(false);
  });

  it('do not shift when rows are added in the middle of a walk', async () => {
    const first = await api.request.get('/api/v1/publishers?limit=10').expect(200);
    const rest = await walk(`/api/v1/publishers?limit=10&cursor=${first.body.nextCursor}`);
    await insert(api.database, 'publishers', { name: 'A late one' });
    const again = await walk(`/api/v1/publishers?limit=10&cursor=${first.body.nextCursor}`);
    expect(again).toEqual(rest);
  });
});

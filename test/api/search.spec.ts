import { DataSource } from 'typeorm';
import { prepareSearch, searchQuery } from '../../src/pipeline/search/find-texts';
import { newestWindows } from '../../src/pipeline/search/newest-window';
import type { SearchKind } from '../../src/pipeline/search/search-sources';
import { retrySerialization } from '../../src/platform/database/retry-serialization';
import { rows } from '../../src/platform/database/rows';
import { type ApiApp, openApiApp } from './api-app';
import { type Seed, seedEverything } from './seed';

let api: ApiApp;
let ids: Seed;
let uuids: Seed;

beforeAll(async () => {
  api = await openApiApp();
  ({ ids, uuids } = await seedEverything(api.database));
  await api.database.query(`UPDATE questions SET text = 'How many people were hurt on the ferry?'`);
  await api.database.query(`UPDATE claims SET text = text || ' on the ferry' WHERE id = $1`, [uuids.claim]);
  await api.database.query(`UPDATE statements SET quote = 'a ferry ran aground' WHERE id = $1`, [uuids.statement]);
});
afterAll(() => api.close());

interface Hit {
  id: string;
  kind: string;
  text: string;
  alike: boolean;
  marks: { start: number; end: number }[];
}

const search = async (parameters: Record<string, string>): Promise<Hit[]> => {
  const { body } = await api.request.get('/api/v1/search').query(parameters).expect(200);
  return body.items;
};

const kindsOf = async (parameters: Record<string, string>) => [
  ...new Set((await search(parameters)).map(({ kind }) => kind)),
];

describe('GET /api/v1/search', () => {
  it('finds words in any form, in every kind of text, and says where they are', async () => {
    const hits = await search({ text: 'ferries' });
    expect(new Set(hits.map(({ kind }) => kind))).toEqual(new Set(['claim', 'question', 'statement', 'article']));
    for (const { text, marks, alike } of hits) {
      expect(alike).toBe(false);
      expect(marks.map(({ start, end }) => text.slice(start, end).toLowerCase())).toContain('ferry');
    }
  });

  it('finds what is misspelt, after what is not', async () => {
    const hits = await search({ text: 'fery' });
    expect(hits.length).toBeGreaterThan(0);
    expect(hits.every(({ alike }) => alike)).toBe(true);
    expect(await search({ text: 'zeppelin' })).toEqual([]);
  });

  it.each([
    ['kind', { kind: 'article' }, ['article']],
    ['a state, which claims and questions have', { state: 'supported' }, ['claim', 'question']],
    ['a state nothing is in', { state: 'refuted' }, []],
    ['a state and a kind that has none', { kind: 'statement', state: 'supported' }, []],
    ['a day before all articles', { to: '1999-12-31' }, []],
  ])('filters by %s', async (_, filter, kinds) => {
    await api.database.query(`UPDATE claims SET state = 'supported'`);
    expect((await kindsOf({ text: 'ferry', ...filter } as Record<string, string>)).sort()).toEqual(kinds);
  });

  it('filters by publisher and days, claims by what they rest on', async () => {
    await api.database.query(`UPDATE articles SET published_at = '2026-03-02T12:00:00Z', published_precision = 'time'`);
    const day = { from: '2026-03-02', to: '2026-03-02' };
    expect(await kindsOf({ text: 'ferry', publisher: ids.publisher, ...day })).toEqual(
      await kindsOf({ text: 'ferry' }),
    );
    expect(await search({ text: 'ferry', publisher: `pub_${'0'.repeat(32)}` })).toEqual([]);
    expect(await search({ text: 'ferry', from: '2026-03-03' })).toEqual([]);
  });

  it('leaves out what was merged or withdrawn', async () => {
    await api.database.query('UPDATE statements SET withdrawn_at = now() WHERE id = $1', [uuids.statement]);
    expect((await search({ text: 'ferry' })).map(({ id }) => id)).not.toContain(ids.statement);
  });

  it.each([
    [{}, 'text'],
    [{ text: ' ' }, 'text'],
    [{ text: 'ferry', from: '2026-02-30' }, 'from'],
    [{ text: 'ferry', kind: 'rumour' }, 'kind'],
    [{ text: 'ferry', cursor: 'none' }, 'cursor'],
  ])('refuses %j by naming %s', async (parameters, name) => {
    const { body } = await api.request.get('/api/v1/search').query(parameters).expect(400);
    expect(body.errors[0].parameter).toBe(name);
  });

  it.each(["'", '"', '!!!', '-', 'a & | b', '\\', '%', ':*', '<->', '('])('takes %s for words', async (text) => {
    await search({ text });
  });
});

describe('on 30,000 texts', () => {
  const PER_KIND = 10_000;

  beforeAll(async () => {
    const { publisher, event } = uuids;
    await rows(
      api.database,
      `INSERT INTO articles (publisher_id, source_key, title, language, read_revision, matched_revision)
       SELECT $1, 'bulk ' || n, 'Notice ' || n || ' of the harbour office', 'en', 1, 1 FROM generate_series(1, ${PER_KIND}) n`,
      [publisher],
    );
    await rows(
      api.database,
      `INSERT INTO questions (event_id, slot, slot_key, answer_type, text, assessed_revision)
       SELECT $1, 'how_many', 'bulk ' || n, 'quantity', 'How many crates did lorry ' || n || ' carry?', 1 FROM generate_series(1, ${PER_KIND}) n`,
      [event],
    );
    await rows(
      api.database,
      `INSERT INTO claims (question_id, text, answer, answer_key, origin)
       SELECT id, replace(replace(text, 'How many crates did lorry', 'Seven crates were on lorry'), ' carry?', ''), '{}', 'bulk', 'rule'
       FROM questions WHERE slot_key LIKE 'bulk %'`,
    );
    await rows(api.database, 'ANALYZE articles, question_texts, claim_texts, questions, claims, statements');
  });

  it('pages without gaps or repetitions', async () => {
    const seen: string[] = [];
    let address = '/api/v1/search?text=lorry&kind=claim&limit=200';
    for (let page = 0; page < 3; page++) {
      const { body } = await api.request.get(address).expect(200);
      seen.push(...body.items.map(({ id }: Hit) => id));
      if (body.nextCursor === null) break;
      address = `/api/v1/search?text=lorry&kind=claim&limit=200&cursor=${body.nextCursor}`;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(500);
  });

  it('looks for frequent words among the newest texts first, and finds the same', async () => {
    const kinds: SearchKind[] = ['claim', 'question', 'statement'];
    const since = await newestWindows(api.database, kinds, { words: 'lorry', wanted: 500 });
    expect(Object.keys(since)).toEqual(['claim', 'question']);
    expect(await newestWindows(api.database, kinds, { words: 'lorry 4711', wanted: 500 })).toEqual({});
    const found = (from: Partial<Record<SearchKind, string>>) =>
      api.database.transaction(async (sql) => {
        const search = { words: 'lorry', viewer: null };
        const { statement, parameters } = searchQuery(search, { likeness: await prepareSearch(sql), since: from });
        return rows<{ id: string }>(sql, statement, [null, null, 2_000, ...parameters]);
      });
    const all = await found({});
    expect(all.length).toBeGreaterThanOrEqual(1_000);
    expect(await found(since)).toEqual(all);
    // Too few of them are so new: older ones follow.
    const claims = all.flatMap(({ id }) => (id > since.claim! ? [id] : [])).sort();
    expect(await found({ claim: claims.at(-100)! })).toEqual(all);
    const plan = await explain(api.database, 'lorry', since);
    expect(plan).toMatch(/Bitmap Index Scan on claim_texts_pkey.*\s+Index Cond: \(id >= /);
  });

  it.each([
    ['words', 'crates 4711', 'texts_words', 'title_words'],
    ['similar spellings', 'harbuor 4711', 'texts_alike', 'title_alike'],
  ])('finds %s by an index', async (_, words, ofClaims, ofTitles) => {
    const plan = await explain(api.database, words);
    expect(plan).toContain(`Index Scan on claim_${ofClaims}`);
    expect(plan).toContain(`Index Scan on articles_${ofTitles}`);
    expect(plan).not.toMatch(/Seq Scan on (claims|questions|articles|claim_texts|question_texts)\b/);
  });
});

async function explain(
  database: DataSource,
  words: string,
  since: Partial<Record<SearchKind, string>> = {},
): Promise<string> {
  return database.transaction(async (sql) => {
    const { statement, parameters } = searchQuery(
      { words, viewer: null },
      { likeness: await prepareSearch(sql), since },
    );
    const plan = await rows<Record<string, string>>(sql, `EXPLAIN ${statement}`, [null, null, 25, ...parameters]);
    return plan.map((line) => line['QUERY PLAN']).join('\n');
  });
}

it('stays without similar spellings where nobody may create the extension', async () => {
  // It locks one table after the other, and whoever still reads them may do so the other way round.
  await retrySerialization(() => api.database.query('DROP EXTENSION pg_trgm CASCADE'));
  const [{ trouble }] = await api.database.transaction(async (sql) => {
    await rows(sql, 'REVOKE CREATE ON SCHEMA public FROM PUBLIC');
    await rows(sql, `CREATE ROLE searcher_${process.pid}`);
    await rows(sql, `SET LOCAL ROLE searcher_${process.pid}`);
    const answer = await rows<{ trouble: string | null }>(sql, 'SELECT add_search_by_likeness() AS trouble');
    await rows(sql, 'RESET ROLE');
    await rows(sql, `DROP ROLE searcher_${process.pid}`);
    return answer as [{ trouble: string | null }];
  });
  expect(trouble).toContain('permission denied');
  expect((await search({ text: 'ferries' })).length).toBeGreaterThan(0);
  expect(await search({ text: 'fery' })).toEqual([]);
  await api.database.query('SELECT add_search_by_likeness()');
  expect((await search({ text: 'fery' })).length).toBeGreaterThan(0);
});

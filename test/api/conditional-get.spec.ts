import { type ApiApp, openApiApp } from './api-app';
import { type Seed, seedEverything } from './seed';

let api: ApiApp;
let ids: Seed;
let uuids: Seed;

beforeAll(async () => {
  api = await openApiApp();
  ({ ids, uuids } = await seedEverything(api.database));
});
afterAll(() => api.close());

const etagOf = async (path: string): Promise<string> => (await api.request.get(path).expect(200)).headers.etag ?? '';

describe('ETag', () => {
  it.each([
    '/api/v1/stats',
    '/api/v1/publishers',
    '/api/v1/claims/:claim',
    '/api/v1/claims/:claim/evidence?limit=1',
    '/api/v1/claims/:claim/verdicts/1',
    '/api/v1/questions/:question',
  ])('of %s is strong and answers 304 while nothing changes', async (pattern) => {
    const path = pattern.replace(/:(\w+)/, (_, name: keyof Seed) => ids[name]);
    const etag = await etagOf(path);
    expect(etag).toMatch(/^"[\w-]{43}"$/);
    for (const header of [etag, `"other", ${etag}`, `W/${etag}`, '*']) {
      const { text, headers } = await api.request.get(path).set('if-none-match', header).expect(304);
      expect(text).toBe('');
      expect(headers.etag).toBe(etag);
    }
    await api.request.get(path).set('if-none-match', '"other"').expect(200);
  });

  it('changes with what is shown', async () => {
    const path = `/api/v1/publishers/${ids.publisher}`;
    const before = await etagOf(path);
    await api.database.query(`UPDATE publishers SET owner = 'Somebody else' WHERE id = $1`, [uuids.publisher]);
    const { body, headers } = await api.request.get(path).set('if-none-match', before).expect(200);
    expect(body.owner).toBe('Somebody else');
    expect(headers.etag).not.toBe(before);
  });
});

describe('stale', () => {
  const staleOf = async (): Promise<[boolean, boolean]> => [
    (await api.request.get(`/api/v1/questions/${ids.question}`)).body.stale,
    (await api.request.get(`/api/v1/claims/${ids.claim}`)).body.stale,
  ];

  it.each<[string, string, string, keyof Seed]>([
    ['the question itself', 'questions', 'assessed_revision', 'question'],
    ['a publisher of its evidence', 'publishers', 'fanned_out_revision', 'publisher'],
    ['an article of its evidence', 'articles', 'matched_revision', 'article'],
    ['an entity that takes part', 'entities', 'fanned_out_revision', 'entity'],
  ])('is said while the gap of %s is open', async (_, table, follower, row) => {
    expect(await staleOf()).toEqual([false, false]);
    await api.database.query(`UPDATE ${table} SET revision = revision + 1 WHERE id = $1`, [uuids[row]]);
    expect(await staleOf()).toEqual([true, true]);
    const followers =
      table === 'articles' ? 'read_revision = revision, matched_revision = revision' : `${follower} = revision`;
    await api.database.query(`UPDATE ${table} SET ${followers} WHERE id = $1`, [uuids[row]]);
    expect(await staleOf()).toEqual([false, false]);
  });

  it('is said while a new version of the rules has not reached every question', async () => {
    await api.database.query(`INSERT INTO rule_models (name, version) VALUES ('verdicts', '2')`);
    expect(await staleOf()).toEqual([true, true]);
    await api.database.query(`UPDATE rule_models SET fanned_out_revision = revision`);
    expect(await staleOf()).toEqual([false, false]);
  });
});

describe('merged rows', () => {
  it('lead to the one they were merged into, and are not listed', async () => {
    await api.database.query(`UPDATE claims SET merged_into = $2 WHERE id = $1`, [uuids.rival, uuids.claim]);
    await api.database.query(`UPDATE evidence SET claim_id = $2 WHERE id = $1`, [uuids.record, uuids.rival]);
    const { body } = await api.request.get(`/api/v1/claims/${ids.rival}`).expect(200);
    expect(body.id).toBe(ids.claim);
    const list = await api.request.get('/api/v1/claims').expect(200);
    expect(list.body.items.map((claim: { id: string }) => claim.id)).toEqual([ids.claim]);
    const evidence = await api.request.get(`/api/v1/claims/${ids.rival}/evidence`).expect(200);
    expect(evidence.body.items.map((piece: { id: string }) => piece.id)).toEqual([ids.evidence, ids.record]);
  });
});

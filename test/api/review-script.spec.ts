import type { Test } from 'supertest';
import type { PersonRole } from '../../src/access/permissions';
import { type ApiApp, openApiApp } from './api-app';
import { type Seed, seedEverything } from './seed';

let api: ApiApp;
let ids: Seed;

beforeAll(async () => {
  api = await openApiApp();
  ({ ids } = await seedEverything(api.database));
});
afterAll(() => api.close());

/** A script with the key of this role, which remembers the ETag it was given last. */
async function script(role: PersonRole) {
  const key = await api.keyFor(role);
  const sign = (request: Test) => request.set('Authorization', `Bearer ${key}`);
  return {
    get: (path: string) => sign(api.anonymous.get(`/api/v1${path}`)),
    post: (path: string, body: object, etag = '') => {
      const request = sign(api.anonymous.post(`/api/v1${path}`)).send(body);
      return etag === '' ? request : request.set('If-Match', etag);
    },
    put: (path: string, body: object | undefined, etag = '') => {
      const request = sign(api.anonymous.put(`/api/v1${path}`)).send(body);
      return etag === '' ? request : request.set('If-Match', etag);
    },
    delete: (path: string, etag: string) => sign(api.anonymous.delete(`/api/v1${path}`)).set('If-Match', etag),
  };
}

it('takes a claim from the queue to publication and back, with the keys of three people', async () => {
  const [reader, reviewer, editor] = [await script('reader'), await script('reviewer'), await script('editor')];
  const queue = await reader.get('/reviews').expect(200);
  expect(queue.body.items.map(({ claim }: { claim: { id: string } }) => claim.id)).toEqual([ids.claim, ids.rival]);
  expect((await reader.get('/reviews/counts').expect(200)).body).toMatchObject({ byState: { open: 2 }, reserved: 0 });
  await reader.post('/reviews/next', {}).expect(403);

  const taken = await reviewer.post('/reviews/next', { harm: 0, text: 'At least' }).expect(200);
  expect(taken.body).toMatchObject({
    claim: { id: ids.claim },
    state: 'open',
    shownAs: 'reserved',
    reservation: { mine: true },
    folded: true,
    assessment: null,
  });
  const review = `/claims/${ids.claim}/review`;
  const { headers } = await reviewer.get(review).expect(200);
  expect(headers.etag).toBe(taken.headers.etag);
  expect((await reader.get('/reviews?reserved=others').expect(200)).body.items).toHaveLength(1);

  const stakes = await reviewer.post(`${review}/stakes`, { harm: 3, reason: 'People may be hurt' }, headers.etag);
  expect(stakes.body).toMatchObject({ harm: 3, priority: { parts: { harm: 3 } } });
  const calm = await reviewer.post(`${review}/stakes`, { harm: 3 }, stakes.headers.etag).expect(200);
  const ruling = { rating: 'true', rationale: 'The register of the port lists seven.', evidence: [ids.record] };
  const ruled = await reviewer.post(`${review}/rulings`, ruling, calm.headers.etag).expect(200);
  expect(ruled.body).toMatchObject({ state: 'second_reading', reservation: null, blind: false });
  const blind = await editor.get(review).expect(200);
  expect(blind.body).toMatchObject({ blind: true, assessment: null });
  const second = await editor.post(`${review}/rulings`, ruling, blind.headers.etag).expect(200);
  expect(second.body).toMatchObject({ state: 'ruled', allowed: expect.arrayContaining(['publish', 'send_back']) });
  const denied = await reviewer.post(`${review}/publications`, {}, second.headers.etag).expect(403);
  expect(denied.body.code).toBe('not-permitted');
  const published = await editor.post(`${review}/publications`, {}, second.headers.etag).expect(200);
  expect(published.body).toMatchObject({ state: 'published', publishedRuling: second.body.ruling });
  const reopened = await reviewer
    .post(`${review}/reopenings`, { reason: 'A new register' }, published.headers.etag)
    .expect(200);
  expect(reopened.body).toMatchObject({ state: 'needs_review', returnedFor: [{ kind: 'reopened' }] });
  const kept = await editor
    .post(`${review}/confirmations`, { reason: 'Says the same' }, reopened.headers.etag)
    .expect(200);
  const withdrawn = await editor
    .post(`${review}/withdrawals`, { reason: 'It was wrong' }, kept.headers.etag)
    .expect(200);
  expect(withdrawn.body.state).toBe('withdrawn');
  const stale = await editor.post(`${review}/reopenings`, { reason: 'Again' }, kept.headers.etag).expect(412);
  expect(stale.body).toMatchObject({
    code: 'revision-stale',
    review: { state: 'withdrawn', revision: withdrawn.body.revision },
  });
});

it('answers 204 where nothing is left, and gives back what was taken', async () => {
  const reviewer = await script('reviewer');
  const taken = await reviewer.post('/reviews/next', {}).expect(200);
  expect(taken.body.claim.id).toBe(ids.rival);
  await reviewer.post('/reviews/next', {}).expect(204);
  const path = `/claims/${ids.rival}/review`;
  const editor = await script('editor');
  const held = await editor.post(`${path}/skips`, {}, taken.headers.etag).expect(409);
  expect(held.body).toMatchObject({
    code: 'review-held',
    holder: { name: 'Ada Reviewer' },
    until: taken.body.reservation.until,
  });
  const released = await reviewer.delete(`${path}/reservation`, taken.headers.etag ?? '').expect(200);
  expect(released.body.reservation).toBeNull();
  const wrong = await reviewer.post(`${path}/publications`, {}, released.headers.etag).expect(403);
  expect(wrong.body.code).toBe('not-permitted');
  const impossible = await editor.post(`${path}/publications`, {}, released.headers.etag).expect(409);
  expect(impossible.body).toMatchObject({ code: 'action-not-allowed', allowed: expect.arrayContaining(['rule']) });
});

it('keeps drafts, tags, what was looked at, and a history of it all', async () => {
  const [reviewer, editor] = [await script('reviewer'), await script('editor')];
  const path = `/claims/${ids.rival}/review`;
  const first = await reviewer.get(`${path}/draft`).expect(200).expect('etag', '"d0"');
  expect(first.body).toMatchObject({ rationale: '', revision: 0, savedAt: null });
  const typed = {
    rating: 'false',
    rationale: 'The register says seven.',
    evidence: [ids.record],
    reviewOn: '2099-01-31',
  };
  await reviewer.put(`${path}/draft`, typed, '"d0"').expect(200).expect('etag', '"d1"');
  const stale = await reviewer.put(`${path}/draft`, { rationale: 'Other window' }, '"d0"').expect(412);
  expect(stale.body).toMatchObject({ code: 'revision-stale', draft: typed });
  expect((await editor.get(`${path}/draft`).expect(200)).body.rationale).toBe('');

  const { etag } = (await reviewer.get(path)).headers;
  const tagged = await reviewer.put(`${path}/tags/Port%20Ansel`, undefined, etag).expect(200);
  expect(tagged.body.tags).toEqual(['port ansel']);
  await reviewer
    .put(`${path}/tags/port%20ansel`, undefined, tagged.headers.etag)
    .expect('etag', tagged.headers.etag ?? '');
  expect((await reviewer.get('/reviews?tag=port%20ansel')).body.items).toHaveLength(1);
  const undone = await reviewer.post(`${path}/undo`, { reason: 'Wrong claim' }, tagged.headers.etag).expect(200);
  expect(undone.body.tags).toEqual([]);
  const wrong = await reviewer.put(`${path}/tags/a;b`, undefined, undone.headers.etag).expect(422);
  expect(wrong.body.errors).toEqual([{ pointer: '/tag', detail: expect.any(String) }]);

  expect((await reviewer.get(path)).body).toMatchObject({ folded: true, assessment: null });
  const looked = await reviewer.post(`${path}/visits`, { kind: 'passage_opened' }).expect(200);
  expect(looked.body).toMatchObject({ folded: false, assessment: { state: null, verdictNumber: 0 } });
  await editor.post(`${path}/reveals`, { reason: 'In a hurry' }).expect(200);
  await editor.put(`${path}/watch`, { watching: true }).expect(200);

  const history = await editor.get(`/claims/${ids.rival}/review/history`).expect(200);
  expect(history.body.items.slice(0, 3)).toMatchObject([
    { action: 'review.reveal', actor: { name: 'Ada Editor', via: { name: 'test' } }, reason: 'In a hurry' },
    { action: 'review.undo', after: { undone: 'tag' }, reason: 'Wrong claim' },
    { action: 'review.tag', after: { tag: 'port ansel' } },
  ]);
});

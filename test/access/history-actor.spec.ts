import { rows } from '../../src/platform/database/rows';
import { fromPublicId } from '../../src/platform/ids/public-id';
import { type ApiApp, openApiApp } from '../api/api-app';

let api: ApiApp;
beforeAll(async () => {
  api = await openApiApp();
});
afterAll(() => api.close());

const as = async (role: 'reviewer' | 'editor') => ({ Authorization: `Bearer ${await api.keyFor(role)}` });
const GRADED = { name: 'The Graded Post', grade: 'B' };
const ARTICLE = { title: 'A bridge opens', text: 'The bridge at Lower Wick opened on 27 May 2025.' };

describe('a write over the API', () => {
  it('is kept with the person and the key that made it', async () => {
    const editor = await as('editor');
    const { body: me } = await api.anonymous.get('/api/v1/me').set(editor).expect(200);
    const { body } = await api.anonymous.post('/api/v1/publishers').set(editor).send(GRADED).expect(201);
    const history = await rows(api.database, 'SELECT actor, after FROM history WHERE subject_id = $1', [
      fromPublicId('pub', body.id),
    ]);
    expect(history).toEqual([{ actor: me.person.id, after: expect.objectContaining({ via: me.key }) }]);
  });

  it('grades nothing for a reviewer, who may name a publisher without a grade', async () => {
    const reviewer = await as('reviewer');
    const publisher = { name: 'The Ungraded Post' };
    const post = (path: string, body: object) => api.anonymous.post(`/api/v1${path}`).set(reviewer).send(body);
    await post('/publishers', { ...publisher, grade: 'A' }).expect(403);
    await post('/articles', { ...ARTICLE, publisher: { ...publisher, grade: 'A' } }).expect(403);
    await post('/articles', { ...ARTICLE, publisher }).expect(201);
    expect((await api.request.get('/api/v1/publishers?text=ungraded')).body.items[0].grade).toBe('F');
  });
});

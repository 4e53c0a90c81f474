import { toPublicId } from '../../src/platform/ids/public-id';
import { openApiApp } from '../api/api-app';
import { openPages } from '../pages/open-pages';
import { addPerson, FORM } from '../support/roles';

const SECRET = /tsk_[0-9a-f]{32}_[0-9a-f]{64}|[a-z2-9]{5}(-[a-z2-9]{5}){3}/;
const NEW_KEY = { name: 'import', scopes: 'read' };
const NEW_PERSON = { name: 'Nina New', email: 'nina@desk.example', role: 'reader' };

let pages: Awaited<ReturnType<typeof openPages>>;
let api: Awaited<ReturnType<typeof openApiApp>>;
let cookie: string;

beforeAll(async () => {
  pages = await openPages({ anonymous: true });
  api = await openApiApp();
  ({ cookie } = await pages.signInAs('admin'));
});
afterAll(async () => {
  await api?.close();
  await pages?.close();
});

it.each([
  ['/account/keys', NEW_KEY],
  ['/people', NEW_PERSON],
  ['/people/:id/password', {}],
])('the page that POST %s answers with is kept nowhere', async (path, fields) => {
  const { personId } = await addPerson(pages.database, 'reader');
  const answer = await pages.app.inject({
    method: 'POST',
    url: path.replace(':id', toPublicId('per', personId)),
    headers: { ...FORM, cookie },
    payload: new URLSearchParams(fields).toString(),
  });
  expect(answer.body).toMatch(SECRET);
  expect(answer.headers['cache-control']).toBe('private, no-store');
});

it.each([
  ['/keys', { ...NEW_KEY, scopes: ['read'] }],
  ['/people', NEW_PERSON],
  ['/people/:id/password-resets', {}],
])('what POST %s of the API answers is kept nowhere', async (path, body) => {
  const { personId } = await addPerson(api.database, 'reader');
  const url = `/api/v1${path.replace(':id', toPublicId('per', personId))}`;
  const answer = await api.request.post(url).send(body).expect(201);
  expect(answer.text).toMatch(SECRET);
  expect(answer.headers['cache-control']).toBe('no-store');
});

it('no page of the service is kept by a browser or a proxy, and neither is an answer that sets a cookie', async () => {
  const shown = pages.routes.filter(
    ({ method, url, streams }) => method === 'GET' && !streams && !/^.(assets|api)/.test(url),
  );
  expect(shown.length).toBeGreaterThan(15);
  for (const { url } of shown) {
    const { headers } = await pages.app.inject({ url, headers: { cookie, accept: 'text/html' } });
    expect([url, headers['cache-control']]).toEqual([url, expect.stringContaining('no-store')]);
  }
  const signOut = await pages.app.inject({ method: 'POST', url: '/sign-out', headers: { ...FORM, cookie } });
  expect([signOut.statusCode, signOut.headers['cache-control']]).toEqual([303, 'no-store']);
});

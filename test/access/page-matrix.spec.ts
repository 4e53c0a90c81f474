import { PERSON_ROLES, permissionsOf } from '../../src/access/permissions';
import { openPages } from '../pages/open-pages';
import { mismatches, type TriedRoute } from './matrix';

type Pages = Awaited<ReturnType<typeof openPages>>;

let pages: Pages;
let routes: TriedRoute[];

beforeAll(async () => {
  pages = await openPages({ anonymous: true });
  routes = pages.routes.filter(({ url }) => !url.startsWith('/api/'));
});
afterAll(() => pages.close());

describe('every page', () => {
  it('is among those that are tried', () => {
    expect(routes.map(({ url }) => url)).toEqual(expect.arrayContaining(['/', '/articles', '/account', '/people']));
  });

  it('asks whoever is not signed in to do so', async () => {
    expect(await mismatches(pages.app, routes, { 'sec-fetch-site': 'same-origin' }, null)).toEqual([]);
  });

  it.each(PERSON_ROLES)('is open to a %s as far as the role goes', async (role) => {
    // What ends the session is tried last.
    const ordered = [...routes].sort((a, b) => Number(a.url === '/sign-out') - Number(b.url === '/sign-out'));
    const { cookie } = await pages.signInAs(role);
    const here = { cookie, 'sec-fetch-site': 'same-origin' };
    expect(await mismatches(pages.app, ordered, here, permissionsOf(role))).toEqual([]);
  });

  it.each(PERSON_ROLES)('takes no form of a %s from another site', async (role) => {
    const { cookie } = await pages.signInAs(role);
    const forms = routes
      // Mail programs unsubscribe by themselves: the token in the address is the permission.
      .filter(({ method, url }) => method === 'POST' && url !== '/mail/subscriptions/1')
      .map((form) => ({ ...form, permission: 'admin' as const }));
    expect(await mismatches(pages.app, forms, { cookie, 'sec-fetch-site': 'cross-site' }, new Set())).toEqual([]);
  });
});

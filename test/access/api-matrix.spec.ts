import { crc32 } from 'node:zlib';
import { createKey } from '../../src/access/keys/create-key';
import { parseKeyToken } from '../../src/access/keys/key-token';
import { revokeKey } from '../../src/access/keys/revoke-key';
import { setDisabled } from '../../src/access/people/set-disabled';
import { PERSON_ROLES, permissionsOf, SCOPES } from '../../src/access/permissions';
import { Sessions } from '../../src/access/sessions/sessions';
import { rows } from '../../src/platform/database/rows';
import { type ApiApp, openApiApp } from '../api/api-app';
import { addKey, addPerson } from '../support/roles';
import { type Credentials, mismatches, routesOf, type TriedRoute } from './matrix';

// Some hundred operations, each tried in several ways.
jest.setTimeout(120_000);

let api: ApiApp;
let routes: TriedRoute[];

beforeAll(async () => {
  api = await openApiApp();
  routes = routesOf((await api.anonymous.get('/api/openapi.json').expect(200)).body);
});
afterAll(() => api.close());

const bearer = (token: string): Credentials => ({ authorization: `Bearer ${token}` });
const keyOf = async (role: (typeof PERSON_ROLES)[number]) => {
  const person = await addPerson(api.database, role);
  return { ...person, token: await addKey(api.database, person) };
};

/** What is sent with a wrong key, or from another site, is refused where nobody need sign in, too. */
const asIfGuarded = (tried: TriedRoute[]): TriedRoute[] =>
  tried.map((route) => (route.permission === 'public' ? { ...route, permission: 'admin' } : route));

describe('every operation of the API', () => {
  it('is among those that are tried', () => {
    expect(routes.length).toBeGreaterThan(35);
    expect(new Set(routes.map(({ permission }) => permission))).toEqual(
      new Set(['public', 'read', 'cite', 'review', 'publish', 'admin']),
    );
  });

  it('asks whoever is not signed in to do so', async () => {
    expect(await mismatches(api.app, routes, {}, null)).toEqual([]);
    const { headers } = await api.anonymous.get('/api/v1/claims').expect(401);
    expect(headers['www-authenticate']).toMatch(/^Bearer/);
  });

  it.each(PERSON_ROLES)('lets the key of a %s do what the role may', async (role) => {
    expect(await mismatches(api.app, routes, bearer(await api.keyFor(role)), permissionsOf(role))).toEqual([]);
  });

  it.each(SCOPES)('lets a key with the one scope %s do that, and no more', async (scope) => {
    const token = await addKey(api.database, await addPerson(api.database, 'admin'), [scope]);
    expect(await mismatches(api.app, routes, bearer(token), new Set(['public', scope]))).toEqual([]);
  });

  it('lets a key do no more than its owner, when the role is taken back', async () => {
    const { token, personId } = await keyOf('editor');
    await rows(api.database, `UPDATE people SET role = 'reader' WHERE id = $1`, [personId]);
    expect(await mismatches(api.app, routes, bearer(token), permissionsOf('reader'))).toEqual([]);
  });

  it.each<[string, () => Promise<string>]>([
    [
      'revoked',
      async () => {
        const { token } = await keyOf('admin');
        await revokeKey(api.database, { keyId: parseKeyToken(token)!.keyId, ownedBy: null, actor: 'system' });
        return token;
      },
    ],
    [
      'expired',
      async () => {
        const { personId } = await addPerson(api.database, 'admin');
        const created = await createKey(api.database, {
          personId,
          name: 'old',
          scopes: SCOPES,
          expiresAt: new Date(Date.now() - 1),
          actor: 'system',
        });
        return created.outcome === 'created' ? created.token : '';
      },
    ],
    [
      "somebody's who was shut out",
      async () => {
        const { token, personId } = await keyOf('admin');
        await setDisabled(api.database, { personId, disabled: true, reason: 'left', actor: 'system' });
        return token;
      },
    ],
    ['mistyped', async () => (await keyOf('admin')).token.replace(/.$/, 'x')],
    ['of another secret', async () => swapSecret((await keyOf('admin')).token, (await keyOf('admin')).token)],
    ['no key at all', async () => 'secret'],
  ])('refuses a key that is %s', async (_case, make) => {
    expect(await mismatches(api.app, asIfGuarded(routes), bearer(await make()), null)).toEqual([]);
  });

  it.each(PERSON_ROLES)(
    'lets a %s who is signed in on a page do what the role may, from our pages only',
    async (role) => {
      const cookie = await signIn(role);
      const here = { cookie, 'sec-fetch-site': 'same-origin' };
      expect(await mismatches(api.app, routes, here, permissionsOf(role))).toEqual([]);
      const writes = asIfGuarded(routes).filter(({ method }) => method !== 'GET');
      const others: Credentials[] = [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://evil.example' }, {}];
      for (const elsewhere of others)
        expect(await mismatches(api.app, writes, { cookie, ...elsewhere }, new Set())).toEqual([]);
    },
  );
});

/** The id of one key with the secret of another, and the checksum that fits. */
function swapSecret(of: string, from: string): string {
  const unsigned = `tsk_${of.split('_')[1]}_${from.split('_')[2]}`;
  return `${unsigned}_${crc32(unsigned).toString(16).padStart(8, '0')}`;
}

async function signIn(role: (typeof PERSON_ROLES)[number]): Promise<string> {
  const { email } = await addPerson(api.database, role, 'a long enough password');
  const signed = await api.app.get(Sessions).signIn(email, 'a long enough password', '127.0.0.1', {});
  if (signed.outcome !== 'signed_in') throw new Error(signed.outcome);
  return signed.setCookies.map((line) => line.split(';', 1)[0]).join('; ');
}

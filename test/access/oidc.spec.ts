import { setDisabled } from '../../src/access/people/set-disabled';
import { firstRow, rows } from '../../src/platform/database/rows';
import { openPages } from '../pages/open-pages';
import { addPerson, cookiesOf } from '../support/roles';
import { type OidcServer, startOidcServer } from './oidc-server';

type Pages = Awaited<ReturnType<typeof openPages>>;

const DESK = 'http://desk.example';
const HTML = { accept: 'text/html' };

let provider: OidcServer;
let pages: Pages;
beforeAll(async () => {
  provider = await startOidcServer(`${DESK}/sign-in/callback/oidc`);
  const oidc = {
    issuer: provider.issuer,
    clientId: 'desk',
    clientSecret: 'desk-secret',
    defaultRole: 'reader',
  } as const;
  pages = await openPages({ anonymous: true, url: DESK, oidc });
});
afterAll(async () => {
  await pages.close();
  await provider.stop();
});

const open = (url: string, cookie: string) => pages.app.inject({ url, headers: { ...HTML, cookie } });

/** The whole way, from the link on our page to what we answer when the provider sends the person back. */
async function signIn(email: string, to = '/articles') {
  const start = await pages.app.inject({ url: `/sign-in/provider?${new URLSearchParams({ to })}` });
  const back = await provider.signIn(String(start.headers.location), email);
  expect(back.origin).toBe(DESK);
  const answer = await open(back.pathname + back.search, cookiesOf(start));
  return { answer, back, location: new URL(String(answer.headers.location), DESK) };
}

const personWith = (email: string) =>
  firstRow<{ id: string; role: string; name: string }>(
    pages.database,
    'SELECT id, role, name FROM people WHERE email = $1',
    [email],
  );

describe('the sign-in by OpenID Connect', () => {
  it('is offered on the page', async () => {
    const { body } = await open('/sign-in?to=/articles', '');
    expect(body).toContain('href="/sign-in/provider?to=%2Farticles"');
  });

  it('makes whoever comes for the first time a reader, with a history row, and leads to the page asked for', async () => {
    const { answer, location } = await signIn('grace@desk.example');
    expect(location.pathname).toBe('/articles');
    const page = await open('/articles', cookiesOf(answer));
    expect(page.body).toContain('grace');
    const person = await personWith('grace@desk.example');
    expect(person?.role).toBe('reader');
    const history = await rows(pages.database, 'SELECT action FROM history WHERE subject_id = $1', [person?.id]);
    expect(history).toEqual([{ action: 'person.added' }]);
  });

  it('knows whoever comes again', async () => {
    await signIn('again@desk.example');
    await signIn('again@desk.example');
    expect(await rows(pages.database, `SELECT 1 FROM people WHERE email = 'again@desk.example'`)).toHaveLength(1);
  });

  it('is one person with the one an admin has added under the verified address', async () => {
    const { email, name } = await addPerson(pages.database, 'editor');
    const { answer } = await signIn(email);
    const page = await open('/articles', cookiesOf(answer));
    expect(page.body).toContain(name);
    expect((await personWith(email))?.role).toBe('editor');
  });

  it('takes over nobody by an address that the provider has not verified', async () => {
    await rows(
      pages.database,
      `INSERT INTO people (name, email, role, email_verified) VALUES ('Una', 'unverified.una@desk.example', 'admin', true)`,
    );
    const { answer, location } = await signIn('unverified.una@desk.example');
    expect(location.pathname).toBe('/sign-in');
    expect((await open('/articles', cookiesOf(answer))).statusCode).toBe(303);
    expect((await open(location.pathname + location.search, '')).body).toContain('not verified');
  });

  it('adds nobody with an address that the provider has not verified', async () => {
    const { location } = await signIn('unverified.new@desk.example');
    expect(location.pathname).toBe('/sign-in');
    expect(await personWith('unverified.new@desk.example')).toBeNull();
    expect((await open(location.pathname + location.search, '')).body).toContain('not verified');
  });

  it('does not let in whoever was shut out', async () => {
    await signIn('left@desk.example');
    const person = await personWith('left@desk.example');
    await setDisabled(pages.database, { personId: person!.id, disabled: true, reason: 'left', actor: 'system' });
    const { answer, location } = await signIn('left@desk.example');
    expect(location.pathname).toBe('/sign-in');
    expect((await open('/articles', cookiesOf(answer))).statusCode).toBe(303);
    expect((await open(location.pathname + location.search, '')).body).toContain('shut out');
  });

  it('takes an answer of the provider only in the browser that asked, and only once', async () => {
    const start = await pages.app.inject({ url: '/sign-in/provider' });
    const back = await provider.signIn(String(start.headers.location), 'victim@desk.example');
    const elsewhere = await open(back.pathname + back.search, '');
    expect((await open('/articles', cookiesOf(elsewhere))).statusCode).toBe(303);
    const changed = back.search.replace(/state=[^&]+/, 'state=forged');
    const forged = await open(back.pathname + changed, cookiesOf(start));
    expect((await open('/articles', cookiesOf(forged))).statusCode).toBe(303);
    const { back: used, answer } = await signIn('twice@desk.example');
    const replayed = await open(used.pathname + used.search, cookiesOf(answer));
    expect(new URL(String(replayed.headers.location), DESK).pathname).toBe('/sign-in');
  });

  it('leads to no other site', async () => {
    const { location } = await signIn('grace@desk.example', '//evil.example/x');
    expect(location.href).toBe(`${DESK}/`);
  });
});

import { setDisabled } from '../../src/access/people/set-disabled';
import { firstRow, rows } from '../../src/platform/database/rows';
import { openPages } from '../pages/open-pages';
import { addPerson, cookiesOf, FORM } from '../support/roles';

type Pages = Awaited<ReturnType<typeof openPages>>;

const PASSWORD = 'a long enough password';
const HTML = { accept: 'text/html' };

let pages: Pages;
beforeAll(async () => {
  pages = await openPages({ anonymous: true });
});
afterAll(() => pages.close());

const send = (url: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  pages.app.inject({
    method: 'POST',
    url,
    headers: { ...FORM, ...headers },
    payload: new URLSearchParams(fields).toString(),
  });
const open = (url: string, headers: Record<string, string> = {}) =>
  pages.app.inject({ url, headers: { ...HTML, ...headers } });

describe('somebody who is not signed in', () => {
  it('is led from a page to the sign-in and back', async () => {
    const { statusCode, headers } = await open('/articles?after=1');
    expect([statusCode, headers.location]).toEqual([303, '/sign-in?to=%2Farticles%3Fafter%3D1']);
  });

  it('is led there from a part that renews itself, on the whole page', async () => {
    const { statusCode, headers } = await open('/parts/work', {
      'hx-request': 'true',
      'hx-current-url': 'http://localhost/?q=ferry',
    });
    expect([statusCode, headers['hx-redirect']]).toEqual([401, '/sign-in?to=%2F%3Fq%3Dferry']);
  });

  it('reads nothing by another accept header either', async () => {
    expect((await pages.app.inject({ url: '/articles' })).statusCode).toBe(401);
  });

  it.each(['/sign-in', '/health/live', '/assets/touchstone.css', '/api/docs'])('opens %s', async (url) => {
    // The pages alone have no health: what counts is that nobody is asked to sign in.
    expect([200, 404]).toContain((await open(url)).statusCode);
  });
});

describe('the sign-in', () => {
  it('leads to the page that was asked for, with a cookie that scripts and other sites do not get', async () => {
    const { email } = await addPerson(pages.database, 'reader', PASSWORD);
    const answer = await send('/sign-in', { email: email.toUpperCase(), password: PASSWORD, to: '/articles' });
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/articles']);
    const cookie = String(answer.headers['set-cookie']);
    expect(cookie).toMatch(/^touchstone_session=/);
    for (const attribute of ['HttpOnly', 'SameSite=Lax', 'Path=/']) expect(cookie).toContain(attribute);
    const page = await open('/articles', { cookie: cookiesOf(answer) });
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('Ada Reader');
    expect(page.body).toContain('action="/sign-out"');
  });

  it('leads nowhere else', async () => {
    const { email } = await addPerson(pages.database, 'reader', PASSWORD);
    const { headers } = await send('/sign-in', { email, password: PASSWORD, to: '//evil.example' });
    expect(headers.location).toBe('/');
  });

  it('says the same of a wrong password and of an unknown address, and keeps what was typed', async () => {
    const { email } = await addPerson(pages.database, 'reader', PASSWORD);
    const answers = await Promise.all(
      [email, 'nobody@desk.example', 'no address'].map((typed) => send('/sign-in', { email: typed, password: 'x' })),
    );
    for (const { statusCode, headers, body } of answers) {
      expect(statusCode).toBe(422);
      expect(headers['set-cookie']).toBeUndefined();
      expect(body).toContain('is not right');
      expect(body).not.toContain('value="x"');
    }
    expect(answers[0]?.body).toContain(`value="${email}"`);
  });

  it('begins a new session and ends the one there was', async () => {
    const { cookie, email } = await pages.signInAs('reader');
    const again = cookiesOf(await send('/sign-in', { email, password: 'correct horse battery' }, { cookie }));
    expect(again).not.toBe(cookie);
    expect((await open('/articles', { cookie })).statusCode).toBe(303);
    expect((await open('/articles', { cookie: again })).statusCode).toBe(200);
  });

  it('is refused after too many wrong passwords, the right one included, and says when to come back', async () => {
    const { email } = await addPerson(pages.database, 'reader', PASSWORD);
    for (let i = 0; i < 10; i++) await send('/sign-in', { email, password: 'wrong' });
    const { statusCode, headers } = await send('/sign-in', { email, password: PASSWORD });
    expect(statusCode).toBe(429);
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    await rows(pages.database, `UPDATE attempt_limits SET window_ends_at = now() WHERE bucket LIKE $1`, [`%${email}`]);
    expect((await send('/sign-in', { email, password: PASSWORD })).statusCode).toBe(303);
  });

  it('is refused when another site sends it', async () => {
    const { email } = await addPerson(pages.database, 'reader', PASSWORD);
    const answer = await send('/sign-in', { email, password: PASSWORD }, { 'sec-fetch-site': 'cross-site' });
    expect(answer.statusCode).toBe(403);
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  it('is not offered to everybody: there is no sign-up behind it', async () => {
    const answer = await send('/sign-in/sign-up/email', { email: 'eve@evil.example', password: PASSWORD, name: 'Eve' });
    expect(answer.statusCode).toBe(404);
    expect(await firstRow(pages.database, `SELECT 1 FROM people WHERE name = 'Eve'`)).toBeNull();
  });
});

describe('without a provider', () => {
  it.each(['/sign-in/provider', '/sign-in/callback/oidc?code=1&state=2'])(
    '%s leads back to the sign-in',
    async (url) => {
      const { statusCode, headers } = await open(url);
      expect([statusCode, headers.location]).toEqual([303, '/sign-in?error=provider']);
      expect((await open(String(headers.location))).body).toContain('role="alert"');
    },
  );
});

describe('a session', () => {
  it('ends by signing out, in the database too', async () => {
    const { cookie, personId } = await pages.signInAs('reader');
    const answer = await send('/sign-out', {}, { cookie });
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/sign-in']);
    expect((await open('/articles', { cookie })).statusCode).toBe(303);
    expect(await rows(pages.database, `SELECT 1 FROM sessions WHERE person_id = $1`, [personId])).toEqual([]);
  });

  it('signs nobody out when another site asks for it', async () => {
    const { cookie } = await pages.signInAs('reader');
    for (const site of [{ 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }])
      expect((await send('/sign-out', {}, { cookie, ...site })).statusCode).toBe(403);
    expect((await open('/articles', { cookie })).statusCode).toBe(200);
  });

  it('does not open with another signature', async () => {
    const { cookie } = await pages.signInAs('reader');
    const [token] = cookie.split('.');
    expect((await open('/articles', { cookie: `${token}.${'A'.repeat(43)}%3D` })).statusCode).toBe(303);
    expect((await open('/articles', { cookie: token! })).statusCode).toBe(303);
  });

  it.each([
    ['idle for a day', `expires_at = now() - interval '1 second'`],
    ['two weeks old, however much used', `created_at = now() - interval '15 days'`],
  ])('ends when it is %s', async (_case, change) => {
    const { cookie, personId } = await pages.signInAs('reader');
    await rows(pages.database, `UPDATE sessions SET ${change} WHERE person_id = $1`, [personId]);
    expect((await open('/articles', { cookie })).statusCode).toBe(303);
  });

  it('ends when its person is shut out, who cannot come back by the password', async () => {
    const { cookie, personId, email } = await pages.signInAs('reviewer');
    await setDisabled(pages.database, { personId, disabled: true, reason: 'left', actor: 'system' });
    expect((await open('/articles', { cookie })).statusCode).toBe(303);
    expect((await send('/sign-in', { email, password: 'correct horse battery' })).statusCode).toBe(422);
  });
});

describe('on an address with TLS', () => {
  let secure: Pages;
  beforeAll(async () => {
    secure = await openPages({ anonymous: true, url: 'https://desk.example' });
  });
  afterAll(() => secure.close());

  it('the cookie is bound to this very host', async () => {
    const { email } = await addPerson(secure.database, 'reader', PASSWORD);
    const answer = await secure.app.inject({
      method: 'POST',
      url: '/sign-in',
      headers: { 'content-type': FORM['content-type'], origin: 'https://desk.example' },
      payload: new URLSearchParams({ email, password: PASSWORD }).toString(),
    });
    const cookie = String(answer.headers['set-cookie']);
    expect(cookie).toMatch(/^__Host-touchstone_session=/);
    expect(cookie).toContain('Secure');
    expect(cookie).not.toContain('Domain');
  });
});

describe('an open service', () => {
  let openService: Pages;
  beforeAll(async () => {
    openService = await openPages({ anonymous: true, open: true });
  });
  afterAll(() => openService.close());

  it('lets everybody read, and nobody do more', async () => {
    const read = await openService.app.inject({ url: '/articles', headers: HTML });
    expect(read.statusCode).toBe(200);
    expect(read.body).toContain('href="/sign-in"');
  });
});

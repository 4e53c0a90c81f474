import { rows } from '../../src/platform/database/rows';
import { toPublicId } from '../../src/platform/ids/public-id';
import { addPerson, FORM } from '../support/roles';
import { openPages } from './open-pages';

type Pages = Awaited<ReturnType<typeof openPages>>;

let pages: Pages;
beforeAll(async () => {
  pages = await openPages({ anonymous: true });
});
afterAll(() => pages.close());

const get = (cookie: string, url: string) => pages.app.inject({ url, headers: { accept: 'text/html', cookie } });
const post = (cookie: string, url: string, fields: Record<string, string> | [string, string][]) =>
  pages.app.inject({
    method: 'POST',
    url,
    headers: { ...FORM, accept: 'text/html', cookie },
    payload: new URLSearchParams(fields).toString(),
  });

describe('the account page', () => {
  it('changes the password: this session stays, the others end', async () => {
    const { cookie, email } = await pages.signInAs('reviewer');
    const other = await post('', '/sign-in', { email, password: 'correct horse battery' });
    const elsewhere = String(other.headers['set-cookie']).split(';', 1)[0]!;
    const change = { current: 'correct horse battery', password: 'another horse battery' };
    const wrong = await post(cookie, '/account/password', { ...change, current: 'not it at all' });
    expect(wrong.statusCode).toBe(422);
    expect(wrong.body).toContain('id="current-error"');
    expect(wrong.body).not.toContain('not it at all');
    const done = await post(cookie, '/account/password', change);
    expect([done.statusCode, done.headers.location]).toEqual([303, '/account?done=password']);
    expect((await get(cookie, '/account')).statusCode).toBe(200);
    expect((await get(elsewhere, '/account')).statusCode).toBe(303);
  });

  it('makes a key that is shown once, and revokes it', async () => {
    const { cookie } = await pages.signInAs('reviewer');
    const none = await post(cookie, '/account/keys', { name: 'nightly import' });
    expect(none.statusCode).toBe(422);
    expect(none.body).toContain('id="scopes-error"');
    expect(none.body).toContain('value="nightly import"');
    const made = await post(cookie, '/account/keys', [
      ['name', 'nightly import'],
      ['scopes', 'read'],
      ['scopes', 'review'],
      ['expiresAt', ''],
    ]);
    const [token] = /tsk_[0-9a-f_]+/.exec(made.body) ?? [];
    const page = await get(cookie, '/account');
    expect(page.body).toContain('nightly import');
    expect(page.body).not.toContain('tsk_0');
    expect(page.body).not.toContain(token);
    const read = () => pages.app.inject({ url: '/articles', headers: { authorization: `Bearer ${token}` } });
    expect((await read()).statusCode).toBe(200);
    const [, revoke] = /action="(\/account\/keys\/key_[0-9a-f]+\/revocation)"/.exec(page.body) ?? [];
    expect((await post(cookie, revoke!, {})).statusCode).toBe(303);
    expect((await read()).statusCode).toBe(401);
  });

  it('offers no scope beyond the role', async () => {
    const { cookie } = await pages.signInAs('reader');
    expect(
      [...(await get(cookie, '/account')).body.matchAll(/name="scopes" value="(\w+)"/g)].map(([, s]) => s),
    ).toEqual(['read', 'cite']);
    expect((await post(cookie, '/account/keys', { name: 'x', scopes: 'admin' })).statusCode).toBe(403);
  });

  it('switches single-letter commands off and on', async () => {
    const { cookie, personId } = await pages.signInAs('reader');
    const stored = () => rows(pages.database, 'SELECT keyboard_shortcuts AS on FROM people WHERE id = $1', [personId]);
    await post(cookie, '/account/preferences', { keyboardShortcuts: 'off' });
    expect(await stored()).toEqual([{ on: false }]);
    expect((await get(cookie, '/account')).body).toContain('Switch them on');
    await post(cookie, '/account/preferences', { keyboardShortcuts: 'on' });
    expect(await stored()).toEqual([{ on: true }]);
  });
});

describe('the pages of people', () => {
  it('add a person, whose password is shown once and signs in', async () => {
    const { cookie } = await pages.signInAs('admin');
    const fields = { name: 'Bea <b>', email: 'bea@pages.example', role: 'editor' };
    const wrong = await post(cookie, '/people', { ...fields, email: 'bea' });
    expect(wrong.statusCode).toBe(422);
    expect(wrong.body).toContain('id="email-error"');
    expect(wrong.body).toContain('value="Bea &lt;b>"');
    const added = await post(cookie, '/people', fields);
    const [, password = ''] = /<code>([a-z2-9-]+)<\/code>/.exec(added.body) ?? [];
    expect((await get(cookie, '/people')).body).not.toContain(password);
    expect((await post('', '/sign-in', { email: fields.email, password })).statusCode).toBe(303);
    expect((await post(cookie, '/people', fields)).statusCode).toBe(409);
  });

  it('give another role and shut out, with a reason; the session ends', async () => {
    const { cookie } = await pages.signInAs('admin');
    const someone = await pages.signInAs('reader');
    const at = `/people/${toPublicId('per', someone.personId)}`;
    expect((await post(cookie, `${at}/role`, { role: 'editor', reason: '' })).body).toContain('id="role-reason-error"');
    expect((await post(cookie, `${at}/role`, { role: 'editor', reason: 'evening desk' })).headers.location).toBe(at);
    expect((await get(cookie, at)).body).toContain('editor');
    expect((await post(cookie, `${at}/disablement`, { reason: 'left' })).statusCode).toBe(303);
    expect((await get(someone.cookie, '/articles')).statusCode).toBe(303);
    expect((await post(cookie, `${at}/readmission`, { reason: 'back' })).statusCode).toBe(303);
    const history = await rows(pages.database, 'SELECT action, reason FROM history WHERE subject_id = $1 ORDER BY id', [
      someone.personId,
    ]);
    expect(history.slice(1)).toEqual([
      { action: 'person.role_changed', reason: 'evening desk' },
      { action: 'person.disabled', reason: 'left' },
      { action: 'person.enabled', reason: 'back' },
    ]);
  });

  it('give a new password that is shown once', async () => {
    const { cookie } = await pages.signInAs('admin');
    const { email, personId } = await addPerson(pages.database, 'reader', 'forgotten for ever');
    const { body } = await post(cookie, `/people/${toPublicId('per', personId)}/password`, {});
    const [, password = ''] = /<code>([a-z2-9-]+)<\/code>/.exec(body) ?? [];
    expect((await post('', '/sign-in', { email, password })).statusCode).toBe(303);
    expect((await post('', '/sign-in', { email, password: 'forgotten for ever' })).statusCode).toBe(422);
  });
});

import { rows } from '../../src/platform/database/rows';
import { fromPublicId } from '../../src/platform/ids/public-id';
import { type ApiApp, openApiApp } from '../api/api-app';
import { addKey, addPerson } from '../support/roles';

let api: ApiApp;
beforeAll(async () => {
  api = await openApiApp();
});
afterAll(() => api.close());

const person = (name: string) => ({ name, email: `${name.toLowerCase()}@people.example`, role: 'reviewer' });
const as = (token: string) => ({ Authorization: `Bearer ${token}` });
const historyOf = (publicId: string) =>
  rows<{ actor: string; action: string; before: unknown; after: object; reason: string | null }>(
    api.database,
    'SELECT actor, action, before, after, reason FROM history WHERE subject_id = $1 ORDER BY id',
    [fromPublicId(publicId.slice(0, 3) as 'per' | 'key', publicId)],
  );
const meOf = async (token: string) => (await api.anonymous.get('/api/v1/me').set(as(token)).expect(200)).body;

describe('people', () => {
  it('are added with a first password that is shown once', async () => {
    const { body, headers } = await api.request.post('/api/v1/people').send(person('Bea')).expect(201);
    expect(body.password).toMatch(/^([a-z2-9]{5}-){3}[a-z2-9]{5}$/);
    expect(headers.location).toBe(`/api/v1/people/${body.id}`);
    const read = await api.request.get(headers.location!).expect(200);
    expect(read.text).not.toContain(body.password);
    const stored = await rows<{ password: string }>(api.database, 'SELECT password FROM accounts');
    expect(stored.map(({ password }) => password).join()).not.toContain(body.password);
  });

  it('leave one history row a change, with who did it through which key', async () => {
    const { body } = await api.request.post('/api/v1/people').send(person('Cleo')).expect(201);
    const change = { role: 'editor', reason: 'evening desk' };
    await api.request.post(`/api/v1/people/${body.id}/role-changes`).send(change).expect(200);
    await api.request.post(`/api/v1/people/${body.id}/role-changes`).send(change).expect(200);
    const { body: me } = await api.request.get('/api/v1/me').expect(200);
    expect(await historyOf(body.id)).toEqual([
      expect.objectContaining({ action: 'person.added', actor: me.person.id }),
      {
        action: 'person.role_changed',
        actor: me.person.id,
        before: { role: 'reviewer' },
        after: { role: 'editor', via: me.key },
        reason: 'evening desk',
      },
    ]);
  });

  it.each([
    [{ ...person('Dora'), email: 'nobody' }, '/email'],
    [{ ...person('Dora'), role: 'boss' }, '/role'],
    [{ ...person('Dora'), name: ' ' }, '/name'],
  ])('are refused with the member named: %j', async (body, pointer) => {
    const answer = await api.request.post('/api/v1/people').send(body).expect(422);
    expect(answer.body.errors[0].pointer).toBe(pointer);
  });

  it('have an address that nobody else has, upper and lower case alike', async () => {
    await api.request.post('/api/v1/people').send(person('Eve')).expect(201);
    await api.request
      .post('/api/v1/people')
      .send({ ...person('Eve'), email: 'EVE@people.example' })
      .expect(409);
  });

  it('see the addresses of others as admins only', async () => {
    const { email } = await addPerson(api.database, 'reader');
    expect((await api.request.get('/api/v1/people?limit=200').expect(200)).text).toContain(email);
    const seen = await api.anonymous
      .get('/api/v1/people?limit=200')
      .set(as(await api.keyFor('reviewer')))
      .expect(200);
    expect(seen.text).not.toContain('@');
  });

  it('cannot shut out or demote the last admin', async () => {
    const admins = await rows<{ id: string }>(api.database, `SELECT id FROM people WHERE role = 'admin'`);
    expect(admins).toHaveLength(1);
    const { body: me } = await api.request.get('/api/v1/me');
    const reason = 'by mistake';
    await api.request.post(`/api/v1/people/${me.person.id}/disablement`).send({ reason }).expect(409);
    await api.request.post(`/api/v1/people/${me.person.id}/role-changes`).send({ role: 'reader', reason }).expect(409);
  });

  it('that are shut out lose their keys until they are let in again', async () => {
    const someone = await addPerson(api.database, 'reviewer');
    const token = await addKey(api.database, someone);
    const { person: shown } = await meOf(token);
    await api.request.post(`/api/v1/people/${shown.id}/disablement`).send({ reason: 'left' }).expect(200);
    const refused = await api.anonymous.get('/api/v1/me').set(as(token)).expect(401);
    expect(refused.body.detail).toContain('disabled');
    await api.request.post(`/api/v1/people/${shown.id}/readmission`).send({ reason: 'came back' }).expect(200);
    expect((await meOf(token)).person.disabled).toBe(false);
  });
});

describe('oneself', () => {
  it('sees what a key may, and switches single-letter commands off', async () => {
    const token = await addKey(api.database, await addPerson(api.database, 'editor'), ['read', 'publish']);
    expect(await meOf(token)).toMatchObject({ permissions: ['public', 'read', 'publish'], keyboardShortcuts: true });
    await api.anonymous.put('/api/v1/me/preferences').set(as(token)).send({ keyboardShortcuts: false }).expect(200);
    expect(await meOf(token)).toMatchObject({ keyboardShortcuts: false });
  });

  it('changes the password with the current one only', async () => {
    const someone = await addPerson(api.database, 'reader', 'the first password');
    const token = await addKey(api.database, someone);
    const change = (current: string, password: string) =>
      api.anonymous.post('/api/v1/me/password-changes').set(as(token)).send({ current, password });
    expect((await change('a wrong password', 'the second password').expect(422)).body.errors[0].pointer).toBe(
      '/current',
    );
    expect((await change('the first password', 'short').expect(422)).body.errors[0].pointer).toBe('/password');
    await change('the first password', 'the second password').expect(200);
    await change('the first password', 'the third password').expect(422);
  });

  it('is nobody where a service lets everybody read', async () => {
    const open = await openApiApp({ open: true });
    await open.anonymous.get('/api/v1/claims').expect(200);
    for (const path of ['/me', '/keys', `/keys/key_${'0'.repeat(32)}`])
      await open.anonymous.get(`/api/v1${path}`).expect(401);
    await open.anonymous
      .post('/api/v1/keys')
      .send({ name: 'x', scopes: ['read'] })
      .expect(401);
    await open.anonymous.post('/api/v1/claims').send({}).expect(401);
    await open.close();
  });
});

describe('machine keys', () => {
  const made = async (token: string, scopes: string[], expiresAt?: string) =>
    api.anonymous
      .post('/api/v1/keys')
      .set(as(token))
      .send({ name: 'import', scopes, ...(expiresAt && { expiresAt }) });

  it('are shown once, work at once and end at once', async () => {
    const { status, body } = await made(await api.keyFor('reviewer'), ['read', 'review']);
    expect(status).toBe(201);
    expect((await meOf(body.token)).key).toBe(body.id);
    const path = `/api/v1/keys/${body.id}`;
    const read = await api.anonymous.get(path).set(as(body.token)).expect(200);
    expect(read.text).not.toContain('tsk_');
    expect(read.body.lastUsedAt).toEqual(expect.any(String));
    const dump = await rows<{ row: string }>(api.database, `SELECT k::text AS row FROM machine_keys k`);
    expect(dump.map(({ row }) => row).join()).not.toContain(body.token.split('_')[2]);
    await api.anonymous.post(`${path}/revocation`).set(as(body.token)).send({ reason: 'leaked' }).expect(200);
    await api.anonymous.get('/api/v1/me').set(as(body.token)).expect(401);
    await api.request.post(`${path}/revocation`).send({ reason: 'leaked' }).expect(409);
    expect((await historyOf(body.id)).map(({ action, reason }) => [action, reason])).toEqual([
      ['key.created', null],
      ['key.revoked', 'leaked'],
    ]);
  });

  it('make no key that may do more than themselves, or than their owner', async () => {
    const editor = await addPerson(api.database, 'editor');
    const narrow = await addKey(api.database, editor, ['read']);
    expect((await made(narrow, ['read', 'publish'])).status).toBe(403);
    expect((await made(await addKey(api.database, editor), ['admin'])).status).toBe(403);
  });

  it('end what was made with them, and what was made with that', async () => {
    const { body: mother } = await made(await api.keyFor('editor'), ['read', 'review']);
    const { body: daughter } = await made(mother.token, ['read', 'review']);
    const { body: granddaughter } = await made(daughter.token, ['read']);
    const { body: sister } = await made(await api.keyFor('editor'), ['read']);
    const revocation = { reason: 'leaked' };
    await api.request.post(`/api/v1/keys/${mother.id}/revocation`).send(revocation).expect(200);
    for (const { token } of [mother, daughter, granddaughter])
      await api.anonymous.get('/api/v1/me').set(as(token)).expect(401);
    await api.anonymous.get('/api/v1/me').set(as(sister.token)).expect(200);
    expect((await historyOf(granddaughter.id)).map(({ action, reason }) => [action, reason])).toEqual([
      ['key.created', null],
      ['key.revoked', `The key it was made with was revoked: ${mother.id}`],
    ]);
    await api.request.post(`/api/v1/keys/${granddaughter.id}/revocation`).send(revocation).expect(409);
  });

  it('end what they make meanwhile, however the two meet', async () => {
    const { body: mother } = await made(await api.keyFor('editor'), ['read']);
    const revoke = () => api.request.post(`/api/v1/keys/${mother.id}/revocation`).send({ reason: 'leaked' });
    const [, ...born] = await Promise.all([revoke(), ...Array.from({ length: 8 }, () => made(mother.token, ['read']))]);
    for (const { status, body } of born) {
      expect([201, 401, 409]).toContain(status);
      if (status === 201) await api.anonymous.get('/api/v1/me').set(as(body.token)).expect(401);
    }
  });

  it('make none that works longer than they do', async () => {
    const end = new Date(Date.now() + 3_600_000).toISOString();
    const { body: mother } = await made(await api.keyFor('editor'), ['read'], end);
    const later = await made(mother.token, ['read'], new Date(Date.now() + 7_200_000).toISOString());
    expect([later.status, later.body.errors[0].pointer]).toEqual([422, '/expiresAt']);
    expect((await made(mother.token, ['read'])).body.expiresAt).toBe(end);
    expect((await made(mother.token, ['read'], end)).status).toBe(201);
  });

  it.each([
    [[], undefined, '/scopes'],
    [['everything'], undefined, '/scopes'],
    [['read'], 'tomorrow', '/expiresAt'],
    [['read'], '2001-01-01T00:00:00Z', '/expiresAt'],
  ])('are refused with the member named: %j %s', async (scopes, expiresAt, pointer) => {
    const { status, body } = await made(await api.keyFor('reviewer'), scopes, expiresAt);
    expect([status, body.errors[0].pointer]).toEqual([422, pointer]);
  });

  it('of somebody else are not there, but for admins', async () => {
    const owner = await api.keyFor('reader');
    const stranger = await api.keyFor('editor');
    const { body: key } = await made(owner, ['read']);
    const path = `/api/v1/keys/${key.id}`;
    await api.anonymous.get(path).set(as(stranger)).expect(404);
    await api.anonymous.post(`${path}/revocation`).set(as(stranger)).send({ reason: 'mine' }).expect(404);
    await api.anonymous.get(`/api/v1/keys?person=${key.person.id}`).set(as(stranger)).expect(403);
    const { body: own } = await api.anonymous.get('/api/v1/keys').set(as(stranger)).expect(200);
    expect(own.items.map(({ id }: { id: string }) => id)).not.toContain(key.id);
    await api.request.get(path).expect(200);
    await api.request.get(`/api/v1/keys?person=${key.person.id}`).expect(200);
    await api.request.post(`${path}/revocation`).send({ reason: 'unused' }).expect(200);
  });

  it('note their last use, at most once a minute, also where several are used at once', async () => {
    const tokens = await Promise.all([1, 2, 3].map(() => api.keyFor('reviewer')));
    const uses = async () => {
      const keys = await Promise.all(tokens.map(meOf));
      const read = await Promise.all(keys.map(({ key }) => api.request.get(`/api/v1/keys/${key}`)));
      return read.map(({ body }) => Date.parse(body.lastUsedAt));
    };
    const first = await uses();
    expect(await uses()).toEqual(first);
    await rows(api.database, `UPDATE machine_keys SET last_used_at = last_used_at - interval '61 seconds'`);
    for (const [i, use] of (await uses()).entries()) expect(use).toBeGreaterThanOrEqual(first[i]!);
  });
});

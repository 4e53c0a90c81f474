import { rows } from '../../src/platform/database/rows';
import { addKey, addPerson } from '../support/roles';
import { type ApiApp, openApiApp } from './api-app';
import { type Published, publishRuling, publishSeeded } from './published';
import { schemaMismatches } from './schema-mismatches';
import { type Seed, seedEverything } from './seed';

let api: ApiApp;
let ids: Seed;
let uuids: Seed;
let published: Published;
/** A key that may do nothing but cite. */
let citer: string;

beforeAll(async () => {
  api = await openApiApp({ url: 'https://desk.example' });
  ({ ids, uuids } = await seedEverything(api.database));
  published = await publishSeeded(api.database, uuids);
  citer = await addKey(api.database, await addPerson(api.database, 'reader'), ['cite']);
});
afterAll(() => api.close());

const PAGE = 'https://paper.example/2026/ferry';
const HOOK = 'https://paper.example/hooks/touchstone';

const as = (token: string) => ({ Authorization: `Bearer ${token}` });
const post = (path: string, body: object, token = citer) =>
  api.anonymous.post(`/api/v1${path}`).set(as(token)).send(body);
const get = (path: string, token = citer) => api.anonymous.get(`/api/v1${path}`).set(as(token));
const cite = (body: object, token = citer) => post('/citations', { claim: ids.claim, url: PAGE, ...body }, token);
const pointers = ({ body }: { body: { errors?: { pointer: string }[] } }) => body.errors?.map(({ pointer }) => pointer);

describe('a citation', () => {
  it('is registered of the newest public version, with an address to read it at', async () => {
    const made = await cite({ title: 'The ferry', url: `${PAGE}/1` }).expect(201);
    expect(made.body).toMatchObject({
      claim: { id: ids.claim },
      cited: { outcome: 'Mostly true' },
      title: 'The ferry',
      changed: false,
      notify: { webhook: null, email: null, emailConfirmedAt: null, digest: false },
      notices: 0,
      lastNotice: null,
      webhookSecret: null,
    });
    expect(made.body.newest).toEqual(made.body.cited);
    expect(made.headers.location).toBe(`/api/v1/citations/${made.body.id}`);
    const { webhookSecret: _once, ...kept } = made.body;
    const read = await get(`/citations/${made.body.id}`).expect(200);
    expect(read.body).toEqual(kept);
    await get(`/citations/${made.body.id}`).set('If-None-Match', read.headers.etag!).expect(304);
    const sealed = await api.anonymous.get(new URL(kept.cited.url).pathname.replace('/claims', '/api/v1/claims'));
    expect(sealed.headers.etag).toBe(`"${kept.cited.contentHash}"`);
    const document = (await api.anonymous.get('/api/openapi.json')).body;
    const schema = document.paths['/api/v1/citations'].post.responses['201'].content['application/json'].schema;
    expect(schemaMismatches(document, schema, made.body)).toEqual([]);
  });

  it('of the same version on the same page is the same one, told as was asked for last', async () => {
    const first = await cite({ url: `${PAGE}/2`, notify: { email: 'desk@paper.example' } }).expect(201);
    const again = await cite({ url: `${PAGE}/2` }).expect(200);
    expect(again.body).toMatchObject({ id: first.body.id, notify: { email: 'desk@paper.example' } });
    const other = await cite({ url: `${PAGE}/2`, notify: { email: 'news@paper.example', digest: true } }).expect(200);
    expect(other.body).toMatchObject({ id: first.body.id, notify: { email: 'news@paper.example', digest: true } });
    const history = await rows(
      api.database,
      `SELECT action FROM history WHERE subject_kind = 'citation' AND after ->> 'url' = $1 OR subject_id =
         (SELECT id FROM citations WHERE url = $1) ORDER BY id`,
      [`${PAGE}/2`],
    );
    expect(history).toEqual([{ action: 'citation.registered' }, { action: 'citation.changed' }]);
  });

  it.each<[string, object, number, string[] | undefined]>([
    ['no claim', { claim: undefined }, 422, ['/claim']],
    ['a claim of another kind', { claim: 'qst_00000000000000000000000000000000' }, 422, ['/claim']],
    ['a claim that nobody knows', { claim: `clm_${'0'.repeat(32)}` }, 422, ['/claim']],
    ['no page', { url: undefined }, 422, ['/url']],
    ['a page that is no web address', { url: 'ftp://paper.example' }, 422, ['/url']],
    ['a version that is no number', { version: '2' }, 422, ['/version']],
    ['version 0', { version: 0 }, 422, ['/version']],
    ['a version beyond any', { version: 1e12 }, 422, ['/version']],
    ['a version to come', { version: 99 }, 422, ['/version']],
    ['a version before the ruling', { version: 2 }, 422, ['/version']],
    ['an empty title', { title: ' ' }, 422, ['/title']],
    ['a member that there is not', { tell: 'me' }, 422, ['/tell']],
    ['somebody to tell who is a text', { notify: 'me' }, 422, ['/notify']],
    ['a receiver that is no address', { notify: { webhook: 'paper.example' } }, 422, ['/notify/webhook']],
    ['a receiver that nobody knows', { notify: { webhook: `whk_${'0'.repeat(32)}` } }, 422, ['/notify/webhook']],
    ['a receiver at home', { notify: { webhook: 'http://127.0.0.1:8080/' } }, 422, ['/notify/webhook']],
    ['an address that is none', { notify: { email: 'desk' } }, 422, ['/notify/email']],
    ['a digest of nothing', { notify: { digest: true } }, 422, ['/notify/digest']],
    ['a digest in words', { notify: { email: 'a@paper.example', digest: 'daily' } }, 422, ['/notify/digest']],
  ])('with %s is refused, and the member is named', async (_case, body, status, named) => {
    const refused = await cite(body).expect(status);
    expect(pointers(refused)).toEqual(named);
    expect(refused.headers['content-type']).toMatch(/^application\/problem\+json/);
  });

  it('of what is not public is refused to those who read the desk with the way out', async () => {
    const reader = await api.keyFor('reader');
    expect((await cite({ version: 2 }, reader).expect(409)).body.detail).toMatch(/not public.*Cite version 3/);
    const rival = await cite({ claim: ids.rival }, reader).expect(409);
    expect(rival.body.detail).toMatch(/publish a ruling first/);
    expect(pointers(await cite({ claim: ids.rival }).expect(422))).toEqual(['/claim']);
  });

  it('of a ruling that was published this moment is to be asked for again once its version is written', async () => {
    const { personId } = await addPerson(api.database, 'reviewer');
    await rows(
      api.database,
      `WITH ruling AS (INSERT INTO rulings
         (claim_id, person_id, reading, rating, rating_label, holds, rationale, question_revision, verdict_number, seen_evidence)
         VALUES ($1, $2, 'first', 'false', 'False', 'no', 'The register says so.', 1, 1, '{}') RETURNING id)
       INSERT INTO reviews (claim_id, state, ruling_id, published_ruling, published_at)
         SELECT $1, 'published', id, id, now() FROM ruling
       ON CONFLICT (claim_id) DO UPDATE SET (state, ruling_id, published_ruling, published_at) =
         (excluded.state, excluded.ruling_id, excluded.published_ruling, excluded.published_at)`,
      [uuids.rival, personId],
    );
    const early = await cite({ claim: ids.rival }).expect(409);
    expect(early.body.detail).toMatch(/being written/);
    expect(early.headers['retry-after']).toBe('1');
    await rows(
      api.database,
      `UPDATE reviews SET state = 'open', ruling_id = NULL, published_ruling = NULL, published_at = NULL WHERE claim_id = $1`,
      [uuids.rival],
    );
  });

  it('is read, listed and withdrawn by its citer and by admins', async () => {
    const { body } = await cite({ url: `${PAGE}/3` }).expect(201);
    const other = await api.keyFor('editor');
    await get(`/citations/${body.id}`, other).expect(404);
    await post(`/citations/${body.id}/withdraw`, {}, other).expect(404);
    expect((await get(`/citations?claim=${ids.claim}`, other)).body.items).toEqual([]);
    await get(`/citations?person=${body.person.id}`, other).expect(403);
    const admins = await get(`/citations?person=${body.person.id}&withdrawn=false`, await api.keyFor('admin'));
    expect(admins.body.items.map(({ id }: { id: string }) => id)).toContain(body.id);
    const withdrawn = await post(`/citations/${body.id}/withdraw`, { reason: 'Taken down' }).expect(200);
    expect(withdrawn.body).toMatchObject({ withdrawnReason: 'Taken down' });
    await post(`/citations/${body.id}/withdraw`, {}).expect(409);
    const kept = await get('/citations?withdrawn=true');
    expect(kept.body.items.map(({ id }: { id: string }) => id)).toEqual([body.id]);
    await cite({ url: `${PAGE}/3` }).expect(201);
  });

  it('raises the claim in the queue, and is shown to the desk without where notices go', async () => {
    const read = async () =>
      (
        await rows<{ citations: number; rank: number }>(
          api.database,
          'SELECT citations, rank FROM reviews WHERE claim_id = $1',
          [uuids.claim],
        )
      )[0]!;
    const before = await read();
    const made = await cite({ url: `${PAGE}/4`, notify: { email: 'desk@paper.example' } }).expect(201);
    const after = await read();
    expect(after.citations).toBe(before.citations + 1);
    expect(after.rank).toBeGreaterThan(before.rank);
    const reader = await api.keyFor('reader');
    const shown = await get(`/claims/${ids.claim}/citations`, reader).expect(200);
    const found = shown.body.items.find(({ id }: { id: string }) => id === made.body.id);
    expect(found).toMatchObject({ url: `${PAGE}/4`, notify: { email: null } });
    expect(shown.body.items).toHaveLength(after.citations);
    await get(`/claims/${ids.claim}/citations`).expect(403);
    await post(`/citations/${made.body.id}/withdraw`, {}).expect(200);
    expect(await read()).toEqual(before);
  });

  it('is told by a notice of another outcome, once for each version', async () => {
    const { body } = await cite({ url: `${PAGE}/5`, notify: { webhook: HOOK } }).expect(201);
    expect(body.webhookSecret).toMatch(/^whsec_[\w+/]{43}=$/);
    await published.rule('false', 'False');
    const read = await get(`/citations/${body.id}`);
    expect(read.body).toMatchObject({
      changed: true,
      notices: 1,
      newest: { outcome: 'False' },
      lastNotice: { kind: 'outcome' },
    });
    await published.reassess(`UPDATE questions SET text = text || '?' WHERE id = $1`, [uuids.question]);
    expect((await get(`/citations/${body.id}`)).body.notices).toBe(1);
    await published.reassess(
      `INSERT INTO corrections (claim_id, wrong, wrong_since, noticed_by, is_now, recorded_by)
       SELECT $1, 'It said three.', '2026-03-02', 'A reader', 'It says seven.', id FROM people LIMIT 1`,
      [uuids.claim],
    );
    await published.reassess(`UPDATE reviews SET state = 'withdrawn' WHERE claim_id = $1`, [uuids.claim]);
    const told = await rows<{ kind: string; text: string }>(
      api.database,
      `SELECT n.kind, n.body #>> '{changes,0,text}' AS text FROM notices n JOIN citations c ON c.id = n.citation_id
       WHERE c.url = $1 ORDER BY n.id`,
      [`${PAGE}/5`],
    );
    expect(told).toEqual([
      { kind: 'outcome', text: 'The ruling was “Mostly true” and is “False”.' },
      { kind: 'correction', text: 'A correction was opened: It said three. It will say: It says seven.' },
      { kind: 'withdrawal', text: 'The ruling “False” was withdrawn.' },
    ]);
    const sent = await get(`/webhooks/${body.notify.webhook.id}/deliveries`).expect(200);
    expect(sent.body.items.map(({ kind, state }: { kind: string; state: string }) => [kind, state])).toEqual([
      ['withdrawal', 'due'],
      ['correction', 'due'],
      ['outcome', 'due'],
    ]);
    await post(`/citations/${body.id}/withdraw`, {}).expect(200);
    const stopped = await get(`/webhooks/${body.notify.webhook.id}/deliveries?state=failed`);
    expect(stopped.body.items.map(({ failedReason }: { failedReason: string }) => failedReason)).toEqual(
      Array(3).fill('The citation was withdrawn.'),
    );
  });
});

describe('a receiver', () => {
  it('is registered once by each person, and shows its secret once', async () => {
    const made = await post('/webhooks', { url: `${HOOK}/once#x` }).expect(201);
    expect(made.body).toMatchObject({ url: `${HOOK}/once`, citations: 0, due: 0, failed: 0, disabledAt: null });
    expect(made.headers).toMatchObject({ location: `/api/v1/webhooks/${made.body.id}`, 'cache-control': 'no-store' });
    const { secret, ...kept } = made.body;
    expect(secret).toMatch(/^whsec_[\w+/]{43}=$/);
    const read = await get(`/webhooks/${made.body.id}`).expect(200);
    expect(read.body).toEqual(kept);
    await get(`/webhooks/${made.body.id}`).set('If-None-Match', read.headers.etag!).expect(304);
    expect((await post('/webhooks', { url: `${HOOK}/once` }).expect(409)).body.detail).toContain(made.body.id);
    await post('/webhooks', { url: `${HOOK}/once` }, await api.keyFor('editor')).expect(201);
  });

  it.each([
    ['http://127.0.0.1/'],
    ['http://localhost:3000/hook'],
    ['http://[::1]/'],
    ['http://[::ffff:10.0.0.1]/'],
    ['http://10.1.2.3/'],
    ['http://192.168.0.1/'],
    ['http://169.254.169.254/latest/meta-data'],
    ['http://2130706433/'],
    ['http://0x7f.1/'],
    ['http://0.0.0.0/'],
    ['https://user:word@paper.example/'],
    ['mailto:desk@paper.example'],
    ['/hook'],
  ])('at %s is refused', async (url) => {
    expect(pointers(await post('/webhooks', { url }).expect(422))).toEqual(['/url']);
  });

  it('is disabled and enabled with a row of history, and keeps what is due meanwhile', async () => {
    const { body } = await post('/webhooks', { url: `${HOOK}/switched` }).expect(201);
    const tested = await post(`/webhooks/${body.id}/test`, {}).expect(201);
    expect(tested.headers.location).toBe(`/api/v1/deliveries/${tested.body.id}`);
    expect(tested.body).toMatchObject({ kind: 'test', state: 'due', citation: null, attempts: [] });
    await post(`/webhooks/${body.id}/disable`, { reason: 'Moving house' }).expect(200);
    await post(`/webhooks/${body.id}/disable`, {}).expect(409);
    await post(`/webhooks/${body.id}/test`, {}).expect(409);
    await post(`/deliveries/${tested.body.id}/replay`, {}).expect(409);
    await cite({ url: `${PAGE}/6`, notify: { webhook: body.id } }).expect(409);
    expect((await get(`/deliveries/${tested.body.id}`)).body).toMatchObject({ state: 'held', nextAttemptAt: null });
    expect((await get('/webhooks?disabled=true')).body.items).toMatchObject([{ disabledReason: 'Moving house' }]);
    await post(`/webhooks/${body.id}/enable`, {}).expect(200);
    await post(`/webhooks/${body.id}/enable`, {}).expect(409);
    expect((await get(`/deliveries/${tested.body.id}`)).body.state).toBe('due');
    expect((await post(`/deliveries/${tested.body.id}/replay`, {}).expect(202)).body.state).toBe('due');
  });

  it('gets another secret, and the one before signs for a day', async () => {
    const { body } = await post('/webhooks', { url: `${HOOK}/rotated` }).expect(201);
    const rotated = await post(`/webhooks/${body.id}/rotate-secret`, {}).expect(200);
    expect(rotated.body.secret).not.toBe(body.secret);
    const hours = (Date.parse(rotated.body.previousSecretUntil) - Date.now()) / 3_600_000;
    expect(Math.round(hours)).toBe(24);
    const [stored] = await rows(api.database, 'SELECT secret, previous_secret AS before FROM webhooks WHERE url = $1', [
      `${HOOK}/rotated`,
    ]);
    expect(stored).toEqual({ secret: rotated.body.secret, before: body.secret });
  });

  it('of somebody else is not there', async () => {
    const { body } = await post('/webhooks', { url: `${HOOK}/private` }).expect(201);
    const other = await api.keyFor('editor');
    await get(`/webhooks/${body.id}`, other).expect(404);
    await get(`/webhooks/${body.id}/deliveries`, other).expect(404);
    for (const deed of ['rotate-secret', 'disable', 'enable', 'test'])
      await post(`/webhooks/${body.id}/${deed}`, {}, other).expect(404);
    expect((await get('/webhooks', other)).body.items.map(({ id }: { id: string }) => id)).not.toContain(body.id);
    await get(`/webhooks/${body.id}`, await api.keyFor('admin')).expect(200);
  });
});

it('of a claim that was merged is told what is said of the claim that stands for it from then on', async () => {
  const { body: citation } = await cite({ url: `${PAGE}/merged` }).expect(201);
  const told = async () =>
    rows<{ kind: string; of: string; text: string }>(
      api.database,
      `SELECT n.kind, n.claim_id AS of, n.body #>> '{changes,0,text}' AS text FROM notices n JOIN citations c ON c.id = n.citation_id
       WHERE c.url = $1 ORDER BY n.id`,
      [`${PAGE}/merged`],
    );
  await rows(api.database, 'UPDATE claims SET merged_into = $2 WHERE id = $1', [uuids.claim, uuids.rival]);
  const seen = await rows<{ id: string }>(api.database, 'SELECT id FROM evidence');
  const ruling = { rating: 'misleading', label: 'Misleading', holds: 'no', seen: seen.map(({ id }) => id) } as const;
  await publishRuling(api.database, uuids.rival, ruling);
  await published.reassess('SELECT');
  const first = { kind: 'outcome', of: uuids.rival, text: expect.stringContaining('Misleading') };
  expect(await told()).toEqual([first]);
  expect((await get(`/citations/${citation.id}`).expect(200)).body).toMatchObject({ changed: true, notices: 1 });
  await published.reassess(`UPDATE reviews SET state = 'withdrawn' WHERE claim_id = $1`, [uuids.rival]);
  expect(await told()).toEqual([first, { ...first, kind: 'withdrawal', text: expect.any(String) }]);
});

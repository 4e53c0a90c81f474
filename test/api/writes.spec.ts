import { rows } from '../../src/platform/database/rows';
import { type ApiApp, openApiApp } from './api-app';
import { emptyTables, type Seed, seedEverything } from './seed';

let api: ApiApp;
let ids: Seed;
let uuids: Seed;

beforeAll(async () => {
  api = await openApiApp();
});
beforeEach(async () => {
  await emptyTables(api.database);
  ({ ids, uuids } = await seedEverything(api.database));
});
afterAll(() => api.close());

const post = (path: string, body: object, etag?: string) => {
  const request = api.request.post(`/api/v1${path}`).send(body);
  return etag === undefined ? request : request.set('If-Match', etag);
};
const gapOf = async (table: string, follower: string, id: string): Promise<number> => {
  const [row] = await rows<{ gap: number }>(
    api.database,
    `SELECT revision - ${follower} AS gap FROM ${table} WHERE id = $1`,
    [id],
  );
  return row?.gap ?? Number.NaN;
};
const questionGap = () => gapOf('questions', 'assessed_revision', uuids.question);
const historyOf = async (subject: string): Promise<string[]> => {
  const found = await rows<{ action: string }>(
    api.database,
    'SELECT action FROM history WHERE subject_id = $1 ORDER BY id',
    [subject],
  );
  return found.map((row) => row.action);
};

describe('publishers', () => {
  it('are added once, grade F unless said', async () => {
    const { body, headers } = await post('/publishers', { name: '  Harbour Gazette ' }).expect(201);
    expect(body).toMatchObject({ name: 'Harbour Gazette', grade: 'F', owner: null, articleCount: 0, stale: false });
    expect(headers.location).toBe(`/api/v1/publishers/${body.id}`);
    const { body: read } = await api.request.get(headers.location ?? '').expect(200);
    expect(read).toEqual(body);
    const { body: again } = await post('/publishers', { name: 'HARBOUR GAZETTE', grade: 'A' }).expect(409);
    expect(again.code).toBe('conflict');
  });

  it('are graded anew with a reason, which opens their gap; the same grade changes nothing', async () => {
    const path = `/publishers/${ids.publisher}/grade-changes`;
    const { body } = await post(path, { grade: 'D', reason: 'Three corrections' }).expect(200);
    expect(body).toMatchObject({ id: ids.publisher, grade: 'D', stale: true });
    await post(path, { grade: 'D', reason: 'Again' }).expect(200);
    expect(await gapOf('publishers', 'fanned_out_revision', uuids.publisher)).toBe(1);
    expect(await historyOf(uuids.publisher)).toEqual(['publisher.grade_changed']);
    const { body: question } = await api.request.get(`/api/v1/questions/${ids.question}`);
    expect(question.stale).toBe(true);
  });
});

describe('articles', () => {
  const text = 'The harbour was closed on Tuesday after the grounding, the port authority said in a short statement.';

  it.each([
    ['text', { text }, 'text/plain', text],
    [
      'html',
      { html: `<html><head><title>Harbour closed</title></head><body><article><p>${text}</p></article></body></html>` },
      'text/html',
      text,
    ],
    ['markdown', { markdown: `---\ntitle: Harbour closed\n---\n\n${text}\n` }, 'text/markdown', text],
  ])('are taken in as %s', async (_, delivery, mediaType, expected) => {
    const { body, headers } = await post('/articles', {
      ...delivery,
      title: 'Harbour closed',
      url: 'https://gazette.example/harbour',
      publishedAt: '2026-03-03',
      publisher: { name: 'Harbour Gazette', grade: 'C' },
    }).expect(201);
    expect(body).toMatchObject({
      outcome: 'created',
      title: 'Harbour closed',
      url: 'https://gazette.example/harbour',
      publishedAt: '2026-03-03T00:00:00.000Z',
      publishedPrecision: 'day',
      publishedOrigin: 'given',
      language: 'en',
      version: 1,
      stale: true,
      publisher: { name: 'Harbour Gazette', grade: 'C' },
    });
    expect(headers.location).toBe(`/api/v1/articles/${body.id}`);
    const { body: version } = await api.request.get(`/api/v1/articles/${body.id}/versions/1`).expect(200);
    expect(version).toMatchObject({ mediaType, body: expect.stringContaining(expected) });
  });

  it('are known again: the same text changes nothing, another one makes a version', async () => {
    const delivery = { url: 'https://gazette.example/harbour', text };
    const { body: first } = await post('/articles', delivery).expect(201);
    const { body: same } = await post('/articles', delivery).expect(200);
    expect(same).toMatchObject({ id: first.id, outcome: 'unchanged', version: 1 });
    const { body: changed } = await post('/articles', { ...delivery, text: `${text} It reopened on Friday.` }).expect(
      200,
    );
    expect(changed).toMatchObject({ id: first.id, outcome: 'changed', version: 2 });
    const { body: versions } = await api.request.get(`/api/v1/articles/${first.id}/versions`).expect(200);
    expect(versions.items.map((version: { number: number }) => version.number)).toEqual([2, 1]);
  });

  it('are retracted once, with their evidence', async () => {
    const path = `/articles/${ids.article}/retraction`;
    const { body } = await post(path, { reason: 'Withdrawn by the publisher' }).expect(200);
    expect(body).toMatchObject({ retractedAt: expect.any(String), retractionReason: 'Withdrawn by the publisher' });
    const { body: evidence } = await api.request.get(`/api/v1/claims/${ids.claim}/evidence?withdrawn=true`).expect(200);
    expect(evidence.items).toEqual([
      expect.objectContaining({ id: ids.evidence, withdrawnReason: expect.any(String) }),
    ]);
    expect(await questionGap()).toBe(1);
    const { body: again } = await post(path, { reason: 'Again' }).expect(409);
    expect(again.code).toBe('conflict');
  });

  it.each([
    ['nothing', {}, 422, 'validation-failed'],
    ['two texts', { text, markdown: text }, 422, 'validation-failed'],
    ['an empty text', { text: '' }, 422, 'validation-failed'],
    ['blanks', { text: ' \n ' }, 422, 'article-empty'],
    ['a page without text', { html: '<html><body></body></html>' }, 422, 'article-empty'],
    ['an address of no host', { url: 'http://' }, 422, 'validation-failed'],
    ['bytes', { text: 'PK\u0003\u0004\u0000\u0000' }, 422, 'article-binary'],
    ['broken front matter', { markdown: '---\ntitle: [a\n---\nText' }, 422, 'article-bad-front-matter'],
    ['a date of no calendar', { text, publishedAt: '2026-02-31' }, 422, 'validation-failed'],
    ['a private address', { url: 'http://127.0.0.1:8080/x' }, 422, 'article-private-address'],
    ['a private address in disguise', { url: 'http://2130706433/x' }, 422, 'article-private-address'],
    ['an address with a password', { url: 'http://a:b@news.example/' }, 422, 'article-bad-address'],
    ['an address of another kind', { url: 'file:///etc/passwd' }, 422, 'validation-failed'],
    ['more than 5 MB', { text: 'a '.repeat(2_700_000) }, 422, 'validation-failed'],
    ['more than 5 MB in bytes', { text: 'é '.repeat(2_000_000) }, 413, 'payload-too-large'],
  ])('are refused: %s', async (_, delivery, status, code) => {
    const { body } = await post('/articles', delivery).expect(status);
    expect(body).toMatchObject({ code, type: `/problems/${code}`, detail: expect.stringMatching(/\w/) });
    const [count] = await rows<{ count: string }>(api.database, 'SELECT count(*) FROM articles');
    expect(count?.count).toBe('1');
  });
});

describe('entities', () => {
  it('learn an alias, which opens their gap', async () => {
    const path = `/entities/${ids.entity}/aliases`;
    const { body } = await post(path, { alias: 'The Harbour Town' }).expect(200);
    expect(body).toMatchObject({
      id: ids.entity,
      aliases: [
        { alias: 'the harbour town', origin: 'person' },
        { alias: 'the port', origin: 'text' },
      ],
      stale: true,
    });
    await post(path, { alias: 'THE PORT' }).expect(200);
    expect(await gapOf('entities', 'fanned_out_revision', uuids.entity)).toBe(1);
    const [other] = await rows<{ id: string }>(
      api.database,
      `INSERT INTO entities (key, name, kind) VALUES ('x', 'X', 'thing') RETURNING replace(id::text, '-', '') AS id`,
    );
    const { body: taken } = await post(`/entities/ent_${other?.id}/aliases`, { alias: 'the port' }).expect(409);
    expect(taken.code).toBe('conflict');
  });
});

describe('questions', () => {
  const question = { text: 'Where did the ferry run aground?', slot: 'where', answerType: 'place' };

  it('are opened about a known event, once', async () => {
    const { body, headers } = await post('/questions', { ...question, eventId: ids.event }).expect(201);
    expect(body).toMatchObject({ ...question, event: { id: ids.event }, claims: [], dormant: false, stale: true });
    expect(headers.location).toBe(`/api/v1/questions/${body.id}`);
    const { body: again } = await post('/questions', { ...question, eventId: ids.event }).expect(409);
    expect(again.code).toBe('conflict');
  });

  it('are opened about a new event', async () => {
    const event = { label: 'Launch of a ferry', date: '2026-04' };
    const { body } = await post('/questions', { ...question, event }).expect(201);
    expect(body.event).toEqual({ id: expect.stringMatching(/^evt_/), ...event });
  });

  it.each([
    ['no event', {}, '/eventId'],
    ['two events', { eventId: true, event: { label: 'Launch' } }, '/event'],
    ['an unknown event', { eventId: false }, '/eventId'],
    ['a date that is none', { event: { label: 'Launch', date: 'soon' } }, '/event/date'],
    ['an event without a label', { event: { date: '2026' } }, '/event/label'],
    ['an event with an unknown member', { event: { label: 'Launch', colour: 'red' } }, '/event/colour'],
    ['a slot of another answer type', { event: { label: 'Launch' }, slot: 'when' }, '/answerType'],
  ])('are refused with %s', async (_, change, pointer) => {
    const event = 'eventId' in change ? { eventId: change.eventId ? ids.event : `evt_${'0'.repeat(32)}` } : {};
    const { body } = await post('/questions', { ...question, ...change, ...event }).expect(422);
    expect(body).toMatchObject({ code: 'validation-failed', errors: [expect.objectContaining({ pointer })] });
  });
});

describe('claims', () => {
  const claim = () => ({
    questionId: ids.question,
    text: 'Nine were hurt.',
    answer: { type: 'quantity', value: '9', unit: 'person' },
  });

  it('are added to a question, which is assessed again', async () => {
    const { body, headers } = await post('/claims', claim()).expect(201);
    expect(body).toMatchObject({
      text: 'Nine were hurt.',
      answer: { type: 'quantity', value: '9', min: '9', max: '9', comparator: 'eq', unit: 'person' },
      question: { id: ids.question },
      origin: 'person',
      state: null,
      stale: true,
    });
    expect(headers.location).toBe(`/api/v1/claims/${body.id}`);
    expect(await questionGap()).toBe(1);
    const { body: again } = await post('/claims', { ...claim(), text: 'Nine.' }).expect(409);
    expect(again.code).toBe('conflict');
    expect(await questionGap()).toBe(1);
  });

  it.each([
    ['an unknown question', { questionId: `qst_${'0'.repeat(32)}` }, '/questionId'],
    ['a malformed question', { questionId: 'qst_0' }, '/questionId'],
    ['an answer of another type', { answer: { type: 'yes_no', holds: true } }, '/answer/type'],
    ['an answer without a value', { answer: { type: 'quantity' } }, '/answer/value'],
    ['an answer that is a number', { answer: { type: 'quantity', value: 9 } }, '/answer/value'],
    ['an answer that is no object', { answer: 'nine' }, '/answer'],
    ['no answer', { answer: undefined }, '/answer'],
    ['an answer with an unknown member', { answer: { type: 'quantity', value: '9', colour: 'red' } }, '/answer/colour'],
    ['a blank text', { text: '  ' }, '/text'],
    ['a text with NUL', { text: 'a\u0000b' }, '/text'],
    ['a text with half a pair', { text: 'a\ud800b' }, '/text'],
  ])('are refused with %s', async (_, change, pointer) => {
    const { body } = await post('/claims', { ...claim(), ...change }).expect(422);
    expect(body).toMatchObject({ code: 'validation-failed', errors: [expect.objectContaining({ pointer })] });
    expect(await questionGap()).toBe(0);
  });
});

describe('evidence', () => {
  const record = () => ({
    stance: 'denies',
    publisherId: ids.publisher,
    quote: 'Injured: 0',
    url: 'https://registry.example/18',
    reason: 'The register lists nobody',
  });

  it('is added as a record', async () => {
    const { body, headers } = await post(`/claims/${ids.claim}/evidence`, { ...record(), debunk: true }).expect(201);
    expect(body).toMatchObject({
      claimId: ids.claim,
      stance: 'denies',
      record: { quote: 'Injured: 0', url: 'https://registry.example/18' },
      statement: null,
      origin: 'person',
      debunk: true,
      confidence: 1,
      decision: null,
    });
    expect(headers.location).toBe(`/api/v1/evidence/${body.id}`);
    await api.request.get(`/api/v1/evidence/${body.id}`).expect(200, body);
    expect(await questionGap()).toBe(1);
  });

  it('is added as a statement, once for each stance', async () => {
    const body = { statementId: ids.statement, stance: 'supports', reason: 'It says so' };
    const { body: added } = await post(`/claims/${ids.rival}/evidence`, body).expect(201);
    expect(added).toMatchObject({ statement: { id: ids.statement }, publisher: { id: ids.publisher }, record: null });
    await post(`/claims/${ids.rival}/evidence`, body).expect(409);
    expect(await questionGap()).toBe(1);
  });

  it.each([
    ['neither statement nor record', { publisherId: undefined, quote: undefined, url: undefined }, '/publisherId'],
    ['a record without words', { quote: undefined }, '/quote'],
    ['an unknown publisher', { publisherId: `pub_${'0'.repeat(32)}` }, '/publisherId'],
    ['an address that is none', { url: 'javascript:alert(1)' }, '/url'],
    ['no reason', { reason: undefined }, '/reason'],
    ['an unknown stance', { stance: 'against' }, '/stance'],
    ['a flag that is a word', { party: 'yes' }, '/party'],
  ])('is refused with %s', async (_, change, pointer) => {
    const { body } = await post(`/claims/${ids.claim}/evidence`, { ...record(), ...change }).expect(422);
    expect(body).toMatchObject({ code: 'validation-failed', errors: [expect.objectContaining({ pointer })] });
    expect(await questionGap()).toBe(0);
  });

  it('is refused with an unknown statement, or a statement and a record', async () => {
    const path = `/claims/${ids.claim}/evidence`;
    const unknown = { statementId: `stm_${'0'.repeat(32)}`, stance: 'supports', reason: 'r' };
    expect((await post(path, unknown).expect(422)).body.errors).toMatchObject([{ pointer: '/statementId' }]);
    const both = { ...record(), statementId: ids.statement };
    expect((await post(path, both).expect(422)).body.errors).toMatchObject([{ pointer: '/publisherId' }]);
  });

  it('is confirmed, rejected and confirmed again; a repeated decision changes nothing', async () => {
    const path = `/evidence/${ids.record}/decision`;
    const { body } = await post(path, { decision: 'rejected', reason: 'Another ferry' }, '"e1"').expect(200);
    expect(body).toMatchObject({ id: ids.record, decision: 'rejected', decisionReason: 'Another ferry' });
    await post(path, { decision: 'rejected', reason: 'Again' }, '"e2"').expect(200);
    await post(path, { decision: 'rejected', reason: 'Again' }, '"e1"').expect(412);
    await post(path, { decision: 'rejected', reason: 'Again' }).expect(428);
    expect(await questionGap()).toBe(1);
    await post(path, { decision: 'confirmed', reason: 'It is the ferry after all' }, '"e2"').expect(200);
    expect(await questionGap()).toBe(2);
    expect(await historyOf(uuids.record)).toEqual(['evidence.rejected', 'evidence.confirmed']);
  });

  it('that was withdrawn takes no decision', async () => {
    await api.database.query(`UPDATE evidence SET withdrawn_at = now(), withdrawn_reason = 'gone' WHERE id = $1`, [
      uuids.evidence,
    ]);
    const { body } = await post(
      `/evidence/${ids.evidence}/decision`,
      { decision: 'confirmed', reason: 'r' },
      '"e1"',
    ).expect(409);
    expect(body.code).toBe('conflict');
  });
});

describe('suggestions', () => {
  const path = () => `/suggestions/${ids.suggestion}/decision`;

  it('become evidence for a claim of their own when confirmed, once', async () => {
    const { body } = await post(path(), { decision: 'confirmed', reason: 'The same ferry' }).expect(200);
    expect(body).toMatchObject({ id: ids.suggestion, decision: 'confirmed', decidedAt: expect.any(String) });
    const { body: claims } = await api.request
      .get(`/api/v1/claims?question=${ids.question}&text=Seven were`)
      .expect(200);
    const { body: all } = await api.request.get(`/api/v1/claims?question=${ids.question}`).expect(200);
    const created = all.items.find((claim: { text: string }) => claim.text === 'Seven people were hurt.');
    expect(claims.items).toEqual([]);
    expect(created).toMatchObject({ origin: 'person', stale: true });
    const { body: evidence } = await api.request.get(`/api/v1/claims/${created.id}/evidence`).expect(200);
    expect(evidence.items).toMatchObject([
      { statement: { id: ids.statement }, decision: 'confirmed', origin: 'person' },
    ]);
    expect(await questionGap()).toBe(1);
    await post(path(), { decision: 'rejected', reason: 'Or not' }).expect(409);
  });

  it('leave everything as it is when rejected', async () => {
    await post(path(), { decision: 'rejected', reason: 'Another ferry' }).expect(200);
    const { body } = await api.request.get(`/api/v1/claims?question=${ids.question}`).expect(200);
    expect(body.items).toHaveLength(2);
    expect(await questionGap()).toBe(0);
    expect((await api.request.get(`/api/v1/suggestions/${ids.suggestion}`).expect(200)).body.decision).toBe('rejected');
  });

  it('are not confirmed once their passage is gone', async () => {
    await api.database.query(`UPDATE statements SET withdrawn_at = now() WHERE id = $1`, [uuids.statement]);
    await post(path(), { decision: 'confirmed', reason: 'r' }).expect(409);
  });
});

import type { Test } from 'supertest';
import type { PersonRole } from '../../src/access/permissions';
import { markSeen } from '../../src/pipeline/reviews/visits';
import { assessQuestions } from '../../src/pipeline/verdicts/assess-questions';
import { rows } from '../../src/platform/database/rows';
import { type ApiApp, openApiApp } from './api-app';
import { emptyTables, insert, type Seed, seedEverything } from './seed';

let api: ApiApp;
let ids: Seed;
let uuids: Seed;

beforeAll(async () => {
  api = await openApiApp();
});
beforeEach(async () => {
  await emptyTables(api.database);
  await rows(api.database, 'DELETE FROM attempt_limits');
  ({ ids, uuids } = await seedEverything(api.database));
});
afterAll(() => api.close());

async function script(role: PersonRole) {
  const key = await api.keyFor(role);
  const send = (request: Test, etag?: string) => {
    const signed = request.set('Authorization', `Bearer ${key}`);
    return etag === undefined ? signed : signed.set('If-Match', etag);
  };
  return {
    get: (path: string) => send(api.anonymous.get(`/api/v1${path}`)),
    post: (path: string, body: object, etag?: string) => send(api.anonymous.post(`/api/v1${path}`), etag).send(body),
    put: (path: string, body: object, etag?: string) => send(api.anonymous.put(`/api/v1${path}`), etag).send(body),
    delete: (path: string, etag?: string) => send(api.anonymous.delete(`/api/v1${path}`), etag),
  };
}

/** A ruling on the seeded claim, published. */
async function publish(): Promise<void> {
  const [person] = await rows<{ id: string }>(api.database, 'SELECT id FROM people LIMIT 1');
  const ruling = await insert(api.database, 'rulings', {
    claim_id: uuids.claim,
    person_id: person!.id,
    reading: 'first',
    rating: 'true',
    rating_label: 'True',
    holds: 'yes',
    rationale: 'Yes.',
    question_revision: 1,
    verdict_number: 1,
    seen_evidence: [uuids.evidence, uuids.record],
  });
  await rows(
    api.database,
    `UPDATE reviews SET state = 'published', ruling_id = $2, published_ruling = $2, published_at = now() WHERE claim_id = $1`,
    [uuids.claim, ruling],
  );
}

/** The first ruling of a round that waits for its second reading. */
async function waitForSecondReading(firstReader: string): Promise<void> {
  const first = await insert(api.database, 'rulings', {
    claim_id: uuids.claim,
    person_id: firstReader,
    reading: 'first',
    rating: 'false',
    rating_label: 'False',
    holds: 'no',
    rationale: 'No.',
    question_revision: 1,
    verdict_number: 1,
    seen_evidence: [uuids.evidence],
  });
  await rows(api.database, `UPDATE reviews SET state = 'second_reading', first_ruling = $2 WHERE claim_id = $1`, [
    uuids.claim,
    first,
  ]);
}

const personOf = async (role: PersonRole): Promise<string> => {
  await api.keyFor(role);
  const [person] = await rows<{ id: string }>(
    api.database,
    `SELECT p.id FROM people p JOIN machine_keys k ON k.person_id = p.id WHERE p.role = $1`,
    [role],
  );
  return person!.id;
};

const reason = { reason: 'Because.' };
const STEPS: [keyof Seed, string, object][] = [
  ['correction', '/corrections/:id/completion', { outcome: 'note' }],
  ['correction', '/corrections/:id/withdrawal', reason],
  ['reply', '/reply-requests/:id/answer', { answer: 'Seven.', answeredOn: '2026-03-05' }],
  ['reply', '/reply-requests/:id/closing', {}],
  ['reply', '/reply-requests/:id/withdrawal', reason],
  ['report', '/error-reports/:id/answer', { answer: 'Thank you.' }],
  ['report', '/error-reports/:id/dismissal', reason],
];

describe.each(STEPS)('a step of a %s: POST %s', (entry, path, body) => {
  const target = () => path.replace(':id', ids[entry]);

  it('takes the revision that was seen, answers the next, and can be reopened', async () => {
    const [reader, editor] = [await script('reader'), await script('editor')];
    await reader.post(target(), body, '"n1"').expect(403);
    expect((await editor.post(target(), body).expect(428)).body.code).toBe('revision-required');
    const { headers } = await editor.get(target().replace(/\/\w+$/, '')).expect(200);
    expect(headers.etag).toBe('"n1"');
    const done = await editor.post(target(), body, headers.etag).expect(200);
    expect([done.headers.etag, done.body.revision]).toEqual(['"n2"', 2]);
    const { body: stale } = await editor.post(target(), body, headers.etag).expect(412);
    expect(stale).toMatchObject({ code: 'revision-stale', current: { id: ids[entry], revision: 2 } });
    expect((await editor.post(target(), body, '"n2"').expect(409)).body.code).toBe('conflict');
    const reopening = target().replace(/\w+$/, 'reopening');
    await editor.post(reopening, {}, '"n2"').expect(422);
    expect((await editor.post(reopening, reason, '"n2"').expect(200)).body).toMatchObject({ closedAt: null });
    const history = await rows(api.database, 'SELECT 1 FROM history WHERE subject_id = $1', [uuids[entry]]);
    expect(history).toHaveLength(2);
  });
});

it('lists what waits, oldest first, to each their own', async () => {
  const [reader, reviewer] = [await script('reader'), await script('reviewer')];
  const kinds = async (query = '') =>
    (await reviewer.get(`/desk-entries${query}`).expect(200)).body.items.map(({ kind }: { kind: string }) => kind);
  expect(await kinds()).toEqual(['correction', 'reply_request', 'error_report']);
  expect(await kinds('?overdue=true')).toEqual(['reply_request']);
  expect(await kinds('?kind=error_report')).toEqual(['error_report']);
  expect(await kinds(`?claim=${ids.rival}`)).toEqual([]);
  expect((await reader.get('/desk-entries').expect(200)).body.items).toEqual([]);
  const [first] = (await reviewer.get('/desk-entries?limit=1').expect(200)).body.items;
  expect(first).toMatchObject({ id: ids.correction, claim: { id: ids.claim }, text: 'It said three.', revision: 1 });
  await reviewer.post(`/error-reports/${ids.report}/dismissal`, reason, '"n1"').expect(200);
  expect(await kinds('?kind=error_report')).toEqual([]);
});

describe('reports of readers', () => {
  const path = () => `/api/v1/claims/${ids.claim}/error-reports`;
  const report = (body: object) => api.anonymous.post(path()).send(body);

  it('need no account and tell nothing but that they came', async () => {
    await report({ text: 'It was eight.' }).expect(404);
    await publish();
    const { body } = await report({ text: 'It was eight.', email: 'reader@mail.example', website: '' }).expect(201);
    expect(body).toEqual({ id: expect.stringMatching(/^err_/), receivedAt: expect.any(String) });
    const [reviewer, editor] = [await script('reviewer'), await script('editor')];
    await api.anonymous.get(path()).expect(401);
    await (await script('reader')).get(`/claims/${ids.claim}/error-reports`).expect(403);
    expect((await reviewer.get(`/error-reports/${body.id}`).expect(200)).body.email).toBeNull();
    expect((await editor.get(`/error-reports/${body.id}`).expect(200)).body.email).toBe('reader@mail.example');
    expect((await reviewer.get(`/claims/${ids.claim}/error-reports`).expect(200)).text).not.toContain('mail.example');
  });

  it.each([
    ['text', { text: ' ' }],
    ['text', { text: 'x'.repeat(5001) }],
    ['email', { text: 'x', email: 'nobody' }],
    ['website', { text: 'x', website: 'https://spam.example' }],
  ])('are refused for %s, which is named', async (member, body) => {
    await publish();
    const { body: problem } = await report(body).expect(422);
    expect(problem.errors).toEqual([expect.objectContaining({ pointer: `/${member}` })]);
  });

  it('are taken five times from one address', async () => {
    await publish();
    const answers = await Promise.all(Array.from({ length: 7 }, () => report({ text: 'It was eight.' })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 201, 201, 201, 429, 429]);
    const refused = answers.find(({ status }) => status === 429);
    expect(Number(refused?.headers['retry-after'])).toBeGreaterThan(0);
    expect(refused?.body.code).toBe('too-many-attempts');
  });
});

it('puts corrections and replies into the next verdict of a published claim', async () => {
  const editor = await script('editor');
  const words = { wrong: 'It said three.', since: '2026-03-02', noticedBy: 'A reader', isNow: 'It says seven.' };
  await editor.post(`/claims/${ids.claim}/corrections`, words).expect(409);
  await publish();
  const { body: correction } = await editor.post(`/claims/${ids.claim}/corrections`, words).expect(201);
  const answer = { answer: 'Seven.', answeredOn: '2026-03-05' };
  await editor.post(`/reply-requests/${ids.reply}/answer`, answer, '"n1"').expect(200);
  await assessQuestions(api.database, [uuids.question]);
  const { body: claim } = await editor.get(`/claims/${ids.claim}`).expect(200);
  const { body: verdict } = await editor.get(`/claims/${ids.claim}/verdicts/${claim.verdictNumber}`).expect(200);
  expect(verdict.document).toMatchObject({
    corrections: [
      { id: ids.correction, wrong: 'It said three.' },
      { id: correction.id, since: '2026-03-02', noticedBy: 'A reader', isNow: 'It says seven.', status: 'open' },
    ],
    replies: [
      { id: ids.reply, asked: 'The port authority', status: 'answered', answer: 'Seven.', answeredOn: '2026-03-05' },
    ],
  });
  await editor.post(`/corrections/${correction.id}/withdrawal`, reason, '"n1"').expect(200);
  await assessQuestions(api.database, [uuids.question]);
  const { body: next } = await editor.get(`/claims/${ids.claim}/verdicts/${claim.verdictNumber + 1}`).expect(200);
  expect(next.document.corrections).toHaveLength(1);
});

describe('comments', () => {
  it('are written, changed, deleted and restored by who wrote them, at the revision they saw', async () => {
    const [reviewer, editor] = [await script('reviewer'), await script('editor')];
    const added = await reviewer.post(`/claims/${ids.claim}/comments`, { text: '@Ada Editor, look' }).expect(201);
    const path = `/comments/${added.body.id}`;
    expect(added.headers.location).toBe(`/api/v1${path}`);
    expect(added.body).toMatchObject({ author: { name: 'Ada Reviewer' }, mentions: [{ name: 'Ada Editor' }] });
    await reviewer.put(path, { text: 'Look' }).expect(428);
    await editor.put(path, { text: 'Look' }, '"n1"').expect(403);
    expect((await reviewer.put(path, { text: '@Ada Editor: there' }, '"n1"').expect(200)).headers.etag).toBe('"n2"');
    const { body: stale } = await reviewer.delete(path, '"n1"').expect(412);
    expect(stale.current).toMatchObject({ text: '@Ada Editor: there', revision: 2 });
    const [mention] = (await editor.get('/desk-entries?kind=mention').expect(200)).body.items;
    expect(mention).toMatchObject({ id: added.body.id, who: { name: 'Ada Reviewer' }, text: '@Ada Editor: there' });
    const read = await editor.put(`${path}/mention`, { read: true }, `"n${mention.revision}"`).expect(200);
    expect(read.body).toEqual({ comment: added.body.id, read: true, revision: 2 });
    expect((await editor.get('/desk-entries?kind=mention').expect(200)).body.items).toEqual([]);
    await editor.put(`${path}/mention`, { read: false }, '"n1"').expect(412);
    await reviewer.delete(path, '"n2"').expect(200);
    const { body: stone } = await editor.get(path).expect(200);
    expect(stone).toMatchObject({ text: null, mentions: [], deletedAt: expect.any(String) });
    await reviewer.post(`${path}/restoration`, {}, '"n3"').expect(200);
    expect((await editor.get(path).expect(200)).body.text).toBe('@Ada Editor: there');
  });

  it('that could tell the first ruling are kept from a blind second reader', async () => {
    const [reviewer, editor] = [await script('reviewer'), await script('editor')];
    const say = async (text: string) =>
      (await reviewer.post(`/claims/${ids.claim}/comments`, { text }).expect(201)).body.id as string;
    const before = await say('Before');
    const changed = await say('Changed later');
    await waitForSecondReading(await personOf('reviewer'));
    const after = await say('@Ada Editor, surely SECRETLY false');
    await reviewer.put(`/comments/${changed}`, { text: 'SECRETLY false as well' }, '"n1"').expect(200);
    const own = (await editor.post(`/claims/${ids.claim}/comments`, { text: 'Mine' }).expect(201)).body.id;
    const listed = async (who: typeof editor) =>
      (await who.get(`/claims/${ids.claim}/comments`).expect(200)).body.items.map(({ id }: { id: string }) => id);
    expect(await listed(editor)).toEqual([ids.comment, own]);
    expect(await listed(reviewer)).toEqual([ids.comment, before, changed, after, own]);
    await editor.get(`/comments/${after}`).expect(404);
    for (const path of ['comments', 'changes', 'review/history'])
      expect((await editor.get(`/claims/${ids.claim}/${path}`).expect(200)).text).not.toContain('SECRETLY');
    expect((await editor.get('/desk-entries').expect(200)).text).not.toContain('SECRETLY');
    expect((await reviewer.get(`/claims/${ids.claim}/comments`).expect(200)).text).toContain('SECRETLY');
    await rows(api.database, `UPDATE reviews SET state = 'adjudication' WHERE claim_id = $1`, [uuids.claim]);
    expect(await listed(editor)).toContain(after);
    expect((await editor.get('/desk-entries?kind=mention').expect(200)).body.items).toHaveLength(1);
  });
});

describe('what changed since one last looked', () => {
  const told = async (who: Awaited<ReturnType<typeof script>>, query = '') =>
    (await who.get(`/claims/${ids.claim}/changes${query}`).expect(200)).body as {
      since: string | null;
      changes: { kind: string; text: string }[];
    };

  it('is told in sentences, without what one did oneself', async () => {
    const [reviewer, editor] = [await script('reviewer'), await script('editor')];
    expect(await told(editor)).toMatchObject({ since: null, changes: expect.arrayContaining([expect.anything()]) });
    await markSeen(api.database, uuids.claim, await personOf('editor'));
    expect((await told(editor)).changes).toEqual([]);
    await reviewer.post(`/claims/${ids.claim}/comments`, { text: 'Look at the register' }).expect(201);
    await reviewer.post(`/claims/${ids.claim}/review/stakes`, { harm: 1, ...reason }, '"r1"').expect(200);
    await editor.post(`/claims/${ids.claim}/comments`, { text: 'Mine' }).expect(201);
    await reviewer.post(`/evidence/${ids.record}/decision`, { decision: 'confirmed', ...reason }, '"e1"').expect(200);
    await reviewer.post(`/error-reports/${ids.report}/dismissal`, reason, '"n1"').expect(200);
    expect((await told(editor)).changes.map(({ kind, text }) => [kind, text])).toEqual([
      ['comment', 'Ada Reviewer commented: “Look at the register”'],
      ['review', 'The claim was weighed (Ada Reviewer). Reason: Because.'],
      ['evidence', 'Evidence was confirmed: The Northern Courier (Ada Reviewer). Reason: Because.'],
      ['error_report', 'A reader’s report of an error was dismissed: It was eight (Ada Reviewer). Reason: Because.'],
    ]);
    expect((await told(await script('reader'))).changes.map(({ kind }) => kind)).not.toContain('error_report');
    expect((await told(editor, '?since=2999-01-01T00:00:00Z')).changes).toEqual([]);
    await editor.get(`/claims/${ids.claim}/changes?since=yesterday`).expect(400);
    await editor.get(`/claims/${ids.claim}/changes?since=2026-W10-1`).expect(400);
  });

  it('keeps verdicts and rulings from a blind second reader', async () => {
    const [reviewer, editor] = [await script('reviewer'), await script('editor')];
    await waitForSecondReading(await personOf('reviewer'));
    await rows(
      api.database,
      `INSERT INTO history (actor, action, subject_kind, subject_id, after, reason)
       VALUES ('system', 'review.rule', 'claim', $1, '{"rating": "false", "revision": 2}', 'SECRETLY false')`,
      [uuids.claim],
    );
    const blind = await told(editor);
    expect(blind.changes.map(({ kind }) => kind)).not.toContain('verdict');
    expect(blind.changes.filter(({ kind }) => kind === 'review')).toEqual([
      expect.objectContaining({ text: 'The claim was ruled.' }),
    ]);
    const seeing = await told(reviewer);
    expect(seeing.changes.map(({ text }) => text)).toEqual(
      expect.arrayContaining([
        expect.stringContaining('Verdict version 1: single source.'),
        'The claim was ruled: “False”. Reason: SECRETLY false',
      ]),
    );
  });
});

import { verifyChains } from '../../src/pipeline/checkpoints/verify-chains';
import { checkEvents } from '../../src/pipeline/contradictions/check-events';
import { isOpen } from '../../src/pipeline/gaps';
import { assessQuestions } from '../../src/pipeline/verdicts/assess-questions';
import { rows } from '../../src/platform/database/rows';
import { fromPublicId, toPublicId } from '../../src/platform/ids/public-id';
import { seedGround } from '../faults/driver/ground';
import { divergent } from '../faults/oracle/divergent';
import { noteFigure } from '../support/note-figure';
import { addKey, addPerson } from '../support/roles';
import { untilWaiting } from '../support/until-waiting';
import { type ApiApp, openApiApp } from './api-app';

// The full size, by hand: TOUCHSTONE_CONFLICTS=500, and TOUCHSTONE_QUARRELS=200.
const WRITES = Number(process.env.TOUCHSTONE_CONFLICTS ?? 25);
const QUARRELS = Number(process.env.TOUCHSTONE_QUARRELS ?? 5);
const REVIEWERS = 20;
const SEED = Number(process.env.TOUCHSTONE_SEED ?? 1);

/** A question with two of its claims, each with a piece of evidence. */
interface Quarrel {
  question: string;
  uuid: string;
  claims: [string, string];
  evidence: string;
}

let api: ApiApp;
let keys: string[];
let publisher: string;
let quarrels: Quarrel[];
beforeAll(async () => {
  api = await openApiApp();
  await seedGround(api.database, 20 + QUARRELS * 2, SEED);
  const found = await rows<{ id: string; claims: string[]; evidence: string }>(
    api.database,
    `SELECT q.id, array_agg(DISTINCT c.id) AS claims, (array_agg(e.id ORDER BY c.id))[1] AS evidence FROM questions q JOIN claims c ON c.question_id = q.id
       JOIN evidence e ON e.claim_id = c.id GROUP BY q.id HAVING count(DISTINCT c.id) > 1 ORDER BY q.id LIMIT $1`,
    [QUARRELS + 2],
  );
  quarrels = found.map(({ id, claims, evidence }) => ({
    question: toPublicId('qst', id),
    uuid: id,
    claims: claims.slice(0, 2).map((claim) => toPublicId('clm', claim)) as [string, string],
    evidence: toPublicId('evd', evidence),
  }));
  const known = await rows<{ id: string }>(api.database, 'SELECT id FROM publishers LIMIT 1');
  publisher = toPublicId('pub', known[0]!.id);
  keys = [];
  for (let i = 0; i < REVIEWERS; i++) keys.push(await addKey(api.database, await addPerson(api.database, 'editor')));
}, 120_000);
afterAll(() => api.close());

async function send(key: string, path: string, body?: object, etag?: string) {
  const answer = await api.app.inject({
    method: body ? 'POST' : 'GET',
    url: `/api/v1${path}`,
    headers: { authorization: `Bearer ${key}`, ...(etag && { 'if-match': etag }) },
    ...(body && { payload: body }),
  });
  return { status: answer.statusCode, etag: String(answer.headers.etag), body: answer.json<Record<string, unknown>>() };
}

const revisionIn = (etag: string) => Number(/\d+/.exec(etag)![0]);

it('takes each revision of a review once, and says 412 to all others who saw it', async () => {
  const review = `/claims/${quarrels[0]!.claims[0]}/review`;
  const first = await send(keys[0]!, review);
  const accepted: number[] = [];
  const refused: number[] = [];
  const writeOn = async (key: string, number: number) => {
    let { etag } = first;
    for (let i = 0; i < WRITES; i++) {
      const answer = await send(key, `${review}/stakes`, { reach: (number + i) % 4 }, etag);
      if (answer.status === 200) {
        accepted.push(revisionIn(answer.etag));
        etag = answer.etag;
      } else {
        refused.push(answer.status);
        etag = `"r${(answer.body.review as { revision: number }).revision}"`;
      }
    }
  };
  await Promise.all(keys.map(writeOn));
  const last = revisionIn((await send(keys[0]!, review)).etag);
  const seen = revisionIn(first.etag);
  noteFigure(
    `${REVIEWERS} reviewers x ${WRITES} writes: ${accepted.length} accepted, ${refused.length} refused with 412`,
  );
  expect(new Set(refused)).toEqual(new Set([412]));
  expect(accepted.sort((a, b) => a - b)).toEqual(Array.from({ length: last - seen }, (_, i) => seen + 1 + i));
}, 600_000);

/** Does everything that is open, as the workers would. */
async function workOff(): Promise<void> {
  const open = (table: 'questions' | 'events') =>
    rows<{ id: string }>(api.database, `SELECT id FROM ${table} WHERE ${isOpen(table)} ORDER BY id`);
  const ids = (found: { id: string }[]) => found.map(({ id }) => id);
  await assessQuestions(api.database, ids(await open('questions')));
  await checkEvents(api.database, ids(await open('events')));
}

it('comes to one outcome where questions and claims are merged, split, ruled on and assessed at once', async () => {
  const statuses: Record<string, number> = {};
  for (const [round, { question, uuid, claims, evidence }] of quarrels.slice(1).entries()) {
    const [reviewer, editor, other] = keys as [string, string, string];
    const [claim, rival] = claims;
    const { event, slot, answerType } = (await send(editor, `/questions/${question}`)).body as Record<
      string,
      { id: string }
    >;
    const twin = { text: `Who needed a doctor: ${uuid}?`, eventId: event!.id, slot, answerType };
    const { body: made } = await send(editor, '/questions', twin);
    const [seen, seenRival, seenQuestion] = await Promise.all(
      [`/claims/${claim}/review`, `/claims/${rival}/review`, `/questions/${question}`].map((path) =>
        send(editor, path),
      ),
    );
    const reason = 'Said at once';
    const [rule, record] = [
      { rating: 'half_true', rationale: 'The register says so.', evidence: [evidence] },
      { stance: 'denies', publisherId: publisher, quote: 'Nobody was', reason },
    ];
    const deeds = [
      () => send(editor, `/claims/${claim}/review/rulings`, rule, seen!.etag),
      () => send(other, `/claims/${claim}/review/rulings`, rule, seen!.etag),
      () => send(reviewer, `/claims/${rival}/review/merges`, { into: claim, reason }, seenRival!.etag),
      () =>
        send(
          other,
          `/questions/${question}/splits`,
          { text: 'Which?', claims: [rival], reason },
          `"q${seenQuestion!.body.revision}"`,
        ),
      () =>
        send(editor, `/questions/${question}/merges`, { into: made.id, reason }, `"q${seenQuestion!.body.revision}"`),
      () => send(reviewer, `/claims/${claim}/evidence`, record),
      () => send(other, `/claims/${rival}/evidence`, record),
    ];
    // Each comes first now and then.
    const turned = [...deeds.slice(round % deeds.length), ...deeds.slice(0, round % deeds.length)];
    const answers = turned.map((deed) => deed());
    const workers = [assessQuestions(api.database, [uuid]), assessQuestions(api.database, [uuid])];
    for (const { status, body } of await Promise.all(answers)) {
      if (status >= 500) console.error(JSON.stringify(body));
      const outcome = status < 300 ? 'done' : `${status} ${String(body.code)}`;
      statuses[outcome] = (statuses[outcome] ?? 0) + 1;
    }
    await Promise.all(workers);
    await workOff();
  }
  noteFigure(`${QUARRELS} quarrels of seven writes and two workers: ${JSON.stringify(statuses)}`);
  expect(Object.keys(statuses).filter((outcome) => !/^(done|409|412)/.test(outcome))).toEqual([]);
  expect(statuses.done).toBeGreaterThanOrEqual(3 * QUARRELS);
  const broken: string[] = [];
  await api.database.transaction('REPEATABLE READ', (sql) =>
    verifyChains(sql, ({ subject, problem }) => broken.push(`${subject}: ${problem}`)),
  );
  expect(broken).toEqual([]);
  expect(await divergent(api.database)).toEqual([]);
}, 600_000);

it('adds evidence to the question that its claim has come to meanwhile', async () => {
  const [{ claims, uuid }, { uuid: home }] = quarrels.slice(-2) as [Quarrel, Quarrel];
  const claimId = fromPublicId('clm', claims[0])!;
  const revision = async () =>
    (await rows<{ revision: number }>(api.database, 'SELECT revision FROM questions WHERE id = $1', [home]))[0]!
      .revision;
  const before = await revision();
  const record = { stance: 'denies', publisherId: publisher, quote: 'Nobody was', reason: 'Kept by the harbour' };
  const { added } = await api.database.transaction(async (sql) => {
    await sql.query('SELECT FROM questions WHERE id = $1 FOR UPDATE', [uuid]);
    await sql.query('UPDATE claims SET question_id = $2, answer_key = $1::text WHERE id = $1::uuid', [claimId, home]);
    const added = send(keys[0]!, `/claims/${claims[0]}/evidence`, record);
    await untilWaiting(api.database);
    return { added };
  });
  expect((await added).status).toBe(201);
  expect(await revision()).toBe(before + 1);
}, 60_000);

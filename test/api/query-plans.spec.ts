/*
 * What is read most must not read a whole table. Ten thousand claims stand for a million, with honest statistics and no setting changed: the
 * planner prefers an index here already, and the more so the more rows there are. The million, by hand: TOUCHSTONE_PLANS=400000 questions.
 */
import { DataSource } from 'typeorm';
import { seedDesk } from '../../src/cli/bench/seed-desk';
import { WAITING_STATES } from '../../src/domain/workflow/review-state';
import { listClaims } from '../../src/http/api/claims/claims.view';
import { getPublicVerdicts } from '../../src/http/api/claims/public-verdict.view';
import { listContradictions } from '../../src/http/api/contradictions/contradictions.view';
import { listQuestions } from '../../src/http/api/questions/questions.view';
import { getReview } from '../../src/http/api/reviews/review.view';
import { listReviews } from '../../src/http/api/reviews/reviews.view';
import { viewContradictionList } from '../../src/http/pages/contradictions/contradiction-list.view';
import { viewWorkbench } from '../../src/http/pages/desk/workbench/workbench.view';
import { type QuestionFilter, viewQuestionList } from '../../src/http/pages/start/question-list.view';
import { entities } from '../../src/pipeline/entities';
import { changesSince } from '../../src/pipeline/reviews/changes-since';
import { reserveNext } from '../../src/pipeline/reviews/next-claim';
import type { Reviewer } from '../../src/pipeline/reviews/reviewer';
import { sweep } from '../../src/pipeline/sweep';
import { dataSourceOptions } from '../../src/platform/database/data-source';
import { rows } from '../../src/platform/database/rows';
import { fromPublicId } from '../../src/platform/ids/public-id';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { plansOf } from './plans-of';
import { insert } from './seed';

const QUESTIONS = Number(process.env.TOUCHSTONE_PLANS ?? 4_000);
// There are few events: from some ten thousand on their labels are found by an index sooner than by reading them all.
const TEXTS = QUESTIONS < 40_000 ? 'claim|question' : 'claim|question|event';
// Tables of a row or more for each claim.
const WHOLE_TABLE = new RegExp(
  `Seq Scan on (claims|questions|reviews|verdicts|contradictions|evidence|statements|articles|\\w+_(terms|postings)|(${TEXTS})_texts)\\b`,
);

const LIMIT = { limit: 50 };
const WAITING = { ...LIMIT, state: [...WAITING_STATES], snoozed: false };

let database: TestDatabase;
let dataSource: DataSource;
let reviewer: Reviewer;
let another: Reviewer;

beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = await new DataSource(dataSourceOptions(database.url, entities, 4)).initialize();
  await seedDesk(dataSource, { questions: QUESTIONS, evidence: 3 * QUESTIONS, seed: 1 });
  await dataSource.query(
    `UPDATE claims SET state = 'insufficient' WHERE state = 'unverified' AND hashtext(id::text) % 100 <> 0`,
  );
  // Whatever the size: what the seed says of few places it says of thousands of claims among a million.
  await dataSource.query(
    `UPDATE claims SET text = text || ' Quillwort.' WHERE id IN (SELECT id FROM claims ORDER BY id LIMIT 3)`,
  );
  await dataSource.query(
    `UPDATE questions SET text = text || ' Quillwort?' WHERE id IN (SELECT id FROM questions ORDER BY id LIMIT 3)`,
  );
  await dataSource.query('VACUUM (ANALYZE)');
  const named = async (name: string): Promise<Reviewer> => {
    const personId = await insert(dataSource, 'people', { name, email: `${name}@desk.example`, role: 'reviewer' });
    return { personId, permissions: new Set(['read', 'review']) };
  };
  reviewer = await named('ada');
  another = await named('ben');
}, 1_800_000);
afterAll(async () => {
  await dataSource?.destroy();
  await database?.drop();
});

it('takes the next claim from the top of an index, and reads its review by keys', async () => {
  const plans = await plansOf(dataSource, async (sql) => {
    const taken = await reserveNext(sql, reviewer);
    await Promise.all([reserveNext(sql, reviewer), reserveNext(sql, another)]);
    await getReview(sql, taken!.claimId, reviewer);
  });
  expect(plans.join('\n')).toContain('Index Scan using reviews_queue on reviews');
  expect(plans.join('\n')).not.toMatch(WHOLE_TABLE);
});

it('finds every second what is due by the indexes on that', async () => {
  const plans = await plansOf(dataSource, (sql) => sweep(sql, { ring: () => undefined }));
  expect(plans.join('\n')).toContain('questions_assessed_revision_gap');
  expect(plans.join('\n')).not.toMatch(/Seq Scan on (questions|articles|reviews|\w+_terms)\b/);
});

it.each([
  ['all', {}, 'Scan Backward using claims_pkey'],
  ['in a state that many are in', { state: 'conflicting', best: true }, 'Scan Backward using claims_pkey'],
  ['in a state that few are in', { state: 'unverified' }, 'claims_by_state'],
  ['of a question', { question: '01a20000-0000-7000-8000-000000000000' }, 'claims_question_id'],
  ['with a word that few have', { text: 'Quillwort' }, 'on claim_texts_alike'],
  ['with such a word, in one state', { text: 'Quillwort', state: 'refuted' }, 'on claim_texts_alike'],
] as const)('finds a page of claims, %s, by an index', async (_, filters, index) => {
  const plans = await plansOf(dataSource, (sql) => listClaims(sql, { ...LIMIT, ...filters }, reviewer.personId));
  expect(plans.join('\n')).toContain(index);
  expect(plans.join('\n')).not.toMatch(WHOLE_TABLE);
});

it('begins the next page where the last one ended', async () => {
  const { nextCursor: cursor } = await listClaims(dataSource, LIMIT, reviewer.personId);
  const plans = await plansOf(dataSource, (sql) => listClaims(sql, { ...LIMIT, cursor: cursor! }, reviewer.personId));
  expect(plans.join('\n')).toMatch(/Index Cond: \(id < /);
  expect(plans.join('\n')).not.toMatch(WHOLE_TABLE);
});

it('reads a page of the queue from its index', async () => {
  const plans = await plansOf(dataSource, (sql) => listReviews(sql, WAITING, reviewer.personId));
  expect(plans.join('\n')).toContain('using reviews_queue on reviews');
  expect(plans.join('\n')).not.toMatch(WHOLE_TABLE);
});

it('finds words that few claims in the queue have by the index on their trigrams', async () => {
  const rare = { ...WAITING, text: 'quillwort' };
  const plans = await plansOf(dataSource, async (sql) => {
    await listReviews(sql, rare, reviewer.personId);
    await reserveNext(sql, reviewer, { text: 'quillwort' });
  });
  const found = plans.filter((plan) => plan.includes('on claim_texts_alike'));
  expect(found).toHaveLength(2);
  expect(plans.join('\n')).not.toMatch(WHOLE_TABLE);
});

it('walks the queue in its order for words that many have', async () => {
  const plans = await plansOf(dataSource, (sql) => listReviews(sql, { ...WAITING, text: 'people' }, reviewer.personId));
  expect(plans.join('\n')).toContain('using reviews_queue on reviews');
  expect(plans.join('\n')).not.toMatch(WHOLE_TABLE);
});

it('finds questions by their trigrams', async () => {
  const [plan] = await plansOf(dataSource, (sql) =>
    listQuestions(sql, { ...LIMIT, dormant: false, text: 'quillwort' }, reviewer.personId),
  );
  expect(plan).toContain('on question_texts_alike');
  expect(plan).not.toMatch(WHOLE_TABLE);
});

it('reads a public verdict, and all that may be behind it, by keys', async () => {
  const { items } = await listClaims(dataSource, LIMIT, reviewer.personId);
  const id = fromPublicId('clm', items[0]!.id)!;
  const [plan] = await plansOf(dataSource, (sql) => getPublicVerdicts(sql, [id]));
  expect(plan).toContain('using verdicts_claim_id_number_key');
  expect(plan).not.toMatch(WHOLE_TABLE);
});

type Asked = (sql: DataSource, at: { claim: string; question: string }) => Promise<unknown>;
const asked = (filter: Partial<QuestionFilter>) => (sql: DataSource) =>
  viewQuestionList(sql, { search: '', state: null, after: null, ...filter }, null);

it.each<[string, Asked]>([
  ['the questions that everybody is shown first', asked({})],
  ['those after them', asked({ after: { interest: 3, id: '01a20000-0000-7000-8000-000000000000' } })],
  ['those with an answer in one state', asked({ state: 'conflicting' })],
  ['those with a word that few have', asked({ search: 'Quillwort' })],
  ['those with a word that many have', asked({ search: 'people' })],
  ['open contradictions', (sql) => viewContradictionList(sql, { after: null, kind: null, standing: 'open' }, null)],
  ['what was explained', (sql) => viewContradictionList(sql, { after: null, kind: null, standing: 'explained' }, null)],
  ['contradictions of a question', (sql, { question }) => listContradictions(sql, { ...LIMIT, question }, null)],
  ['the workbench of a claim', (sql, { claim }) => viewWorkbench(sql, claim, reviewer.personId)],
  ['what others did to a claim', (sql, { claim }) => changesSince(sql, claim, reviewer)],
  ['claims that sleep', (sql) => listReviews(sql, { ...WAITING, snoozed: true }, reviewer.personId)],
  ['claims that others hold', (sql) => listReviews(sql, { ...WAITING, reserved: 'others' }, reviewer.personId)],
])('reads no whole table for %s', async (_, ask) => {
  const [claim] = await rows<{ id: string; question_id: string }>(
    dataSource,
    'SELECT id, question_id FROM claims ORDER BY id DESC LIMIT 1',
  );
  const at = { claim: claim!.id, question: claim!.question_id };
  const plans = await plansOf(dataSource, (sql) => ask(sql, at));
  expect(plans.length).toBeGreaterThan(0);
  expect(plans.join('\n')).not.toMatch(WHOLE_TABLE);
});

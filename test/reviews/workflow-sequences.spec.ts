import fc from 'fast-check';
import { TRANSITIONS } from '../../src/domain/workflow/transitions';
import { assessQuestions } from '../../src/pipeline/verdicts/assess-questions';
import { firstRow, rows } from '../../src/platform/database/rows';
import { toPublicId } from '../../src/platform/ids/public-id';
import { type ApiApp, openApiApp } from '../api/api-app';
import { insert } from '../api/seed';
import { divergent } from '../faults/oracle/divergent';

// 10,000 by hand: each is some ten requests, one after the other.
const SEQUENCES = Number(process.env.TOUCHSTONE_SEQUENCES ?? 60);
const SEED = Number(process.env.TOUCHSTONE_SEED ?? 1);
const LONGEST = 20;

/** What people do at the desk: address, body, and the rows of the table of transitions it may be. */
const DEEDS = {
  skips: [{}, ['skip']],
  snoozes: [{ until: new Date(Date.now() + 86_400_000).toISOString() }, ['snooze']],
  stakes: [{ harm: 2 }, ['weigh']],
  calm: [{ harm: 0 }, ['weigh']],
  reservation: [{}, ['reserve']],
  'evidence-requests': [{ reason: 'Nothing is known' }, ['need_evidence']],
  'not-checkable': [{ reason: 'An opinion' }, ['not_checkable']],
  rulings: [{ rating: 'true', rationale: 'The register says so.' }, ['rule', 'second_read', 'adjudicate']],
  refutations: [{ rating: 'false', rationale: 'The register says otherwise.' }, ['rule', 'second_read', 'adjudicate']],
  publications: [{}, ['publish']],
  returns: [{ reason: 'Say which register' }, ['send_back']],
  confirmations: [{ reason: 'It stands' }, ['keep']],
  reopenings: [{ reason: 'A new register' }, ['reopen']],
  withdrawals: [{ reason: 'It was wrong' }, ['withdraw']],
  undo: [{}, []],
} as const;

const ADDRESS: Partial<Record<keyof typeof DEEDS, string>> = { calm: 'stakes', refutations: 'rulings' };

type Deed = keyof typeof DEEDS;
const MAIN_ROAD: Deed[] = ['publications', 'publications', 'withdrawals', 'reopenings', 'confirmations', 'undo'];

type Step =
  | { kind: 'deed'; deed: Deed; role: 'reviewer' | 'editor'; claim: number; stale: boolean }
  | { kind: 'evidence'; claim: number; stance: 'supports' | 'denies' }
  | { kind: 'assess' };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('deed' as const),
      deed: fc.oneof(
        { weight: 1, arbitrary: fc.constantFrom(...(Object.keys(DEEDS) as Deed[])) },
        // The way to a publication and back, which chance would seldom find.
        { weight: 3, arbitrary: fc.constantFrom<Deed>('rulings', 'rulings', 'refutations', ...MAIN_ROAD) },
      ),
      role: fc.constantFrom('reviewer' as const, 'editor' as const, 'editor' as const),
      claim: fc.nat({ max: 3 }).map((one) => (one === 0 ? 1 : 0)),
      stale: fc.integer({ min: 0, max: 9 }).map((one) => one === 0),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('evidence' as const),
      claim: fc.nat({ max: 1 }),
      stance: fc.constantFrom('supports' as const, 'denies' as const),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'assess' as const }) },
);

type Row = Record<string, unknown> & { state: string; revision: number };

let api: ApiApp;
let publisher: string;
let event: string;
let serial = 0;

beforeAll(async () => {
  api = await openApiApp();
  publisher = await insert(api.database, 'publishers', { name: 'The Courier', grade: 'A', fanned_out_revision: 1 });
  event = await insert(api.database, 'events', {
    predicate: 'crash',
    label: 'a crash',
    signature: {},
    keys: [],
    checked_revision: 1,
  });
});
afterAll(() => api.close());

/** A question with two answers that exclude each other, both in the queue. */
async function askQuestion() {
  const question = await insert(api.database, 'questions', {
    event_id: event,
    slot: 'how_many',
    slot_key: `how_many:${++serial}`,
    answer_type: 'quantity',
    unit: 'person',
    text: `How many were hurt in crash ${serial}?`,
    assessed_revision: 1,
  });
  const claims = [];
  for (const value of ['7', '30']) {
    const claim = await insert(api.database, 'claims', {
      question_id: question,
      text: `${value} people were hurt`,
      answer: { type: 'quantity', value, min: value, max: value, comparator: 'eq', unit: 'person' },
      answer_key: `eq ${value}`,
      origin: 'person',
    });
    const evidence = await addEvidence(claim, 'supports');
    await rows(api.database, `INSERT INTO reviews (claim_id, state, harm, rank) VALUES ($1, 'open', 0, 0)`, [claim]);
    claims.push({ claim, evidence });
  }
  await rows(api.database, 'UPDATE questions SET revision = revision + 1 WHERE id = $1', [question]);
  await assessQuestions(api.database, [question]);
  return { question, claims };
}

const addEvidence = (claim: string, stance: string) =>
  insert(api.database, 'evidence', {
    claim_id: claim,
    publisher_id: publisher,
    record_quote: `Register ${++serial}`,
    stance,
    origin: 'person',
    confidence: 1,
    reason: 'A record.',
  });

const reviewOf = async (claim: string): Promise<Row> =>
  (await firstRow<Row>(api.database, 'SELECT * FROM reviews WHERE claim_id = $1', [claim]))!;

/** Does one deed over the API and says what it did that it should not. */
async function wrongWith(
  { deed, role, stale }: Extract<Step, { kind: 'deed' }>,
  { claim, evidence }: { claim: string; evidence: string },
): Promise<string[]> {
  const before = await reviewOf(claim);
  const [body, actions] = DEEDS[deed];
  const address = `/api/v1/claims/${toPublicId('clm', claim)}/review/${ADDRESS[deed] ?? deed}`;
  const answer = await api.app.inject({
    method: 'POST',
    url: address,
    headers: {
      authorization: `Bearer ${await api.keyFor(role)}`,
      'content-type': 'application/json',
      'if-match': `"r${stale ? before.revision - 1 : before.revision}"`,
    },
    payload: { ...body, ...('rationale' in body && { evidence: [toPublicId('evd', evidence)] }) },
  });
  const after = await reviewOf(claim);
  const unchanged = JSON.stringify(after) === JSON.stringify(before);
  if (answer.statusCode >= 400) {
    if (!unchanged) return [`${deed} was refused (${answer.statusCode}) and changed the review`];
    return stale && answer.statusCode !== 412 && answer.statusCode !== 403
      ? [`${deed} of a stale review answered ${answer.statusCode}`]
      : [];
  }
  if (stale) return [`${deed} of a stale review was accepted`];
  if (unchanged) return [];
  const leads = actions.some((action) => {
    const { from, to } = TRANSITIONS[action] as { from: readonly string[]; to: readonly string[] };
    return (
      from.includes(before.state) && (to.includes(after.state) || (to.includes('same') && after.state === before.state))
    );
  });
  return [
    ...(after.revision === before.revision + 1
      ? []
      : [`${deed} took the revision from ${before.revision} to ${after.revision}`]),
    ...(deed === 'undo' || leads ? [] : [`${deed} led from ${before.state} to ${after.state}`]),
  ];
}

/** What must hold of a claim after any sequence. */
async function broken(claim: string): Promise<string[]> {
  const review = await reviewOf(claim);
  const steps = await rows<{ before: Row | null; after: Row }>(
    api.database,
    `SELECT before, after FROM history WHERE subject_id = $1 AND action LIKE 'review.%' AND after ? 'revision' ORDER BY id`,
    [claim],
  );
  const revisions = steps.map(({ after }) => after.revision);
  const expected = Array.from({ length: review.revision - 1 }, (_, i) => i + 2);
  const told =
    steps
      .map(({ after }) => after.state)
      .filter((state) => state !== undefined)
      .at(-1) ?? 'open';
  return [
    ...(JSON.stringify(revisions) === JSON.stringify(expected)
      ? []
      : [`the history tells of ${revisions}, not of ${expected}`]),
    ...(told === review.state ? [] : [`the history ends in ${told}, the review in ${review.state}`]),
    ...(review.state === 'published' && review.published_ruling === null ? ['it is published without a ruling'] : []),
  ];
}

it(
  'keeps its rules, its history and its verdicts through any sequence of deeds, evidence and assessments',
  async () => {
    const property = fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: LONGEST }), async (steps) => {
      const { question, claims } = await askQuestion();
      const wrong: string[] = [];
      for (const one of steps) {
        if (one.kind === 'deed') wrong.push(...(await wrongWith(one, claims[one.claim]!)));
        else if (one.kind === 'evidence') {
          await addEvidence(claims[one.claim]!.claim, one.stance);
          await rows(api.database, 'UPDATE questions SET revision = revision + 1 WHERE id = $1', [question]);
        } else await assessQuestions(api.database, [question]);
      }
      await assessQuestions(api.database, [question]);
      for (const { claim } of claims) wrong.push(...(await broken(claim)));
      const agreed = await rows(
        api.database,
        `SELECT FROM reviews r JOIN claims c ON c.id = r.claim_id JOIN rulings u ON u.id = r.published_ruling
         WHERE c.question_id = $1 AND r.state = 'published' AND u.holds = 'yes'`,
        [question],
      );
      if (agreed.length > 1) wrong.push('two answers that exclude each other are both published as true');
      if (wrong.length > 0) throw new Error(wrong.join('; '));
    });
    await fc.assert(property, { numRuns: SEQUENCES, seed: SEED, endOnFailure: false });
    expect(await divergent(api.database)).toEqual([]);
  },
  60_000 + SEQUENCES * 2_000,
);

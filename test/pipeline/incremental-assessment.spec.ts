import fc from 'fast-check';
import { DataSource } from 'typeorm';
import { entities } from '../../src/pipeline/entities';
import { assessQuestions } from '../../src/pipeline/verdicts/assess-questions';
import { dataSourceOptions } from '../../src/platform/database/data-source';
import { rows } from '../../src/platform/database/rows';
import { insert } from '../api/seed';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { noteFigure } from '../support/note-figure';

// 10,000 by hand.
const SEQUENCES = Number(process.env.TOUCHSTONE_SEQUENCES ?? 300);
const SEED = Number(process.env.TOUCHSTONE_SEED ?? 1);
const LONGEST = 12;

const VALUES = [
  { value: '12', comparator: 'eq' },
  { value: '30', comparator: 'eq' },
  { value: '10', comparator: 'ge' },
];
const PUBLISHERS = 3;
const GRADES = ['A', 'B', 'C', 'D', 'E', 'F'];

/** What can happen to a question; pieces and claims are named by their number within it. */
type Step =
  | { kind: 'evidence'; claim: number; publisher: number; stance: string; debunk: boolean; origin: string | null }
  | { kind: 'decide'; piece: number; decision: 'confirmed' | 'rejected' | null }
  | { kind: 'withdraw'; piece: number }
  | { kind: 'merge'; claim: number; into: number | null }
  | { kind: 'grade'; publisher: number; grade: string }
  | { kind: 'assess' };

const claim = fc.nat({ max: VALUES.length - 1 });
const publisher = fc.nat({ max: PUBLISHERS - 1 });
const piece = fc.nat({ max: 5 });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('evidence' as const),
      claim,
      publisher,
      stance: fc.constantFrom('supports', 'supports', 'denies', 'reports'),
      debunk: fc.boolean(),
      origin: fc.constantFrom(null, null, 'the harbour office'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('decide' as const),
      piece,
      decision: fc.constantFrom('confirmed' as const, 'rejected' as const, null),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('withdraw' as const), piece }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('merge' as const), claim, into: fc.option(claim) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('grade' as const), publisher, grade: fc.constantFrom(...GRADES) }),
  },
  { weight: 4, arbitrary: fc.constant({ kind: 'assess' as const }) },
);

/** Two questions to which the same happens: one is assessed on the way, the other at the end only. */
interface Twin {
  question: string;
  claims: string[];
  pieces: string[];
}
interface Sequence {
  steps: Step[];
  publishers: string[];
  twins: [often: Twin, once: Twin];
}

let database: TestDatabase;
let dataSource: DataSource;
beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = await new DataSource(dataSourceOptions(database.url, entities, 2)).initialize();
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

/** Stores rows at once; resolves to their ids, in their order. */
async function store(table: string, stored: Record<string, unknown>[]): Promise<string[]> {
  if (stored.length === 0) return [];
  const columns = Object.keys(stored[0]!).join(', ');
  const numbered = stored.map((row, n) => ({ row, n }));
  const made = await rows<{ id: string }>(
    dataSource,
    `INSERT INTO ${table} (id, ${columns}) SELECT new_id(), ${columns} FROM jsonb_to_recordset($1::jsonb) AS given(n int, row jsonb),
       jsonb_populate_record(NULL::${table}, given.row) ORDER BY n RETURNING id`,
    [JSON.stringify(numbered)],
  );
  return made.map(({ id }) => id);
}

async function begin(all: Step[][]): Promise<Sequence[]> {
  const event = await insert(dataSource, 'events', {
    predicate: 'crash',
    label: 'a crash',
    signature: {},
    keys: [],
    checked_revision: 1,
  });
  const publishers = await store(
    'publishers',
    all.flatMap((_, n) =>
      Array.from({ length: PUBLISHERS }, (_publisher, i) => ({
        name: `Publisher ${n}.${i}`,
        grade: GRADES[(n + i) % 4],
        fanned_out_revision: 1,
        revision: 1,
      })),
    ),
  );
  const questions = await store(
    'questions',
    all.flatMap((_, n) =>
      [0, 1].map((twin) => ({
        event_id: event,
        slot: 'how_many',
        slot_key: `how_many:${n}.${twin}`,
        answer_type: 'quantity',
        unit: 'person',
        text: `How many were hurt in crash ${n}?`,
        revision: 1,
        assessed_revision: 0,
      })),
    ),
  );
  const claims = await store(
    'claims',
    questions.flatMap((question) =>
      VALUES.map(({ value, comparator }) => ({
        question_id: question,
        text: `${comparator} ${value} were hurt`,
        answer: {
          type: 'quantity',
          value,
          min: value,
          max: comparator === 'eq' ? value : null,
          comparator,
          unit: 'person',
        },
        answer_key: `${comparator} ${value}`,
        origin: 'person',
      })),
    ),
  );
  const twin = (n: number): Twin => ({
    question: questions[n]!,
    claims: claims.slice(n * VALUES.length, (n + 1) * VALUES.length),
    pieces: [],
  });
  return all.map((steps, n) => ({
    steps,
    publishers: publishers.slice(n * PUBLISHERS, (n + 1) * PUBLISHERS),
    twins: [twin(2 * n), twin(2 * n + 1)],
  }));
}

/** The nth step of every sequence that has one. */
async function doStep(sequences: Sequence[], n: number): Promise<void> {
  const changes: { sequence: Sequence; step: Step }[] = sequences.flatMap((sequence) =>
    sequence.steps[n] ? [{ sequence, step: sequence.steps[n] }] : [],
  );
  const both = <T>(pick: (step: Step, twin: Twin, sequence: Sequence) => T | null): T[] =>
    changes.flatMap(({ sequence, step: one }) =>
      sequence.twins.flatMap((twin) => {
        const picked = pick(one, twin, sequence);
        return picked === null ? [] : [picked];
      }),
    );
  const update = (statement: string, changed: unknown[]) =>
    changed.length > 0 ? rows(dataSource, statement, [JSON.stringify(changed)]) : null;

  const added = both((one, twin, { publishers }) => (one.kind === 'evidence' ? { one, twin, publishers } : null));
  const pieces = await store(
    'evidence',
    added.map(({ one, twin, publishers }, i) => ({
      claim_id: twin.claims[one.claim],
      publisher_id: publishers[one.publisher],
      // The same words of both twins: a copy is told by its words.
      record_quote: `Register ${n}.${i >> 1}`,
      stance: one.stance,
      origin: 'person',
      party: false,
      debunk: one.stance === 'denies' && one.debunk,
      named_origin: one.origin,
      confidence: 1,
      reason: 'A record.',
    })),
  );
  for (const [i, { twin }] of added.entries()) twin.pieces.push(pieces[i]!);
  await update(
    `UPDATE evidence e SET decision = n.decision FROM jsonb_to_recordset($1::jsonb) AS n(id uuid, decision text) WHERE e.id = n.id`,
    both((one, { pieces: own }) =>
      one.kind === 'decide' && own[one.piece] ? { id: own[one.piece], decision: one.decision } : null,
    ),
  );
  await update(
    `UPDATE evidence e SET withdrawn_at = now(), withdrawn_reason = 'It is gone' FROM jsonb_to_recordset($1::jsonb) AS n(id uuid) WHERE e.id = n.id`,
    both((one, { pieces: own }) => (one.kind === 'withdraw' && own[one.piece] ? { id: own[one.piece] } : null)),
  );
  // A claim that stands for another one is not merged itself, as the desk has it.
  await update(
    `UPDATE claims c SET merged_into = n.into FROM jsonb_to_recordset($1::jsonb) AS n(id uuid, "into" uuid)
     WHERE c.id = n.id AND (n.into IS NULL OR (n.into <> c.id AND (SELECT merged_into FROM claims WHERE id = n.into) IS NULL
       AND NOT EXISTS (SELECT FROM claims k WHERE k.merged_into = c.id)))`,
    both((one, { claims }) =>
      one.kind === 'merge' ? { id: claims[one.claim], into: one.into === null ? null : claims[one.into] } : null,
    ),
  );
  await update(
    `UPDATE publishers p SET grade = n.grade FROM jsonb_to_recordset($1::jsonb) AS n(id uuid, grade text) WHERE p.id = n.id`,
    both((one, _twin, { publishers }) =>
      one.kind === 'grade' ? { id: publishers[one.publisher], grade: one.grade } : null,
    ),
  );
  await update(
    `UPDATE questions q SET revision = revision + 1 FROM jsonb_to_recordset($1::jsonb) AS n(id uuid) WHERE q.id = n.id`,
    both((one, { question }) => (one.kind === 'assess' ? null : { id: question })),
  );
  await assessQuestions(
    dataSource,
    changes.flatMap(({ sequence, step: one }) => (one.kind === 'assess' ? [sequence.twins[0].question] : [])),
  );
}

/** How every question stands: its claims, contradictions and places in the queue, claims named by their answers. */
async function outcomes(): Promise<Map<string, unknown>> {
  const found = await rows<{ id: string; stands: unknown }>(
    dataSource,
    `SELECT q.id, jsonb_build_object(
       'claims', (SELECT jsonb_agg(jsonb_build_array(c.answer_key, c.state, c.probability, c.best, s.answer_key, r.state, r.worthiness, r.carried,
           r.contradictions) ORDER BY c.answer_key)
         FROM claims c LEFT JOIN claims s ON s.id = c.superseded_by LEFT JOIN reviews r ON r.claim_id = c.id
         WHERE c.question_id = q.id AND c.merged_into IS NULL),
       'contradictions', (SELECT jsonb_agg(jsonb_build_array(x.kind, x.rule, x.explanation, a.answer_key, b.answer_key)
           ORDER BY x.kind, x.rule, x.explanation, a.answer_key, b.answer_key)
         FROM contradictions x JOIN claims a ON a.id = x.claim_a LEFT JOIN claims b ON b.id = x.claim_b
         WHERE x.question_id = q.id AND x.resolved_at IS NULL)) AS stands
     FROM questions q`,
  );
  return new Map(found.map(({ id, stands }) => [id, stands]));
}

it(
  'comes to the same verdicts, contradictions and urgency, however often it is assessed on the way',
  async () => {
    const all = fc.sample(fc.array(step, { minLength: 3, maxLength: LONGEST }), { numRuns: SEQUENCES, seed: SEED });
    const sequences = await begin(all);
    // All of them side by side: a step of each at once.
    for (let n = 0; n < LONGEST; n++) await doStep(sequences, n);
    await assessQuestions(
      dataSource,
      sequences.flatMap(({ twins }) => twins.map(({ question }) => question)),
    );
    const stands = await outcomes();
    const differing = sequences
      .map(({ steps, twins: [often, once] }) => ({
        steps,
        often: stands.get(often.question),
        once: stands.get(once.question),
      }))
      .filter(({ often, once }) => JSON.stringify(often) !== JSON.stringify(once))
      .sort((a, b) => a.steps.length - b.steps.length);
    noteFigure(
      `${SEQUENCES} sequences, ${sequences.reduce((sum, { steps }) => sum + steps.length, 0)} steps, ${differing.length} differ`,
    );
    expect(differing.slice(0, 1)).toEqual([]);
  },
  60_000 + SEQUENCES * 100,
);

import { addEvidence } from '../../src/pipeline/claims/add-evidence';
import { createClaim } from '../../src/pipeline/claims/create-claim';
import { decideEvidence } from '../../src/pipeline/claims/decide-evidence';
import { decideSuggestion } from '../../src/pipeline/claims/decide-suggestion';
import { matchDue } from '../../src/pipeline/claims/match-due';
import { retractArticle } from '../../src/pipeline/claims/retract-article';
import { correctEvidence } from '../../src/pipeline/reviews/correct-evidence';
import { mergeQuestion } from '../../src/pipeline/reviews/questions/merge-question';
import { splitQuestion } from '../../src/pipeline/reviews/questions/split-question';
import type { Reviewer } from '../../src/pipeline/reviews/reviewer';
import { undoEvidence } from '../../src/pipeline/reviews/undo-evidence';
import { readDue } from '../../src/pipeline/statements/read-due';
import { firstRow, rows } from '../../src/platform/database/rows';
import { StaleRow } from '../../src/platform/database/stale-row';
import { toPublicId } from '../../src/platform/ids/public-id';
import { insert } from '../api/seed';
import { lineMatcher, readLines } from '../pipeline/line-reader';
import { openPipeline, type PipelineHarness } from '../pipeline/pipeline-harness';
import { untilWaiting } from '../support/until-waiting';

let pipeline: PipelineHarness;
let person: Reviewer;
beforeAll(async () => {
  pipeline = await openPipeline();
  const personId = await insert(pipeline.dataSource, 'people', { name: 'Ada', email: 'ada@desk.example' });
  person = { personId, permissions: new Set(['read', 'review']) };
});
afterAll(() => pipeline.close());

/** Each has a passage of its own, and something else is done with it. */
const WRITERS = ['Decided', 'Corrected', 'Undone', 'Added', 'Retracted', 'Changed'] as const;

interface Piece {
  id: string;
  revision: number;
  claimId: string;
  articleId: string;
  publisher: (typeof WRITERS)[number];
  withdrawn: boolean;
}

/** The pieces that say seven, which are about to be moved, each with its publisher. */
const pieces = () =>
  rows<Piece>(
    pipeline.dataSource,
    `SELECT e.id, e.revision, e.claim_id AS "claimId", s.article_id AS "articleId", p.name AS publisher, e.withdrawn_at IS NOT NULL AS withdrawn
     FROM evidence e JOIN claims c ON c.id = e.claim_id JOIN statements s ON s.id = e.statement_id JOIN publishers p ON p.id = e.publisher_id
     WHERE c.answer_key = '7' ORDER BY e.id`,
  );

beforeEach(async () => {
  await pipeline.reset();
  await pipeline.deliver('Amber', ['crash/died: 38', 'crash/lost: 38', 'crash/died: 9 | unsure']);
  for (const writer of WRITERS) await pipeline.deliver(writer, ['crash/died: 7']);
  await pipeline.settle();
});

const reason = 'Looked at again';
const questionOf = async (slot: string) =>
  (await firstRow<{ id: string; revision: number }>(
    pipeline.dataSource,
    'SELECT id, revision FROM questions WHERE text = $1',
    [`${slot} in the crash?`],
  ))!;

type Work = () => Promise<unknown>;

const MOVES: Record<'claim' | 'pieces' | 'question', (moved: Piece[]) => Promise<Work>> = {
  claim: async ([piece]) => {
    const { id: questionId, revision } = await questionOf('died');
    const split = { person, questionId, revision, reason, claims: [piece!.claimId], evidence: [] };
    return () => splitQuestion(pipeline.dataSource, { ...split, text: 'How many of the crew?' });
  },
  pieces: async (moved) => {
    const { id: questionId, revision } = await questionOf('died');
    const split = { person, questionId, revision, reason, claims: [], evidence: moved.map(({ id }) => id) };
    return () => splitQuestion(pipeline.dataSource, { ...split, text: 'How many of the crew?' });
  },
  question: async () => {
    const { id: questionId, revision } = await questionOf('died');
    const into = (await questionOf('lost')).id;
    return () => mergeQuestion(pipeline.dataSource, { person, questionId, revision, reason, into });
  },
};

const WRITES: Record<(typeof WRITERS)[number], (piece: Piece) => Promise<Work>> = {
  Decided: async ({ id, revision }) => {
    return () => decideEvidence(pipeline.dataSource, { evidenceId: id, revision, decision: 'rejected', reason });
  },
  Corrected: async ({ id, revision }) => {
    const correction = { stance: 'reports' as const };
    return () => correctEvidence(pipeline.dataSource, { person, evidenceId: id, revision, reason, correction });
  },
  Undone: async ({ id, revision }) => {
    const actor = toPublicId('per', person.personId);
    await decideEvidence(pipeline.dataSource, { evidenceId: id, revision, decision: 'rejected', reason, actor });
    return () => undoEvidence(pipeline.dataSource, { person, evidenceId: id, revision: revision + 1 });
  },
  Added: async ({ claimId }) => {
    const record = { publisher: { name: 'Register' }, quote: 'Seven.', url: null };
    const seen = { stance: 'supports' as const, party: false, debunk: false, namedOrigin: null };
    return () => addEvidence(pipeline.dataSource, { claimId, source: record, ...seen, reason });
  },
  Retracted: async ({ articleId }) => {
    return () => retractArticle(pipeline.dataSource, { articleId, reason });
  },
  Changed: async () => {
    await pipeline.deliver('Changed', ['storm/hurt: 2']);
    await readDue(pipeline.dataSource, readLines);
    return () => matchDue(pipeline.dataSource, lineMatcher);
  },
};

/** Has one go as far as its last step, begins the others, and lets all end. @returns what came of them */
async function meanwhile(first: Work, others: Work[]) {
  const holder = pipeline.dataSource.createQueryRunner();
  try {
    await holder.startTransaction();
    // The event is told last of all; what only refers to it does not wait.
    await holder.query('SELECT FROM events FOR NO KEY UPDATE');
    const begun = [first()];
    await untilWaiting(pipeline.dataSource);
    begun.push(...others.map((other) => other()));
    await untilWaiting(pipeline.dataSource, begun.length);
    await holder.commitTransaction();
    return await Promise.allSettled(begun);
  } finally {
    await holder.release();
  }
}

/** What the questions where the pieces stand now were told after those had come there. */
async function toldThere(): Promise<string[]> {
  const told = await rows<{ kind: string }>(
    pipeline.dataSource,
    `SELECT cause->>'kind' AS kind FROM questions q, jsonb_array_elements(q.causes) WITH ORDINALITY AS told(cause, place)
     WHERE q.merged_into IS NULL AND q.id IN (SELECT c.question_id FROM claims c WHERE c.answer_key = '7') ORDER BY q.id, place`,
  );
  const kinds = told.map(({ kind }) => kind);
  return kinds.slice(kinds.findLastIndex((kind) => /split|merged/.test(kind)) + 1).sort();
}

const TOLD = {
  Decided: 'evidence_decided',
  Corrected: 'evidence_corrected',
  Undone: 'evidence_corrected',
  Added: 'evidence_added',
  Retracted: 'article_retracted',
  Changed: 'article_changed',
};

it.each([
  ['claim', WRITERS],
  // A merge and a new piece hold what the other needs: PostgreSQL ends one of them, and a merge that begins anew is refused as stale.
  ['question', WRITERS.filter((writer) => writer !== 'Added')],
] as const)('tells a %s that was moved what was written meanwhile', async (moved, writers) => {
  const seven = (await pieces()).filter(({ publisher }) => writers.some((writer) => writer === publisher));
  const writes = await Promise.all(seven.map((piece) => WRITES[piece.publisher](piece)));
  const ends = await meanwhile(await MOVES[moved](seven), writes);
  expect(ends.filter(({ status }) => status === 'rejected')).toEqual([]);
  expect(await toldThere()).toEqual(writers.map((writer) => TOLD[writer]).sort());
});

it('refuses what was decided of a piece that was moved meanwhile, and withdraws it with its passage', async () => {
  const seven = await pieces();
  const concerned = seven.filter(({ publisher }) => publisher !== 'Added');
  const writes = await Promise.all(concerned.map((piece) => WRITES[piece.publisher](piece)));
  const [moved, ...ends] = await meanwhile(await MOVES.pieces(seven), writes);
  expect(moved!.status).toBe('fulfilled');
  const refused = concerned.filter((_, i) => ends[i]!.status === 'rejected').map(({ publisher }) => publisher);
  expect(refused).toEqual(['Decided', 'Corrected', 'Undone']);
  for (const end of ends.slice(0, 3)) expect(end).toMatchObject({ reason: expect.any(StaleRow) });
  const withdrawn = (await pieces()).filter((piece) => piece.withdrawn).map(({ publisher }) => publisher);
  expect(withdrawn).toEqual(['Retracted', 'Changed']);
  expect(await toldThere()).toEqual(['article_changed', 'article_retracted']);
});

it('refuses to move what is being decided on', async () => {
  const seven = await pieces();
  const [decided, moved] = await meanwhile(await WRITES.Decided(seven[0]!), [await MOVES.claim(seven)]);
  expect(decided).toMatchObject({ value: { outcome: 'decided' } });
  expect(moved).toMatchObject({ reason: expect.any(StaleRow) });
});

it('puts new answers under the question that their own is being merged into', async () => {
  const { id: questionId } = await questionOf('died');
  const nine = { type: 'quantity', value: '9', min: '9', max: '9', comparator: 'eq', unit: 'person' } as const;
  const [suggestion] = await rows<{ id: string }>(pipeline.dataSource, 'SELECT id FROM suggestions');
  await pipeline.deliver('Late', ['crash/died: 11']);
  await readDue(pipeline.dataSource, readLines);
  const ends = await meanwhile(await MOVES.question([]), [
    () => createClaim(pipeline.dataSource, { questionId, text: 'Nine or so died', answer: nine }),
    () => decideSuggestion(pipeline.dataSource, { suggestionId: suggestion!.id, decision: 'confirmed', reason }),
    () => matchDue(pipeline.dataSource, lineMatcher),
  ]);
  expect(ends.filter(({ status }) => status === 'rejected')).toEqual([]);
  const standing = await rows<{ text: string }>(
    pipeline.dataSource,
    'SELECT text FROM claims WHERE question_id = $1 AND merged_into IS NULL ORDER BY text',
    [(await questionOf('lost')).id],
  );
  expect(standing.map(({ text }) => text)).toEqual([
    'Nine or so died',
    'crash: died 11',
    'crash: died 7',
    'crash: died 9',
    'crash: lost 38',
  ]);
});

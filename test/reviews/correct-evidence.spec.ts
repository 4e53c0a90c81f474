import { addEvidence } from '../../src/pipeline/claims/add-evidence';
import { decideEvidence } from '../../src/pipeline/claims/decide-evidence';
import { correctEvidence } from '../../src/pipeline/reviews/correct-evidence';
import { lockReview, type ReviewRow } from '../../src/pipeline/reviews/review-row';
import type { Reviewer } from '../../src/pipeline/reviews/reviewer';
import { undoEvidence } from '../../src/pipeline/reviews/undo-evidence';
import { firstRow, rows } from '../../src/platform/database/rows';
import { insert } from '../api/seed';
import { openPipeline, type PipelineHarness } from '../pipeline/pipeline-harness';

let pipeline: PipelineHarness;
let person: Reviewer;
beforeAll(async () => {
  pipeline = await openPipeline();
  const personId = await insert(pipeline.dataSource, 'people', { name: 'Ada', email: 'ada@desk.example' });
  person = { personId, permissions: new Set(['read', 'review']) };
});
afterEach(() => pipeline.reset());
afterAll(() => pipeline.close());

interface Piece {
  id: string;
  claim: string;
  stance: string;
  speaker: string | null;
  revision: number;
  decision: string | null;
  withdrawn: boolean;
}

const pieces = (where = 'true'): Promise<Piece[]> =>
  rows(
    pipeline.dataSource,
    `SELECT e.id, c.text AS claim, e.stance, e.speaker, e.revision, e.decision, e.withdrawn_at IS NOT NULL AS withdrawn
     FROM evidence e JOIN claims c ON c.id = e.claim_id WHERE ${where} ORDER BY e.id`,
  );
const claimOf = async (text: string): Promise<string> =>
  (await firstRow<{ id: string }>(pipeline.dataSource, 'SELECT id FROM claims WHERE text = $1', [text]))!.id;
const reviewOf = async (text: string): Promise<ReviewRow> => {
  const claimId = await claimOf(text);
  return (await pipeline.dataSource.transaction((sql) => lockReview(sql, claimId)))!;
};
const actions = async (id: string): Promise<string[]> =>
  (
    await rows<{ action: string }>(
      pipeline.dataSource,
      'SELECT action FROM history WHERE subject_id = $1 ORDER BY id',
      [id],
    )
  ).map(({ action }) => action);

it('stands in the place of what the rules read, through new versions, and is undone', async () => {
  await pipeline.deliver('Amber', ['crash/died: 38']);
  await pipeline.deliver('Birch', ['crash/died: 42']);
  await pipeline.settle();
  const [piece] = await pieces(`c.text = 'crash: died 42'`);
  const claimId = await claimOf('crash: died 38');
  const request = { person, evidenceId: piece!.id, revision: 1 };
  await correctEvidence(pipeline.dataSource, {
    ...request,
    reason: 'It speaks of the same count',
    correction: { claimId, stance: 'denies', speaker: 'Kari Berg' },
  });
  await pipeline.deliver('Birch', ['crash/died: 42', 'storm/hurt: 5']);
  await pipeline.settle();
  expect(await pieces(`e.stance = 'denies' OR c.text = 'crash: died 42'`)).toEqual([
    expect.objectContaining({ id: piece!.id, claim: 'crash: died 38', speaker: 'Kari Berg', decision: 'confirmed' }),
  ]);
  await expect(undoEvidence(pipeline.dataSource, request)).rejects.toMatchObject({ revision: 2 });
  await undoEvidence(pipeline.dataSource, { ...request, revision: 2 });
  expect(await pieces(`e.id = '${piece!.id}'`)).toEqual([{ ...piece, revision: 3 }]);
  expect(await actions(piece!.id)).toEqual(['evidence.corrected', 'evidence.undone']);
  await expect(undoEvidence(pipeline.dataSource, { ...request, revision: 3 })).rejects.toMatchObject({
    reason: { code: 'conflict' },
  });
});

it('refuses a claim of another question, and a passage that is evidence there already', async () => {
  await pipeline.deliver('Amber', ['crash/died: 38', 'storm/hurt: 5']);
  await pipeline.settle();
  const [piece] = await pieces(`c.text = 'crash: died 38'`);
  const request = { person, evidenceId: piece!.id, revision: 1, reason: 'r' };
  const claimId = await claimOf('storm: hurt 5');
  await expect(correctEvidence(pipeline.dataSource, { ...request, correction: { claimId } })).rejects.toMatchObject({
    reason: { code: 'invalid', pointer: '/claimId' },
  });
  expect(await correctEvidence(pipeline.dataSource, { ...request, correction: { stance: 'supports' } })).toEqual([]);
  expect(await actions(piece!.id)).toEqual([]);
});

it('says in the queue that a passage changed after a decision, once', async () => {
  await pipeline.deliver('Amber', ['crash/died: 38']);
  await pipeline.settle();
  const [piece] = await pieces();
  const decision = { evidenceId: piece!.id, revision: 1, decision: 'confirmed' as const, reason: 'Heard the tape' };
  await decideEvidence(pipeline.dataSource, decision);
  await pipeline.deliver('Amber', ['crash/died: 41']);
  await pipeline.settle();
  const review = await reviewOf('crash: died 38');
  expect(review).toMatchObject({
    state: 'open',
    returnedFor: [
      {
        kind: 'passage_changed',
        text: 'Changed after a decision: “crash/died: 38 | Amber” (Amber) now reads “crash/died: 41 | Amber”.',
      },
    ],
  });
  await pipeline.dataSource.query('UPDATE questions SET revision = revision + 1');
  await pipeline.settle();
  expect((await reviewOf('crash: died 38')).revision).toBe(review.revision);
  expect(await actions(review.claimId)).toEqual(['review.bring_up']);
  expect(await pieces(`e.id = '${piece!.id}'`)).toMatchObject([{ withdrawn: true, decision: 'confirmed' }]);
});

it('follows a passage whose words stay while the rules read its modality anew', async () => {
  const { articleId } = await pipeline.deliver('Amber', ['crash/died: 38']);
  await pipeline.settle();
  const [piece] = await pieces();
  await decideEvidence(pipeline.dataSource, {
    evidenceId: piece!.id,
    revision: 1,
    decision: 'confirmed',
    reason: 'Heard the tape',
  });
  // As an older reader had it: the next reading finds another modality and takes the statement for a new one.
  await pipeline.dataSource.query(
    `UPDATE statements SET modality = 'alleged', reading = jsonb_set(reading, '{modality}', '"alleged"')`,
  );
  await pipeline.dataSource.query('UPDATE articles SET revision = revision + 1 WHERE id = $1', [articleId]);
  await pipeline.settle();
  expect(await pieces()).toEqual([{ ...piece, revision: 2, decision: 'confirmed' }]);
  const statements = await rows(pipeline.dataSource, 'SELECT 1 FROM statements');
  expect(statements).toHaveLength(2);
});

it('finds a passage that a person marked again in a new version, and says when it is gone', async () => {
  const { articleId } = await pipeline.deliver('Amber', [
    'crash/died: 38',
    'The port says that nobody else was aboard',
  ]);
  await pipeline.settle();
  const added = await addEvidence(pipeline.dataSource, {
    claimId: await claimOf('crash: died 38'),
    source: { articleId, passage: { quote: 'nobody else was aboard' } },
    stance: 'denies',
    party: false,
    debunk: false,
    namedOrigin: null,
    reason: 'It rules others out',
  });
  const evidenceId = added.outcome === 'added' ? added.evidenceId : '';
  await pipeline.deliver('Amber', ['storm/hurt: 5', 'crash/died: 38', 'The port says that nobody else was aboard']);
  await pipeline.settle();
  expect(await pieces(`e.id = '${evidenceId}'`)).toMatchObject([{ withdrawn: false, stance: 'denies' }]);
  const [place] = await rows<{ words: string }>(
    pipeline.dataSource,
    `SELECT substr(v.body, t.start_offset + 1, t.end_offset - t.start_offset) AS words FROM evidence e
     JOIN statement_anchors t ON t.statement_id = e.statement_id JOIN article_versions v ON v.id = t.article_version_id
     WHERE e.id = $1 AND v.number = 2`,
    [evidenceId],
  );
  expect(place?.words).toBe('nobody else was aboard');
  await pipeline.deliver('Amber', ['crash/died: 38']);
  await pipeline.settle();
  expect(await pieces(`e.id = '${evidenceId}'`)).toMatchObject([{ withdrawn: true }]);
  expect((await reviewOf('crash: died 38')).returnedFor).toEqual([
    {
      kind: 'passage_changed',
      text: 'Changed after a decision: “nobody else was aboard” (Amber) is no longer in the article.',
    },
  ]);
});

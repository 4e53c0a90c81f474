import { mergeQuestion } from '../../src/pipeline/reviews/questions/merge-question';
import { separateQuestion } from '../../src/pipeline/reviews/questions/separate-question';
import { splitQuestion } from '../../src/pipeline/reviews/questions/split-question';
import type { Reviewer } from '../../src/pipeline/reviews/reviewer';
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

async function seen(text: string) {
  const found = await firstRow<{ id: string; revision: number }>(
    pipeline.dataSource,
    'SELECT id, revision FROM questions WHERE text = $1',
    [text],
  );
  return { person, questionId: found!.id, revision: found!.revision, reason: 'They ask the same' };
}
const [DIED, LOST] = ['died in the crash?', 'lost in the crash?'];

/** What stands where: the claims of each question with the publishers whose evidence counts for them. */
async function standing(): Promise<Record<string, string[]>> {
  const found = await rows<{ question: string; claims: string[] }>(
    pipeline.dataSource,
    `SELECT question, array_agg(claim ORDER BY claim) AS claims FROM (
       SELECT q.text AS question, c.answer_key || ': ' || coalesce(string_agg(p.name, ', ' ORDER BY p.name), 'nobody') AS claim
       FROM claims c JOIN questions q ON q.id = c.question_id LEFT JOIN claims same ON same.id = c.id OR same.merged_into = c.id
       LEFT JOIN evidence e ON e.claim_id = same.id AND e.withdrawn_at IS NULL LEFT JOIN publishers p ON p.id = e.publisher_id
       WHERE c.merged_into IS NULL GROUP BY q.text, c.answer_key) one GROUP BY question`,
  );
  return Object.fromEntries(found.map(({ question, claims }) => [question, claims]));
}

it('lets later articles find a merged question, and gives it back what they said of it', async () => {
  await pipeline.deliver('Amber', ['crash/died: 38', 'crash/lost: 38', 'crash/lost: 40']);
  await pipeline.settle();
  await mergeQuestion(pipeline.dataSource, { ...(await seen(LOST)), into: (await seen(DIED)).questionId });
  await pipeline.settle();
  expect(await standing()).toEqual({ [DIED]: ['38: Amber, Amber', '40: Amber'] });
  await pipeline.deliver('Birch', ['crash/lost: 40', 'crash/lost: 41', 'crash/died: 41', 'crash/lost: 38']);
  await pipeline.settle();
  const merged = { [DIED]: ['38: Amber, Amber, Birch', '40: Amber, Birch', '41: Birch, Birch'] };
  expect(await standing()).toEqual(merged);
  await pipeline.deliver('Amber', ['crash/died: 38', 'crash/lost: 38', 'crash/lost: 40', 'storm/hurt: 2']);
  await pipeline.settle();
  expect(await standing()).toMatchObject(merged);
  await separateQuestion(pipeline.dataSource, await seen(LOST));
  await pipeline.settle();
  expect(await standing()).toMatchObject({
    [DIED]: ['38: Amber', '41: Birch'],
    [LOST]: ['38: Amber, Birch', '40: Amber, Birch', '41: Birch'],
  });
  const states = await pipeline.verdicts();
  expect(Object.values(states).every(([state]) => state !== null)).toBe(true);
});

it('keeps apart what was read for the question itself and for the one merged into it, whichever came first', async () => {
  await pipeline.deliver('Amber', ['crash/died: 38', 'crash/lost: 38']);
  await pipeline.settle();
  await mergeQuestion(pipeline.dataSource, { ...(await seen(LOST)), into: (await seen(DIED)).questionId });
  for (const [publisher, line] of [
    ['Birch', 'crash/lost: 41'],
    ['Cedar', 'crash/died: 41'],
    ['Dogwood', 'crash/lost: 41'],
  ] as const) {
    await pipeline.deliver(publisher, [line]);
    await pipeline.settle();
  }
  expect(await standing()).toMatchObject({ [DIED]: ['38: Amber, Amber', '41: Birch, Cedar, Dogwood'] });
  await separateQuestion(pipeline.dataSource, await seen(LOST));
  await pipeline.settle();
  expect(await standing()).toMatchObject({
    [DIED]: ['38: Amber', '41: Cedar'],
    [LOST]: ['38: Amber', '41: Birch, Dogwood'],
  });
});

it('lets later articles find what was split off, and keeps single passages where people put them', async () => {
  await pipeline.deliver('Amber', ['crash/died: 38']);
  await pipeline.deliver('Birch', ['crash/died: 7', 'crash/died: 38']);
  await pipeline.settle();
  const [seven] = await rows<{ id: string }>(pipeline.dataSource, `SELECT id FROM claims WHERE answer_key = '7'`);
  const text = 'How many of the crew died?';
  await splitQuestion(pipeline.dataSource, { ...(await seen(DIED)), text, claims: [seven!.id], evidence: [] });
  await pipeline.deliver('Cedar', ['crash/died: 7', 'crash/died: 38']);
  await pipeline.deliver('Birch', ['crash/died: 7', 'crash/died: 38', 'storm/hurt: 2']);
  await pipeline.settle();
  expect(await standing()).toMatchObject({ [DIED]: ['38: Amber, Birch, Cedar'], [text]: ['7: Birch, Cedar'] });

  const [piece] = await rows<{ id: string }>(
    pipeline.dataSource,
    `SELECT e.id FROM evidence e JOIN publishers p ON p.id = e.publisher_id JOIN claims c ON c.id = e.claim_id
     WHERE p.name = 'Cedar' AND c.answer_key = '38'`,
  );
  const ferry = 'How many died on the ferry?';
  await splitQuestion(pipeline.dataSource, { ...(await seen(DIED)), text: ferry, claims: [], evidence: [piece!.id] });
  await pipeline.deliver('Cedar', ['storm/hurt: 2', 'crash/died: 7', 'crash/died: 38']);
  await pipeline.settle();
  expect(await standing()).toMatchObject({ [DIED]: ['38: Amber, Birch'], [ferry]: ['38: Cedar'] });
});

import { bumpQuestions } from '../../src/pipeline/claims/bump-questions';
import { nextToMatch } from '../../src/pipeline/claims/match-article';
import { matchDue } from '../../src/pipeline/claims/match-due';
import { fanOut } from '../../src/pipeline/fan-out';
import { countOpenWork, recordFailure } from '../../src/pipeline/gaps';
import { readDue } from '../../src/pipeline/statements/read-due';
import { countWork, retryWork } from '../../src/pipeline/stuck-work';
import { sweep } from '../../src/pipeline/sweep';
import { assessDue } from '../../src/pipeline/verdicts/assess-due';
import { assessQuestions } from '../../src/pipeline/verdicts/assess-questions';
import { loadQuestions } from '../../src/pipeline/verdicts/load-questions';
import { writeVerdicts } from '../../src/pipeline/verdicts/write-verdicts';
import { rows } from '../../src/platform/database/rows';
import type { AnyJob } from '../../src/platform/queue/job-table';
import { lineMatcher, readLines } from './line-reader';
import { openPipeline, type PipelineHarness } from './pipeline-harness';

const CAUSE = { kind: 'evidence_decided' as const, text: 'A person decided.' };

describe('gaps', () => {
  let pipeline: PipelineHarness;
  beforeAll(async () => {
    pipeline = await openPipeline();
  });
  afterEach(() => pipeline.reset());
  afterAll(() => pipeline.close());

  const questionIds = async () =>
    (await rows<{ id: string }>(pipeline.dataSource, 'SELECT id FROM questions ORDER BY id')).map(({ id }) => id);
  const rung: { job: string; payload: unknown }[] = [];
  const bell = { ring: (job: AnyJob, payload: unknown) => void rung.push({ job: job.name, payload }) };
  const sweepOnce = (leaseSeconds?: number) => {
    rung.length = 0;
    return sweep(pipeline.dataSource, bell, { leaseSeconds });
  };

  it('are all found by the sweep when every ring was lost', async () => {
    await pipeline.deliver('Amber', ['crash/died: 38']);
    expect(await sweepOnce(0)).toBe(1);
    expect(rung).toEqual([{ job: 'read-due', payload: {} }]);
    await readDue(pipeline.dataSource, readLines);
    await sweepOnce(0);
    expect(rung).toEqual([{ job: 'match-due', payload: {} }]);
    await pipeline.settle();
    await bumpQuestions(pipeline.dataSource, await questionIds(), CAUSE);
    await sweepOnce(0);
    expect(rung).toEqual([{ job: 'assess-due', payload: {} }]);
    await pipeline.settle();
    expect(await sweepOnce(0)).toBe(0);
  });

  it('are opened for the sums of a new event only where figures of two roles may add up', async () => {
    await pipeline.deliver('Amber', ['crash/died: 38', 'crash/signed: yes', 'fire/died: 1', 'fire/survived: 2']);
    await readDue(pipeline.dataSource, readLines);
    const eventIds: string[] = [];
    await matchDue(pipeline.dataSource, lineMatcher, { matched: (work) => void eventIds.push(...work.eventIds) });
    const due = await rows<{ id: string; label: string }>(
      pipeline.dataSource,
      'SELECT id, label FROM events WHERE revision > checked_revision',
    );
    expect(due).toEqual([{ id: eventIds[0], label: 'the fire' }]);
    expect(eventIds).toHaveLength(1);
    await pipeline.settle();
    await pipeline.deliver('Birch', ['crash/survived: 29']);
    await pipeline.settle();
    await expect(countOpenWork(pipeline.dataSource)).resolves.toMatchObject({ open: { events: 0 } });
  });

  it('wait while articles pile up, but not for long, and not where a person has done anything', async () => {
    await pipeline.deliver('Amber', ['crash/died: 38', 'fire/died: 1']);
    await readDue(pipeline.dataSource, readLines);
    await matchDue(pipeline.dataSource, lineMatcher);
    const assessed = async () => {
      await assessDue(pipeline.dataSource);
      return rows(pipeline.dataSource, 'SELECT id FROM questions WHERE assessed_revision > 0 ORDER BY id');
    };
    for (let i = 1; i <= 10; i++) await pipeline.deliver(`Paper ${i}`, [`crash/died: ${i}`]);
    expect(await assessed()).toEqual([]);
    const [crash, fire] = await questionIds();
    await bumpQuestions(pipeline.dataSource, [fire!], CAUSE);
    expect(await assessed()).toEqual([{ id: fire }]);
    await rows(pipeline.dataSource, `UPDATE questions SET due_since = now() - interval '30 seconds' WHERE id = $1`, [
      crash,
    ]);
    expect(await assessed()).toEqual([{ id: crash }, { id: fire }]);
  });

  it('are assessed at once where few articles wait', async () => {
    await pipeline.deliver('Amber', ['crash/died: 38']);
    await readDue(pipeline.dataSource, readLines);
    await matchDue(pipeline.dataSource, lineMatcher);
    for (let i = 1; i <= 9; i++) await pipeline.deliver(`Paper ${i}`, [`crash/died: ${i}`]);
    await assessDue(pipeline.dataSource);
    await expect(countOpenWork(pipeline.dataSource)).resolves.toMatchObject({ open: { questions: 0 } });
  });

  it('are not rung for again while the lease lasts', async () => {
    await pipeline.deliver('Amber', ['crash/died: 38']);
    await pipeline.settle();
    await rows(pipeline.dataSource, 'UPDATE events SET revision = revision + 1');
    expect([await sweepOnce(60), await sweepOnce(60)]).toEqual([1, 0]);
  });

  it('are parked with their reason after five failures, and reopened by a new revision or a person', async () => {
    await pipeline.deliver('Amber', ['crash/died: 38']);
    await pipeline.settle();
    const [id] = await questionIds();
    const park = async () => {
      await bumpQuestions(pipeline.dataSource, [id!], CAUSE);
      for (let attempt = 0; attempt < 5; attempt++)
        await assessQuestions(pipeline.dataSource, [id!], {
          assess: () => {
            throw new Error('cannot be weighed');
          },
        });
    };
    const parked = () => rows(pipeline.dataSource, 'SELECT attempts, parked_reason FROM questions');
    await park();
    expect(await parked()).toEqual([{ attempts: 5, parked_reason: 'cannot be weighed' }]);
    expect(await countOpenWork(pipeline.dataSource)).toMatchObject({ open: { questions: 0 }, parked: 1 });
    await bumpQuestions(pipeline.dataSource, [id!], CAUSE);
    expect(await parked()).toEqual([{ attempts: 0, parked_reason: null }]);
    await park();
    const retry = { table: 'questions', id: id!, actor: 'per_x' } as const;
    expect([await retryWork(pipeline.dataSource, retry), await retryWork(pipeline.dataSource, retry)]).toEqual([
      true,
      false,
    ]);
    expect(await rows(pipeline.dataSource, `SELECT actor, before FROM history WHERE action = 'work.retried'`)).toEqual([
      { actor: 'per_x', before: { attempts: 5, reason: 'cannot be weighed' } },
    ]);
    await pipeline.settle();
    expect(await countOpenWork(pipeline.dataSource)).toMatchObject({ open: { questions: 0 }, parked: 0 });
  });

  it('know since when they are open', async () => {
    await pipeline.deliver('Amber', ['crash/died: 38']);
    await pipeline.settle();
    await pipeline.dataSource.query(`UPDATE questions SET due_since = '2001-01-01T00:00:00Z'`);
    const ofQuestions = async () => (await countWork(pipeline.dataSource)).find(({ kind }) => kind === 'questions');
    expect(await ofQuestions()).toEqual({ kind: 'questions', waiting: 0, retrying: 0, parked: 0, oldest: null });
    const before = Date.now();
    await bumpQuestions(pipeline.dataSource, await questionIds(), CAUSE);
    const opened = new Date((await ofQuestions())!.oldest!).getTime();
    expect(opened).toBeGreaterThan(before - 60_000);
    await bumpQuestions(pipeline.dataSource, await questionIds(), CAUSE);
    expect(new Date((await ofQuestions())!.oldest!).getTime()).toBe(opened);
    await recordFailure(pipeline.dataSource, 'questions', (await questionIds())[0]!, new Error('no'));
    expect(await ofQuestions()).toMatchObject({ waiting: 0, retrying: 1, parked: 0 });
  });

  it('of one bad question do not hold up the rest of its batch', async () => {
    await pipeline.deliver('Amber', ['crash/died: 38', 'crash/survived: 29', 'pact/signed: yes']);
    await pipeline.settle();
    const ids = await questionIds();
    await bumpQuestions(pipeline.dataSource, ids, CAUSE);
    await assessQuestions(pipeline.dataSource, ids, {
      // A row that the database refuses fails the whole transaction, so the batch has to be halved.
      assess: (question) => ({
        question,
        outcomes: [],
        contradictions: question.id === ids[1] ? [refused(question.claims[0]!.id)] : [],
      }),
    });
    const left = await rows<{ id: string }>(
      pipeline.dataSource,
      'SELECT id FROM questions WHERE revision > assessed_revision',
    );
    expect(left).toEqual([{ id: ids[1] }]);
  });

  it('of more questions than a batch are closed by those who share what is due', async () => {
    const letter = (n: number) => String.fromCharCode(97 + n);
    const lines = Array.from({ length: 130 }, (_, i) => `${letter(Math.floor(i / 26))}${letter(i % 26)}/died: 38`);
    await pipeline.deliver('Amber', lines);
    await pipeline.settle();
    const ids = await questionIds();
    expect(ids).toHaveLength(130);
    await bumpQuestions(pipeline.dataSource, ids, CAUSE);
    await recordFailure(pipeline.dataSource, 'questions', ids[7]!, new Error('no'));
    await Promise.all([assessDue(pipeline.dataSource), assessDue(pipeline.dataSource)]);
    const open = await rows(pipeline.dataSource, 'SELECT id FROM questions WHERE revision > assessed_revision');
    expect(open).toEqual([{ id: ids[7] }]);
  });

  it('are opened for each question that a change concerns, once, in however many batches', async () => {
    await pipeline.deliver('Amber', [
      'crash/died: 38',
      'crash/survived: 29',
      'pact/signed: yes',
      'fire/died: 2',
      'fire/hurt: 7',
    ]);
    await pipeline.deliver('Birch', ['storm/died: 4']);
    await pipeline.settle();
    const revisions = () =>
      rows<{ id: string; revision: number }>(pipeline.dataSource, 'SELECT id, revision FROM questions ORDER BY id');
    const before = await revisions();
    const [amber] = await rows<{ id: string }>(
      pipeline.dataSource,
      `UPDATE publishers SET revision = revision + 1 WHERE name = 'Amber' RETURNING id`,
    );
    const open: Promise<number>[] = [];
    const passedOn = () => open.push(countOpenWork(pipeline.dataSource).then((work) => work.open.questions));
    await fanOut(pipeline.dataSource, 'publishers', amber!.id, { batch: 2, passedOn });
    expect(open).toHaveLength(3);
    expect(await open[0]).toBeGreaterThan(0);
    const bumped = (await revisions()).filter(({ revision }, at) => revision === before[at]!.revision + 1);
    expect(bumped).toHaveLength(5);
    expect((await countOpenWork(pipeline.dataSource)).open).toMatchObject({ publishers: 0, questions: 5 });
  });

  it('are closed by nobody who assessed an older revision', async () => {
    await pipeline.deliver('Amber', ['crash/died: 38']);
    await pipeline.settle();
    const ids = await questionIds();
    await bumpQuestions(pipeline.dataSource, ids, CAUSE);
    const [stale] = await loadQuestions(pipeline.dataSource, ids);
    await pipeline.deliver('Birch', ['crash/died: 38']);
    await pipeline.settle();
    const before = await pipeline.verdicts();
    const late = await writeVerdicts(pipeline.dataSource, [{ question: stale!, outcomes: [], contradictions: [] }]);
    expect(late).toEqual([]);
    expect(await pipeline.verdicts()).toEqual(before);
    expect(await rows(pipeline.dataSource, 'SELECT revision - assessed_revision AS gap FROM questions')).toEqual([
      { gap: 0 },
    ]);
  });

  it('of articles are closed by those who read and match at once, each once', async () => {
    for (let n = 0; n < 12; n++) await pipeline.deliver(`Paper ${n}`, [`crash/died: ${n}`, 'crash/survived: 29']);
    const reading = [readDue(pipeline.dataSource, readLines), readDue(pipeline.dataSource, readLines)];
    await Promise.all([...reading, matchDue(pipeline.dataSource, lineMatcher)]);
    await Promise.all([1, 2, 3].map(() => matchDue(pipeline.dataSource, lineMatcher)));
    expect(await rows(pipeline.dataSource, 'SELECT id FROM articles WHERE revision > matched_revision')).toEqual([]);
    const told = await rows(
      pipeline.dataSource,
      'SELECT c.text, count(*)::int AS count FROM claims c JOIN evidence e ON e.claim_id = c.id GROUP BY c.text ORDER BY count DESC',
    );
    expect(told).toHaveLength(13);
    expect(told[0]).toMatchObject({ count: 12 });
    expect(await rows(pipeline.dataSource, 'SELECT id FROM events')).toHaveLength(1);
  });

  it('of articles are matched in the order of arrival, past one that fails', async () => {
    const bad = await pipeline.deliver('Amber', ['boom']);
    const good = await pipeline.deliver('Birch', ['crash/died: 38']);
    expect(await nextToMatch(pipeline.dataSource)).toBeNull();
    await readDue(pipeline.dataSource, readLines);
    expect(await nextToMatch(pipeline.dataSource)).toBe(good.articleId);
    expect(await rows(pipeline.dataSource, 'SELECT id FROM articles WHERE attempts = 1')).toEqual([
      { id: bad.articleId },
    ]);
  });
});

function refused(claimA: string) {
  return {
    kind: 'no such kind' as 'value',
    rule: 'r',
    claimA,
    claimB: null,
    operands: {},
    explanation: 'e',
    naturalKey: 'n',
  };
}

import { changePublisherGrade } from '../../src/pipeline/articles/change-publisher-grade';
import { retractArticle } from '../../src/pipeline/claims/retract-article';
import { settleValidity } from '../../src/pipeline/claims/settle-validity';
import { firstRow, rows } from '../../src/platform/database/rows';
import { openPipeline, type PipelineHarness } from './pipeline-harness';

interface VersionRow {
  text: string;
  number: number;
  state: string;
  causes: string[];
}

describe('from articles to verdicts', () => {
  let pipeline: PipelineHarness;
  beforeAll(async () => {
    pipeline = await openPipeline();
  });
  afterEach(() => pipeline.reset());
  afterAll(() => pipeline.close());

  const count = async (table: string) =>
    (await firstRow<{ n: number }>(pipeline.dataSource, `SELECT count(*)::int AS n FROM ${table}`))!.n;
  const versions = () =>
    rows<VersionRow>(
      pipeline.dataSource,
      `SELECT c.text, v.number, v.state, (SELECT coalesce(json_agg(cause->>'text'), '[]') FROM jsonb_array_elements(v.causes) cause) AS causes
       FROM verdicts v JOIN claims c ON c.id = v.claim_id ORDER BY v.created_at, c.text`,
    );

  it('answers one question out of several articles, with rival claims and a contradiction', async () => {
    for (const name of ['Amber', 'Birch', 'Cedar']) await pipeline.deliver(name, ['crash/died: 38']);
    await pipeline.deliver('Dune', ['crash/died: 42']);
    await pipeline.settle();
    expect(await pipeline.verdicts()).toEqual({
      'crash: died 38': ['supported', 0.654],
      'crash: died 42': ['refuted', 0.346],
    });
    expect(await count('questions')).toBe(1);
    const contradictions = await rows(pipeline.dataSource, `SELECT kind, rule, resolved_at FROM contradictions`);
    expect(contradictions).toEqual([{ kind: 'value', rule: 'quantity_disjoint', resolved_at: null }]);
  });

  it.each<
    [name: string, articles: [publisher: string, line: string, grade?: 'A' | 'B' | 'E'][], state: string, p: number]
  >([
    [
      'two independent sources',
      [
        ['Amber', 'pact/signed: yes'],
        ['Birch', 'pact/signed: yes'],
      ],
      'supported',
      0.722,
    ],
    [
      'and a third that only reports',
      [
        ['Amber', 'pact/signed: yes'],
        ['Birch', 'pact/signed: yes'],
        ['Cedar', 'pact/signed: yes | reports'],
      ],
      'supported',
      0.722,
    ],
    [
      'and a debunk by a weak source',
      [
        ['Amber', 'pact/signed: yes'],
        ['Birch', 'pact/signed: yes'],
        ['Cedar', 'pact/signed: yes | denies debunk', 'E'],
      ],
      'supported',
      0.667,
    ],
    [
      'its own assertion against the denial it carries',
      [
        ['Amber', 'pact/signed: yes'],
        ['Birch', 'pact/signed: yes | speaker=Ministry denies party'],
      ],
      'conflicting',
      0.511,
    ],
    [
      'a denial by a party alone',
      [['Amber', 'pact/signed: yes | speaker=Ministry denies party']],
      'insufficient',
      0.368,
    ],
    ['a debunk alone', [['Amber', 'pact/signed: yes | denies debunk']], 'refuted', 0.227],
    ['one source', [['Amber', 'pact/signed: yes']], 'single_source', 0.643],
    ['only repeated', [['Amber', 'pact/signed: yes | reports']], 'unverified', 0.5],
  ])('weighs %s', async (_name, articles, state, p) => {
    for (const [publisher, line, grade] of articles) await pipeline.deliver(publisher, [line], { grade });
    await pipeline.settle();
    expect(await pipeline.verdicts()).toEqual({ 'pact: signed yes': [state, p] });
  });

  it('does nothing when the same text is delivered again', async () => {
    await pipeline.deliver('Amber', ['crash/died: 38']);
    await pipeline.settle();
    const again = await pipeline.deliver('Amber', ['crash/died: 38']);
    await pipeline.settle();
    expect(again).toMatchObject({ outcome: 'unchanged', version: 1 });
    expect([await count('article_versions'), await count('verdicts'), await count('history')]).toEqual([1, 1, 1]);
  });

  it('assesses exactly the questions that a changed version touches, and says why', async () => {
    await pipeline.deliver('Amber', ['crash/died: 38', 'crash/survived: 27', 'pact/signed: yes']);
    await pipeline.deliver('Birch', ['crash/died: 38']);
    await pipeline.settle();
    const before = await versions();
    const changed = await pipeline.deliver('Amber', [
      'A line of prose.',
      'crash/died: 38',
      'crash/survived: 29',
      'pact/signed: yes',
    ]);
    await pipeline.settle();
    expect(changed).toMatchObject({ outcome: 'changed', version: 2 });
    expect((await versions()).slice(before.length)).toEqual([
      expect.objectContaining({ text: 'crash: survived 27', number: 2, state: 'unverified' }),
      {
        text: 'crash: survived 29',
        number: 1,
        state: 'single_source',
        causes: ['A changed version of “Report of Amber” (Amber) was read (version 2).'],
      },
    ]);
    expect(
      await rows(pipeline.dataSource, `SELECT withdrawn_reason FROM evidence WHERE withdrawn_at IS NOT NULL`),
    ).toEqual([{ withdrawn_reason: 'the passage is no longer in the article' }]);
    // The passages that stayed kept their rows and are anchored in both versions.
    expect(
      await rows(
        pipeline.dataSource,
        `SELECT s.quote, count(*)::int AS anchors FROM statements s JOIN statement_anchors n ON n.statement_id = s.id
         JOIN articles a ON a.id = s.article_id WHERE a.title = 'Report of Amber' GROUP BY s.id ORDER BY s.quote`,
      ),
    ).toEqual([
      { quote: 'crash/died: 38 | Amber', anchors: 2 },
      { quote: 'crash/survived: 27 | Amber', anchors: 1 },
      { quote: 'crash/survived: 29 | Amber', anchors: 1 },
      { quote: 'pact/signed: yes | Amber', anchors: 2 },
    ]);
  });

  it('assesses again when a publisher is graded otherwise', async () => {
    await pipeline.deliver('Amber', ['pact/signed: yes']);
    await pipeline.deliver('Birch', ['crash/died: 38']);
    await pipeline.settle();
    const before = await versions();
    const publisher = await firstRow<{ id: string }>(
      pipeline.dataSource,
      `SELECT id FROM publishers WHERE name = 'Amber'`,
    );
    const change = { publisherId: publisher!.id, grade: 'D' as const, reason: 'two corrections in a week' };
    expect(await changePublisherGrade(pipeline.dataSource, change)).toBe(true);
    expect(await changePublisherGrade(pipeline.dataSource, change)).toBe(false);
    await pipeline.settle();
    expect((await versions()).slice(before.length)).toEqual([
      {
        text: 'pact: signed yes',
        number: 2,
        state: 'single_source',
        causes: ['The grade of Amber changed from B to D.'],
      },
    ]);
    expect(await count(`history WHERE action = 'publisher.grade_changed'`)).toBe(1);
  });

  it('opens a question with the article as its cause, and bumps one that was known, once for each article', async () => {
    await pipeline.deliver('Amber', ['crash/died: 38']);
    await pipeline.settle();
    await pipeline.deliver('Birch', ['crash/died: 38', 'crash/survived: 5']);
    await pipeline.settle();
    expect(
      await rows(pipeline.dataSource, 'SELECT slot_key, revision, dormant, causes FROM questions ORDER BY id'),
    ).toMatchObject([
      { revision: 2, dormant: false, causes: [] },
      { revision: 1, dormant: false, causes: [] },
    ]);
    const [amber, birch] = ['Amber', 'Birch'].map((name) => `“Report of ${name}” (${name}) was added.`);
    expect(await versions()).toMatchObject([
      { text: 'crash: died 38', number: 1, causes: [amber] },
      { text: 'crash: died 38', number: 2, causes: [birch] },
      { text: 'crash: survived 5', number: 1, causes: [birch] },
    ]);
  });

  it('withdraws what a retracted article said', async () => {
    const { articleId } = await pipeline.deliver('Amber', ['pact/signed: yes']);
    await pipeline.deliver('Birch', ['pact/signed: yes']);
    await pipeline.settle();
    expect(await retractArticle(pipeline.dataSource, { articleId, reason: 'invented' })).toMatchObject({
      outcome: 'retracted',
    });
    expect(await retractArticle(pipeline.dataSource, { articleId, reason: 'invented' })).toMatchObject({
      outcome: 'unchanged',
    });
    await pipeline.settle();
    expect(await pipeline.verdicts()).toEqual({ 'pact: signed yes': ['single_source', 0.643] });
    expect((await versions()).at(-1)!.causes).toEqual(['“Report of Amber” (Amber) was retracted: invented']);
  });

  it('keeps a question nobody else answers and hardly worth checking dormant until a second article answers it', async () => {
    await pipeline.deliver('Amber', ['pact/signed: yes | dull']);
    await pipeline.settle();
    expect(await rows(pipeline.dataSource, `SELECT dormant FROM questions`)).toEqual([{ dormant: true }]);
    await pipeline.deliver('Birch', ['pact/signed: yes | dull']);
    await pipeline.settle();
    expect(await rows(pipeline.dataSource, `SELECT dormant FROM questions`)).toEqual([{ dormant: false }]);
  });

  it('gives a claim the time that most of its passages tell', async () => {
    for (const name of ['Amber', 'Birch', 'Cedar']) await pipeline.deliver(name, ['pact/signed: yes']);
    await pipeline.settle();
    const pieces = await rows<{ id: string }>(pipeline.dataSource, `SELECT id FROM evidence ORDER BY id`);
    for (const [i, from] of ['2020-01-01', '2022-03-01', '2022-03-01'].entries())
      await rows(
        pipeline.dataSource,
        `UPDATE evidence SET answer = answer || jsonb_build_object('from', $2::text) WHERE id = $1`,
        [pieces[i]!.id, from],
      );
    const claims = await rows<{ id: string }>(pipeline.dataSource, `SELECT id FROM claims`);
    await settleValidity(
      pipeline.dataSource,
      claims.map(({ id }) => id),
    );
    expect(await rows(pipeline.dataSource, `SELECT answer->>'from' AS since FROM claims`)).toEqual([
      { since: '2022-03-01' },
    ]);
  });

  it('suggests, and does not count, what it is not sure of', async () => {
    await pipeline.deliver('Amber', ['pact/signed: yes | unsure']);
    await pipeline.settle();
    expect([await count('suggestions'), await count('evidence'), await count('claims')]).toEqual([1, 0, 0]);
  });

  it('flags one dispute, naming who denies', async () => {
    await pipeline.deliver('Amber', ['pact/signed: yes']);
    await pipeline.deliver('Birch', ['pact/signed: yes | speaker=Ministry denies party']);
    await pipeline.settle();
    const [dispute, ...others] = await rows<{ kind: string; explanation: string }>(
      pipeline.dataSource,
      `SELECT kind, explanation FROM contradictions`,
    );
    expect(dispute).toMatchObject({ kind: 'dispute', explanation: expect.stringContaining('Ministry denies it') });
    expect(others).toEqual([]);
  });

  it('records the sum that holds and flags the one that fails within one article', async () => {
    await pipeline.deliver('Amber', ['crash/aboard: 67', 'crash/died: 38', 'crash/survived: 29']);
    await pipeline.deliver('Birch', ['crash/aboard: 67', 'crash/died: 38', 'crash/survived: 27']);
    await pipeline.settle();
    expect(
      await rows(
        pipeline.dataSource,
        `SELECT rule, holds FROM arithmetic_checks WHERE rule = 'died_survived_aboard' ORDER BY holds`,
      ),
    ).toEqual([
      { rule: 'died_survived_aboard', holds: false },
      { rule: 'died_survived_aboard', holds: true },
    ]);
    expect(await rows(pipeline.dataSource, `SELECT explanation FROM contradictions WHERE kind = 'sum'`)).toEqual([
      { explanation: expect.stringMatching(/^Birch: 38 died \+ 27 survived/) },
    ]);
    await pipeline.deliver('Birch', ['crash/aboard: 67', 'crash/died: 38', 'crash/survived: 29']);
    await pipeline.settle();
    expect(await count('contradictions WHERE resolved_at IS NULL')).toBe(0);
  });
});

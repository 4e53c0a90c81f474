import { buildCandidateIndex } from '../../src/domain/matching/candidates';
import { findCandidates } from '../../src/pipeline/candidates/find-candidates';
import { foldTerms, LEAST_FOLDED } from '../../src/pipeline/candidates/fold-terms';
import { forgetTerms, storeTerms } from '../../src/pipeline/candidates/store-terms';
import { similarClaims } from '../../src/pipeline/claims/similar-claims';
import { firstRow, rows } from '../../src/platform/database/rows';
import { openPipeline, type PipelineHarness } from './pipeline-harness';

const KNOWN = 20_000;
const SYLLABLES = [
  'bar',
  'den',
  'fol',
  'gor',
  'hul',
  'kem',
  'lim',
  'mor',
  'nar',
  'pel',
  'ros',
  'tev',
  'vik',
  'wen',
  'zal',
];
const NOUNS = [
  'bridge',
  'ferry',
  'mine',
  'dam',
  'school',
  'harbour',
  'bakery',
  'tunnel',
  'council',
  'clinic',
  'archive',
];
const VERBS = ['closed', 'flooded', 'burned', 'reopened', 'collapsed', 'sold', 'moved', 'halted', 'expanded', 'sank'];
const ENDS = ['after a storm', 'during the strike', 'before the vote', 'for repairs', 'without a warning', 'in spring'];

/** Sentences in which few words are frequent and most are rare, as in news; the same ones every time. */
function sentences(count: number): string[] {
  let seed = 7;
  const below = (top: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * top);
  };
  const of = (words: readonly string[]) => words[below(words.length)]!;
  const name = () => `${of(SYLLABLES)}${of(SYLLABLES)}${of(SYLLABLES)}`.replace(/^./u, (first) => first.toUpperCase());
  return Array.from(
    { length: count },
    () => `The ${of(NOUNS)} of ${name()} was ${of(VERBS)} ${of(ENDS)}, ${below(900) + 2} people near ${name()} said`,
  );
}

const asLines = (texts: string[], ids: string[]) => texts.map((text, i) => ({ id: ids[i]!, text }));

describe('candidates in the database', () => {
  let pipeline: PipelineHarness;
  beforeAll(async () => {
    pipeline = await openPipeline();
  });
  afterEach(() => pipeline.reset());
  afterAll(() => pipeline.close());

  async function seedStatements(texts: string[]): Promise<string[]> {
    const { articleId } = await pipeline.deliver('Amber', ['crash/died: 38']);
    const ids = await rows<{ id: string }>(
      pipeline.dataSource,
      `INSERT INTO statements (article_id, quote, prefix, suffix, attribution_mode, polarity, modality, check_worthiness, reading, reader_version)
       SELECT $1, quote, '', '', 'narrator', 'affirmed', 'asserted', 0.5, '{}', '1'
       FROM unnest($2::text[]) WITH ORDINALITY AS t(quote, place) ORDER BY place RETURNING id`,
      [articleId, texts],
    );
    const lines = texts.map((text, i) => ({ id: ids[i]!.id, text }));
    for (let at = 0; at < lines.length; at += 2000)
      await storeTerms(pipeline.dataSource, 'statement', lines.slice(at, at + 2000));
    return ids.map(({ id }) => id);
  }

  const find = (text: string, limit = 10) => findCandidates(pipeline.dataSource, 'statement', text, limit);
  const fold = () => foldTerms(pipeline.dataSource, 'statement');
  const spans = async () =>
    (await rows<{ span: number }>(pipeline.dataSource, 'SELECT span FROM statement_term_blocks ORDER BY first')).map(
      ({ span }) => span,
    );

  it('finds among many what the ranking in memory finds, in blocks and before', async () => {
    const texts = sentences(KNOWN);
    const ids = await seedStatements(texts.slice(0, -LEAST_FOLDED / 2));
    expect(await fold()).toBe(ids.length);
    // The newest are loose.
    ids.push(...(await seedStatements(texts.slice(-LEAST_FOLDED / 2))));
    expect(await fold()).toBe(0);
    const index = buildCandidateIndex(asLines(texts, ids));
    const asked = texts
      .filter((_, i) => i % 1000 === 0 || i === KNOWN - 1)
      .map((text) => text.replace('was', 'has been').toUpperCase().slice(0, 60));
    for (const text of asked) {
      const [want, have] = [index.match(text), await find(text)];
      expect(have[0]?.id).toBe(want[0]?.id);
      // Of equal scores any will do.
      for (const [i, { score }] of want.entries()) expect(have[i]?.score).toBeCloseTo(score, 1);
    }
  }, 60_000);

  it('reads by indexes alone', async () => {
    await seedStatements(sentences(5_000));
    await fold();
    await rows(pipeline.dataSource, 'ANALYZE statement_postings, statement_term_blocks, statement_terms');
    const plans: string[] = [];
    const explaining = {
      query: async (statement: string, parameters?: unknown[]) => {
        const plan = await rows<{ 'QUERY PLAN': string }>(pipeline.dataSource, `EXPLAIN ${statement}`, parameters);
        plans.push(plan.map((row) => row['QUERY PLAN']).join('\n'));
        return pipeline.dataSource.query(statement, parameters);
      },
    };
    await findCandidates(explaining, 'statement', sentences(1)[0]!);
    expect(plans.length).toBeGreaterThan(2);
    for (const plan of plans) expect(plan).not.toMatch(/Seq Scan on statement_(terms|postings)/);
  });

  it('finds a folded statement by what it says now, and not once it is withdrawn', async () => {
    const texts = sentences(LEAST_FOLDED);
    const ids = await seedStatements(texts);
    await fold();
    const best = async (text: string) => (await find(text, 1))[0]?.id;
    expect(await best(texts[7]!)).toBe(ids[7]);
    const now = 'Zebras graze quietly in Xanadu';
    await storeTerms(pipeline.dataSource, 'statement', [{ id: ids[7]!, text: now }]);
    expect(await best(now)).toBe(ids[7]);
    expect(await best(texts[7]!)).not.toBe(ids[7]);
    await seedStatements(sentences(LEAST_FOLDED));
    await fold();
    expect(await best(now)).toBe(ids[7]);
    await forgetTerms(pipeline.dataSource, 'statement', [ids[7]!]);
    expect(await best(now)).toBeUndefined();
  });

  it('keeps blocks few as lines come, and finds what they say all the while', async () => {
    const texts = sentences(5 * LEAST_FOLDED);
    const seen: number[][] = [];
    for (let at = 0; at < texts.length; at += LEAST_FOLDED) {
      const own = texts.slice(at, at + LEAST_FOLDED);
      const ids = await seedStatements(own);
      await Promise.all([fold(), fold()]);
      seen.push(await spans());
      expect((await find(own[3]!, 1))[0]?.id).toBe(ids[3]);
    }
    const one = LEAST_FOLDED;
    expect(seen).toEqual([[one], [one, one], [one, one, one], [4 * one], [4 * one, one]]);
    const numbers = await rows<{ count: number }>(
      pipeline.dataSource,
      'SELECT count(DISTINCT line)::int FROM statement_terms WHERE line IS NOT NULL',
    );
    expect(numbers[0]?.count).toBe(texts.length);
  });

  it('misses nothing while lines are folded and their terms change', async () => {
    const texts = sentences(4 * LEAST_FOLDED);
    const ids = await seedStatements(texts.slice(0, LEAST_FOLDED));
    const searches = async () => {
      for (let i = 0; i < LEAST_FOLDED; i += 25) expect((await find(texts[i]!, 1))[0]?.id).toBe(ids[i]);
    };
    const folds = async () => {
      for (let at = LEAST_FOLDED; at < texts.length; at += LEAST_FOLDED) {
        await fold();
        await seedStatements(texts.slice(at, at + LEAST_FOLDED));
      }
      await fold();
    };
    // Of those that are not asked for: loose again, and folded anew.
    const changes = async () => {
      for (let i = 1; i < LEAST_FOLDED; i += 25)
        await storeTerms(pipeline.dataSource, 'statement', [{ id: ids[i]!, text: `Zebra ${i} grazes` }]);
    };
    await Promise.all([searches(), folds(), changes(), searches()]);
    for (let i = 1; i < LEAST_FOLDED; i += 25) expect((await find(`Zebra ${i} grazes`, 1))[0]?.id).toBe(ids[i]);
  });

  it('finds statements while they are in their article, and claims', async () => {
    await pipeline.deliver('Amber', ['crash/died: 38', 'pact/signed: yes']);
    await pipeline.settle();
    const find = async (kind: 'claim' | 'statement', text: string) => {
      const [best] = await findCandidates(pipeline.dataSource, kind, text);
      const column = kind === 'claim' ? 'text' : 'quote';
      const row = await firstRow<{ text: string }>(
        pipeline.dataSource,
        `SELECT ${column} AS text FROM ${kind}s WHERE id = $1`,
        [best?.id ?? null],
      );
      return row?.text;
    };
    expect(await find('statement', 'How many died in the crash?')).toBe('crash/died: 38 | Amber');
    expect(await find('claim', 'How many died in the crash?')).toBe('crash: died 38');
    await pipeline.deliver('Amber', ['pact/signed: yes']);
    await pipeline.settle();
    expect(await find('statement', 'How many died in the crash?')).toBeUndefined();
  });

  it('finds nothing by words that no statement has, nor where there is none', async () => {
    expect(await findCandidates(pipeline.dataSource, 'claim', 'Zebras graze')).toEqual([]);
    await pipeline.deliver('Amber', ['crash/died: 38']);
    await pipeline.settle();
    expect(await findCandidates(pipeline.dataSource, 'claim', 'Zebras graze')).toEqual([]);
    expect(await findCandidates(pipeline.dataSource, 'claim', '… \u0000 \uD800 !')).toEqual([]);
  });

  it('names claims on other questions that are worded alike', async () => {
    await pipeline.deliver('Amber', ['selmouth harbour fire/died: 38', 'aldun treaty/signed: yes']);
    await pipeline.deliver('Birch', ['great selmouth harbour fire/died: 38']);
    await pipeline.settle();
    const questions = await rows<{ id: string; text: string }>(
      pipeline.dataSource,
      `SELECT id, text FROM questions ORDER BY id`,
    );
    const alike = async (at: number) =>
      (await similarClaims(pipeline.dataSource, questions[at]!.id)).map(({ text }) => text);
    expect(questions).toHaveLength(3);
    expect(await alike(0)).toEqual(['great selmouth harbour fire: died 38']);
    expect(await alike(1)).toEqual([]);
  });
});

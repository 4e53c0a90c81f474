import { buildCandidateIndex } from '../../src/domain/matching/candidates';
import { findCandidates } from '../../src/pipeline/candidates/find-candidates';
import { linesQuery } from '../../src/pipeline/candidates/known-lines';
import { storeTerms, termsToStore } from '../../src/pipeline/candidates/store-terms';
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
    await rows(pipeline.dataSource, 'ANALYZE statement_terms');
    return ids.map(({ id }) => id);
  }

  it('finds by index, among many, what the ranking in memory finds', async () => {
    const texts = sentences(KNOWN);
    const ids = await seedStatements(texts);
    const asked = texts
      .filter((_, i) => i % 1000 === 0)
      .map((text) => text.replace('was', 'has been').toUpperCase().slice(0, 60));
    const plan = await rows<{ 'QUERY PLAN': string }>(pipeline.dataSource, `EXPLAIN ${linesQuery('statement')}`, [
      JSON.stringify([termsToStore(texts[0]!).terms]),
      100,
    ]);
    const steps = plan.map((row) => row['QUERY PLAN']).join('\n');
    expect(steps).toContain('Bitmap Index Scan on statement_terms_terms');
    expect(steps).not.toContain('Seq Scan');
    const index = buildCandidateIndex(texts.map((text, i) => ({ id: ids[i]!, text })));
    let [wanted, found, first] = [0, 0, 0];
    for (const text of asked) {
      const want = index.match(text);
      const have = await findCandidates(pipeline.dataSource, 'statement', text);
      wanted += want.length;
      found += want.filter(({ id }) => have.some((one) => one.id === id)).length;
      first += want[0]?.id === have[0]?.id ? 1 : 0;
    }
    expect(first).toBe(asked.length);
    expect(found / wanted).toBeGreaterThan(0.95);
  }, 60_000);

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
    // Among two statements every term is common.
    await rows(pipeline.dataSource, 'ANALYZE statement_terms');
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

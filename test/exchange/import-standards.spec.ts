import { rows } from '../../src/platform/database/rows';
import { openPipeline, type PipelineHarness } from '../pipeline/pipeline-harness';
import { importText, told } from './import-harness';

let pipeline: PipelineHarness;
const query = <Row>(statement: string, parameters: unknown[] = []) =>
  rows<Row>(pipeline.dataSource, statement, parameters);
const take = (
  format: 'claimreview' | 'web-annotation',
  value: unknown,
  options: Parameters<typeof importText>[3] = {},
) => importText(pipeline.dataSource, format, typeof value === 'string' ? value : JSON.stringify(value), options);
const evidenceOn = (claimId: string | null | undefined) =>
  query<Record<string, unknown>>(
    `SELECT e.stance, e.debunk, p.name, p.grade, e.record_url AS url, e.record_quote AS quote, e.reason FROM evidence e
     JOIN publishers p ON p.id = e.publisher_id WHERE e.claim_id = $1 ORDER BY e.id`,
    [claimId],
  );

beforeAll(async () => {
  pipeline = await openPipeline();
});
afterAll(() => pipeline.close());

const review = (members: object = {}) => ({
  '@context': 'https://schema.org',
  '@type': 'ClaimReview',
  url: 'https://checkers.example/bridge',
  claimReviewed: 'The bridge at Lower Wick cost four billion pounds',
  datePublished: '2025-06-02',
  author: { '@type': 'Organization', name: 'The Checkers', url: 'https://checkers.example/' },
  reviewRating: { '@type': 'Rating', ratingValue: 1, bestRating: 5, worstRating: 1, alternateName: 'False' },
  itemReviewed: {
    '@type': 'Claim',
    author: { '@type': 'Person', name: 'Mara Lind' },
    firstAppearance: { '@type': 'CreativeWork', url: 'https://social.example/lind/1' },
    appearance: ['https://social.example/lind/1', { url: 'https://video.example/2' }],
  },
  ...members,
});

describe('a ClaimReview', () => {
  it('becomes a claim, with the review against it and where the claimant made it', async () => {
    const { rows: found } = await take('claimreview', review());
    expect(told({ rows: found } as never)).toEqual(['1 created']);
    expect(await evidenceOn(found[0]!.claimId)).toEqual([
      {
        stance: 'denies',
        debunk: true,
        name: 'The Checkers',
        grade: 'F',
        url: 'https://checkers.example/bridge',
        quote: 'False: “The bridge at Lower Wick cost four billion pounds”',
        reason: 'The Checkers rates it “False”',
      },
      {
        stance: 'supports',
        debunk: false,
        name: 'Mara Lind',
        grade: 'F',
        url: 'https://social.example/lind/1',
        quote: 'The bridge at Lower Wick cost four billion pounds',
        reason: 'Where the claim appeared, as The Checkers says',
      },
      expect.objectContaining({ name: 'Mara Lind', url: 'https://video.example/2' }),
    ]);
    expect(told(await take('claimreview', review()))).toEqual(['1 unchanged']);
  });

  it('of another organisation on the same words is evidence on the same claim', async () => {
    const other = review({
      url: 'https://others.example/1',
      author: 'Others',
      reviewRating: { alternateName: 'Mostly true' },
      itemReviewed: undefined,
    });
    const { rows: found } = await take('claimreview', other);
    const [before] = (await take('claimreview', review())).rows;
    expect(found[0]!.claimId).toBe(before!.claimId);
    expect((await evidenceOn(found[0]!.claimId)).at(-1)).toMatchObject({ stance: 'supports', name: 'Others' });
  });

  const many = Array.from({ length: 5 }, (_, i) =>
    review({ url: `https://checkers.example/many/${i}`, claimReviewed: `Claim ${i} {of} "many" [words], \\ and more` }),
  );
  it.each<[string, string]>([
    ['an array', JSON.stringify(many)],
    ['an array over many lines', JSON.stringify(many, null, 2)],
    ['JSON Lines', many.map((one) => JSON.stringify(one)).join('\n')],
    [
      'a DataFeed',
      JSON.stringify(
        {
          '@context': 'https://schema.org',
          '@type': 'DataFeed',
          name: 'all',
          dataFeedElement: many.map((one) => ({ '@type': 'DataFeedItem', item: [one] })),
          dateModified: '2025',
        },
        null,
        1,
      ),
    ],
    ['a graph', JSON.stringify({ '@context': 'https://schema.org', '@graph': many })],
    [
      'blocks of a page',
      `<!doctype html><html><head><title>x</title>${many.map((one) => `<script type="application/ld+json">${JSON.stringify({ '@graph': [{ '@type': 'WebPage' }, one] })}</script>`).join('')}</head><body><p>Text</p></body></html>`,
    ],
  ])('is read from %s', async (what, text) => {
    const found = await take('claimreview', text, { piece: 11, source: what });
    expect(found.counts).toMatchObject({ created: 5, refused: 0 });
  });

  it.each<[string, object, RegExp]>([
    ['without words', review({ claimReviewed: undefined, itemReviewed: undefined }), /^claimReviewed is missing/],
    ['without an address', review({ url: undefined }), /^url is missing/],
    ['with an address that is none', review({ url: 'ftp://x.example/' }), /^url must be an http or https address/],
    ['of another type', { '@type': 'Article', url: 'https://x.example/' }, /^@type is not ClaimReview/],
  ])('%s is refused, and the next one is taken', async (what, bad, reason) => {
    const found = await take('claimreview', [bad, review()], { source: what });
    expect(`${found.rows[0]!.field} ${found.rows[0]!.reason}`).toMatch(reason);
    expect(found.rows[1]!.outcome).toBe('created');
  });

  it('of several claims at one address loses none, once or again', async () => {
    const url = 'https://checkers.example/debate';
    const both = ['Taxes have doubled', 'Taxes have been halved'].map((claimReviewed) =>
      review({ url, claimReviewed }),
    );
    const first = await take('claimreview', both, { source: 'debate' });
    expect(told(first)).toEqual(['1 created', '2 created']);
    expect(new Set(first.rows.map(({ claimId }) => claimId)).size).toBe(2);
    expect(told(await take('claimreview', [...both].reverse(), { source: 'debate' }))).toEqual([
      '1 unchanged',
      '2 unchanged',
    ]);
    const named = both.map((one) => ({ ...one, '@id': '#review' }));
    expect(told(await take('claimreview', named, { source: 'debate' }))).toEqual(['1 unchanged', '2 unchanged']);
  });

  const sided = async (what: string, value: unknown) => {
    const { rows: found } = await take('claimreview', value, { source: what });
    expect(found.map(({ outcome, reason }) => reason ?? outcome)).toEqual(['created']);
    return evidenceOn(found[0]!.claimId);
  };
  let number = 0;
  const fresh = (members: object = {}) =>
    review({ url: `https://shapes.example/${++number}`, claimReviewed: `Claim of the shape ${number}`, ...members });

  it.each<[string, object, object]>([
    ['a rating in plain words', { reviewRating: 'False' }, { stance: 'denies' }],
    ['words for a number', { reviewRating: { ratingValue: 'Mostly false' } }, { stance: 'denies' }],
    [
      'numbers as texts',
      { reviewRating: { ratingValue: '5', bestRating: '5', worstRating: '1' } },
      { stance: 'supports' },
    ],
    ['a truth value for words', { reviewRating: { alternateName: false } }, { stance: 'denies' }],
    [
      'lists of one',
      { reviewRating: [{ alternateName: 'True' }], author: [{ name: 'A list' }] },
      { stance: 'supports', name: 'A list' },
    ],
    ['no author', { author: undefined }, { name: 'shapes.example' }],
    ['entities', { author: 'Ren&eacute;e &amp; Co&rsquo;s' }, { name: 'Renée & Co’s' }],
    ['a long body', { reviewBody: 'Why 😀 '.repeat(20_000) }, { quote: expect.stringMatching(/…$/) }],
    [
      'an address as an object',
      { url: undefined, mainEntityOfPage: { '@id': 'https://main.example/1' } },
      { url: 'https://main.example/1' },
    ],
  ])('with %s is read', async (what, members, expected) => {
    expect((await sided(what, fresh(members)))[0]).toMatchObject(expected);
  });

  it.each<[string, unknown, object[]]>([
    [
      'a work, as in older ones',
      { '@type': 'CreativeWork', author: { name: 'Mara Lind' }, url: 'https://work.example/1' },
      [{ url: 'https://work.example/1', name: 'Mara Lind' }],
    ],
    ['a list', [{ '@type': 'Claim', appearance: 'https://work.example/2' }], [{ url: 'https://work.example/2' }]],
    [
      'appearances of which some are no addresses',
      { appearance: ['Facebook', { name: 'x' }, 'https://work.example/3'] },
      [{ url: 'https://work.example/3' }],
    ],
  ])('that reviews %s keeps where the claim appeared', async (what, itemReviewed, appearances) => {
    const [, ...found] = await sided(what, fresh({ itemReviewed }));
    expect(found).toEqual(appearances.map((one) => expect.objectContaining(one)));
  });

  it('of a list, or several in one entry, is read one by one', async () => {
    const list = {
      '@type': 'ItemList',
      itemListElement: [
        { '@type': 'ListItem', position: 1, item: fresh() },
        { '@type': 'ListItem', item: fresh() },
      ],
    };
    expect(told(await take('claimreview', list, { source: 'list' }))).toEqual(['1 created', '2 created']);
    const feed = { '@type': 'DataFeed', dataFeedElement: [{ item: [fresh(), fresh()] }, { item: fresh() }] };
    expect(told(await take('claimreview', feed, { source: 'feed' }))).toEqual(['1 created', '1 created', '2 created']);
  });

  it('is read from blocks that are not quite JSON, and what is beyond repair is named', async () => {
    const block = (json: string, type = 'application/ld+json') => `<script type="${type}">${json}</script>`;
    const page = [
      block(
        `\n//<![CDATA[\n${JSON.stringify(fresh()).replace(/}$/, ',}')} // end\n//]]>`,
        'application/LD+JSON; charset=utf-8',
      ),
      block(JSON.stringify(fresh()).replace('Claim of', 'Claim\nof')),
      block('{"@type": "ClaimReview", "url": '),
      block(
        JSON.stringify({
          '@graph': [
            { '@type': 'Organization', '@id': '#us', name: 'We in the graph' },
            fresh({ author: { '@id': '#us' } }),
          ],
        }),
      ),
    ].join('');
    const found = await take('claimreview', `\uFEFF<!doctype html><html><head>${page}</head><body></body></html>`, {
      source: 'page',
      piece: 13,
    });
    expect(told(found)).toEqual(['1 created', '2 created', '3 refused: row is not valid JSON', '4 created']);
    expect((await evidenceOn(found.rows[3]!.claimId))[0]).toMatchObject({ name: 'We in the graph' });
  });

  it('is read from UTF-16', async () => {
    const bytes = Buffer.from(`\uFEFF${JSON.stringify([fresh({ author: 'Żółw' })])}`, 'utf16le');
    const { rows: found } = await importText(pipeline.dataSource, 'claimreview', bytes, { source: 'utf-16', piece: 5 });
    expect((await evidenceOn(found[0]!.claimId))[0]).toMatchObject({ name: 'Żółw' });
  });

  it('keeps no markup of a hostile one', async () => {
    const hostile = review({
      url: 'https://hostile.example/',
      claimReviewed: 'A <img src=x onerror=alert(1)> claim',
      author: [{ name: '<script>x</script>Evil' }],
      reviewRating: {
        alternateName: 'False</script><script>alert(1)</script>',
        ratingExplanation: '&lt;iframe src="x"&gt; why',
      },
    });
    const { rows: found } = await take('claimreview', hostile);
    const stored = JSON.stringify([
      await evidenceOn(found[0]!.claimId),
      await query('SELECT text FROM claims WHERE id = $1', [found[0]!.claimId]),
    ]);
    expect(stored).not.toMatch(/<[a-z/]/i);
  });

  it('in a page without any is refused as a whole', async () => {
    await expect(take('claimreview', '<html><body>No review</body></html>')).rejects.toThrow(
      'the page holds no ClaimReview',
    );
    await expect(take('claimreview', '  \n ')).rejects.toThrow('there is nothing to read');
  });
});

describe('a Web Annotation', () => {
  const annotation = (id: string, members: object = {}) => ({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `https://notes.example/${id}`,
    type: 'Annotation',
    target: {
      source: 'https://unknown.example/page',
      selector: [
        { type: 'TextPositionSelector', start: 1, end: 5 },
        { type: 'TextQuoteSelector', exact: 'seven people', prefix: 'At least ', suffix: ' were' },
      ],
    },
    ...members,
  });
  let claim: string;
  let article: { id: string; url: string; statement: string };
  const bodyOn = (words: string) => [
    { type: 'SpecificResource', purpose: 'linking', source: `https://desk.example/claims/${claim}` },
    { type: 'TextualBody', purpose: 'assessing', value: words },
  ];

  beforeAll(async () => {
    await pipeline.deliver('Amber', ['crash/died: 38']);
    await pipeline.settle();
    const [found] = await query<{ id: string }>(`SELECT id FROM claims WHERE origin = 'rule' LIMIT 1`);
    claim = `clm_${found!.id.replaceAll('-', '')}`;
    [article] = (await query<typeof article>(
      `SELECT a.id, a.source_key AS url, s.id AS statement FROM articles a JOIN statements s ON s.article_id = a.id LIMIT 1`,
    )) as [typeof article];
  });

  it('becomes a record on the claim that its body names', async () => {
    const found = await take(
      'web-annotation',
      annotation('1', { body: bodyOn('Denies the claim'), creator: { name: 'Ada' } }),
    );
    expect(told(found)).toEqual(['1 created']);
    expect((await evidenceOn(found.rows[0]!.claimId)).at(-1)).toMatchObject({
      stance: 'denies',
      name: 'unknown.example',
      url: 'https://unknown.example/page',
      quote: 'seven people',
      reason: 'Annotated by Ada',
    });
    expect(
      told(
        await take('web-annotation', [annotation('1', { body: bodyOn('Denies the claim'), creator: { name: 'Ada' } })]),
      ),
    ).toEqual(['1 unchanged']);
  });

  it('becomes the passage of an article that is here, where its words stand in it', async () => {
    const target = { source: article.url, selector: { type: 'TextQuoteSelector', exact: 'a text in plain English' } };
    const found = await take('web-annotation', {
      type: 'AnnotationPage',
      items: [annotation('2', { target, body: bodyOn('Repeats the claim') })],
    });
    expect(told(found)).toEqual(['1 created']);
    const [evidence] = await query<Record<string, unknown>>(
      `SELECT s.article_id, s.quote, e.stance, e.record_quote FROM evidence e JOIN statements s ON s.id = e.statement_id
       WHERE e.id = (SELECT subject_id FROM external_ids WHERE external_id = 'https://notes.example/2')`,
    );
    expect(evidence).toEqual({
      article_id: article.id,
      quote: 'a text in plain English',
      stance: 'reports',
      record_quote: null,
    });
  });

  it('of evidence that is here already leaves it as it is', async () => {
    const [known] = await query<{ quote: string; count: number }>(
      `SELECT s.quote, (SELECT count(*)::int FROM evidence) AS count FROM statements s WHERE s.id = $1`,
      [article.statement],
    );
    const target = { source: article.url, selector: { type: 'TextQuoteSelector', exact: known!.quote } };
    const found = await take('web-annotation', annotation('3', { target, body: bodyOn('Supports the claim') }));
    expect(found.counts.created).toBe(1);
    expect(await query('SELECT count(*)::int AS count FROM evidence')).toEqual([{ count: known!.count }]);
  });

  it.each<[string, object, RegExp]>([
    [
      'without a quote',
      { target: { source: 'https://x.example/', selector: { type: 'FragmentSelector', value: 'a' } } },
      /^target\/selector holds no TextQuoteSelector/,
    ],
    [
      'without an address',
      { target: { selector: { type: 'TextQuoteSelector', exact: 'x' } } },
      /^target\/source is missing/,
    ],
    ['without a claim', { body: 'a note' }, /^body names no claim/],
    ['on a claim nobody knows', { body: `clm_${'0'.repeat(32)}` }, /^claim_id there is no claim/],
  ])('%s is refused', async (_what, members, reason) => {
    const found = await take('web-annotation', annotation('bad', { body: bodyOn('Denies'), ...members }));
    expect(`${found.rows[0]!.field} ${found.rows[0]!.reason}`).toMatch(reason);
  });
});

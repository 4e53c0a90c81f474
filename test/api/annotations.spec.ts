import { expand, type JsonLdDocument } from 'jsonld';
import { findPassage } from '../../src/pipeline/statements/find-passage';
import { ANNOTATION_TERMS } from './annotation-context';
import { type ApiApp, openApiApp } from './api-app';
import { BODY, insert, type Seed, seedEverything } from './seed';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
const ORIGIN = 'https://desk.example';
const OA = 'http://www.w3.org/ns/oa#';
// Two characters of two UTF-16 units each stand before the passage.
const AMENDED = `⚓ 🚢🚢 Amended.\n${BODY}`;

let api: ApiApp;
let ids: Seed;
let uuids: Seed;

interface Annotation {
  target: {
    source: string;
    selector: [
      { type: string; exact: string; prefix: string; suffix: string },
      { type: string; start: number; end: number },
    ];
    state: { cached: string };
  };
}

/** An independent reader: every term has to be known, and every address absolute. */
const read = (document: unknown) =>
  expand(
    document as JsonLdDocument,
    {
      safe: true,
      documentLoader: async (url) => {
        if (url !== CONTEXT) throw new Error(`loads ${url}`);
        return { documentUrl: url, document: ANNOTATION_TERMS };
      },
    } as Parameters<typeof expand>[1],
  );

beforeAll(async () => {
  api = await openApiApp({ url: ORIGIN });
  ({ ids, uuids } = await seedEverything(api.database));
  const start = AMENDED.indexOf('At least');
  await insert(api.database, 'statement_anchors', {
    statement_id: uuids.statement,
    article_version_id: await insert(api.database, 'article_versions', {
      article_id: uuids.article,
      number: 2,
      title: 'Ferry runs aground',
      body: AMENDED,
      body_hash: 'amended',
      media_type: 'text/plain',
    }),
    start_offset: start,
    end_offset: start + 31,
  });
  await api.database.query('UPDATE articles SET version = 2');
});
afterAll(() => api.close());

/** The words at the position that an annotation gives, in the text that it calls its own. */
async function wordsAt({ target }: Annotation): Promise<{ byPosition: string; byQuote: string }> {
  const [quote, position] = target.selector;
  const { pathname } = new URL(target.state.cached);
  const { body } = (await api.request.get(pathname).expect(200)).body as { body: string };
  const span = findPassage(body, { quote: quote.exact, prefix: quote.prefix, suffix: quote.suffix });
  return {
    byPosition: [...body].slice(position.start, position.end).join(''),
    byQuote: span === null ? '' : body.slice(span.start, span.end),
  };
}

describe('the annotation of a statement', () => {
  it('selects the passage of the newest text by its words and by its code points', async () => {
    const { body, headers } = await api.request.get(`/api/v1/statements/${ids.statement}/annotation`).expect(200);
    expect(headers['content-type']).toBe(`application/ld+json; profile="${CONTEXT}"`);
    expect(body).toMatchObject({
      '@context': CONTEXT,
      type: 'Annotation',
      id: `${ORIGIN}/api/v1/statements/${ids.statement}/annotation`,
      target: {
        source: 'https://courier.example/ferry',
        selector: [
          {
            type: 'TextQuoteSelector',
            exact: 'At least seven people were hurt',
            prefix: '⚓ 🚢🚢 Amended.\n',
            suffix: ' when a ferry ran aground off Po',
          },
          { type: 'TextPositionSelector', start: 14, end: 45 },
        ],
      },
    });
    expect(await wordsAt(body)).toEqual({
      byPosition: 'At least seven people were hurt',
      byQuote: 'At least seven people were hurt',
    });
  });

  it('is understood by a reader of JSON-LD', async () => {
    const { body } = await api.request.get(`/api/v1/statements/${ids.statement}/annotation`).expect(200);
    const [annotation] = (await read(body)) as Record<string, unknown>[];
    expect(annotation).toMatchObject({
      '@id': body.id,
      '@type': [`${OA}Annotation`],
      [`${OA}motivatedBy`]: [{ '@id': `${OA}describing` }, { '@id': `${OA}linking` }],
      [`${OA}hasBody`]: [
        { '@type': [`${OA}TextualBody`] },
        { [`${OA}hasSource`]: [{ '@id': `${ORIGIN}/claims/${ids.claim}` }] },
        {
          'http://www.w3.org/1999/02/22-rdf-syntax-ns#value': [
            { '@value': `Supports the claim ${ids.claim}: At least seven people were hurt.` },
          ],
        },
      ],
      [`${OA}hasTarget`]: [
        {
          [`${OA}hasSource`]: [{ '@id': 'https://courier.example/ferry' }],
          [`${OA}hasSelector`]: [
            { '@type': [`${OA}TextQuoteSelector`] },
            {
              [`${OA}start`]: [{ '@value': 14, '@type': 'http://www.w3.org/2001/XMLSchema#nonNegativeInteger' }],
              [`${OA}end`]: [{ '@value': 45, '@type': 'http://www.w3.org/2001/XMLSchema#nonNegativeInteger' }],
            },
          ],
        },
      ],
    });
  });

  it('answers 304 to whoever has it, and 404 for a statement nobody has read', async () => {
    const address = `/api/v1/statements/${ids.statement}/annotation`;
    const { headers } = await api.request.get(address).expect(200);
    await api.request.get(address).set('If-None-Match', headers.etag!).expect(304);
    await api.request.get(`/api/v1/statements/stm_${'0'.repeat(32)}/annotation`).expect(404);
  });

  it('points at our page where the article has no address, and says who made it', async () => {
    await api.database.query(`UPDATE articles SET url = NULL`);
    await api.database.query(`UPDATE statements SET origin = 'person'`);
    const { body } = await api.request.get(`/api/v1/statements/${ids.statement}/annotation`).expect(200);
    expect(body.target.source).toBe(`${ORIGIN}/articles/${ids.article}`);
    expect(body.creator).toEqual({ type: 'Person', name: 'A person at the desk' });
    expect(body.generator).toMatchObject({ type: 'Software', name: 'Touchstone' });
    await read(body);
  });
});

describe('the annotations of an article', () => {
  const TEXT = '🚢 one two three four five six seven';
  const words = TEXT.split(' ').slice(1);

  beforeAll(async () => {
    const version = await insert(api.database, 'article_versions', {
      article_id: uuids.article,
      number: 3,
      title: 'Ferry',
      body: TEXT,
      body_hash: 'words',
      media_type: 'text/plain',
    });
    for (const word of words)
      await insert(api.database, 'statement_anchors', {
        statement_id: await insert(api.database, 'statements', {
          article_id: uuids.article,
          quote: word,
          prefix: '',
          suffix: '',
          attribution_mode: 'narrator',
          polarity: 'affirmed',
          modality: 'asserted',
          check_worthiness: 0.5,
          reading: {},
          reader_version: '1',
        }),
        article_version_id: version,
        start_offset: TEXT.indexOf(word),
        end_offset: TEXT.indexOf(word) + word.length,
      });
    await api.database.query('UPDATE articles SET version = 3');
  });

  it.each([1, 3, 7, 50])('are all there once, in order, in pages of %i', async (limit) => {
    const collection = await api.request.get(`/api/v1/articles/${ids.article}/annotations?limit=${limit}`).expect(200);
    expect(collection.headers['content-type']).toBe(`application/ld+json; profile="${CONTEXT}"`);
    expect(collection.body).toMatchObject({ type: 'AnnotationCollection', total: words.length });
    const seen: string[] = [];
    let page = collection.body.first;
    for (;;) {
      expect(page).toMatchObject({ type: 'AnnotationPage', partOf: collection.body.id });
      for (const annotation of page.items as Annotation[]) {
        const { byPosition, byQuote } = await wordsAt(annotation);
        expect([byPosition, byQuote]).toEqual(Array(2).fill(annotation.target.selector[0].exact));
        seen.push(byPosition);
      }
      if (page.next === undefined) break;
      const { pathname, search } = new URL(page.next);
      const { body } = await api.request.get(pathname + search).expect(200);
      expect(body).toMatchObject({ '@context': CONTEXT, id: page.next });
      await read(body);
      page = body;
    }
    expect(seen).toEqual(words);
    const [read_] = (await read(collection.body)) as Record<string, unknown>[];
    expect(read_).toMatchObject({
      '@type': ['http://www.w3.org/ns/activitystreams#OrderedCollection'],
      'http://www.w3.org/ns/activitystreams#totalItems': [{ '@value': words.length }],
    });
  });

  it('are those of an older version where one is named', async () => {
    const { body } = await api.request.get(`/api/v1/articles/${ids.article}/annotations?version=1`).expect(200);
    expect(body).toMatchObject({ total: 1, first: { items: [{ target: { selector: [{}, { start: 0, end: 31 }] } }] } });
    await api.request.get(`/api/v1/articles/${ids.article}/annotations?version=9`).expect(404);
    await api.request.get(`/api/v1/articles/${ids.article}/annotation-pages?cursor=x`).expect(400);
  });
});

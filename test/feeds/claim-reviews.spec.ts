import * as jsonld from 'jsonld';
import { isPublicVersion } from '../../src/pipeline/notices/public-version';
import { rows } from '../../src/platform/database/rows';
import { type ApiApp, openApiApp } from '../api/api-app';
import { type PublishedClaims, publishedClaims } from './published-claims';

const ORIGIN = 'https://desk.example';
const SCHEMA = 'https://schema.org/';

let api: ApiApp;
let claims: PublishedClaims;
let ferry: { uuid: string; id: string };

beforeAll(async () => {
  api = await openApiApp({ url: ORIGIN });
  claims = await publishedClaims(api.database);
  ferry = await claims.claim('The ferry sank.');
  await claims.version(ferry.uuid, { text: 'The ferry </script> sank.' });
  await claims.version((await claims.claim('The port was closed.')).uuid, { text: 'The port was closed.' });
});
afterAll(() => api.close());

/** The context of schema.org as far as it matters here: every name is one of its own. */
const documentLoader = async (url: string) => ({
  documentUrl: url,
  document: { '@context': { '@vocab': SCHEMA } },
});

describe('the feed of ClaimReviews', () => {
  it('is read back as linked data: one review an element', async () => {
    const { body, headers } = await api.anonymous.get('/feeds/claim-reviews.json').expect(200);
    expect(headers['content-type']).toMatch(/^application\/ld\+json/);
    const [feed] = (await jsonld.expand(body, { documentLoader } as never)) as unknown as Record<string, unknown>[];
    expect(feed?.['@type']).toEqual([`${SCHEMA}DataFeed`]);
    const elements = feed?.[`${SCHEMA}dataFeedElement`] as Record<string, Record<string, unknown>[]>[];
    const reviews = elements.map((element) => element[`${SCHEMA}item`]?.[0]);
    expect(reviews.map((review) => review?.['@type'])).toEqual([[`${SCHEMA}ClaimReview`], [`${SCHEMA}ClaimReview`]]);
    expect(JSON.stringify(reviews[1]?.[`${SCHEMA}claimReviewed`])).toContain('The ferry </script> sank.');
  });

  it('goes on at the address in the Link header', async () => {
    const { headers } = await api.anonymous.get('/feeds/claim-reviews.json?limit=1').expect(200);
    const next = /^<([^>]+)>; rel="next"$/.exec(String(headers.link))?.[1] ?? '';
    const { body } = await api.anonymous.get(next.replace(ORIGIN, '')).expect(200);
    expect(body.dataFeedElement).toHaveLength(1);
    expect(body.dataFeedElement[0].item.url).toBe(`${ORIGIN}/claims/${ferry.id}`);
    await api.anonymous.get('/feeds/claim-reviews.json').set('If-None-Match', 'W/"other"').expect(200);
  });
});

describe('a citation', () => {
  const cite = (rest: string) => api.anonymous.get(`/api/v1/claims/${ferry.id}/v/1/citation${rest}`);

  it('comes in the format that is asked for, and names the version and its hash', async () => {
    const { headers: sealed } = await api.anonymous.get(`/api/v1/claims/${ferry.id}/v/1`).expect(200);
    const hash = String(sealed.etag).replaceAll('"', '');
    const { text, headers } = await cite('').expect(200);
    expect(headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(text).toMatch(
      new RegExp(`^Touchstone, “The ferry </script> sank.”: True, version 1 of .*/v/1, SHA-256 ${hash}\n$`),
    );
    const bibtex = await cite('').set('Accept', 'application/x-bibtex').buffer(true).expect(200);
    expect(String(bibtex.text)).toMatch(/^@misc\{clm-/);
    const { body } = await cite('?format=csl').expect(200);
    expect(body[0]).toMatchObject({ version: '1', note: `Version 1, SHA-256 ${hash}` });
  });

  it('is refused where there is nothing to cite, or no such format', async () => {
    await cite('?format=ris').expect(400);
    await api.anonymous.get(`/api/v1/claims/${ferry.id}/v/9/citation`).expect(404);
    await api.request.get(`/api/v1/claims/${claims.ids.claim}/v/1/citation`).expect(404);
  });
});

it('forgets in feeds what a court had taken out, and says so', async () => {
  await claims.version(ferry.uuid, { text: 'The ferry sank.' });
  await rows(
    api.database,
    `INSERT INTO redactions (claim_id, number, at, reason, by, left_hash, public_key, signature)
     VALUES ($1, 1, now(), 'The name of a witness.', 'system', 'h', 'k', 's')`,
    [ferry.uuid],
  );
  await rows(
    api.database,
    `UPDATE verdicts SET document = NULL, salt = NULL, causes = '[]', basis_hash = '' WHERE claim_id = $1 AND number = 1`,
    [ferry.uuid],
  );
  const id = `${ORIGIN}/claims/${ferry.id}/v/1`;
  const { body: history } = await api.anonymous.get(`/feeds/claims/${ferry.id}.json`).expect(200);
  expect(history.items).toHaveLength(1);
  expect(history._touchstone.removed).toMatchObject([{ id, reason: 'The name of a witness.' }]);
  const { text } = await api.anonymous.get(`/feeds/claims/${ferry.id}.atom`).buffer(true).expect(200);
  expect(text).toContain(`<at:deleted-entry ref="${id}"`);
  expect(text).not.toContain('/script');
  const { body: corrections } = await api.anonymous.get('/feeds/corrections.json').expect(200);
  expect(corrections.items[0]).toMatchObject({ id: `${id}#redaction`, title: 'Redacted: version 1 of a verdict' });
  // Redactions stand among the changes by their time, and all of it is reached by paging.
  await claims.version(ferry.uuid, { text: 'The ferry sank.', state: 'supported' });
  const paged: string[] = [];
  for (let next: string | undefined = `${ORIGIN}/feeds/corrections.json?limit=1`; next; ) {
    const { body }: { body: { items: { id: string }[]; next_url?: string } } = await api.anonymous
      .get(next.replace(ORIGIN, ''))
      .expect(200);
    expect(body.items).toHaveLength(1);
    paged.push(...body.items.map((item) => item.id));
    next = body.next_url;
  }
  expect(paged).toEqual([`${ORIGIN}/claims/${ferry.id}/v/3`, `${id}#redaction`]);
  await api.anonymous.get(`/api/v1/claims/${ferry.id}/v/1/citation`).expect(410);
  const { body: badge } = await api.anonymous.get(`/badges/claims/${ferry.id}/v/1.svg`).buffer(true).expect(200);
  expect(Buffer.from(badge).toString()).toContain('Redacted · v1');
  expect((await api.anonymous.get(`/embed/claims/${ferry.id}/v/1`).expect(200)).text).toContain('were taken out');
});

it('finds public versions by an index', async () => {
  const plan = await api.database.transaction(async (sql) => {
    await rows(sql, 'SET LOCAL enable_seqscan = off');
    await rows(sql, 'SET LOCAL enable_sort = off');
    const found = `SELECT v.id FROM verdicts v WHERE ${isPublicVersion('v')} ORDER BY v.id DESC LIMIT 51`;
    return (await rows<Record<string, string>>(sql, `EXPLAIN ${found}`)).map((line) => line['QUERY PLAN']).join('\n');
  });
  expect(plan).toContain('Index Scan Backward using verdicts_public on verdicts');
  expect(plan).not.toContain('Filter: (jsonb_typeof');
});

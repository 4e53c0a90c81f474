import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { signingKey } from '../../src/pipeline/checkpoints/signing-key';
import { takeCheckpoint } from '../../src/pipeline/checkpoints/take-checkpoint';
import { rows } from '../../src/platform/database/rows';
import { type ApiApp, openApiApp } from '../api/api-app';
import { type PublishedClaims, publishedClaims } from './published-claims';

interface Entry {
  id: string;
  title: string;
  url: string;
  date_modified: string;
  content_html: string;
  tags?: string[];
  _touchstone: { version: number; contentHash: string; changes: { kind: string; text: string }[] };
}

let api: ApiApp;
let claims: PublishedClaims;
let ferry: { uuid: string; id: string };
let port: { uuid: string; id: string };

const ORIGIN = 'https://desk.example';

const CORRECTION = {
  id: 'cor_1',
  wrong: 'It said three.',
  since: '2026-03-02',
  noticedBy: 'A reader',
  isNow: 'It says seven.',
  status: 'open' as const,
  recordedAt: '2026-03-04T09:30:00Z',
};

const read = async (address: string): Promise<{ items: Entry[]; next_url?: string; title: string }> => {
  const { body } = await api.anonymous.get(address).expect(200);
  return body;
};
const told = ({ items }: { items: Entry[] }) => items.map(({ id, title }) => `${id.replace(ORIGIN, '')} ${title}`);

beforeAll(async () => {
  api = await openApiApp({ url: ORIGIN });
  claims = await publishedClaims(api.database);
  ferry = await claims.claim('The ferry sank.');
  port = await claims.claim('The port was closed.');
  const computed = { ruling: null };
  await claims.version(ferry.uuid, { text: 'The ferry sank.', ...computed });
  await claims.version(ferry.uuid, { text: 'The ferry sank.' });
  await claims.version(port.uuid, { text: 'The port was closed.' });
  await claims.version(ferry.uuid, { text: 'The ferry sank.', ruling: { rationale: 'Two registers say so.' } });
  await claims.version(ferry.uuid, { text: 'The ferry sank.', corrections: [CORRECTION] });
  await claims.version(port.uuid, { text: 'The port was closed.', ruling: { status: 'withdrawn' } });
  await rows(api.database, `INSERT INTO review_tags (claim_id, tag) VALUES ($1, 'sea rescue')`, [ferry.uuid]);
  await takeCheckpoint(api.database, await signingKey(api.database, null));
});
afterAll(() => api.close());

describe('the feed of', () => {
  it('all verdicts has one entry a claim, that of its newest public version', async () => {
    const feed = await read('/feeds/verdicts.json');
    expect(told(feed)).toEqual([
      `/claims/${port.id} Withdrawn, was True: The port was closed.`,
      `/claims/${ferry.id} True: The ferry sank.`,
    ]);
    expect(feed.items[1]).toMatchObject({ tags: ['sea rescue'], _touchstone: { version: 4 } });
    expect(feed.items[1]?.content_html).toContain(`${ORIGIN}/claims/${ferry.id}/v/4`);
  });

  it('a tag, a publisher, a claim holds what belongs to it', async () => {
    expect(told(await read('/feeds/tags/sea%20rescue.json'))).toEqual([`/claims/${ferry.id} True: The ferry sank.`]);
    expect(told(await read('/feeds/tags/aviation.json'))).toEqual([]);
    const publisher = await read(`/feeds/publishers/${claims.ids.publisher}.json`);
    expect(publisher.title).toBe('Verdicts: The Northern Courier');
    expect(publisher.items).toHaveLength(2);
    const history = await read(`/feeds/claims/${ferry.id}.json`);
    expect(told(history)).toEqual([4, 3, 2].map((number) => `/claims/${ferry.id}/v/${number} True: The ferry sank.`));
  });

  it('corrections holds what was corrected, changed or withdrawn, and says what', async () => {
    const { items } = await read('/feeds/corrections.json');
    expect(items.map(({ id, _touchstone: { changes } }) => [id.replace(ORIGIN, ''), changes[0]?.kind])).toEqual([
      [`/claims/${port.id}/v/2`, 'withdrawal'],
      [`/claims/${ferry.id}/v/4`, 'correction'],
    ]);
    expect(items[1]?.content_html).toMatch(
      /^<ul><li>A correction was opened: It said three. It will say: It says seven.<\/li><\/ul>/,
    );
  });

  it('checkpoints holds each one as it is to be kept', async () => {
    const { body: kept } = await api.anonymous.get('/api/v1/checkpoints/1').expect(200);
    const { body } = await api.anonymous.get('/feeds/checkpoints.json').expect(200);
    expect(JSON.parse(body.items[0].content_text)).toEqual(kept);
    const { text } = await api.anonymous.get('/feeds/checkpoints.atom').buffer(true).expect(200);
    expect(JSON.parse(parseAtomFeed(text).entries?.[0]?.content?.value ?? '')).toEqual(kept);
  });
});

it.each(['verdicts', 'corrections', 'checkpoints', 'tags/sea%20rescue', 'publishers/PUBLISHER', 'claims/CLAIM'])(
  '%s says the same as Atom and as JSON Feed, and both are read by other parsers',
  async (name) => {
    const path = `/feeds/${name.replace('PUBLISHER', claims.ids.publisher).replace('CLAIM', ferry.id)}`;
    const atom = await api.anonymous.get(`${path}.atom`).buffer(true).expect(200);
    const json = await api.anonymous.get(`${path}.json`).buffer(true).expect(200);
    expect(atom.headers['content-type']).toBe('application/atom+xml; charset=utf-8');
    expect(json.headers['content-type']).toBe('application/feed+json; charset=utf-8');
    const xml = parseAtomFeed(atom.text);
    const { items } = parseJsonFeed(json.text);
    expect(items?.length).toBeGreaterThan(0);
    expect(xml.entries?.map(({ id, title, updated }) => [id, title?.value, updated])).toEqual(
      items?.map(({ id, title, date_modified }) => [id, title, date_modified]),
    );
    const [{ ok } = { ok: false }] = await rows<{ ok: boolean }>(
      api.database,
      'SELECT xml_is_well_formed_document($1) AS ok',
      [atom.text],
    );
    expect(ok).toBe(true);
  },
);

it('leads from page to page without a gap or a duplicate while versions are written', async () => {
  const seen: string[] = [];
  let next: string | undefined = `/feeds/claims/${ferry.id}.json?limit=1`;
  while (next !== undefined) {
    const feed: Awaited<ReturnType<typeof read>> = await read(next.replace(ORIGIN, ''));
    seen.push(...feed.items.map(({ _touchstone }) => String(_touchstone.version)));
    next = feed.next_url;
    await claims.version(ferry.uuid, { text: 'The ferry sank.' });
  }
  expect(seen).toEqual(['4', '3', '2']);
});

describe('whoever has it already', () => {
  it.each(['verdicts.atom', 'verdicts.json', 'checkpoints.atom'])('gets 304 for %s', async (name) => {
    const { headers } = await api.anonymous.get(`/feeds/${name}`).expect(200);
    expect(headers['cache-control']).toBe('public, max-age=60');
    const again = () => api.anonymous.get(`/feeds/${name}`);
    await again().set('If-None-Match', String(headers.etag)).expect(304);
    await again().set('If-Modified-Since', String(headers['last-modified'])).expect(304);
    await again().set('If-Modified-Since', 'Mon, 02 Mar 2020 09:30:00 GMT').expect(200);
    await again()
      .set({ 'If-None-Match': '"other"', 'If-Modified-Since': String(headers['last-modified']) })
      .expect(200);
  });

  it('gets it anew when something changed', async () => {
    const { headers } = await api.anonymous.get('/feeds/verdicts.json').expect(200);
    await claims.version(port.uuid, { text: 'The port was closed.' });
    await api.anonymous.get('/feeds/verdicts.json').set('If-None-Match', String(headers.etag)).expect(200);
  });
});

it.each([
  ['verdicts.rss', 404],
  ['tags/x.yml', 404],
  [`claims/clm_${'0'.repeat(32)}.atom`, 404],
  ['claims/none.atom', 400],
  [`publishers/pub_${'0'.repeat(32)}.json`, 404],
  ['verdicts.json?limit=0', 400],
  ['verdicts.json?cursor=none', 400],
])('answers %s with %i', async (path, status) => {
  const { body } = await api.anonymous.get(`/feeds/${path}`).expect(status);
  expect(body).toMatchObject({ status, detail: expect.any(String) });
});

it('tells nobody of claims that no ruling has made public', async () => {
  const text = (await api.request.get('/feeds/verdicts.json').expect(200)).text;
  expect(text).not.toContain(claims.ids.claim);
  await api.request.get(`/feeds/claims/${claims.ids.claim}.json`).expect(404);
});

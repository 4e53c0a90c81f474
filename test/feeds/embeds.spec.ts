import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { drawBadge } from '../../src/http/embeds/badge';
import { renderCard } from '../../src/http/embeds/card';
import type { EmbeddedVersion } from '../../src/http/embeds/embedded-version';
import { embeddablePage, oembedOf } from '../../src/http/embeds/oembed';
import { rows } from '../../src/platform/database/rows';
import { type ApiApp, openApiApp } from '../api/api-app';
import { type PublishedClaims, publishedClaims } from './published-claims';

const ORIGIN = 'https://desk.example';
const UUID = '0193a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b';

let api: ApiApp;
let claims: PublishedClaims;
let ferry: { uuid: string; id: string };

beforeAll(async () => {
  api = await openApiApp({ url: ORIGIN });
  claims = await publishedClaims(api.database);
  ferry = await claims.claim('The ferry sank.');
  await claims.version(ferry.uuid, { text: 'The ferry sank.' });
  await claims.version(ferry.uuid, {
    text: 'The ferry sank.',
    ruling: { rating: 'false', label: 'False', holds: 'no' },
  });
});
afterAll(() => api.close());

const oembed = (url: string, rest = '') => api.anonymous.get(`/oembed?url=${encodeURIComponent(url)}${rest}`);
const textOf = async (address: string) => (await api.anonymous.get(address).buffer(true).expect(200)).text;

const embedded = (texts: { claim: string; label: string }): EmbeddedVersion => {
  const outcome = {
    rating: 'true',
    label: texts.label,
    holds: 'yes',
    value: 5,
    status: 'published',
    state: 'supported',
  } as const;
  const step = {
    number: 999_999_998,
    createdAt: '2026-03-02T09:30:00.000Z',
    contentHash: 'c0ffee',
    state: 'supported',
    outcome,
    redacted: false,
  } as const;
  const newest = { claimId: UUID, step: { ...step, number: 999_999_999 } };
  return { claimId: UUID, pinned: true, step, newest, claim: texts.claim, corrected: true };
};

const HOSTILE = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({
    unit: fc.constantFrom('"', '&', '<', ']]>', '</script>', '👩‍👩‍👧', 'e\u0301\u0301\u0301', '\u0000', '\uFFFE'),
    maxLength: 300,
  }),
);

describe('oEmbed', () => {
  it('describes the card of a claim, and of the version that was cited', async () => {
    const { body, headers } = await oembed(`${ORIGIN}/claims/${ferry.id}`).expect(200);
    expect(body).toMatchObject({
      version: '1.0',
      type: 'rich',
      title: 'False: The ferry sank.',
      provider_name: 'Touchstone',
    });
    const frame = parseHTML(body.html).document.querySelector('iframe');
    expect(frame?.getAttribute('src')).toBe(`${ORIGIN}/embed/claims/${ferry.id}`);
    expect([frame?.getAttribute('width'), frame?.getAttribute('height')]).toEqual([
      String(body.width),
      String(body.height),
    ]);
    expect(headers['content-type']).toMatch(/^application\/json/);
    const { body: cited } = await oembed(
      `${ORIGIN}/claims/${ferry.id}/v/1?utm=x#cite`,
      '&maxwidth=300&maxheight=200&dnt=1',
    ).expect(200);
    expect(cited).toMatchObject({ title: 'True: The ferry sank.', width: 300, height: 200 });
    expect(cited.html).toContain(`/embed/claims/${ferry.id}/v/1"`);
  });

  it('says the same as XML', async () => {
    const { body } = await oembed(`${ORIGIN}/claims/${ferry.id}`).expect(200);
    const { text, headers } = await oembed(`${ORIGIN}/claims/${ferry.id}`, '&format=xml').buffer(true).expect(200);
    expect(headers['content-type']).toBe('text/xml; charset=utf-8');
    const read = await rows<{ name: string; value: string }>(
      api.database,
      `SELECT name, value FROM xmltable('/oembed/*' PASSING xmlparse(DOCUMENT $1)
         COLUMNS name text PATH 'local-name(.)', value text PATH 'string(.)')`,
      [text],
    );
    expect(Object.fromEntries(read.map(({ name, value }) => [name, value]))).toEqual(
      Object.fromEntries(Object.entries(body).map(([name, value]) => [name, String(value)])),
    );
  });

  it.each([
    [`${ORIGIN}/claims/clm_${'0'.repeat(32)}`, '', 404],
    ['https://elsewhere.example/claims/CLAIM', '', 404],
    [`${ORIGIN}/questions/CLAIM`, '', 404],
    [`${ORIGIN}/claims/CLAIM/v/9`, '', 404],
    [`${ORIGIN}/claims/CLAIM?asOf=2026-01-01T00:00Z`, '', 404],
    ['javascript:alert(1)', '', 404],
    ['', '', 400],
    [`${ORIGIN}/claims/CLAIM`, '&maxwidth=wide', 400],
    [`${ORIGIN}/claims/CLAIM`, '&format=yaml', 501],
  ])('answers %s%s with %i', async (url, rest, status) => {
    await oembed(url.replace('CLAIM', ferry.id), rest).expect(status);
  });

  it('names a page of this service or none', () => {
    expect(embeddablePage(`http://desk.example/claims/${ferry.id}/v/2/`, ORIGIN)).toEqual({
      claimId: ferry.uuid,
      number: 2,
    });
    expect(embeddablePage(`${ORIGIN}:8443/claims/${ferry.id}`, ORIGIN)).toBeNull();
  });

  it('has a frame that no text breaks out of', () => {
    fc.assert(
      fc.property(HOSTILE, HOSTILE, (claim, label) => {
        const { html, title } = oembedOf(embedded({ claim, label }), { claimId: UUID }, ORIGIN, {});
        const { document } = parseHTML(`<body>${html}</body>`);
        expect(document.querySelectorAll('body *')).toHaveLength(1);
        expect(document.querySelector('iframe')?.getAttribute('sandbox')).not.toContain('scripts');
        expect(title.length).toBeLessThanOrEqual(400);
      }),
    );
  });
});

describe('the card', () => {
  it('shows the version that was cited, says that a newer one exists, and is for others to frame', async () => {
    const { text, headers } = await api.anonymous.get(`/embed/claims/${ferry.id}/v/1`).expect(200);
    expect(headers['content-security-policy']).toMatch(/frame-ancestors \*$/);
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers['x-frame-options']).toBeUndefined();
    expect(headers['cross-origin-resource-policy']).toBe('cross-origin');
    const { document } = parseHTML(text);
    expect(document.querySelector('.rated')?.textContent).toBe('True');
    expect(document.querySelector('.newer')?.textContent).toBe('Version 2 is newer: False');
    expect(document.querySelector('.foot')?.textContent).toContain('Version 1 of');
    expect(document.querySelectorAll('script')).toHaveLength(0);
    for (const link of document.querySelectorAll('a')) {
      expect(link.getAttribute('href')).toMatch(`${ORIGIN}/claims/${ferry.id}`);
      expect([link.getAttribute('target'), link.getAttribute('rel')]).toEqual(['_blank', 'noopener']);
    }
  });

  it('follows the newest version where none was named', async () => {
    const { document } = parseHTML(await textOf(`/embed/claims/${ferry.id}`));
    expect(document.querySelector('.rated')?.textContent).toBe('False');
    expect(document.querySelector('.newer')).toBeNull();
  });

  it('is a page too where there is nothing to show, so that the frame is not broken', async () => {
    for (const address of [
      `/embed/claims/${claims.ids.claim}`,
      '/embed/claims/none',
      `/embed/claims/${ferry.id}/v/x`,
    ]) {
      const { text, headers } = await api.anonymous.get(address).expect(404);
      expect(text).toContain('There is no such verdict here.');
      expect(headers['content-security-policy']).toMatch(/frame-ancestors \*$/);
    }
  });

  it('is the only page that others may frame', async () => {
    const { headers } = await api.anonymous.get('/api/docs').expect(200);
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['x-frame-options']).toBeDefined();
  });

  it('has at most 10 KB and no other tags, whatever the texts', () => {
    const tags = (html: string) => [...parseHTML(html).document.querySelectorAll('*')].map(({ tagName }) => tagName);
    const plain = tags(renderCard(embedded({ claim: 'Twelve died.', label: 'True' }), ORIGIN));
    fc.assert(
      fc.property(HOSTILE, HOSTILE, (claim, label) => {
        const html = renderCard(embedded({ claim, label }), ORIGIN);
        expect(Buffer.byteLength(html)).toBeLessThanOrEqual(10_240);
        expect(tags(html)).toEqual(plain);
      }),
    );
  });
});

describe('the badge', () => {
  it('says what the version comes to, its number, and that a newer one exists', async () => {
    const { headers } = await api.anonymous.get(`/badges/claims/${ferry.id}/v/1.svg`).expect(200);
    expect(headers['content-type']).toBe('image/svg+xml; charset=utf-8');
    expect(headers['cross-origin-resource-policy']).toBe('cross-origin');
    const cited = await svg(`/badges/claims/${ferry.id}/v/1.svg`);
    expect(cited).toContain('True · v1 · newer version exists</text>');
    expect(cited).toContain('<title>Touchstone: True · v1 · newer version exists: The ferry sank.</title>');
    expect(await svg(`/badges/claims/${ferry.id}.svg`)).toContain('>False · v2</text>');
  });

  it.each([
    [`claims/clm_${'0'.repeat(32)}.svg`, 404],
    ['claims/none.svg', 400],
    ['claims/CLAIM/v/9.svg', 404],
    ['claims/CLAIM.png', 404],
  ])('answers %s with %i', async (path, status) => {
    await api.anonymous.get(`/badges/${path.replace('CLAIM', ferry.id)}`).expect(status);
  });

  it('has at most 2 KB and is well-formed, whatever the texts', async () => {
    const drawn = fc
      .sample(fc.record({ claim: HOSTILE, label: HOSTILE }), 200)
      .map((texts) => drawBadge(embedded(texts)));
    expect(drawn.filter((one) => Buffer.byteLength(one) > 2048)).toEqual([]);
    const broken = await rows(
      api.database,
      'SELECT one FROM unnest($1::text[]) one WHERE NOT xml_is_well_formed_document(one)',
      [drawn],
    );
    expect(broken).toEqual([]);
  });
});

const svg = async (address: string): Promise<string> => {
  const { body } = await api.anonymous.get(address).buffer(true).expect(200);
  return Buffer.from(body).toString('utf8');
};

it.each([
  () => `/embed/claims/${ferry.id}`,
  () => `/badges/claims/${ferry.id}.svg`,
  () => `/oembed?url=${ORIGIN}/claims/${ferry.id}`,
])('gives 304 to whoever has it', async (address) => {
  const { headers } = await api.anonymous.get(address()).expect(200);
  expect(headers['cache-control']).toBe('public, max-age=60');
  await api.anonymous.get(address()).set('If-None-Match', String(headers.etag)).expect(304);
});

it('of a merged claim show the version that was cited and where a newer verdict stands; the newest leads on', async () => {
  const wreck = await claims.claim('The ferry was lost.');
  await claims.version(wreck.uuid, { text: 'The ferry was lost.' });
  const merge = (into: string | null) =>
    rows(api.database, 'UPDATE claims SET merged_into = $2 WHERE id = $1', [wreck.uuid, into]);
  const unpublished = await claims.claim('A ferry is gone.');
  await merge(unpublished.uuid);
  const cited = `/embed/claims/${wreck.id}/v/1`;
  expect(await textOf(cited)).not.toContain('Merged');
  await merge(ferry.uuid);
  const { document } = parseHTML(await textOf(cited));
  expect(document.querySelector('h1')?.textContent).toBe('The ferry was lost.');
  expect(document.querySelector('.newer')?.textContent).toBe(
    'Merged into another claim, which has a newer verdict: False',
  );
  expect(document.querySelector('.newer a')?.getAttribute('href')).toBe(`${ORIGIN}/claims/${ferry.id}`);
  expect(await svg(`/badges/claims/${wreck.id}/v/1.svg`)).toContain('True · v1 · newer version exists');
  expect(await textOf(`/embed/claims/${wreck.id}`)).toBe(await textOf(`/embed/claims/${ferry.id}`));
  expect(await svg(`/badges/claims/${wreck.id}.svg`)).toBe(await svg(`/badges/claims/${ferry.id}.svg`));
  expect((await oembed(`${ORIGIN}/claims/${wreck.id}`).expect(200)).body.title).toBe('False: The ferry sank.');
});

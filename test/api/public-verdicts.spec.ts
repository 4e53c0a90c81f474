import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import * as jsonld from 'jsonld';
import supertest from 'supertest';
import { DataSource } from 'typeorm';
import { accessModule } from '../../src/access/access.module';
import { DEFAULT_ACCESS } from '../../src/access/access-settings';
import { EVERYBODY } from '../../src/access/actor';
import { ApiModule } from '../../src/http/api/api.module';
import { getClaimVerdict } from '../../src/http/api/claims/claim-verdict.view';
import { configureHttp } from '../../src/http/configure-http';
import { httpAdapter } from '../../src/http/http-adapter';
import { PagesModule } from '../../src/http/pages/pages.module';
import { assessQuestions } from '../../src/pipeline/verdicts/assess-questions';
import { rows } from '../../src/platform/database/rows';
import { addPerson } from '../support/roles';
import { ROOMY } from '../support/unhurried';
import { type ApiApp, openApiApp } from './api-app';
import { publishRuling } from './published';
import { schemaMismatches } from './schema-mismatches';
import { type Seed, seedEverything } from './seed';

@Module({})
class StoredModule {}

const ORIGIN = 'https://desk.example';

let api: ApiApp;
let ids: Seed;
let uuids: Seed;
let claim: string;

/** What every cause comes down to. */
async function reassess(statement: string, parameters: unknown[] = []): Promise<void> {
  await rows(api.database, statement, parameters);
  await rows(api.database, 'UPDATE questions SET revision = revision + 1');
  await assessQuestions(api.database, [uuids.question]);
}

const at = async (number: number): Promise<string> => {
  const [row] = await rows<{ at: string }>(
    api.database,
    `SELECT to_char(created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at FROM verdicts WHERE claim_id = $1 AND number = $2`,
    [uuids.claim, number],
  );
  return row!.at;
};

/** The service once more, on the same database. */
async function restart(): Promise<NestFastifyApplication> {
  const stored = {
    module: StoredModule,
    global: true,
    providers: [{ provide: DataSource, useValue: api.database }],
    exports: [DataSource],
  };
  const module = await Test.createTestingModule({
    imports: [stored, accessModule(DEFAULT_ACCESS), ApiModule],
  }).compile();
  const app = module.createNestApplication<NestFastifyApplication>(httpAdapter(), { logger: false });
  await configureHttp(app, { capacity: ROOMY });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}

beforeAll(async () => {
  api = await openApiApp({ url: ORIGIN }, [PagesModule]);
  ({ ids, uuids } = await seedEverything(api.database));
  claim = `/api/v1/claims/${ids.claim}`;
  const { personId } = await addPerson(api.database, 'reviewer');
  await rows(
    api.database,
    `INSERT INTO rulings (claim_id, person_id, reading, rating, rating_label, rating_value, holds, rationale, question_revision, verdict_number, seen_evidence)
     VALUES ($1, $2, 'first', 'mostly_true', 'Mostly true', 4, 'yes', $3, 1, 1, '{}')`,
    [uuids.claim, personId, 'The register says so.</script><script>planted("rationale")</script>\u2028'],
  );
  await rows(api.database, 'DELETE FROM corrections');
  await rows(api.database, 'DELETE FROM reply_requests');
  await reassess('SELECT');
});
afterAll(() => api?.close());

describe('before anything is published', () => {
  it.each(['', '/history', '/compare/1..1', '/claim-review', '?asOf=2999-01-01'])(
    'there is nothing at %s',
    async (path) => {
      await api.anonymous.get(`${claim}${path}`).expect(404);
    },
  );
});

describe('once a ruling is published', () => {
  beforeAll(() =>
    reassess(
      `UPDATE reviews SET state = 'published', ruling_id = r.id, published_ruling = r.id, published_at = '2026-05-01T00:00:00Z'
       FROM rulings r WHERE r.claim_id = reviews.claim_id`,
    ),
  );

  it('everybody reads the claim as the newest version says it, with links to the others and to what to cite', async () => {
    const { body, headers } = await api.anonymous.get(claim).expect(200);
    expect(body).toMatchObject({
      id: ids.claim,
      verdictNumber: body.verdict.number,
      stale: false,
      verdict: {
        newest: body.verdict.number,
        mergedInto: null,
        outcome: { label: 'Mostly true', status: 'published' },
      },
    });
    expect(headers.link).toContain(`<${ORIGIN}/claims/${ids.claim}/v/${body.verdictNumber}>; rel="cite-as"`);
    expect(headers.link).toContain(`<${ORIGIN}${claim}/history>; rel="version-history"`);
    expect(headers.link).toContain(`<${ORIGIN}${claim}>; rel="latest-version"`);
    await api.anonymous
      .get(claim)
      .set('if-none-match', headers.etag ?? '')
      .expect(304);
    const { body: document } = await api.request.get('/api/openapi.json');
    const schema = { $ref: '#/components/schemas/ClaimWithVerdictDto' };
    expect(schemaMismatches(document, schema, body)).toEqual([]);
  });

  it('everybody gets from the database at once what would else be put together here, member by member', async () => {
    const { text } = await api.anonymous.get(claim).expect(200);
    const { answer } = await getClaimVerdict(api.database, { id: uuids.claim, asOf: undefined }, EVERYBODY);
    expect(JSON.stringify(JSON.parse(text))).toBe(JSON.stringify(answer));
  });

  it('people who may read see the same, and what was said before', async () => {
    const { body } = await api.request.get(claim).expect(200);
    expect(body.verdict.outcome.label).toBe('Mostly true');
    const { body: earlier } = await api.request.get(`${claim}?asOf=${await at(2)}`).expect(200);
    expect(earlier).toMatchObject({ verdictNumber: 2, verdict: { number: 2, outcome: null } });
  });

  it('answers what was said at a moment, refuses what is none, and says where nothing had been said', async () => {
    const published = await at(3);
    const { body } = await api.anonymous.get(`${claim}?asOf=${published}`).expect(200);
    expect(body.verdict.number).toBe(3);
    const { body: early } = await api.anonymous.get(`${claim}?asOf=2025-01-01T00:00Z`).expect(404);
    expect(early.detail).toContain('Nothing had been said about this claim then');
    const { body: wrong } = await api.anonymous.get(`${claim}?asOf=yesterday`).expect(400);
    expect(wrong).toMatchObject({ code: 'invalid-query', errors: [{ parameter: 'asOf' }] });
    await api.anonymous.get(`${claim}?asOf=2025-01-01&asOf=2026-01-01`).expect(400);
  });

  it('is found by clients of Google’s Fact Check Tools', async () => {
    const search = (query: string) => api.anonymous.get(`/v1alpha1/claims:search?${query}`);
    const { body, headers } = await search('query=people+hurt&languageCode=en-US&key=AIzaUnused').expect(200);
    expect(headers['content-type']).toMatch(/^application\/json/);
    expect(body).toEqual({
      claims: [
        {
          text: 'At least seven people were hurt.',
          claimant: 'The Northern Courier',
          claimDate: '2026-03-02T00:00:00Z',
          claimReview: [
            {
              publisher: { name: 'Touchstone', site: 'desk.example' },
              url: `${ORIGIN}/claims/${ids.claim}`,
              title: 'At least seven people were hurt.',
              reviewDate: expect.stringMatching(/^2026-05-01T00:00:00/),
              textualRating: 'Mostly true',
              languageCode: 'en',
            },
          ],
        },
      ],
    });
    for (const none of [
      'query=volcano',
      'query=hurt&languageCode=de',
      'query=hurt&reviewPublisherSiteFilter=other.example',
      'query=hurt&offset=1',
      'query=volcano&maxAgeDays=999999999',
    ])
      expect([none, (await search(none).expect(200)).body]).toEqual([none, { claims: [] }]);
    expect((await search('reviewPublisherSiteFilter=desk.example').expect(200)).body.claims).toHaveLength(1);
    const { body: refused } = await search('pageSize=3').expect(400);
    expect(refused).toEqual({
      error: { code: 400, message: expect.stringContaining('query'), status: 'INVALID_ARGUMENT' },
    });
  });

  it('may be read by scripts of other sites wherever it says the same to everybody', async () => {
    for (const path of [
      '/v1alpha1/claims:search?query=hurt',
      `${claim}/v/3`,
      `${claim}/chain`,
      '/api/v1/checkpoints',
    ]) {
      const { headers } = await api.anonymous.get(path).expect(200);
      expect([path, headers['access-control-allow-origin']]).toEqual([path, '*']);
      expect([path, headers['cross-origin-resource-policy']]).toEqual([path, 'cross-origin']);
    }
    const { headers } = await api.request.get('/api/v1/me').expect(200);
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });

  it('says it to machines as ClaimReview, once in the page and at an address, whatever the texts say', async () => {
    const page = await api.anonymous.get(`/claims/${ids.claim}`).set('accept', 'text/html').expect(200);
    const blocks = [...page.text.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)];
    expect(blocks).toHaveLength(1);
    expect(page.text.match(/<script/g)).toHaveLength(1);
    const inPage = JSON.parse(blocks[0]![1]!);
    const { text, headers } = await api.anonymous.get(`${claim}/claim-review`).expect(200);
    expect(headers['content-type']).toMatch(/^application\/ld\+json/);
    expect(JSON.parse(text)).toEqual(inPage);

    const documentLoader = async (url: string) => {
      expect(url).toBe('https://schema.org');
      return { contextUrl: undefined, documentUrl: url, document: { '@context': { '@vocab': 'https://schema.org/' } } };
    };
    const [review] = (await jsonld.expand(inPage, { documentLoader } as never)) as unknown as Record<
      string,
      { '@value'?: unknown }[]
    >[];
    const wordOf = (node: unknown, name: string): unknown =>
      (node as Record<string, { '@value'?: unknown }[]>)[`https://schema.org/${name}`]?.[0]?.['@value'];
    expect(review!['@type']).toEqual(['https://schema.org/ClaimReview']);
    expect(wordOf(review, 'claimReviewed')).toBe('At least seven people were hurt.');
    expect(wordOf(review, 'reviewBody')).toContain('</script><script>planted');
    const rating = review!['https://schema.org/reviewRating']![0];
    expect([wordOf(rating, 'alternateName'), wordOf(rating, 'ratingValue'), wordOf(rating, 'bestRating')]).toEqual([
      'Mostly true',
      4,
      5,
    ]);
    const said = review!['https://schema.org/itemReviewed']![0] as { '@id'?: string };
    expect(said['@id']).toBe(`${ORIGIN}/claims/${ids.claim}#claim`);
  });
});

describe('when it changes', () => {
  let cited: { text: string; etag: string | undefined };
  const versionThree = async () => {
    const { text, headers } = await api.anonymous.get(`${claim}/v/3`).expect(200);
    return { text, etag: headers.etag };
  };

  beforeAll(async () => {
    cited = await versionThree();
    await reassess(`UPDATE publishers SET grade = 'D'`);
    await reassess(
      `INSERT INTO corrections (claim_id, wrong, wrong_since, noticed_by, is_now, recorded_by)
       SELECT $1, 'It said three.', '2026-03-02', 'A reader', 'It says seven.', id FROM people LIMIT 1`,
      [uuids.claim],
    );
    await reassess(`UPDATE reviews SET state = 'withdrawn' WHERE published_ruling IS NOT NULL`);
  });

  it('keeps the bytes and the ETag of a cited version, also when the service is started anew', async () => {
    expect(await versionThree()).toEqual(cited);
    const restarted = await restart();
    const { text, headers } = await supertest(restarted.getHttpServer()).get(`${claim}/v/3`).expect(200);
    await restarted.close();
    expect({ text, etag: headers.etag }).toEqual(cited);
  });

  it('lists every version with what it changed, newest first', async () => {
    const { body } = await api.anonymous.get(`${claim}/history`).expect(200);
    const told = body.items.map(({ number, changes }: { number: number; changes: { kind: string }[] }) => [
      number,
      changes.map(({ kind }) => kind),
    ]);
    expect(told[0]).toEqual([6, ['outcome']]);
    expect(told[1]).toEqual([5, ['correction']]);
    expect(told[2]).toEqual([4, expect.arrayContaining(['evidence_changed'])]);
    // Of the first one there is nothing to compare with.
    expect(told.at(-1)).toEqual([1, []]);
    const { body: some } = await api.anonymous.get(`${claim}/history?limit=1`).expect(200);
    expect(some.items).toEqual([body.items[0]]);
    const { body: rest } = await api.anonymous.get(`${claim}/history?cursor=${some.nextCursor}`).expect(200);
    expect(rest.items).toEqual(body.items.slice(1));
  });

  it('compares any two of them, either way round', async () => {
    const { body } = await api.anonymous.get(`${claim}/compare/3..6`).expect(200);
    expect(body.from.number).toBe(3);
    expect(body.changes.map(({ text }: { text: string }) => text)).toEqual(
      expect.arrayContaining([
        'The outcome is “Withdrawn, was Mostly true”; before, “Mostly true”.',
        'The Northern Courier is graded D, was B.',
      ]),
    );
    expect(body.evidence.changed[0]).toMatchObject({ before: { grade: 'B' }, after: { grade: 'D' } });
    const { body: back } = await api.anonymous.get(`${claim}/compare/6..3`).expect(200);
    expect(back.evidence.changed[0]).toMatchObject({ before: { grade: 'D' }, after: { grade: 'B' } });
    const { headers } = await api.anonymous.get(`${claim}/v/4`).expect(200);
    expect(headers.link).toContain(`<${ORIGIN}${claim}/v/3>; rel="predecessor-version"`);
    expect(headers.link).toContain(`<${ORIGIN}/claims/${ids.claim}/v/4>; rel="cite-as"`);
    await api.anonymous.get(`${claim}/compare/2..3`).expect(404);
    await api.anonymous.get(`${claim}/compare/3..99`).expect(404);
    const { body: wrong } = await api.anonymous.get(`${claim}/compare/3-4`).expect(400);
    expect(wrong.code).toBe('malformed-id');
  });

  it.each(['3..3', '6..3'])('compares %s: what is compared with itself has not changed', async (range) => {
    const { body } = await api.anonymous.get(`${claim}/compare/${range}`).expect(200);
    expect(body.changes.length === 0).toBe(range === '3..3');
    await api.anonymous.get(`/claims/${ids.claim}/compare/${range}`).expect(200);
  });

  it.each([
    '0..3',
    '3..0',
    '3..',
    '..3',
    '3',
    '3...4',
    '03..4',
    '3..1e1',
    '3..99999999999',
    '-3..4',
    'a..b',
    '3..4..5',
  ])('has nothing to compare at %s', async (range) => {
    const { body } = await api.anonymous.get(`${claim}/compare/${range}`).expect(400);
    expect(body).toMatchObject({ code: 'malformed-id', detail: expect.stringContaining('1..3') });
    await api.anonymous.get(`/claims/${ids.claim}/compare/${range}`).expect(404);
  });

  it.each(['3..7', '7..3', '3..999999999', '7..7'])('knows no version of %s', async (range) => {
    await api.anonymous.get(`${claim}/compare/${range}`).expect(404);
    await api.anonymous.get(`/claims/${ids.claim}/compare/${range}`).expect(404);
  });

  it.each(['0', '01', '1e3', '99999999999', '-1', '3.0', '%203', 'latest', '999999999'])(
    'has no version %s',
    async (number) => {
      const isNumber = number === '999999999';
      for (const path of [`${claim}/v/${number}`, `${claim}/v/${number}/citation?format=bibtex`]) {
        const { body } = await api.anonymous.get(path).expect(isNumber ? 404 : 400);
        expect(body.code).toBe(isNumber ? 'not-found' : 'malformed-id');
      }
      const page = `/claims/${ids.claim}/v/${number}`;
      for (const path of [page, `${page}/sources/${ids.evidence}`, `/embed${page}`, `/oembed?url=${ORIGIN}${page}`])
        expect([path, (await api.anonymous.get(path)).status]).toEqual([path, 404]);
      expect([400, 404]).toContain((await api.anonymous.get(`/badges${page}.svg`)).status);
    },
  );

  it('answers for a moment in whatever zone it is written, and for its last millisecond', async () => {
    const written = await at(4);
    const elsewhere = new Date(Date.parse(written) + 5.5 * 3_600_000).toISOString().replace('Z', '+05:30');
    for (const asOf of [written, encodeURIComponent(elsewhere), elsewhere]) {
      const { body } = await api.anonymous.get(`${claim}?asOf=${asOf}`).expect(200);
      expect(body.verdict.number).toBe(4);
      await api.anonymous.get(`/claims/${ids.claim}?asOf=${asOf}`).expect(200);
    }
    const before = new Date(Date.parse(written) - 1).toISOString();
    expect((await api.anonymous.get(`${claim}?asOf=${before}`).expect(200)).body.verdict.number).toBe(3);
  });

  it.each([
    '2025',
    '2025-01',
    '2025-02-30',
    '',
    '%00',
    '0000-01-01',
    '9999-12-31T23:59-12:00',
    '0001-01-01T00:00%2B14:00',
  ])('refuses “%s” as a moment, and says how to write one', async (asOf) => {
    const { body } = await api.anonymous.get(`${claim}?asOf=${asOf}`).expect(400);
    expect(body).toMatchObject({ code: 'invalid-query', errors: [{ parameter: 'asOf' }] });
    expect(body.errors[0].detail).toContain('2025-01-01T00:00Z');
    const page = await api.anonymous.get(`/claims/${ids.claim}?asOf=${asOf}`).expect(400);
    expect(page.text).toContain('2025-01-01T00:00Z');
  });

  it.each(['0001-01-01', '1969-12-31T23:59:59Z', '2025-01-01'])('had said nothing on %s', async (asOf) => {
    const { body } = await api.anonymous.get(`${claim}?asOf=${asOf}`).expect(404);
    expect(body.detail).toContain('the first version is of');
    const page = await api.anonymous.get(`/claims/${ids.claim}?asOf=${asOf}`).expect(404);
    expect(page.text).toContain('Nothing had been said yet');
  });

  it('shows the same on pages, and a withdrawn one with an explanation', async () => {
    const page = async (path: string) =>
      (await api.anonymous.get(`/claims/${ids.claim}${path}`).set('accept', 'text/html').expect(200)).text;
    const newest = await page('');
    expect(newest).toContain('This ruling was withdrawn');
    expect(newest).toContain('Withdrawn, was Mostly true');
    expect(newest).not.toContain('ratingValue');
    expect(await page('/v/3')).toContain('Corrected since');
    expect(await page('/v/3')).toContain('content="noindex"');
    expect(await page('/history')).toContain('The Northern Courier is graded D, was B.');
    expect(await page('/compare/3..6')).toContain('Counts otherwise');
    expect(await page(`/v/3/sources/${ids.evidence}`)).toContain('As it was kept');
    await api.anonymous.get(`/claims/${ids.claim}/v/3/sources/${ids.rival}`).expect(404);
    await api.anonymous.get(`/claims/${ids.claim}/compare/3..`).expect(404);
  });

  it('no longer finds what was withdrawn', async () => {
    expect((await api.anonymous.get('/v1alpha1/claims:search?query=hurt').expect(200)).body).toEqual({ claims: [] });
  });
});

it('leads from a merged claim to the one that stands for it, and keeps what was said', async () => {
  await rows(api.database, 'UPDATE claims SET merged_into = $2 WHERE id = $1', [uuids.claim, uuids.rival]);
  // Nothing of the other one is public: what was said of this one is what there is.
  const { body } = await api.anonymous.get(claim).expect(200);
  expect(body).toMatchObject({ id: ids.claim, verdict: { mergedInto: ids.rival } });
  const { text: alone } = await api.anonymous.get(`/claims/${ids.claim}/v/3`).expect(200);
  expect(alone).toContain('stands elsewhere now, where nothing has been published');
  expect(alone).not.toContain(ids.rival);
  await api.anonymous.get(`/feeds/claims/${ids.claim}.json`).expect(200);

  await publishRuling(api.database, uuids.rival, { rating: 'false', label: 'False', holds: 'no' });
  await reassess('SELECT');
  const moved = await api.anonymous.get(`/claims/${ids.claim}`).expect(302);
  expect(moved.headers.location).toBe(`/claims/${ids.rival}?merged=${ids.claim}`);
  expect((await api.anonymous.get(moved.headers.location ?? '').expect(200)).text).toContain(
    'was merged into this claim',
  );
  expect((await api.anonymous.get(claim).expect(200)).body.id).toBe(ids.rival);
  expect((await api.anonymous.get(`${claim}?asOf=2999-01-01`).expect(200)).body.id).toBe(ids.claim);
  const { text: led } = await api.anonymous.get(`/claims/${ids.claim}/v/3`).expect(200);
  expect(led).toContain(`stands elsewhere now: <a href="/claims/${ids.rival}">`);
  for (const format of ['atom', 'json']) {
    const feed = await api.anonymous.get(`/feeds/claims/${ids.claim}.${format}?limit=1`).expect(302);
    expect(feed.headers.location).toBe(`/feeds/claims/${ids.rival}.${format}`);
    await api.anonymous.get(feed.headers.location ?? '').expect(200);
  }
  // What was cited can still be verified.
  const { headers: cited } = await api.anonymous.get(`${claim}/v/3`).expect(200);
  const { body: chain } = await api.anonymous.get(`${claim}/chain`).expect(200);
  expect(chain.items).toContainEqual(
    expect.objectContaining({ claim: ids.claim, content: cited.etag?.replaceAll('"', '') }),
  );
});

it('leaves a tombstone where a court had a version redacted, and the others as they were', async () => {
  await rows(
    api.database,
    `INSERT INTO redactions (claim_id, number, at, reason, reference, by, left_hash, public_key, signature)
     VALUES ($1, 3, now(), 'A court ordered it.', '324 O 1/26', 'system', '', '', '')`,
    [uuids.claim],
  );
  await rows(
    api.database,
    `UPDATE verdicts SET document = NULL, salt = NULL, causes = '[]', basis_hash = '' WHERE claim_id = $1 AND number = 3`,
    [uuids.claim],
  );
  const page = await api.anonymous.get(`/claims/${ids.claim}/v/3`).expect(410);
  expect(page.text).toContain('A court ordered it.');
  expect(page.text).not.toContain('planted');
  await api.anonymous.get(`/claims/${ids.claim}/v/4`).expect(200);
  await api.anonymous.get(`/claims/${ids.claim}/compare/3..4`).expect(410);
  expect((await api.anonymous.get(`/claims/${ids.claim}/history`).expect(200)).text).toContain(
    'Redacted by order of a court',
  );
  const { body } = await api.anonymous.get(`${claim}/history`).expect(200);
  expect(body.items.find(({ number }: { number: number }) => number === 3)).toMatchObject({
    redacted: true,
    outcome: null,
    changes: [],
    state: null,
  });
  expect((await api.anonymous.get(`${claim}/compare/3..4`).expect(410)).body.code).toBe('version-redacted');
});

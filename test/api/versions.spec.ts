import { createHash, generateKeyPairSync } from 'node:crypto';
import { signingKeyOf } from '../../src/pipeline/checkpoints/signing-key';
import { redactVersions } from '../../src/pipeline/redactions/redact-versions';
import { assessQuestions } from '../../src/pipeline/verdicts/assess-questions';
import { hashOf } from '../../src/pipeline/verdicts/seal-version';
import { rows } from '../../src/platform/database/rows';
import { addPerson } from '../support/roles';
import { type ApiApp, openApiApp } from './api-app';
import { schemaMismatches } from './schema-mismatches';
import { type Seed, seedEverything } from './seed';

let api: ApiApp;
let ids: Seed;
let uuids: Seed;

/** What every cause comes down to. */
async function reassess(statement: string, parameters: unknown[] = []): Promise<void> {
  await rows(api.database, statement, parameters);
  await rows(api.database, 'UPDATE questions SET revision = revision + 1');
  await assessQuestions(api.database, [uuids.question]);
}

beforeAll(async () => {
  api = await openApiApp();
  ({ ids, uuids } = await seedEverything(api.database));
  const { personId } = await addPerson(api.database, 'reviewer');
  await rows(
    api.database,
    `INSERT INTO rulings (claim_id, person_id, reading, rating, rating_label, holds, rationale, question_revision, verdict_number, seen_evidence)
     VALUES ($1, $2, 'first', 'mostly_true', 'Mostly true', 'yes', 'The register says so.', 1, 1, '{}')`,
    [uuids.claim, personId],
  );
  await reassess('SELECT');
  await reassess(
    `UPDATE reviews SET state = 'published', ruling_id = r.id, published_ruling = r.id, published_at = '2026-05-01T00:00:00Z'
     FROM rulings r WHERE r.claim_id = reviews.claim_id`,
  );
});
afterAll(() => api.close());

const version = (number: number) => `/api/v1/claims/${ids.claim}/v/${number}`;

it('shows everybody the versions that carry a published ruling, and the others to people who may read', async () => {
  await api.anonymous.get(version(2)).expect(404);
  const computed = await api.request.get(version(2)).expect(200);
  expect(computed.headers['cache-control']).toBe('private, no-cache');
  const { body, headers } = await api.anonymous.get(version(3)).expect(200);
  expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
  expect(body).toMatchObject({
    claim: ids.claim,
    number: 3,
    document: { ruling: { rating: 'mostly_true', status: 'published' } },
  });
  const { body: document } = await api.request.get('/api/openapi.json');
  const schema =
    document.paths['/api/v1/claims/{id}/v/{number}'].get.responses['200'].content['application/json'].schema;
  expect(schemaMismatches(document, schema, body)).toEqual([]);
  await api.anonymous.get(version(99)).expect(404);
  await api.anonymous.get(version(0)).expect(400);
});

it('sends the same bytes for ever, whose hash is the ETag and stands in the chain', async () => {
  const before = await api.anonymous.get(version(3)).expect(200);
  const hash = createHash('sha256').update(before.text).digest('hex');
  expect(before.headers.etag).toBe(`"${hash}"`);
  await api.anonymous.get(version(3)).set('If-None-Match', `"${hash}"`).expect(304);

  await reassess(`UPDATE publishers SET grade = 'D'`);
  await reassess(`UPDATE reviews SET state = 'withdrawn' WHERE published_ruling IS NOT NULL`);
  const { text } = await api.anonymous.get(version(3)).expect(200);
  expect(text).toBe(before.text);
  const tombstone = await api.anonymous.get(version(5)).expect(200);
  expect(tombstone.body.document.ruling.status).toBe('withdrawn');

  const { body } = await api.anonymous.get(`/api/v1/claims/${ids.claim}/chain`).expect(200);
  expect(body.items).toHaveLength(5);
  expect(body.items[2].content).toBe(hash);
  for (const [position, { hash: link, createdAt, checkpoint, redaction, ...linked }] of body.items.entries()) {
    expect(checkpoint).toBeNull();
    expect(redaction).toBeNull();
    expect(createdAt).toMatch(/Z$/);
    if (position === 0) continue;
    expect(linked.previous).toBe(body.items[position - 1].hash);
    expect(hashOf(linked)).toBe(link);
  }
});

it('says of a redacted version that it was, when and why, and what is left of it', async () => {
  const { body: chain } = await api.anonymous.get(`/api/v1/claims/${ids.claim}/chain`).expect(200);
  const key = signingKeyOf(
    generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  );
  const order = {
    claimId: uuids.claim,
    numbers: [2, 3],
    reason: 'Ordered by a court.',
    reference: null,
    by: 'operator',
  };
  expect(await redactVersions(api.database, order, key)).toMatchObject({ outcome: 'redacted' });
  const redaction = { at: expect.stringMatching(/Z$/), reason: 'Ordered by a court.', reference: null };
  const left = { number: 3, createdAt: chain.items[2].createdAt, content: chain.items[2].content, ...redaction };
  for (const ask of [api.anonymous, api.request]) {
    const { body, headers } = await ask.get(version(3)).expect(410);
    expect(body).toMatchObject({ code: 'version-redacted', redaction: left });
    expect(headers['cache-control']).toBe('no-store');
  }
  await api.request.get(`/api/v1/claims/${ids.claim}/verdicts/3`).expect(410);
  const { body } = await api.anonymous.get(`/api/v1/claims/${ids.claim}/chain`).expect(200);
  expect(body.items[2]).toEqual({ ...chain.items[2], checkpoint: 1, redaction });
  await assessQuestions(api.database, [uuids.question]);
  const { body: next } = await api.anonymous.get(version(body.items.length + 1)).expect(200);
  expect(next.document.redactions).toMatchObject([{ number: 2 }, { number: 3, reason: 'Ordered by a court.' }]);
  // What nobody outside could read before is not told by its redaction either.
  await api.anonymous.get(version(2)).expect(404);
  await api.request.get(version(2)).expect(410);
  const listed = async (ask: typeof api.request): Promise<unknown[]> => {
    const history = await ask.get(`/api/v1/claims/${ids.claim}/history`).expect(200);
    return history.body.items
      .filter(({ redacted }: { redacted: boolean }) => redacted)
      .map(({ number, state }: { number: number; state: string | null }) => [number, state]);
  };
  expect(await listed(api.anonymous)).toEqual([[3, null]]);
  expect(await listed(api.request)).toEqual([
    [3, null],
    [2, null],
  ]);
  const corrections = await api.anonymous.get('/feeds/corrections.json').expect(200);
  const told = corrections.body.items.filter(({ title }: { title: string }) => title.startsWith('Redacted'));
  expect(told).toMatchObject([{ title: 'Redacted: version 3 of a verdict' }]);
});

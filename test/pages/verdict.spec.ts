import supertest from 'supertest';
import { assessQuestions } from '../../src/pipeline/verdicts/assess-questions';
import { rows } from '../../src/platform/database/rows';
import { type Seed, seedEverything } from '../api/seed';
import { addPerson } from '../support/roles';
import { openPages } from './open-pages';

let pages: Awaited<ReturnType<typeof openPages>>;
let ids: Seed;
let uuids: Seed;

const get = (address: string) => supertest(pages.app.getHttpServer()).get(address);
const page = async (address: string) => (await get(address).expect(200)).text;

async function reassess(statement: string, parameters: unknown[] = []): Promise<void> {
  await rows(pages.database, statement, parameters);
  await rows(pages.database, 'UPDATE questions SET revision = revision + 1');
  await assessQuestions(pages.database, [uuids.question]);
}

beforeAll(async () => {
  pages = await openPages({ anonymous: true });
  ({ ids, uuids } = await seedEverything(pages.database));
  const { personId } = await addPerson(pages.database, 'reviewer');
  await rows(
    pages.database,
    `INSERT INTO rulings (claim_id, person_id, reading, rating, rating_label, holds, rationale, question_revision, verdict_number, seen_evidence)
     VALUES ($1, $2, 'first', 'mostly_true', 'Mostly true', 'yes', 'The register <em>says</em> so.', 1, 1, '{}')`,
    [uuids.claim, personId],
  );
  await rows(pages.database, 'DELETE FROM corrections');
  await rows(pages.database, 'DELETE FROM reply_requests');
  await reassess('SELECT');
});
afterAll(() => pages.close());

it('shows nobody without an account what no ruling has made public', async () => {
  await get(`/claims/${ids.rival}`).expect(404);
  await get(`/claims/${ids.claim}/v/2`).expect(404);
  await get('/claims/clm_none').expect(404);
});

it('shows everybody a published ruling: outcome, words, reasons, evidence, unknowns, and how to cite it', async () => {
  await reassess(
    `UPDATE reviews SET state = 'published', ruling_id = r.id, published_ruling = r.id, published_at = '2026-05-01T00:00:00Z'
     FROM rulings r WHERE r.claim_id = reviews.claim_id`,
  );
  const html = await page(`/claims/${ids.claim}`);
  expect(html).toMatch(/rated-yes.*Mostly true/);
  expect(html).toContain('The register &lt;em>says&lt;/em> so.');
  expect(html).toContain('The claim as it was said');
  expect(html).toContain('Nobody whom it concerns was asked for a reply.');
  expect(html).toContain(`/api/v1/claims/${ids.claim}/v/3`);
  expect(html).toMatch(/SHA-256 <code class="hash">[0-9a-f]{64}</);
  expect(html).not.toContain('/questions/');
  expect(html).not.toContain('Version 2');
});

it('keeps a cited version as it was, with a banner that says what became of it', async () => {
  const cited = await page(`/claims/${ids.claim}/v/3`);
  expect(cited).not.toContain('as it was cited');
  await reassess(
    `WITH gone AS (UPDATE reviews SET state = 'withdrawn' WHERE published_ruling IS NOT NULL RETURNING claim_id)
     INSERT INTO history (actor, action, subject_kind, subject_id, reason)
     SELECT 'system', 'review.withdraw', 'claim', claim_id, 'The register was <misread>.' FROM gone`,
  );
  const later = await page(`/claims/${ids.claim}/v/3`);
  expect(later).toContain('This is version 3, as it was cited.');
  expect(later).toContain('Withdrawn, was Mostly true');
  expect(later).toMatch(/rated-yes.*Mostly true/);
  expect(await page(`/claims/${ids.claim}`)).toMatch(
    /This ruling was withdrawn.*Why it was withdrawn: The register was &lt;misread>\./s,
  );
  expect(await page(`/claims/${ids.claim}/history`)).toContain('It was withdrawn: The register was &lt;misread>.');
});

it('tells what it said at a moment', async () => {
  const [written] = await rows<{ at: string }>(
    pages.database,
    'SELECT to_json(created_at) AS at FROM verdicts WHERE claim_id = $1 AND number = 3',
    [uuids.claim],
  );
  expect(await page(`/claims/${ids.claim}?asOf=${encodeURIComponent(written!.at)}`)).toContain('This is version 3');
  const early = await get(`/claims/${ids.claim}?asOf=2020-01-01T00:00Z`).expect(404);
  expect(early.text).toContain('Nothing had been said yet');
  const wrong = await get(`/claims/${ids.claim}?asOf=yesterday`).expect(400);
  expect(wrong.text).toMatch(/value="yesterday"/);
  expect(wrong.text).toContain('Write a moment like 2025-01-01T00:00Z');
});

import supertest from 'supertest';
import { rows } from '../../src/platform/database/rows';
import { toPublicId } from '../../src/platform/ids/public-id';
import { addPerson } from '../support/roles';
import { insertFerryRows } from './ferry-rows';
import { openPages } from './open-pages';
import { pageRows } from './page-rows';

let pages: Awaited<ReturnType<typeof openPages>>;
let id: string;
const server = () => supertest(pages.app.getHttpServer());
const page = async () => (await server().get(`/publishers/${id}`).expect(200)).text;

beforeAll(async () => {
  pages = await openPages();
  const ferry = await insertFerryRows(pageRows(pages.database));
  id = toPublicId('pub', ferry.courier);
  const { personId } = await addPerson(pages.database, 'editor');
  await rows(
    pages.database,
    `INSERT INTO history (actor, action, subject_kind, subject_id, before, after, reason)
     VALUES ($1, 'publisher.grade_changed', 'publisher', $2, '{"grade":"C"}', '{"grade":"B"}', 'A <year> without corrections.')`,
    [toPublicId('per', personId), ferry.courier],
  );
  for (const [claim, holds] of [
    [ferry.twelve, 'no'],
    [ferry.sixty, 'yes'],
  ]) {
    await rows(
      pages.database,
      `INSERT INTO rulings (claim_id, person_id, reading, rating, rating_label, holds, rationale, question_revision, verdict_number, seen_evidence)
       VALUES ($1, $2, 'first', 'x', $3, $4, 'Because.', 1, 1, '{}')`,
      [claim, personId, holds === 'yes' ? 'True' : 'False', holds],
    );
  }
  await rows(
    pages.database,
    `INSERT INTO reviews (claim_id, state, ruling_id, published_ruling, published_at) SELECT claim_id, 'published', id, id, now() FROM rulings`,
  );
});
afterAll(() => pages.close());

it('shows grade, owner, changes with their reasons, and articles', async () => {
  const html = await page();
  for (const words of [
    'Owned by Quay Media.',
    'usually reliable',
    'Grade changed from C to B',
    'A &lt;year> without corrections.',
    'by Ada Editor',
    'Ferry sinks off Pell Island',
  ])
    expect(html).toContain(words);
});

it('tells what of its claims rulings bear out, and counts only what it asserted itself', async () => {
  const html = await page();
  // “Twelve people died, the coastguard said”: the coastguard answers for that.
  expect(html).toContain('others’ words');
  expect(html).toContain('borne out');
  expect(html).toContain('by the rulings of now it would be 1 of 1');
});

it('has the rulings counted by an editor', async () => {
  const reader = await pages.keyFor('reader');
  await server().post(`/publishers/${id}/record-updates`).set('authorization', `Bearer ${reader}`).expect(403);
  await server().post(`/publishers/${id}/record-updates`).expect(303);
  const html = await page();
  expect(html).toContain('Record changed from 0 of 0 to 1 of 1 borne out');
  expect(html).not.toContain('Count the rulings now');
  // (8 · 0.8 + 1) / 9
  expect(html).toContain('.822');
});

it('is not found for anything else', async () => {
  await server().get('/publishers/pub_1').expect(404);
  await server()
    .get(`/publishers/pub_${'0'.repeat(32)}`)
    .expect(404);
});

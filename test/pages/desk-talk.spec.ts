import { explainContradiction } from '../../src/pipeline/contradictions/explain-contradiction';
import { toPublicId } from '../../src/platform/ids/public-id';
import { type DeskPages, type DeskPerson, openDeskPages, rationaleOf, words } from './desk-pages';

let desk: DeskPages;
let ada: DeskPerson;
let eve: DeskPerson;
beforeAll(async () => {
  desk = await openDeskPages();
  [ada, eve] = [await desk.person('reviewer'), await desk.person('editor')];
});
afterAll(() => desk?.close());

const HOSTILE = 'See <script>alert(1)</script> & “this”\nsecond line';
const commentsOf = async (who: DeskPerson, claimId: string) =>
  words((await who.get(desk.pathOf(claimId))).document.querySelector('#comments'));
const stored = async (claimId: string): Promise<{ id: string; text: string; revision: number; deleted: boolean }[]> =>
  desk.database.query(
    'SELECT id, text, revision, deleted_at IS NOT NULL AS deleted FROM comments WHERE claim_id = $1 ORDER BY id',
    [claimId],
  );
const typedIn = (document: Document, name: string): string =>
  document.querySelector(`textarea[name="${name}"]`)?.textContent ?? '';

async function comment(who: DeskPerson, claimId: string, text: string): Promise<string> {
  await who.post(`${desk.pathOf(claimId)}/comments`, { revision: '1', comment: text });
  return `/desk/comments/${toPublicId('cmt', (await stored(claimId)).at(-1)!.id)}`;
}

describe('comments on the workbench', () => {
  it('are added by a form that keeps the ruling one is writing', async () => {
    const { claimId, evidenceId } = await desk.claim();
    const typed = await desk.ruling(claimId, evidenceId, { rationale: 'Half a thought', comment: HOSTILE });
    const { location } = await ada.post(`${desk.pathOf(claimId)}/comments`, typed);
    expect(location).toBe(`${desk.pathOf(claimId)}#comments`);
    expect(await stored(claimId)).toEqual([expect.objectContaining({ text: HOSTILE, revision: 1 })]);
    const { document, text } = await ada.get(desk.pathOf(claimId));
    expect(document.querySelector('#comments .said')?.textContent).toBe(HOSTILE);
    expect(text).not.toContain('<script>alert(1)');
    expect(rationaleOf(document)).toBe('Half a thought');
    expect(typedIn(document, 'comment')).toBe('');
    expect(await commentsOf(eve, claimId)).toContain(ada.name);
  });

  it.each([
    ['is empty', ' '],
    ['is too long', 'x'.repeat(5001)],
  ])('say beside the field that one %s, and keep all that was typed', async (_, text) => {
    const { claimId, evidenceId } = await desk.claim();
    const typed = await desk.ruling(claimId, evidenceId, { rationale: 'Half a thought', comment: text });
    const { document } = await ada.post(`${desk.pathOf(claimId)}/comments`, typed, 422);
    expect(words(document.querySelector('#comment-error'))).not.toBe('');
    expect(typedIn(document, 'comment')).toBe(text);
    expect(rationaleOf(document)).toBe('Half a thought');
    expect(await stored(claimId)).toEqual([]);
  });

  it('are changed, deleted and brought back by their author', async () => {
    const { claimId } = await desk.claim();
    const at = await comment(ada, claimId, 'Which register?');
    expect((await eve.get(at, 303)).text).toBe('');
    await eve.post(at, { revision: '1', text: 'Mine now' }, 403);
    expect(await commentsOf(eve, claimId)).not.toContain('Change or delete');
    const { document } = await ada.get(at);
    expect(typedIn(document, 'text')).toBe('Which register?');
    const { location } = await ada.post(at, { revision: '1', text: 'Which of the registers?' });
    expect(location).toBe(`${desk.pathOf(claimId)}#${at.split('/').at(-1)}`);
    await ada.post(`${at}/deletion`, { revision: '2' });
    expect(await commentsOf(eve, claimId)).toContain('Deleted.');
    expect(await commentsOf(eve, claimId)).not.toContain('registers');
    await ada.post(`${at}/restoration`, { revision: '3' });
    expect(await commentsOf(eve, claimId)).toContain('Which of the registers?');
    expect((await ada.post(at, { revision: '4', text: '' }, 422)).document.querySelector('#text-error')).not.toBeNull();
  });

  it('show both versions where one was changed in another window', async () => {
    const { claimId } = await desk.claim();
    const at = await comment(ada, claimId, 'First');
    await ada.post(at, { revision: '1', text: 'From the other window' });
    const { document } = await ada.post(at, { revision: '1', text: HOSTILE }, 412);
    expect(words(document.querySelector('[aria-labelledby="theirs"]'))).toContain('From the other window');
    expect(document.querySelector('[aria-labelledby="yours"] .said')?.textContent).toBe(HOSTILE);
    const revision = document.querySelector('input[name="revision"]')!.getAttribute('value')!;
    await ada.post(at, { revision, text: HOSTILE });
    expect(await stored(claimId)).toEqual([expect.objectContaining({ text: HOSTILE, revision: 3 })]);
  });

  it('that name somebody wait on their list until they say that they have read them', async () => {
    const { claimId } = await desk.claim();
    const ben = await desk.person('reviewer');
    await desk.database.query(`UPDATE people SET name = 'Benedict Named' WHERE id = $1`, [ben.personId]);
    const at = await comment(ada, claimId, '@Benedict Named, look at the register');
    const mentions = async (who: DeskPerson) =>
      words((await who.get('/desk/mine')).document.querySelector('#mentions'));
    expect(await mentions(ben)).toContain('look at the register');
    expect(await mentions(eve)).not.toContain('look at the register');
    expect((await ben.post(`${at}/mention`, {})).location).toBe('/desk/mine#mentions');
    expect(await mentions(ben)).not.toContain('look at the register');
    await eve.post(`${at}/mention`, {}, 404);
  });

  it('that could tell a first ruling are in no byte of what its second reader gets', async () => {
    const { claimId, evidenceId } = await desk.claim({ harm: 3 });
    const ben = await desk.person('reviewer');
    const page = desk.pathOf(claimId);
    await comment(eve, claimId, 'Written by a third');
    await comment(ada, claimId, 'BEFOREHAND true');
    await ada.post(`${page}/rulings`, await desk.ruling(claimId, evidenceId));
    const at = await comment(ada, claimId, 'SECRETLY true');
    const { text } = await ben.get(page);
    expect(text).toContain('Written by a third');
    expect(text).not.toMatch(/BEFOREHAND|SECRETLY/);
    await ben.get(at, 404);
    expect(await commentsOf(ada, claimId)).toContain('SECRETLY');
  });
});

describe('what changed since one looked', () => {
  it('brings a watched claim up when something is said about it, until one looks', async () => {
    const { claimId } = await desk.claim({}, 'A claim that Ada watches.');
    const page = desk.pathOf(claimId);
    await ada.post(`${page}/watch`, { revision: '1', watching: 'yes' });
    await ada.get(page);
    const changed = async () =>
      words((await ada.get('/desk/mine')).document.querySelector('[aria-labelledby="changed"]'));
    await ada.post(`${page}/comments`, { revision: '1', comment: 'My own' });
    expect(await changed()).not.toContain('A claim that Ada watches.');
    await eve.post(`${page}/comments`, { revision: '1', comment: 'Look at the register' });
    expect(await changed()).toContain('A claim that Ada watches.');
    expect(words((await ada.get(page)).document.querySelector('.changes'))).toContain('Look at the register');
    expect(await changed()).not.toContain('A claim that Ada watches.');
  });

  it('is told in sentences at the head of the page, once', async () => {
    const { twelve, nineteen, question } = desk.ferry;
    await desk.queue(twelve);
    await desk.queue(nineteen);
    const page = desk.pathOf(twelve);
    const changes = async () => words((await ada.get(page)).document.querySelector('.changes'));
    expect(await changes()).toBe('');
    await comment(eve, twelve, 'Look at the toll');
    const [contradiction] = await desk.database.query(
      'SELECT id, revision FROM contradictions WHERE question_id = $1',
      [question],
    );
    const explained = { contradictionId: contradiction.id, revision: contradiction.revision, reason: 'Two days.' };
    const by = { personId: eve.personId, actor: toPublicId('per', eve.personId) };
    await explainContradiction(desk.database, { ...explained, ...by });
    const told = await changes();
    expect(told).toContain('2 changes since you looked');
    expect(told).toContain(`${eve.name} commented: “Look at the toll”`);
    expect(told).toContain(
      `A contradiction was explained: 12 and 19 cannot both be the number of people who died (${eve.name}). Reason: Two days.`,
    );
    expect(await changes()).toBe('');
    await explainContradiction(desk.database, { ...explained, ...by, revision: 2, reason: null });
    expect(await changes()).toContain('An explanation was taken back: 12 and 19');
  });
});

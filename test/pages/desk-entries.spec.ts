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

const HOSTILE = 'Said <script>alert(1)</script> & “this”\nsecond line';
const CORRECTION = { wrong: HOSTILE, since: '2026-03-02', noticedBy: 'a reader', isNow: 'It says seven.' };
const ASKED = {
  asked: 'The port office',
  askedOn: '2026-03-02',
  askedHow: 'by e-mail',
  question: 'How many?',
  dueOn: '2026-03-09',
};

/** A claim with a published ruling by Ada. */
async function published(): Promise<string> {
  const { claimId } = await desk.claim();
  const [{ id }] = await desk.database.query(
    `INSERT INTO rulings (claim_id, person_id, reading, rating, rating_label, holds, rationale, question_revision, verdict_number, seen_evidence)
     VALUES ($1, $2, 'first', 'true', 'True', 'yes', 'The register says so.', 1, 1, '{}') RETURNING id`,
    [claimId, ada.personId],
  );
  await desk.database.query(
    `UPDATE reviews SET state = 'published', ruling_id = $2, published_ruling = $2, published_at = now() WHERE claim_id = $1`,
    [claimId, id],
  );
  return claimId;
}

async function reported(claimId: string): Promise<string> {
  const [{ id }] = await desk.database.query(
    `INSERT INTO error_reports (claim_id, verdict_number, text, email) VALUES ($1, 0, $2, 'reader@mail.example') RETURNING id`,
    [claimId, HOSTILE],
  );
  return `/desk/entries/${toPublicId('err', id)}`;
}

async function asked(claimId: string): Promise<string> {
  await ada.post(`${desk.pathOf(claimId)}/reply-requests`, ASKED);
  const [{ id }] = await desk.database.query('SELECT id FROM reply_requests WHERE claim_id = $1', [claimId]);
  return `/desk/entries/${toPublicId('rep', id)}`;
}

async function corrected(claimId: string): Promise<string> {
  await eve.post(`${desk.pathOf(claimId)}/corrections`, CORRECTION);
  const [{ id }] = await desk.database.query('SELECT id FROM corrections WHERE claim_id = $1', [claimId]);
  return `/desk/entries/${toPublicId('cor', id)}`;
}

const said = (document: Document): string[] =>
  [...document.querySelectorAll('.said')].map(({ textContent }) => textContent ?? '');

describe('recording', () => {
  it('is led to from the workbench by a button that keeps what one is writing', async () => {
    const claimId = await published();
    const page = desk.pathOf(claimId);
    const button = (await eve.get(page)).document.querySelector('#corrections button')!;
    expect(button.getAttribute('value')).toBe(`${page}/corrections`);
    const typed = { revision: '1', draft: '0', rationale: 'Half a thought', go: `${page}/corrections` };
    expect((await eve.post(button.getAttribute('formaction')!, typed)).location).toBe(`${page}/corrections`);
    expect((await eve.get(`${page}/corrections`)).text).toContain('The register says so.');
    await ada.post(`${page}/draft`, { ...typed, go: 'https://elsewhere.example' });
    const { document } = await ada.get(page);
    expect(rationaleOf(document)).toBe('Half a thought');
    expect(document.querySelector('#corrections button')).toBeNull();
    await ada.get(`${page}/corrections`, 403);
  });

  it('a correction shows it on the workbench and to readers, and it waits', async () => {
    const claimId = await published();
    const { location } = await eve.post(`${desk.pathOf(claimId)}/corrections`, CORRECTION);
    expect(location).toBe(`${desk.pathOf(claimId)}#corrections`);
    const { document, text } = await ada.get(desk.pathOf(claimId));
    expect(words(document.querySelector('#corrections'))).toMatch(
      /open Correction wrong since 2 March 2026, noticed by a reader/,
    );
    expect(said(document)).toContain(HOSTILE);
    expect(text).not.toContain('<script>alert(1)');
    expect(words((await ada.get('/desk/entries?kind=correction')).document.querySelector('.queue'))).toContain(
      'Thirteen',
    );
    expect((await ada.get('/desk')).text).toContain('href="/desk/entries?kind=correction"');
  });

  it.each([
    ['wrong', { wrong: ' ' }],
    ['since', { since: '2999-01-01' }],
    ['noticedBy', { noticedBy: 'x'.repeat(201) }],
    ['isNow', { isNow: '' }],
  ])('a correction says beside %s what is wrong with it, and keeps the rest', async (field, wrong) => {
    const claimId = await published();
    const { document } = await eve.post(`${desk.pathOf(claimId)}/corrections`, { ...CORRECTION, ...wrong }, 422);
    expect(words(document.querySelector(`#record-${field}-error`))).not.toBe('');
    const kept = field === 'isNow' ? 'a reader' : 'It says seven.';
    const fields = [...document.querySelectorAll('textarea, input')];
    expect(fields.map((one) => one.textContent || one.getAttribute('value'))).toContain(kept);
    expect(await desk.database.query('SELECT 1 FROM corrections WHERE claim_id = $1', [claimId])).toEqual([]);
  });

  it('a correction is refused where nothing is published, with what was typed', async () => {
    const { claimId } = await desk.claim();
    const { text } = await eve.post(`${desk.pathOf(claimId)}/corrections`, CORRECTION, 409);
    expect(text).toContain('Only what was published is corrected');
    expect(text).toContain('It says seven.');
  });

  it('whom one asked for a reply takes who, when, how and until when', async () => {
    const { claimId } = await desk.claim();
    const page = `${desk.pathOf(claimId)}/reply-requests`;
    const late = await ada.post(page, { ...ASKED, dueOn: '2026-03-01' }, 422);
    expect(words(late.document.querySelector('#record-dueOn-error'))).toBe(
      'Give the day they were asked or a later one.',
    );
    expect(late.document.querySelector('#record-asked')?.getAttribute('value')).toBe('The port office');
    await ada.post(page, ASKED);
    const { document } = await ada.get(desk.pathOf(claimId));
    expect(words(document.querySelector('#replies'))).toContain(
      'overdue The port office asked on 2 March 2026 (by e-mail)',
    );
    expect(words((await eve.get('/desk/entries?overdue=yes')).document.querySelector('.queue'))).toContain(
      'The port office',
    );
  });
});

describe('an entry', () => {
  it('of a reader leads from the list to its page, to a correction, and away from the list once it is answered', async () => {
    const claimId = await published();
    const at = await reported(claimId);
    expect((await ada.get('/desk/entries')).text).toContain(`href="${at}"`);
    const seen = await eve.get(at);
    expect(said(seen.document)).toContain(HOSTILE);
    expect(seen.text).toContain('reader@mail.example');
    expect((await ada.get(at)).text).not.toContain('mail.example');
    const record = seen.document.querySelector('a.button')!.getAttribute('href')!;
    const form = await eve.get(record);
    const reportId = form.document.querySelector('input[name="reportId"]')!.getAttribute('value')!;
    await eve.post(`${desk.pathOf(claimId)}/corrections`, { ...CORRECTION, reportId });
    const { location } = await ada.post(`${at}/answer`, { revision: '1', answer: 'Thank you, it is corrected.' });
    expect(location).toBe(`/desk/entries?done=${at.split('/').at(-1)}`);
    const { document } = await ada.get(location);
    expect(words(document.querySelector('.toast'))).toContain('answered');
    expect(document.querySelector(`.queue a[href="${at}"]`)).toBeNull();
    const after = await ada.get(at);
    expect(words(after.document.querySelector('.facts'))).toContain('Thank you, it is corrected.');
    expect(words(after.document.querySelector('.steps'))).toContain(`${ada.name} (by key): answered · Open → answered`);
    await ada.post(`${at}/reopen`, { revision: '2', reason: 'One more thing' });
    expect((await ada.get('/desk/entries')).text).toContain(`href="${at}"`);
    const reader = await desk.person('reader');
    await reader.get(at, 403);
  });

  it('that asks for a reply keeps the answer word by word', async () => {
    const claimId = await published();
    const at = await asked(claimId);
    await ada.post(`${at}/answer`, {
      revision: '1',
      answer: HOSTILE.replaceAll('\n', '\r\n'),
      answeredOn: '2026-03-05',
    });
    const { document } = await ada.get(desk.pathOf(claimId));
    expect(words(document.querySelector('#replies'))).toContain('answered on 5 March 2026');
    expect(said(document)).toContain(HOSTILE);
  });

  it('of a correction is for editors to complete', async () => {
    const claimId = await published();
    const at = await corrected(claimId);
    expect((await ada.get(at)).document.querySelector('form[action$="/complete"]')).toBeNull();
    await ada.post(`${at}/complete`, { revision: '1', outcome: 'note' }, 403);
    const none = await eve.post(`${at}/complete`, { revision: '1', outcome: '' }, 422);
    expect(words(none.document.querySelector('#complete-outcome-error'))).toBe('Choose what came of it.');
    const early = await eve.post(`${at}/complete`, { revision: '1', outcome: 'ruling' }, 409);
    expect(words(early.document.querySelector('.form-error'))).toContain('No new ruling was published since');
    expect(early.document.querySelector('input[value="ruling"]')?.hasAttribute('checked')).toBe(true);
    await eve.post(`${at}/complete`, { revision: '1', outcome: 'note' });
    expect(words((await eve.get(at)).document.querySelector('.claim-head'))).toContain('done');
  });

  it.each([
    ['dismiss', 'reason', reported],
    ['answer', 'answer', reported],
    ['answer', 'answeredOn', asked],
    ['withdraw', 'reason', asked],
  ])('says beside the field that %s lacks its %s', async (action, field, make) => {
    const at = await make(await published());
    const typed = { revision: '1', answer: 'Kept words', answeredOn: '2026-03-05', reason: '', [field]: '' };
    const { document } = await ada.post(`${at}/${action}`, typed, 422);
    expect(words(document.querySelector(`#${action}-${field}-error`))).not.toBe('');
    if (field === 'answeredOn') expect(document.querySelector('textarea')?.textContent).toBe('Kept words');
    expect(document.querySelector('details[open]')?.querySelector('.field-error')).not.toBeNull();
  });

  it('shows both versions where it was changed meanwhile, and sends what was typed again', async () => {
    const at = await asked(await published());
    await eve.post(`${at}/close`, { revision: '1' });
    const typed = { answer: HOSTILE, answeredOn: '2026-03-05' };
    const { document } = await ada.post(`${at}/answer`, { ...typed, revision: '1' }, 412);
    expect(words(document.querySelector('[aria-labelledby="theirs"]'))).toContain(`${eve.name} (by key): closed`);
    expect(document.querySelector('[aria-labelledby="yours"] .said')?.textContent).toBe(HOSTILE);
    const form = document.querySelector(`form[action="${at}/answer"]`)!;
    const revision = form.querySelector('input[name="revision"]')!.getAttribute('value')!;
    await ada.post(`${at}/answer`, { ...typed, revision });
    const gone = await ada.post(`${at}/close`, { revision, reason: 'Too late' }, 412);
    expect(words(gone.document.querySelector('.problem'))).toContain('this cannot be done any more');
    expect(words(gone.document.querySelector('.problem'))).toContain('Too late');
  });

  it('is found by its own id only', async () => {
    for (const path of ['/desk/entries/err_1', `/desk/entries/${toPublicId('err', ada.personId)}`])
      await ada.get(path, 404);
    const at = await reported(await published());
    await ada.post(`${at}/complete`, { revision: '1' }, 404);
    expect((await ada.get('/desk/entries?done=nonsense&kind=nonsense')).text).toContain('What else waits');
  });
});

it('tells a blind second reader nothing of what was recorded since the first ruling', async () => {
  const { claimId, evidenceId } = await desk.claim({ harm: 3 });
  const ben = await desk.person('reviewer');
  await ada.post(`${desk.pathOf(claimId)}/rulings`, await desk.ruling(claimId, evidenceId));
  await ada.post(`${desk.pathOf(claimId)}/reply-requests`, { ...ASKED, asked: 'SECRETLY told' });
  expect((await ben.get(desk.pathOf(claimId))).text).not.toContain('SECRETLY');
  expect((await ada.get(desk.pathOf(claimId))).text).toContain('SECRETLY');
});

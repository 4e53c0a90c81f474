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

const FORM_TEXT = 'Register & <script>alert(1)</script> “quoted”\nsecond line';

const rulings = async (claimId: string): Promise<{ rationale: string; rating: string }[]> =>
  desk.database.query('SELECT rationale, rating FROM rulings WHERE claim_id = $1 ORDER BY id', [claimId]);

it('shows the claim where it was said, evidence on both sides, contradictions and the ruling form on one page', async () => {
  const { nineteen, twelve } = desk.ferry;
  await desk.queue(nineteen);
  await desk.queue(twelve);
  const { document } = await ada.get(desk.pathOf(nineteen));
  expect(words(document.querySelector('.statement'))).toContain('the number of dead stands at 19');
  expect(words(document.querySelector('.side-supports'))).toContain('hospital staff in Island Gazette grade C');
  const against = words(document.querySelector('.side-denies'));
  expect(against).toContain('Blue Line denies that 19 people died');
  expect(against).toContain('12 people died when the ferry Marigold sank.');
  expect(words(document.querySelector('[aria-labelledby="conflicts"]'))).toContain('cannot both be the number');
  expect(document.querySelectorAll('input[name="rating"]').length).toBe(7);
  expect(document.querySelectorAll('input[name="evidence"]').length).toBe(3);
  const labels = [...document.querySelectorAll('input:not([type="hidden"]), select, textarea')].filter(
    (field) => !field.closest('label') && !document.querySelector(`label[for="${field.id}"]`),
  );
  expect(labels.map((field) => field.getAttribute('name'))).toEqual([]);
});

it('folds the assessment until a passage was opened, by script or by plain link, or it was revealed', async () => {
  const { claimId } = await desk.claim();
  await desk.rows.verdict(claimId, 1, { document: { ...(await verdictDocument()), reason: 'MARKER reason' } });
  const page = desk.pathOf(claimId);
  expect((await ada.get(page)).text).not.toMatch(/MARKER|\.722/);
  const opened = await ada.post(`${page}/visits`, {}, 200, { 'HX-Request': 'true' });
  expect(opened.text).toContain('MARKER reason');
  expect(opened.text).not.toContain('<html');
  expect((await ada.get(page)).text).toContain('MARKER reason');

  const link = (await eve.get(page)).document.querySelector('.links a')?.getAttribute('href');
  const passage = await desk.person('reviewer');
  await passage.get(link!, 303);
  expect((await passage.get(page)).text).toContain('MARKER reason');

  const curious = await desk.person('reviewer');
  const { location } = await curious.post(`${page}/reveals`, {
    revision: '1',
    rationale: 'Half a thought',
    draft: '0',
  });
  expect(location).toBe(`${page}#assessment`);
  const seen = await curious.get(page);
  expect(seen.text).toContain('MARKER reason');
  expect(words(seen.document.querySelector('.steps'))).toContain('looked at the machine’s assessment');
  expect(rationaleOf(seen.document)).toBe('Half a thought');
});

const verdictDocument = async () =>
  (await desk.database.query('SELECT document FROM verdicts WHERE claim_id = $1 LIMIT 1', [desk.ferry.twelve]))[0]
    .document;

it('rules by a plain form, opens the next claim by itself, and takes it back with one press', async () => {
  const { claimId, evidenceId } = await desk.claim({ rank: 50 }, 'To rule on');
  const other = await desk.claim({ rank: 49 }, 'The next one');
  const { location } = await ada.post(
    `${desk.pathOf(claimId)}/rulings`,
    await desk.ruling(claimId, evidenceId, { rationale: FORM_TEXT.replaceAll('\n', '\r\n') }),
  );
  expect(location).toBe(`${desk.pathOf(other.claimId)}?done=${toPublicId('clm', claimId)}`);
  expect(await rulings(claimId)).toEqual([{ rating: 'true', rationale: FORM_TEXT }]);
  const next = await ada.get(location);
  expect(words(next.document.querySelector('.toast'))).toContain('To rule on: ruled. Undo');
  const form = next.document.querySelector('.toast form')!;
  const undone = await ada.post(form.getAttribute('action')!, {
    revision: form.querySelector('input[name="revision"]')!.getAttribute('value')!,
    queue: '',
  });
  const back = await ada.get(undone.location);
  expect(words(back.document.querySelector('h1'))).toBe('To rule on');
  expect(rationaleOf(back.document)).toBe(FORM_TEXT);
  expect(back.document.querySelector('input[value="true"]')?.hasAttribute('checked')).toBe(true);
  expect(back.text).not.toContain('<script>alert(1)');
});

it.each([
  ['rating', { rating: '' }],
  ['rationale', { rationale: '  ' }],
  ['evidence', { evidence: [] }],
  ['reviewOn', { reviewOn: '2020-01-01' }],
])('says beside the field what is wrong with %s, and keeps the rest', async (field, wrong) => {
  const { claimId, evidenceId } = await desk.claim();
  const form = await desk.ruling(claimId, evidenceId, { rating: 'half_true', rationale: 'Kept words.', ...wrong });
  const { document } = await ada.post(`${desk.pathOf(claimId)}/rulings`, form, 422);
  expect(words(document.querySelector(`#${field}-error`))).not.toBe('');
  if (field !== 'rationale') expect(rationaleOf(document)).toBe('Kept words.');
  if (field !== 'rating')
    expect(document.querySelector('input[value="half_true"]')?.hasAttribute('checked')).toBe(true);
  expect(document.querySelectorAll('input[name="evidence"][checked]').length).toBe(field === 'evidence' ? 0 : 1);
  expect(await rulings(claimId)).toEqual([]);
});

it('shows both versions where the claim was changed meanwhile, and sends what was typed again with one press', async () => {
  const { claimId, evidenceId } = await desk.claim();
  const typed = await desk.ruling(claimId, evidenceId, { rating: 'false', rationale: FORM_TEXT });
  await eve.post(`${desk.pathOf(claimId)}/actions/weigh`, { revision: '1', reach: '3', harm: '1' });
  const { document } = await ada.post(`${desk.pathOf(claimId)}/rulings`, typed, 412);
  expect(words(document.querySelector('[aria-labelledby="theirs"]'))).toContain(
    `${eve.name} (by key): weighed · reach 1 → 3`,
  );
  expect(document.querySelector('[aria-labelledby="yours"] .said')?.textContent).toBe(FORM_TEXT);
  expect(rationaleOf(document)).toBe(FORM_TEXT);
  expect(document.querySelector('input[value="false"]')?.hasAttribute('checked')).toBe(true);
  const again = document.querySelector('.problem button')!;
  const revision = document.querySelector('#work input[name="revision"]')!.getAttribute('value')!;
  expect(revision).toBe('2');
  await ada.post(again.getAttribute('formaction')!, { ...typed, revision });
  expect(await rulings(claimId)).toEqual([{ rating: 'false', rationale: FORM_TEXT }]);
});

it('says who holds a claim and until when, keeps what was typed, and lets an editor take it over with a reason', async () => {
  const { claimId, evidenceId } = await desk.claim();
  const page = desk.pathOf(claimId);
  await ada.post(`${page}/actions/reserve`, { revision: '1' });
  const held = await eve.post(`${page}/rulings`, await desk.ruling(claimId, evidenceId, { rationale: 'Mine.' }), 409);
  expect(words(held.document.querySelector('.problem'))).toMatch(
    new RegExp(`^${ada.name} is working on this claim Until`),
  );
  expect(rationaleOf(held.document)).toBe('Mine.');
  expect(held.document.querySelector('[data-submit]')).toBeNull();
  const unreasoned = await eve.post(`${page}/actions/take_over`, { revision: '2', reason_take_over: '' }, 422);
  expect(words(unreasoned.document.querySelector('#reason_take_over-error'))).toContain('Say why');
  await eve.post(`${page}/actions/take_over`, { revision: '2', reason_take_over: 'Ada is away' });
  expect(words((await eve.get(page)).document.querySelector('.held'))).toContain('Reserved for you');
});

it('gives a second reader neither first ruling nor assessment, in no byte of the page', async () => {
  const { claimId, evidenceId } = await desk.claim({ harm: 3 });
  await desk.rows.verdict(claimId, 1, {
    state: 'refuted',
    document: { ...(await verdictDocument()), reason: 'MACHINE' },
  });
  const page = desk.pathOf(claimId);
  const typed = await desk.ruling(claimId, evidenceId, { rating: 'mostly_false', rationale: 'FIRSTREADING' });
  await ada.post(`${page}/rulings`, typed);
  expect((await ada.get(page)).text).toContain('FIRSTREADING');
  const ben = await desk.person('reviewer');
  await ben.get(`${page}/passages/${toPublicId('evd', evidenceId)}`, 303);
  await ben.post(`${page}/reveals`, { revision: '2' });
  const answers = [
    (await ben.get(page)).text,
    (await ben.post(`${page}/visits`, {}, 200)).text,
    (await ben.post(`${page}/rulings`, { ...typed, revision: '1', rationale: '', rating: '' }, 412)).text,
    (await ben.get('/desk?state=second_reading')).text,
    (await ben.get('/desk/mine')).text,
  ];
  for (const text of answers) {
    expect(text).not.toMatch(/FIRSTREADING|MACHINE|state-refuted|Refuted|\.722/);
    // The scale of the form itself is all that names a rating.
    expect(text.match(/Mostly false/g)?.length ?? 0).toBeLessThanOrEqual(1);
  }
  const { location } = await ben.post(`${page}/rulings`, {
    ...typed,
    revision: String(await desk.revisionOf(claimId)),
    rationale: 'SECOND',
    rating: 'true',
  });
  expect(location).toContain('/desk');
  const both = (await eve.get(page)).text;
  expect(both).toMatch(/FIRSTREADING/);
  expect(both).toMatch(/SECOND/);
});

it('keeps a draft while typing and by its button, and tells a second window', async () => {
  const { claimId, evidenceId } = await desk.claim();
  const page = desk.pathOf(claimId);
  const typed = await desk.ruling(claimId, evidenceId, { rating: '', rationale: 'First words' });
  const saved = await ada.post(`${page}/draft`, typed, 200, { 'HX-Request': 'true' });
  expect(saved.document.querySelector('input[name="draft"]')?.getAttribute('value')).toBe('1');
  const other = await ada.post(`${page}/draft`, { ...typed, rationale: 'Other window' }, 409);
  expect(words(other.document.querySelector('.problem'))).toContain('First words');
  expect(rationaleOf(other.document)).toBe('Other window');
  const keep = other.document.querySelector('.problem button')!;
  const overwrite = { ...typed, rationale: 'Other window', overwrite: keep.getAttribute('value')! };
  await ada.post(`${page}/draft`, overwrite);
  expect(rationaleOf((await ada.get(page)).document)).toBe('Other window');
  expect(rationaleOf((await eve.get(page)).document)).toBe('');
});

it('loses no typed sentence whatever button is pressed', async () => {
  const { claimId, evidenceId } = await desk.claim();
  const page = desk.pathOf(claimId);
  const typed = await desk.ruling(claimId, evidenceId, { rationale: 'Not to be lost' });
  await ada.post('/desk/next', typed);
  const texts = async () => rationaleOf((await ada.get(page)).document);
  expect(await texts()).toBe('Not to be lost');
  await ada.post(`${page}/actions/skip`, { ...typed, draft: '1', rationale: 'Not to be lost, more' });
  expect(await texts()).toBe('Not to be lost, more');
});

it('publishes, withdraws and reopens by the buttons an editor sees', async () => {
  const { claimId, evidenceId } = await desk.claim();
  const page = desk.pathOf(claimId);
  await ada.post(`${page}/rulings`, await desk.ruling(claimId, evidenceId));
  const offered = async (person: DeskPerson) =>
    [...(await person.get(page)).document.querySelectorAll('[formaction*="/actions/"]')].map((button) =>
      button.getAttribute('formaction')?.split('/').at(-1),
    );
  expect(await offered(ada)).not.toContain('publish');
  expect(await offered(eve)).toContain('publish');
  await ada.post(`${page}/actions/publish`, { revision: '2' }, 403);
  await eve.post(`${page}/actions/publish`, { revision: '2' });
  await eve.post(`${page}/actions/withdraw`, { revision: '3', reason_withdraw: 'Wrong register' });
  await eve.post(`${page}/actions/reopen`, { revision: '4', reason_reopen: 'New register' });
  const steps = [...(await eve.get(page)).document.querySelectorAll('.steps li')].map(words);
  expect(steps.slice(0, 2)).toEqual([
    expect.stringContaining('reopened · Withdrawn → Needs review New register'),
    expect.stringContaining('withdrawn · Published → Withdrawn Wrong register'),
  ]);
});

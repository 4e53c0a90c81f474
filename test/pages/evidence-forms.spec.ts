import { toPublicId } from '../../src/platform/ids/public-id';
import { type DeskPages, type DeskPerson, openDeskPages, rationaleOf, words } from './desk-pages';

let desk: DeskPages;
let ada: DeskPerson;
let rea: DeskPerson;
beforeAll(async () => {
  desk = await openDeskPages();
  [ada, rea] = [await desk.person('reviewer'), await desk.person('reader')];
});
afterAll(() => desk?.close());

const HOSTILE = 'Twelve <script>alert(1)</script> & “more”';
const clm = (id: string) => toPublicId('clm', id);

interface Piece {
  id: string;
  claim_id: string;
  stance: string;
  party: boolean;
  speaker: string | null;
  decision: string | null;
  revision: number;
  record_quote: string | null;
  withdrawn: boolean;
}
const piece = async (id: string): Promise<Piece> =>
  (await desk.database.query('SELECT *, withdrawn_at IS NOT NULL AS withdrawn FROM evidence WHERE id = $1', [id]))[0];
const counted = async (sql: string, parameters: unknown[] = []): Promise<number> =>
  (await desk.database.query(`SELECT count(*)::int AS count FROM ${sql}`, parameters))[0].count;
const typedIn = (document: Document, name: string): string =>
  document.querySelector(`textarea[name="${name}"]`)?.textContent ??
  document.querySelector(`input[name="${name}"]:not([type="radio"])`)?.getAttribute('value') ??
  '';
const errorOf = (document: Document, field: string) => words(document.querySelector(`#${field}-error`));
const unlabelled = (document: Document) =>
  [...document.querySelectorAll('main input:not([type="hidden"]), select, textarea')]
    .filter((field) => !field.closest('label') && !document.querySelector(`label[for="${field.id}"]`))
    .map((field) => field.getAttribute('name'));

describe('evidence is added', () => {
  const record = { stance: 'denies', quote: 'Nobody died.', publisher: 'Port register', reason: 'It is the register' };

  it('from pasted words, with its publisher by name, and leads back to the claim', async () => {
    const { claimId } = await desk.claim();
    const at = `${desk.pathOf(claimId)}/evidence`;
    const { document } = await ada.get(at);
    expect(unlabelled(document)).toEqual([]);
    const { location } = await ada.post(`${at}/records`, { ...record, party: 'yes' });
    const added = await desk.database.query('SELECT id FROM evidence WHERE claim_id = $1 ORDER BY id DESC LIMIT 1', [
      claimId,
    ]);
    expect(location).toBe(`${desk.pathOf(claimId)}#${toPublicId('evd', added[0].id)}`);
    expect(await piece(added[0].id)).toMatchObject({ stance: 'denies', party: true, record_quote: 'Nobody died.' });
    expect(words((await ada.get(desk.pathOf(claimId))).document.querySelector('.side-denies'))).toContain(
      'Record in Port register',
    );
  });

  it('never by halves: errors stand beside the fields, and what was typed stays', async () => {
    const { claimId } = await desk.claim();
    const at = `${desk.pathOf(claimId)}/evidence`;
    const before = await counted('evidence');
    const { document, text } = await ada.post(
      `${at}/records`,
      { ...record, quote: HOSTILE, stance: '', reason: '', debunk: 'yes', url: 'port' },
      422,
    );
    expect(errorOf(document, 'records-stance')).toBe('Choose what it does to the claim.');
    expect(errorOf(document, 'records-reason')).toContain('Say why');
    expect(errorOf(document, 'records-url')).toContain('https://');
    expect(typedIn(document, 'quote')).toBe('');
    expect(document.querySelector('#records-quote')?.textContent).toContain('Twelve');
    expect(document.querySelector('form[action$="records"] input[name="debunk"]')?.hasAttribute('checked')).toBe(true);
    expect(text).not.toContain('<script>alert(1)');
    const fetched = await ada.post(
      `${at}/addresses`,
      { url: 'http://127.0.0.1:1024/register', quote: 'Nobody', stance: 'denies', reason: 'The register' },
      422,
    );
    expect(words(fetched.document.querySelector('[role="alert"]'))).not.toBe('');
    expect(fetched.document.querySelector('#addresses-url')?.getAttribute('value')).toBe(
      'http://127.0.0.1:1024/register',
    );
    expect(await counted('evidence')).toBe(before);
  });

  it('from a passage of an article, typed or selected', async () => {
    const article = toPublicId('art', desk.ferry.first.article);
    const { document } = await ada.get(`/articles/${article}`);
    const form = document.querySelector('#passage form')!;
    expect(form.getAttribute('action')).toBe(`/desk/articles/${article}/passages`);
    expect(unlabelled(document)).toEqual([]);
    expect([...form.querySelectorAll('option')].map((option) => option.getAttribute('value'))).toContain(
      clm(desk.ferry.nineteen),
    );
    const passage = { known: clm(desk.ferry.nineteen), stance: 'denies', reason: 'It says who lived' };
    const wrong = await ada.post(form.getAttribute('action')!, { ...passage, quote: 'Eight people' }, 422);
    expect(errorOf(wrong.document, 'passage-quote')).toContain('no such words stand in the article');
    expect(typedIn(wrong.document, 'quote')).toBe('Eight people');
    const nowhere = await ada.post(form.getAttribute('action')!, { ...passage, known: '', quote: '48 survived' }, 422);
    expect(errorOf(nowhere.document, 'passage-claim')).toContain('Choose a claim');
    const { location } = await ada.post(form.getAttribute('action')!, {
      ...passage,
      claim: `http://desk.example/desk/claims/${clm(desk.ferry.nineteen)}?queue=x`,
      known: '',
      quote: '48 survived',
    });
    expect(location).toContain(desk.pathOf(desk.ferry.nineteen));
    expect(await counted(`statements WHERE origin = 'person' AND quote = '48 survived'`)).toBe(1);
    expect((await rea.get(`/articles/${article}`)).document.querySelector('#passage')).toBeNull();
  });
});

describe('a piece of evidence', () => {
  it('is corrected by a form that holds how it stands; only what was changed is', async () => {
    const { claimId, evidenceId } = await desk.claim();
    const at = `/desk/evidence/${toPublicId('evd', evidenceId)}`;
    const { document } = await ada.get(at);
    expect(document.querySelector('#correction-speaker')?.getAttribute('value')).toBe('the coastguard');
    const form = { revision: '1', stance: 'supports', claimId: clm(claimId), speaker: '', reason: 'It quotes nobody' };
    const { location } = await ada.post(`${at}/correction`, form);
    expect(location).toBe(`${desk.pathOf(claimId)}#${toPublicId('evd', evidenceId)}`);
    expect(await piece(evidenceId)).toMatchObject({
      speaker: '',
      stance: 'supports',
      decision: 'confirmed',
      revision: 2,
    });
    const back = await ada.post(`${at}/undo`, { revision: '2' });
    expect(back.location).toContain(desk.pathOf(claimId));
    expect(await piece(evidenceId)).toMatchObject({ speaker: null, decision: null, revision: 3 });
  });

  it('is confirmed and rejected, and tells of a change by somebody else with both versions', async () => {
    const { evidenceId } = await desk.claim();
    const at = `/desk/evidence/${toPublicId('evd', evidenceId)}`;
    await ada.post(`${at}/decision`, { revision: '1', decision: 'rejected', reason: 'Another ship' });
    expect(await piece(evidenceId)).toMatchObject({ decision: 'rejected', revision: 2 });
    const late = { revision: '1', decision: 'confirmed', reason: HOSTILE };
    const { document, text } = await ada.post(`${at}/decision`, late, 412);
    expect(words(document.querySelector('[aria-labelledby="theirs"]'))).toContain('rejected: Another ship');
    expect(words(document.querySelector('[aria-labelledby="yours"]'))).toContain('confirm: it says so');
    expect(document.querySelector('#decision-reason')?.getAttribute('value')).toBe(HOSTILE);
    expect(text).not.toContain('<script>alert(1)');
    const revision = document.querySelector('form[action$="decision"] input[name="revision"]')?.getAttribute('value');
    await ada.post(`${at}/decision`, { ...late, revision: revision! });
    expect(await piece(evidenceId)).toMatchObject({ decision: 'confirmed', revision: 3 });
  });
});

it('leads from the workbench to each of these without losing the ruling one writes', async () => {
  const { claimId, evidenceId } = await desk.claim();
  const to = `/desk/evidence/${toPublicId('evd', evidenceId)}`;
  const { document } = await ada.get(desk.pathOf(claimId));
  const offered = [...document.querySelectorAll('button[name="go"]')].map((button) => button.getAttribute('value'));
  expect(offered).toEqual(expect.arrayContaining([to, `${desk.pathOf(claimId)}/evidence`]));
  const typed = await desk.ruling(claimId, evidenceId, { rationale: 'Half a thought', go: to });
  expect((await ada.post(`${desk.pathOf(claimId)}/draft`, typed)).location).toBe(to);
  expect(rationaleOf((await ada.get(desk.pathOf(claimId))).document)).toBe('Half a thought');
  const astray = await ada.post(`${desk.pathOf(claimId)}/draft`, { ...typed, draft: '1', go: '//evil.example' });
  expect(astray.location).toBe(`${desk.pathOf(claimId)}#ruling`);
});

it('has a contradiction explained and the explanation taken back', async () => {
  const [{ id }] = await desk.database.query(`SELECT id FROM contradictions WHERE resolved_at IS NULL LIMIT 1`);
  const at = `/desk/contradictions/${toPublicId('con', id)}`;
  const empty = await ada.post(`${at}/explanation`, { revision: '1', reason: ' ' }, 422);
  expect(errorOf(empty.document, 'explanation-reason')).toContain('Say why');
  await ada.post(`${at}/explanation`, { revision: '1', reason: 'Counts of two days' });
  const late = await ada.post(`${at}/explanation`, { revision: '1', reason: 'Or of two ships' }, 412);
  expect(words(late.document.querySelector('[aria-labelledby="theirs"]'))).toContain('Counts of two days');
  expect(typedIn(late.document, 'reason')).toBe('Or of two ships');
  const question = (await ada.get(`/questions/${toPublicId('qst', desk.ferry.question)}`)).document;
  expect(words(question.querySelector('.against-each-other'))).toContain('Counts of two days Change the explanation');
  await ada.post(`${at}/removal`, { revision: '2' });
  expect(await counted('contradictions WHERE explained_at IS NOT NULL')).toBe(0);
});

it('has suggestions confirmed or rejected from the page of the question', async () => {
  const { question, died } = desk.ferry;
  const [{ id }] = await desk.database.query(
    `INSERT INTO suggestions (statement_id, question_id, answer, answer_key, claim_text, stance, score, reason)
     VALUES ($1, $2, '{"type":"quantity","value":"12","min":"12","max":"12","comparator":"eq","unit":"person"}', 'twelve or so',
       'About twelve died.', 'supports', 0.4, 'same unit') RETURNING id`,
    [died, question],
  );
  const at = `/desk/suggestions/${toPublicId('sug', id)}`;
  const page = `/questions/${toPublicId('qst', question)}`;
  expect((await ada.get(page)).document.querySelector('#suggestions a')?.getAttribute('href')).toBe(at);
  expect((await rea.get(page)).document.querySelector('#suggestions')).toBeNull();
  const { document } = await ada.post(at, { reason: 'So it says' }, 422);
  expect(errorOf(document, 'decision-decision')).toContain('Choose whether');
  expect(document.querySelector('#decision-reason')?.getAttribute('value')).toBe('So it says');
  const { location } = await ada.post(at, { decision: 'confirmed', reason: 'So it says' });
  expect(location).toBe(`${page}#suggestions`);
  expect(await counted(`claims WHERE text = 'About twelve died.'`)).toBe(1);
  await ada.post(at, { decision: 'rejected', reason: 'No' }, 409);
});

describe('a question', () => {
  const revisionOf = async (id: string) =>
    String((await desk.database.query('SELECT revision FROM questions WHERE id = $1', [id]))[0].revision);
  const desked = (id: string) => `/desk/questions/${toPublicId('qst', id)}`;

  it('is split, merged and taken apart', async () => {
    const question = await desk.rows.question(desk.ferry.event);
    const first = await desk.rows.claim(question, { text: 'Five cars were lost.' });
    const second = await desk.rows.claim(question, {
      text: 'Six crates were lost.',
      answer: { type: 'quantity', value: '6', min: '6', max: '6', comparator: 'eq', unit: 'crate' },
    });
    const { document } = await ada.get(desked(question));
    expect(unlabelled(document)).toEqual([]);
    const revision = await revisionOf(question);
    const none = await ada.post(`${desked(question)}/splits`, { revision, text: 'How many crates?', reason: 'r' }, 422);
    expect(errorOf(none.document, 'splits-claims')).toContain('choose at least one claim');
    const typed = { revision, text: 'How many crates?', claims: [clm(second)], reason: 'Crates are no cars' };
    const { location } = await ada.post(`${desked(question)}/splits`, typed);
    expect(words((await ada.get(location)).document.querySelector('h1'))).toBe('How many crates?');
    const late = await ada.post(`${desked(question)}/splits`, typed, 412);
    expect(words(late.document.querySelector('[aria-labelledby="yours"]'))).toContain('How many crates?');
    expect(late.document.querySelector('#splits-reason')?.getAttribute('value')).toBe('Crates are no cars');

    const [split] = await desk.database.query(`SELECT id FROM questions WHERE text = 'How many crates?'`);
    const merge = { revision: await revisionOf(split.id), reason: 'One loss' };
    const nowhere = await ada.post(`${desked(split.id)}/merges`, merge, 422);
    expect(errorOf(nowhere.document, 'merges-into')).toContain('Choose a question');
    await ada.post(`${desked(split.id)}/merges`, { ...merge, known: toPublicId('qst', question) });
    const merged = (await ada.get(desked(question))).document;
    const apart = merged.querySelector(`form[action="${desked(split.id)}/separations"]`)!;
    const sent = { revision: apart.querySelector('[name="revision"]')!.getAttribute('value')!, reason: '' };
    const silent = await ada.post(`${desked(split.id)}/separations`, sent, 422);
    expect(silent.text).toContain('Say why');
    await ada.post(`${desked(split.id)}/separations`, { ...sent, reason: 'Two after all' });
    const homes = await desk.database.query('SELECT question_id FROM claims WHERE id = ANY($1) ORDER BY id', [
      [first, second],
    ]);
    expect(homes.map((row: { question_id: string }) => row.question_id).sort()).toEqual([question, split.id].sort());
  });

  it('offers none of it to readers, and refuses them', async () => {
    const { text } = await rea.get(`/questions/${toPublicId('qst', desk.ferry.question)}`);
    expect(text).not.toMatch(/\/desk\/(questions|evidence|contradictions)\//);
    await rea.get(desked(desk.ferry.question), 403);
  });
});

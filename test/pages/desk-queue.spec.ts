import { toPublicId } from '../../src/platform/ids/public-id';
import { type DeskPages, type DeskPerson, openDeskPages, words } from './desk-pages';

let desk: DeskPages;
let ada: DeskPerson;
beforeAll(async () => {
  desk = await openDeskPages();
  ada = await desk.person('reviewer');
});
afterAll(() => desk?.close());

it('lists what waits, the most urgent first, with its question, state and why it is urgent', async () => {
  await desk.claim({ rank: 5 }, 'Low claim');
  await desk.claim({ rank: 9, harm: 3 }, 'High <b>claim</b>');
  const { document, text } = await ada.get('/desk');
  const shown = [...document.querySelectorAll('[data-row]')].map(words);
  expect(shown).toEqual(['High <b>claim</b>', 'Low claim']);
  expect(text).not.toContain('<b>claim</b>');
  const row = words(document.querySelector('.queue-row'));
  expect(row).toContain('Open');
  expect(row).toContain('How many people died');
  expect(row).toMatch(/Priority [\d.]+ harm 3\.0, reach 0\.7/);
  expect(row).toContain('waiting less than a minute');
});

it('keeps a filter in its address, and carries it to the claim', async () => {
  const { document } = await ada.get('/desk?text=high&harm=2');
  expect([...document.querySelectorAll('[data-row]')].map(words)).toEqual(['High <b>claim</b>']);
  expect(document.querySelector('[data-row]')?.getAttribute('href')).toContain('queue=text%3Dhigh%26harm%3D2');
  expect(document.querySelector('form.next input[name="queue"]')?.getAttribute('value')).toBe('text=high&harm=2');
  const strange = await ada.get('/desk?state=nonsense&harm=9&after=x&assigned=%00&text=%00');
  expect(strange.document.querySelectorAll('[data-row]').length).toBe(2);
});

it('reserves the most urgent claim with one press and leads to it, and shows others who has it', async () => {
  const { location } = await ada.post('/desk/next', { queue: '' });
  const { document } = await ada.get(location);
  expect(words(document.querySelector('h1'))).toBe('High <b>claim</b>');
  expect(words(document.querySelector('.held'))).toMatch(/^Reserved for you, 29 minutes left|30 minutes left/);
  const ben = await desk.person('reviewer');
  const waiting = await ben.get('/desk?state=reserved');
  expect(words(waiting.document.querySelector('.held'))).toContain(`reserved by ${ada.name}`);
  const next = await ben.post('/desk/next', { queue: '' });
  expect(words((await ben.get(next.location)).document.querySelector('h1'))).toBe('Low claim');
  const end = await ben.post('/desk/next', { queue: '' });
  expect(end.location).toBe('/desk/nothing-left');
  expect(words((await ben.get(end.location)).document.querySelector('h1'))).toContain('Nothing is left');
});

it('goes on with the next page of a long queue without losing or repeating a claim', async () => {
  for (let i = 0; i < 30; i++) await desk.claim({ rank: -1 - (i % 3) }, `Long ${i}`);
  const seen: string[] = [];
  let path: string | null | undefined = '/desk?text=Long';
  while (path) {
    const { document }: Awaited<ReturnType<DeskPerson['get']>> = await ada.get(path);
    seen.push(...[...document.querySelectorAll('[data-row]')].map(words));
    path = document.querySelector('a[rel="next"]')?.getAttribute('href');
  }
  expect(seen).toHaveLength(30);
  expect(new Set(seen).size).toBe(30);
});

it('shows readers the queue without a way to act, and refuses their forms', async () => {
  const reader = await desk.person('reader');
  const { document } = await reader.get('/desk');
  expect(document.querySelectorAll('form[method="post"][action^="/desk"]').length).toBe(0);
  await reader.post('/desk/next', {}, 403);
  const { claimId } = await desk.claim();
  const bench = await reader.get(desk.pathOf(claimId));
  expect(bench.document.querySelectorAll('[form="work"]').length).toBe(0);
  await reader.post(`${desk.pathOf(claimId)}/rulings`, {}, 403);
  await reader.get(`/desk/claims/${toPublicId('qst', claimId)}`, 404);
});

it('does one thing with all chosen claims and says which it refused, each in the history once', async () => {
  const claims = [await desk.claim({ rank: 70 }, 'Bulk one'), await desk.claim({ rank: 69 }, 'Bulk two')];
  const chosen = claims.map(({ claimId }, index) => `${toPublicId('clm', claimId)} ${1 + index}`);
  const form = { claim: chosen, queue: 'text=Bulk', action: 'tag', tag: 'Harbour' };
  const { document } = await ada.post('/desk/bulk', form, 200);
  expect(words(document.querySelector('#outcomes'))).toBe('Done with 1 of 2 claims');
  expect(words(document.querySelector('[aria-labelledby="outcomes"]'))).toMatch(
    /Bulk two ?: The claim was changed since/,
  );
  const row = document.getElementById(toPublicId('clm', claims[0]!.claimId));
  expect(words(row!.querySelector('.tag'))).toBe('harbour');
  const steps = await desk.database.query(`SELECT action FROM history WHERE subject_id = ANY($1::uuid[])`, [
    claims.map(({ claimId }) => claimId),
  ]);
  expect(steps).toEqual([{ action: 'review.tag' }]);
  const narrowed = await ada.get('/desk?tag=harbour');
  expect([...narrowed.document.querySelectorAll('[data-row]')].map(words)).toEqual(['Bulk one']);
  await ada.post('/desk/bulk', { ...form, action: 'publish' }, 400);
  const none = await ada.post('/desk/bulk', { queue: '', action: 'open' }, 200);
  expect(words(none.document.querySelector('#outcomes'))).toBe('No claim was chosen');
});

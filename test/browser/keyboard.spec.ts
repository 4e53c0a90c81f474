import type { Page } from 'playwright-core';
import { explanation } from '../pages/ferry-rows';
import { inaccessibleParts } from './accessibility';
import { focusOf } from './focus';
import { type OpenDesk, openDesk } from './open-desk';

let open: OpenDesk;
beforeAll(async () => {
  open = await openDesk();
});
afterAll(() => open?.close());

let rank = 0;
/** Claims that stand before all others of the queue, the first one first. */
async function queueClaims(...texts: string[]) {
  rank += 100;
  const claims = [];
  for (const [index, text] of texts.entries()) claims.push(await open.desk.claim({ rank: rank - index }, text));
  return claims;
}

const heading = (page: Page) => page.locator('h1').textContent();
/** Presses a key and waits for the page it leads to. */
async function pressTo(page: Page, key: string, title: string): Promise<void> {
  await page.keyboard.press(key);
  await page.locator('h1', { hasText: title }).waitFor();
  await page.waitForLoadState();
}

const CITED = '(SELECT count(*)::int FROM ruling_evidence WHERE ruling_id = rulings.id) AS cited';

const rulingsOn = (claimId: string): Promise<object[]> =>
  open.database.query(`SELECT rating, rationale, ${CITED} FROM rulings WHERE claim_id = $1`, [claimId]);

it('rules in three keystrokes and the text, and the next claim opens by itself, with the focus on it', async () => {
  const [first, second] = await queueClaims(
    'First to be judged',
    'Second to be judged',
    'Third to be judged',
    'Fourth to be judged',
  );
  const { page, troubles, close } = await open.enter('reviewer');
  await page.goto('/desk');
  await pressTo(page, 'n', 'First to be judged');
  expect(await focusOf(page)).toEqual({ name: 'claim', visible: true });
  await page.keyboard.press('1');
  expect(await focusOf(page)).toEqual({ name: 'rationale', visible: true });
  await page.keyboard.type('2 registers say no such thing? sneeze/n');
  await pressTo(page, 'Control+Enter', 'Second to be judged');
  expect(await focusOf(page)).toEqual({ name: 'claim', visible: true });
  expect(await rulingsOn(first!.claimId)).toEqual([
    { rating: 'true', rationale: '2 registers say no such thing? sneeze/n', cited: 1 },
  ]);
  await page.keyboard.press('5');
  await page.keyboard.type('Nobody saw it.');
  await pressTo(page, 'Control+Enter', 'Third to be judged');
  expect(await rulingsOn(second!.claimId)).toEqual([{ rating: 'false', rationale: 'Nobody saw it.', cited: 1 }]);

  await pressTo(page, 'z', 'Second to be judged');
  expect(await page.locator('#rationale').inputValue()).toBe('Nobody saw it.');
  await pressTo(page, 's', 'Fourth to be judged');
  expect(troubles).toEqual([]);
  await close();
});

it('opens passages, cites them and leaves a text by keys, and keeps the focus where the page renews itself', async () => {
  const [claim] = await queueClaims('To be read');
  await open.rows.verdict(claim!.claimId, 1, { document: explanation({ reason: 'Two registers say so.' }) });
  const { page, troubles, close } = await open.enter('editor');
  await page.goto('/desk');
  await pressTo(page, 'n', 'To be read');
  const renewed = page.waitForResponse(/\/visits$/);
  await page.keyboard.press('e');
  await renewed;
  await page.getByText('Two registers say so.').waitFor();
  const passage = await focusOf(page);
  expect(passage).toEqual({ name: expect.stringContaining('Read it in context'), visible: true });
  const cite = page.locator('input[name="evidence"]').first();
  const cited = await cite.isChecked();
  await page.keyboard.press('c');
  expect(await cite.isChecked()).toBe(!cited);
  await page.keyboard.press('c');

  await page.keyboard.press('r');
  const kept = page.waitForResponse(/\/draft$/);
  await page.keyboard.type('Half a ');
  await kept;
  await page.getByText('Draft kept').waitFor();
  await page.keyboard.type('thought');
  expect(await focusOf(page)).toEqual({ name: 'rationale', visible: true });
  expect(await page.locator('#rationale').inputValue()).toBe('Half a thought');
  await page.keyboard.press('Escape');
  expect((await focusOf(page)).name).toBe('ruling-title');
  await page.keyboard.press('4');
  expect(await page.locator('[data-rating="4"]').isChecked()).toBe(true);
  expect(troubles).toEqual([]);
  await close();
});

it('puts the focus on what a revealed assessment says', async () => {
  await queueClaims('To be revealed');
  const { page, troubles, close } = await open.enter('admin');
  await page.goto('/desk');
  await pressTo(page, 'n', 'To be revealed');
  const button = page.getByRole('button', { name: /^Reveal it now/ });
  await button.focus();
  await page.keyboard.press('Enter');
  await button.waitFor({ state: 'detached' });
  expect(await focusOf(page)).toEqual({ name: 'assessment-title', visible: true });
  expect(troubles).toEqual([]);
  await close();
});

it('walks the queue, opens a claim from it, finds the search and shows the keys', async () => {
  await queueClaims('Upper row', 'Lower row');
  const { page, troubles, close } = await open.enter('reviewer');
  await page.goto('/desk');
  await page.keyboard.press('j');
  expect(await focusOf(page)).toEqual({ name: 'Upper row', visible: true });
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await page.keyboard.press('j');
  expect((await focusOf(page)).name).toBe('Lower row');
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog');
  await keys.waitFor();
  expect(await focusOf(page)).toEqual({ name: 'Close', visible: true });
  expect(await inaccessibleParts(page)).toEqual([]);
  await page.keyboard.press('n');
  expect(await heading(page)).toBe('The queue');
  await page.keyboard.press('Escape');
  await keys.waitFor({ state: 'hidden' });
  expect((await focusOf(page)).name).not.toBe('');
  await page.keyboard.press('/');
  expect((await focusOf(page)).name).toBe('text');
  await page.keyboard.type('snj');
  expect(await page.locator('input[name="text"]').inputValue()).toBe('snj');
  await page.goto('/desk');
  await page.keyboard.press('j');
  await pressTo(page, 'Enter', 'Upper row');
  expect(troubles).toEqual([]);
  await close();
});

it('tells what others do with the claim while it is open, and leaves the focus where it is', async () => {
  const [claim] = await queueClaims('To be changed by others');
  const { page, troubles, close } = await open.enter('reviewer');
  await page.goto('/desk');
  await pressTo(page, 'n', 'To be changed by others');
  await page.keyboard.press('r');
  await page.keyboard.type('Half a ');
  await (await open.script('editor')).review(claim!.claimId, 'reservation-takeovers', { reason: 'Urgent' });
  await page
    .getByRole('status')
    .filter({ hasText: open.person('editor').name })
    .waitFor();
  await page.keyboard.type('thought');
  expect(await page.locator('#rationale').inputValue()).toBe('Half a thought');
  expect(troubles).toEqual([]);
  await close();
});

it('reaches everything on the workbench with the tabulator, and one always sees where one is', async () => {
  await queueClaims('To be walked through');
  const { page, troubles, close } = await open.enter('editor');
  await page.goto('/desk');
  await pressTo(page, 'n', 'To be walked through');
  const reached: string[] = [];
  const unseen: string[] = [];
  for (let at = await tab(page); at.name !== '' && reached.length < 200; at = await tab(page)) {
    reached.push(at.name);
    if (!at.visible) unseen.push(at.name);
  }
  expect(unseen).toEqual([]);
  expect(reached).toEqual(expect.arrayContaining(['rating', 'rationale', 'evidence', 'reviewOn', 'Save draft', 'tag']));
  expect(reached).toEqual(expect.arrayContaining([expect.stringMatching(/^Submit ruling/)]));
  expect(reached.length).toBeLessThan(200);
  expect(troubles).toEqual([]);
  await close();
});

async function tab(page: Page) {
  await page.keyboard.press('Tab');
  return focusOf(page);
}

it('leaves letters alone once they are switched off in the account', async () => {
  await queueClaims('Not to be opened');
  const { page, close } = await open.enter('admin');
  await page.goto('/account');
  await page.getByRole('button', { name: 'Switch them off' }).press('Enter');
  await page.getByRole('button', { name: 'Switch them on' }).waitFor();
  await page.goto('/desk');
  for (const key of ['n', 'j', '/', '?', 'z']) await page.keyboard.press(key);
  expect(await heading(page)).toBe('The queue');
  expect((await focusOf(page)).name).toBe('');
  expect(await page.getByRole('dialog').count()).toBe(0);
  await page.goto('/account');
  await page.getByRole('button', { name: 'Switch them on' }).press('Enter');
  await page.getByRole('button', { name: 'Switch them off' }).waitFor();
  await page.goto('/desk');
  await pressTo(page, 'n', 'Not to be opened');
  await close();
});

import { toPublicId } from '../../src/platform/ids/public-id';
import { inaccessibleParts } from './accessibility';
import { type OpenDesk, openDesk } from './open-desk';

let open: OpenDesk;
beforeAll(async () => {
  open = await openDesk();
});
afterAll(() => open?.close());

const WITHOUT_SCRIPT = { javaScriptEnabled: false };

it('reads the articles, questions, contradictions and search results', async () => {
  const { page, close } = await open.enter('reader', WITHOUT_SCRIPT);
  await page.goto('/');
  await page.getByRole('link', { name: 'How many people died when the ferry Marigold sank?' }).first().click();
  await page.getByRole('heading', { level: 1, name: /^How many people died/ }).waitFor();
  await page.getByText('the number of dead stands at 19').first().waitFor();
  await page.getByRole('link', { name: 'Toll of the Marigold rises' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'Toll of the Marigold rises' }).waitFor();
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Search' }).click();
  await page.getByRole('searchbox').first().fill('Marigold');
  await page.getByRole('searchbox').first().press('Enter');
  await page
    .getByRole('link', { name: /Marigold/ })
    .first()
    .waitFor();
  await close();
});

it('takes a claim, reads a passage in context, rules, publishes, takes back and saves a draft', async () => {
  const first = await open.desk.claim({ rank: 9 }, 'First by plain forms');
  await open.desk.claim({ rank: 8 }, 'Second by plain forms');
  const { page, close } = await open.enter('editor', WITHOUT_SCRIPT);
  const title = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
  const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();
  await page.goto('/desk');
  await press(/^Next claim/);
  await title('First by plain forms');
  await page.locator('[data-passage] > summary').first().click();
  await page.getByRole('link', { name: 'Open the whole article' }).first().click();
  await title('Ferry sinks off Pell Island');
  await page.goBack();
  await page.getByLabel('Half true').check();
  await page.getByLabel('Rationale').fill('Kept as a draft.');
  await press('Save draft');
  await page.goto('/desk/mine');
  await page.getByRole('link', { name: 'First by plain forms' }).first().click();
  expect(await page.getByLabel('Rationale').inputValue()).toBe('Kept as a draft.');
  expect(await page.getByLabel('Half true').isChecked()).toBe(true);
  await page.getByLabel('Rationale').fill('');
  await press(/^Submit ruling/);
  await page.locator('#rationale-error').waitFor();
  await page.getByLabel('Rationale').fill('The register says so.');
  await press(/^Submit ruling/);
  await title('Second by plain forms');
  await press(/^Undo/);
  await title('First by plain forms');
  expect(await page.getByLabel('Rationale').inputValue()).toBe('The register says so.');
  await press(/^Submit ruling/);
  await page.goto(`/desk/claims/${toPublicId('clm', first.claimId)}`);
  await press('Publish the ruling');
  await page.getByText('published', { exact: false }).first().waitFor();
  const [review] = await open.database.query('SELECT state FROM reviews WHERE claim_id = $1', [first.claimId]);
  expect(review).toEqual({ state: 'published' });
  await close();
});

it.each([true, false])(
  'keeps what was typed where somebody else was quicker, and sends it again with one press (scripts: %s)',
  async (javaScriptEnabled) => {
    const text = `Changed meanwhile, scripts ${javaScriptEnabled}`;
    const { claimId } = await open.desk.claim({ rank: 50 }, text);
    const { page, close } = await open.enter('reviewer', { javaScriptEnabled });
    await page.goto(`/desk/claims/${toPublicId('clm', claimId)}`);
    const typed = 'Three lines & “quotes”\n<b>not bold</b>\nend';
    await page.getByLabel('Mostly false').check();
    await page.getByLabel('Rationale').fill(typed);
    await (await open.script('editor')).review(claimId, 'stakes', { reach: 3 });
    await page.getByRole('button', { name: /^Submit ruling/ }).click();
    await page.getByRole('heading', { name: 'The claim was changed while you worked on it' }).waitFor();
    expect(await page.getByLabel('Rationale').inputValue()).toBe(typed);
    expect(await page.getByLabel('Mostly false').isChecked()).toBe(true);
    // What axe-core waits for never comes where scripts are off.
    if (javaScriptEnabled) expect(await inaccessibleParts(page)).toEqual([]);
    expect(await page.getByRole('region', { name: 'What changed' }).textContent()).toContain('reach 1 → 3');
    await page.getByRole('button', { name: 'Send my ruling again' }).click();
    await page
      .getByText(/: ruled/)
      .first()
      .waitFor();
    expect(await open.database.query('SELECT rating, rationale FROM rulings WHERE claim_id = $1', [claimId])).toEqual([
      { rating: 'mostly_false', rationale: typed },
    ]);
    await close();
  },
);

it('offers the draft back after the reservation has run out', async () => {
  const { claimId } = await open.desk.claim({ rank: 90 }, 'Left over lunch');
  const { page, close } = await open.enter('reviewer', WITHOUT_SCRIPT);
  await page.goto('/desk');
  await page.getByRole('button', { name: /^Next claim/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Left over lunch' }).waitFor();
  await page.getByLabel('Rationale').fill('Half a thought');
  await page.getByRole('button', { name: 'Save draft' }).click();
  await open.database.query(`UPDATE reviews SET reserved_until = now() - interval '1 minute' WHERE claim_id = $1`, [
    claimId,
  ]);
  await page.goto('/desk/mine');
  await page.getByRole('link', { name: 'Left over lunch' }).first().click();
  expect(await page.getByLabel('Rationale').inputValue()).toBe('Half a thought');
  await close();
});

it('gives the second reader neither the first ruling nor the assessment, in no byte of any page', async () => {
  const { claimId, evidenceId } = await open.desk.claim({ harm: 3, rank: 99 }, 'To be read twice');
  await open.rows.verdict(claimId, 1, {
    state: 'refuted',
    probability: '.123',
    document: {
      reason: 'MACHINEWORD',
      belief: 0.1,
      uncertainty: 0.2,
      disbelief: 0.7,
      rule: 'MACHINERULE',
      groups: [],
      decisive: [],
    },
  });
  await (await open.script('editor')).review(claimId, 'rulings', {
    rating: 'mostly_false',
    rationale: 'FIRSTWORD',
    evidence: [toPublicId('evd', evidenceId)],
    reason: 'FIRSTREASON',
  });
  const { page, close } = await open.enter('reviewer');
  const bodies: Promise<string>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'eventsource') bodies.push(response.text().catch(() => ''));
  });
  await page.goto('/desk');
  await page.keyboard.press('n');
  await page.getByRole('heading', { level: 1, name: 'To be read twice' }).waitFor();
  await page.keyboard.press('e');
  await page.locator('.kicker a').click();
  await page.getByRole('heading', { level: 1, name: /^How many people died/ }).waitFor();
  await page.goto('/desk/mine');
  await page.goto('/search?text=read+twice');
  await page.waitForLoadState();
  const bytes = (await Promise.all(bodies)).join('\n');
  expect(bytes).toContain('To be read twice');
  expect(bytes).not.toMatch(/FIRSTWORD|FIRSTREASON|MACHINEWORD|MACHINERULE|\.123|12\.3/);
  await close();
});

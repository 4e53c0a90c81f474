import { inaccessibleParts } from './accessibility';
import { fillCitations } from './fill-citations';
import { type OpenDesk, openDesk } from './open-desk';

let open: OpenDesk;
let cited: string[];
beforeAll(async () => {
  open = await openDesk();
  cited = await fillCitations(open);
});
afterAll(() => open?.close());

it('shows who cites, who is told and what was sent accessibly, and so the pages that mails lead to', async () => {
  const { page, troubles, close } = await open.enter('editor');
  const found: string[] = [];
  for (const address of [...cited, '/citations']) {
    const response = await page.goto(address);
    await page.evaluate(`document.querySelectorAll('details').forEach((fold) => { fold.open = true; })`);
    found.push(...(await inaccessibleParts(page)).map((line) => `${address} ${line}`));
    expect([address, response?.status()]).toEqual([address, address.endsWith('unknown') ? 404 : 200]);
  }
  expect({ found, troubles }).toEqual({ found: [], troubles: [] });
  await close();
});

it('shows in a report what an import would come to', async () => {
  const { page, troubles, close } = await open.enter('editor');
  await page.goto('/desk/imports');
  await page.getByLabel('The text').fill('id,claim\nr1,The ferry Marigold had two masts.\nr2,\n');
  await page.getByRole('button', { name: 'Show what would be imported' }).click();
  expect(await page.getByText('Nothing was written yet.').isVisible()).toBe(true);
  expect({ found: await inaccessibleParts(page), troubles }).toEqual({ found: [], troubles: [] });
  await close();
});

import { setTimeout as sleep } from 'node:timers/promises';
import { inaccessibleParts } from './accessibility';
import { type OpenDesk, openDesk } from './open-desk';

let open: OpenDesk;
beforeAll(async () => {
  open = await openDesk();
});
afterAll(() => open?.close());

it('finds what people cannot read or reach, in which width and colours', async () => {
  const { page } = await open.enter('anonymous');
  await page.goto('/sign-in');
  await page.evaluate(`document.getElementById('main').insertAdjacentHTML('beforeend',
    '<p id="dim">Dim</p><input id="nameless"><p id="broad">Broad</p><button id="small">x</button><button>y</button>')`);
  // Styles set by a script are no inline styles to the policy.
  await page.evaluate(`{
    const { dim, broad, small } = window;
    dim.style.color = 'light-dark(#111, #555)';
    dim.style.background = 'light-dark(#fff, #444)';
    broad.style.width = '500px';
    for (const button of [small, small.nextSibling]) button.style.cssText = 'all: revert; width: 8px; height: 8px; min-block-size: 0; padding: 0; font-size: 5px';
  }`);
  const found = await inaccessibleParts(page);
  expect(found).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^1280 px, dark: color-contrast at #dim/),
      expect.stringMatching(/^320 px, light: label at #nameless/),
      expect.stringMatching(/^320 px, light: target-size at #small/),
      expect.stringMatching(/^320 px: wider than the screen: p/),
    ]),
  );
  expect(found.join()).not.toMatch(/light: color-contrast at #dim|1280 px: wider/);
});

it('hears of forbidden scripts, of errors, of planted calls and of pages that fail', async () => {
  const { page, troubles } = await open.enter('anonymous');
  await page.goto('/sign-in');
  await page.evaluate(`{
    const script = document.createElement('script');
    script.textContent = 'planted(1)';
    document.body.append(script);
    setTimeout(() => { throw new Error('broken'); });
    setTimeout(() => planted(2));
  }`);
  while (troubles.length < 4) await sleep(20);
  expect(troubles).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^\/sign-in: policy: script-src-elem inline/),
      expect.stringMatching(/^\/sign-in: Error: broken/),
      '/sign-in: executed: 2',
    ]),
  );
  expect(troubles).not.toContain('/sign-in: executed: 1');
});

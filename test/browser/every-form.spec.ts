import { toPublicId } from '../../src/platform/ids/public-id';
import { inaccessibleParts } from './accessibility';
import { crawl, shapeOf } from './crawl';
import { fillDesk } from './fill-desk';
import { fillHostile } from './fill-hostile';
import { HOSTILE_TEXTS } from './hostile-texts';
import { type OpenDesk, openDesk } from './open-desk';
import { partsOf } from './parts-of';
import { pressButtons } from './press-buttons';
import { PLANTED } from './troubles';

/** Pages where hostile text has to arrive, or nothing was tried. */
const SHOWN = ['/', '/search', '/contradictions', '/account', '/people', '/desk', '/desk/claims/:id'];

let open: OpenDesk;
/** One address of each page that an admin gets to, and the workbench of each claim. */
let addresses: string[];
beforeAll(async () => {
  open = await openDesk();
  const claims = await fillDesk(open);
  // What is done to one's own account ends the session.
  const own = toPublicId('per', open.person('admin').personId);
  const { page, close } = await open.enter('admin');
  const byPath = new Map<string, string>();
  const visit = async () => {
    const path = shapeOf(page.url()).split(' ')[0]!;
    if (!page.url().includes(own) && !byPath.has(path)) byPath.set(path, page.url());
  };
  await crawl(page, { from: ['/'], most: 2, visit });
  await close();
  addresses = [...new Set([...byPath.values(), ...claims])];
});
afterAll(() => open?.close());

it('says accessibly what is wrong where a button is pressed with nothing filled in', async () => {
  const { page, troubles, close } = await open.enter('admin');
  const pressed = new Set<string>();
  const seen = new Set<string>();
  const found: string[] = [];
  const look = async (kind: string, status: number) => {
    const parts = (await partsOf(page)).map((part) => `${shapeOf(page.url())} ${part}`);
    const says = status >= 400 || page.url().includes('done=');
    if (!says || parts.every((part) => seen.has(part))) return;
    for (const part of parts) seen.add(part);
    found.push(...(await inaccessibleParts(page)).map((line) => `${kind}: ${line}`));
  };
  for (const address of addresses) await pressButtons(page, address, { filling: 'nothing', pressed, look });
  expect(pressed.size).toBeGreaterThan(40);
  expect({ found, troubles }).toEqual({ found: [], troubles: [] });
  await close();
});

it('shows hostile text as text, whatever form or article it came by, and runs none of it', async () => {
  const article = await fillHostile(open);
  const { page, troubles, close } = await open.enter('admin');
  await page.goto(article);
  const text = (await page.locator('main').textContent()) ?? '';
  expect(HOSTILE_TEXTS.filter((hostile) => !text.includes(hostile))).toEqual([]);
  const pressed = new Set<string>();
  const shown = new Set<string>();
  const look = async () => {
    if ((await page.locator('body').textContent())?.includes(`${PLANTED}(`))
      shown.add(shapeOf(page.url()).split(' ')[0]!);
  };
  for (const address of addresses)
    await pressButtons(page, address, { filling: { texts: HOSTILE_TEXTS }, pressed, look });
  await crawl(page, { from: addresses, most: 1, visit: look });
  expect(troubles).toEqual([]);
  expect(SHOWN.filter((path) => !shown.has(path))).toEqual([]);
  await close();
});

import type { Page } from 'playwright-core';
import { noticeLetter } from '../../src/pipeline/deliveries/mail/notice-letter';
import { toPublicId } from '../../src/platform/ids/public-id';
import { inaccessibleParts } from './accessibility';
import { crawl, shapeOf } from './crawl';
import { fillDesk } from './fill-desk';
import { fillHostile } from './fill-hostile';
import { HOSTILE_TEXTS } from './hostile-texts';
import { type OpenDesk, openDesk } from './open-desk';
import { novelty, partsOf } from './parts-of';
import { pressButtons } from './press-buttons';
import { sendHostile } from './send-hostile';
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
  await crawl(page, { from: ['/'], most: 1, visit });
  await close();
  addresses = [...new Set([...byPath.values(), ...claims])];
});
afterAll(() => open?.close());

it('says accessibly what is wrong where a button is pressed with nothing filled in', async () => {
  const { page, troubles, close } = await open.enter('admin');
  const pressed = new Set<string>();
  const newIn = novelty();
  const found: string[] = [];
  const look = async (kind: string, status: number) => {
    const says = status >= 400 || page.url().includes('done=');
    if (!says) return;
    const what = newIn(shapeOf(page.url()), await partsOf(page));
    if (what === 'nothing') return;
    found.push(...(await inaccessibleParts(page, what === 'page')).map((line) => `${kind}: ${line}`));
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

const LINKS = `[...document.querySelectorAll('[href], [src], [action]')].flatMap((element) =>
  ['href', 'src', 'action'].map((name) => element.getAttribute(name) ?? '').filter((address) => /^\\s*(?:javascript|data|vbscript):/i.test(address)))`;

/** What oEmbed has other sites show of a claim, by the address that its page gives. */
async function embedded(page: Page, claim: string): Promise<string> {
  await page.goto(`/claims/${claim}`);
  const named = await page.getAttribute('link[type="application/json+oembed"]', 'href');
  const { pathname, search, searchParams } = new URL(named!, open.address);
  const { html } = (await (await page.request.get(pathname + search)).json()) as { html: string };
  return html.replaceAll(new URL(searchParams.get('url')!).origin, open.address);
}

it('runs nothing of what is imported, archived, fed, embedded or mailed', async () => {
  const { pages, programs, refused, leads, claim } = await sendHostile(open);
  expect(refused).toEqual([]);
  expect(leads.filter((lead) => !lead.endsWith('refused'))).toEqual([]);
  const { page, troubles, close } = await open.enter('admin');
  const found: unknown[] = [];
  for (const address of pages) {
    const status = (await page.goto(address))?.status();
    const shown = (await page.locator('main').textContent()) ?? '';
    if (!shown.includes(`${PLANTED}(`)) found.push([address, status, shown.slice(0, 300)]);
    found.push(...(await page.evaluate<string[]>(LINKS)).map((link) => `${address} leads to ${link}`));
  }
  for (const address of programs) {
    const { status, type } = await page.request
      .get(address)
      .then((answer) => ({ status: answer.status(), type: answer.headers()['content-type'] ?? '' }));
    if (status !== 200 || (type.startsWith('text/html') && !address.startsWith('/embed/')))
      found.push([address, status, type]);
    // Some are files to keep, which the browser does not show.
    await page.goto(address).catch((error: Error) => {
      if (!error.message.includes('Download is starting')) throw error;
    });
  }
  const told = { number: 1, outcome: HOSTILE_TEXTS.join(' '), url: `${open.address}/claims/${claim}/v/1` };
  const { html: letter } = noticeLetter(
    [
      {
        citation: { url: HOSTILE_TEXTS.join(' ') },
        claim: { id: claim, text: HOSTILE_TEXTS.join(' '), url: `${open.address}/claims/${claim}` },
        cited: told,
        now: told,
        changes: HOSTILE_TEXTS.map((text) => ({ text })),
      },
    ],
    `${open.address}/mail`,
  );
  const card = await embedded(page, claim);
  // Other people's pages and mail programs have no policy of ours.
  await page.goto('about:blank');
  for (const markup of [letter, card]) {
    await page.setContent(markup);
    await page.evaluate(`document.querySelectorAll('[autofocus]').forEach((element) => element.focus())`);
    found.push(...(await page.evaluate<string[]>(LINKS)));
  }
  expect({ found, troubles }).toEqual({ found: [], troubles: [] });
  await close();
});

import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { IN_HAND } from './work.mjs';

const FOLDER = fileURLToPath(new URL('../../docs/pictures/', import.meta.url));
const MOST_BYTES = 200_000;
const WIDTH = 1280;

/** Follows the first link of a list whose text begins so. */
const follow = (list, text) => async (page) => {
  await page.goto(list);
  await page.getByRole('main').getByRole('link').filter({ hasText: text }).first().click();
};
const visit = (path) => (page) => page.goto(path);

/** `scale`: pixels of the picture for one of the page, where it would be too large otherwise. */
const PICTURES = [
  { name: 'start', open: visit('/'), height: 860 },
  { name: 'queue', open: visit('/desk') },
  { name: 'queue-dark', open: visit('/desk'), colorScheme: 'dark' },
  { name: 'workbench', open: follow('/desk?reserved=me', IN_HAND.claim), height: 1020, scale: 0.8 },
  { name: 'question', open: follow('/', 'How many people died in the crash'), height: 1000 },
  { name: 'article', open: follow('/articles', 'How Azerbaijan turned away'), height: 820, scale: 0.8 },
  { name: 'publisher', open: follow('/publishers', 'Fennimore Post') },
  { name: 'contradictions', open: visit('/contradictions'), height: 780 },
  { name: 'search', open: visit('/search?q=died+crash') },
  { name: 'report', open: visit('/desk/report'), height: 1400 },
];

async function signIn(browser, address, { email, password }) {
  const page = await browser.newPage({ baseURL: address });
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('main').getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
  return page.context().storageState();
}

async function takePicture(browser, { open, height = 900, scale = 1, colorScheme = 'light' }, path, options) {
  const page = await browser.newPage({
    ...options,
    colorScheme,
    viewport: { width: WIDTH, height },
    deviceScaleFactor: scale,
  });
  await open(page);
  await page.waitForLoadState();
  await page.evaluate('document.activeElement?.blur()');
  await page.screenshot({ path });
  await page.close();
  const { size } = statSync(path);
  process.stderr.write(`${path} ${Math.ceil(size / 1000)} kB\n`);
  if (size > MOST_BYTES) throw new Error(`${path} is larger than ${MOST_BYTES} bytes: take a lower picture`);
}

/** Writes every picture, as the reviewer sees the pages; refuses one that would make the README slow to load. */
export async function takePictures({ address, people }, folder = FOLDER) {
  mkdirSync(folder, { recursive: true });
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-lcd-text'] });
  try {
    const storageState = await signIn(browser, address, people.reviewer);
    for (const picture of PICTURES)
      await takePicture(browser, picture, join(folder, `${picture.name}.png`), { baseURL: address, storageState });
  } finally {
    await browser.close();
  }
}

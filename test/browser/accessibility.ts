import axe from 'axe-core';
import type { Page } from 'playwright-core';

const EVERY_RULE: axe.RunOptions = {
  runOnly: {
    type: 'tag',
    values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  },
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations'],
};
/** What dark colours can change of what was found with light ones. */
const RULES_ON_COLOURS: axe.RunOptions = {
  runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
  resultTypes: ['violations'],
};

const runAxe = (
  options: axe.RunOptions,
) => `axe.run(document, ${JSON.stringify(options)}).then(({ violations }) => violations.flatMap(({ id, nodes }) =>
  nodes.map(({ target, failureSummary }) => id + ' at ' + target.join(' ') + ': ' + failureSummary.split('\\n').slice(1).join(';').trim())))`;

const OVERFLOW = `[...document.querySelectorAll('body *')]
  .filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5)
  .map((element) => element.tagName.toLowerCase() + '.' + element.className)`;

const SIZES = [
  { width: 1280, height: 900 },
  { width: 320, height: 640 },
];
const SCHEMES = [
  { colorScheme: 'light', axe: runAxe(EVERY_RULE) },
  { colorScheme: 'dark', axe: runAxe(RULES_ON_COLOURS) },
] as const;

/**
 * What axe-core finds on a page as it stands (WCAG 2.2 A and AA, best practice), wide and narrow, light and dark, and whether a narrow
 * screen has to scroll sideways.
 */
export async function inaccessibleParts(page: Page): Promise<string[]> {
  const found = new Set<string>();
  // A script tag would be against the policy of the page; what the debugger evaluates is not.
  await page.evaluate(axe.source);
  for (const size of SIZES) {
    await page.setViewportSize(size);
    for (const scheme of SCHEMES) {
      const { colorScheme } = scheme;
      await page.emulateMedia({ colorScheme });
      for (const line of await page.evaluate<string[]>(scheme.axe))
        found.add(`${size.width} px, ${colorScheme}: ${line}`);
    }
    if (await page.evaluate<boolean>('document.documentElement.scrollWidth > document.documentElement.clientWidth'))
      found.add(
        `${size.width} px: wider than the screen: ${(await page.evaluate<string[]>(OVERFLOW)).slice(0, 4).join(', ')}`,
      );
  }
  await page.setViewportSize(SIZES[0]!);
  return [...found];
}

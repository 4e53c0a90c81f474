import axe from 'axe-core';
import type { Page } from 'playwright-core';

const COLOURS = ['color-contrast', 'link-in-text-block'];

const EVERY_RULE: axe.RunOptions = {
  runOnly: {
    type: 'tag',
    values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  },
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations'],
};
/** What colours decide, which dark ones change. */
const RULES_ON_COLOURS: axe.RunOptions = {
  runOnly: { type: 'rule', values: COLOURS },
  resultTypes: ['violations'],
};
/** What the parts of a page are to one another: names, labels, headings, order. */
const RULES_ON_STRUCTURE: axe.RunOptions = {
  ...EVERY_RULE,
  rules: { ...EVERY_RULE.rules, ...Object.fromEntries(COLOURS.map((rule) => [rule, { enabled: false }])) },
};

const runAxe = (
  options: axe.RunOptions,
) => `axe.run(document, ${JSON.stringify(options)}).then(({ violations }) => violations.flatMap(({ id, nodes }) =>
  nodes.map(({ target, failureSummary }) => id + ' at ' + target.join(' ') + ': ' + failureSummary.split('\\n').slice(1).join(';').trim())))`;

const OVERFLOW = `[...document.querySelectorAll('body *')]
  .filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5)
  .map((element) => element.tagName.toLowerCase() + '.' + element.className)`;

const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 320, height: 640 };

type Looks = readonly (readonly ['light' | 'dark', string])[];
const LOOKS: Looks = [
  ['light', runAxe(EVERY_RULE)],
  ['dark', runAxe(RULES_ON_COLOURS)],
];
const LOOK_AT_STRUCTURE: Looks = [['light', runAxe(RULES_ON_STRUCTURE)]];

/**
 * What axe-core finds on a page as it stands (WCAG 2.2 A and AA, best practice), wide and narrow, light and dark, and whether a narrow
 * screen has to scroll sideways.
 * @param known whether parts like these were looked at on another page: then their colours, and the narrow page by axe, are left out
 */
export async function inaccessibleParts(page: Page, known = false): Promise<string[]> {
  const found = new Set<string>();
  // A script tag would be against the policy of the page; what the debugger evaluates is not.
  await page.evaluate(axe.source);
  for (const [size, looks] of [
    [WIDE, known ? LOOK_AT_STRUCTURE : LOOKS],
    [NARROW, known ? [] : LOOKS],
  ] as const) {
    await page.setViewportSize(size);
    for (const [colorScheme, look] of looks) {
      await page.emulateMedia({ colorScheme });
      for (const line of await page.evaluate<string[]>(look)) found.add(`${size.width} px, ${colorScheme}: ${line}`);
    }
    if (await page.evaluate<boolean>('document.documentElement.scrollWidth > document.documentElement.clientWidth'))
      found.add(
        `${size.width} px: wider than the screen: ${(await page.evaluate<string[]>(OVERFLOW)).slice(0, 4).join(', ')}`,
      );
  }
  await page.setViewportSize(WIDE);
  return [...found];
}

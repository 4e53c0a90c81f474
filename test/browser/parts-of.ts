import type { Page } from 'playwright-core';

const PARTS = `[...new Set([...document.querySelectorAll('body, body *')].map((element) =>
  element.tagName.toLowerCase() + [...element.classList].sort().map((name) => '.' + name).join('')))]`;

/** The kinds of elements on a page: what its style and its accessibility depend on, whatever the texts say. */
export const partsOf = (page: Page): Promise<string[]> => page.evaluate<string[]>(PARTS);

import type { Page } from 'playwright-core';

const PARTS = `[...new Set([...document.querySelectorAll('body, body *')].map((element) =>
  element.tagName.toLowerCase() + [...element.classList].sort().map((name) => '.' + name).join('')))]`;

/** The kinds of elements on a page: what its style and its accessibility depend on, whatever the texts say. */
export const partsOf = (page: Page): Promise<string[]> => page.evaluate<string[]>(PARTS);

/**
 * Tells what is new in the parts of pages, as they come: nothing, a page that shows them (`page`, of parts that others have shown), or a
 * part that no page has shown.
 */
export function novelty(): (shape: string, parts: readonly string[]) => 'nothing' | 'page' | 'part' {
  const shown = new Set<string>();
  const isNew = (name: string) => !shown.has(name) && shown.add(name).size > 0;
  return (shape, parts) => {
    const onPage = parts.filter((part) => isNew(`${shape} ${part}`));
    const anywhere = parts.filter(isNew);
    return anywhere.length > 0 ? 'part' : onPage.length > 0 ? 'page' : 'nothing';
  };
}
